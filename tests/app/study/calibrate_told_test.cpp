// SPDX-License-Identifier: EUPL-1.2
// afweging calibrate status and report: before, halfway and after a small calibration.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/study/calibration_status.hpp"
#include "tests/app/process.hpp"
#include "tests/app/report/page/naked_numbers.hpp"
#include "tests/support/catch.hpp"

using afweging::app::PartSeen;
using afweging::app::seconds_left;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::naked_numbers;
using afweging::tests::Node;
using afweging::tests::StrictHtml;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

const std::string plan = R"([plan]
name = "toets"
label_nl = "Toets"
label_en = "A test"
seed = 3
[runs]
people = 200
replicates = 2
months = 61
waves = [20, 20]
checks = 10
draws = 100
[fit]
numbers = ["distance.base_hazard", "exits.other"]
use = ["outflow_year", "exit_to_work_share"]
)";

}  // namespace

TEST_CASE("calibrate status tells stages and parts, and report what the file holds", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("plan.toml");
    const std::string runs = folder.file("runs");
    std::ofstream(file) << plan;
    const Words status{"calibrate", "status", file, "--runs", runs, "--lang", "en"};
    CHECK(call(status).code == 5);  // no such folder, and none is made
    CHECK(!std::filesystem::exists(runs));

    const Ended half = call({"calibrate", file, "--runs", runs, "--shard", "1/2"});
    INFO(half.err);
    REQUIRE(half.code == 0);
    const Ended waits = call(status);
    CHECK(waits.code == 0);
    CHECK_THAT(waits.out, Contains("A test: 10 runs are there of 50 at most.") &&
                              Contains("10 missing now") && Contains("not begun") &&
                              Contains("part-1-of-2"));
    Words json = status;
    json.emplace_back("--json");
    CHECK_THAT(call(json).out, Contains("\"complete\":false,\"planned\":50,\"runs\":10"));

    const std::string posterior = folder.file("posterior.h5");
    const Ended whole = call({"calibrate", file, "--runs", runs, "-o", posterior, "--lang", "en"});
    REQUIRE((whole.code == 0 || whole.code == 7));  // so small, some gate may fail
    CHECK_THAT(call(status).out, Contains("All runs are there"));
    const Ended report = call({"calibrate", "report", posterior, "--lang", "en"});
    INFO(report.err);
    CHECK(report.code == 0);
    const std::string tables = whole.out.substr(whole.out.find("A test"));
    CHECK_THAT(report.out, Contains(tables));
    CHECK_THAT(report.out, Contains("hash of plan, targets and model:"));
    CHECK_THAT(call({"calibrate", "report", posterior, "--json"}).out,
               Contains("\"program\"") && Contains("\"gates"));
    CHECK(call({"calibrate", "report", file}).code == 4);  // no posterior

    const std::string page = folder.file("page.html");
    REQUIRE(call({"calibrate", "report", posterior, "-o", page, "--lang", "en"}).code == 0);
    std::ifstream written(page);
    const std::string markup{std::istreambuf_iterator<char>(written), {}};
    const std::vector<Node> nodes = StrictHtml(markup).read();
    for (const std::string& text : naked_numbers(nodes)) { FAIL_CHECK(text); }
    CHECK_THAT(markup, Contains("outflow_year") && Contains("distance.base_hazard") &&
                           Contains("What was learned") && Contains("Checks"));
    CHECK(call({"calibrate", "report", posterior, "-o", page}).code == 2);  // it is there
}

TEST_CASE("What is left is what is missing over what all parts do in a second", "[app]") {
    const PartSeen quick{"part-1-of-2", 11, 0, 20.0};  // 10 runs in 20 s
    const PartSeen slow{"part-2-of-2", 5, 0, 40.0};    // 4 runs in 40 s
    CHECK(seconds_left(30, {quick}) == 60.0);
    CHECK(seconds_left(30, {quick, slow}).value() == 30 / (0.5 + 0.1));
    CHECK(!seconds_left(30, {PartSeen{"part-1-of-1", 1, 0, 5.0}}));
    CHECK(!seconds_left(30, {PartSeen{"part-1-of-1", 9, 0, {}}}));
    CHECK(!seconds_left(30, {}));
}
