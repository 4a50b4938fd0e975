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
#include "tests/app/study/small_fit.hpp"
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

TEST_CASE("calibrate status tells stages and parts, and report what the file holds", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("plan.toml", afweging::tests::small_fit);
    const std::string runs = folder.file("runs");
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
    // What each number is, and its unit: a chance a month, and a target in percent.
    CHECK_THAT(markup, Contains("data-source=\"prior distance.base_hazard\"") &&
                           !Contains("data-unit=\"1\" data-source=\"prior distance.base_hazard\""));
    CHECK(call({"calibrate", "report", posterior, "-o", page}).code == 2);  // it is there
}

TEST_CASE("calibrate ends with exit code 7 when a gate fails, and tells all it found",
          "[app][cli]") {
    const TemporaryFolder folder;
    // 90 % a year leaves nowhere in the priors of the plan: no place meets the target.
    std::ofstream(folder.file("own.toml")) << R"([own_outflow]
en = "Ours"
nl = "Eigen"
source = "made up"
observed = 90
standard_error = 0.1
error_from = "sample"
unit = "percent"
unit_nl = "procent"
design = "registers"
study = "own"
reason = "out of reach on purpose"
report = { source = "run", scenario = "basis", sum = ["series/outflow"], over = ["series/stock"], first_month = 1, last_month = 12, scale = 1200 }
)";
    std::string own = afweging::tests::small_fit;
    const std::string used = R"(use = ["outflow_year", "exit_to_work_share"])";
    own.replace(own.find(used), used.size(), "targets = [\"own.toml\"]\nuse = [\"own_outflow\"]");
    std::ofstream(folder.file("plan.toml")) << own << "[errors]\ndiscrepancy = 0\n";
    const std::string runs = folder.file("runs");
    const std::string posterior = folder.file("runs/posterior.h5");  // in a folder still to be made
    const Words words{
        "calibrate", folder.file("plan.toml"), "--runs", runs, "-o", posterior, "--lang", "en"};
    const Ended ended = call(words);
    INFO(ended.err);
    CHECK(ended.code == 7);
    CHECK_THAT(ended.out, Contains("room that meets the targets") && Contains("FAILS"));
    CHECK_THAT(call({"calibrate", "report", posterior, "--lang", "en"}).out, Contains("FAILS"));
    CHECK(call(words).code == 2);  // the posterior is there
    Words again = words;
    again.insert(again.end(), {"--force", "--json"});
    const Ended json = call(again);
    CHECK(json.code == 7);
    CHECK_THAT(json.out, Contains("\"exit_code\":7"));
}

TEST_CASE("validate names figures that are about nobody in small worlds, and tells the others",
          "[app][cli]") {
    const TemporaryFolder folder;
    std::string small = afweging::tests::small_fit;
    const std::string sizes = "people = 200\ntrial_people = 200";
    small.replace(small.find(sizes), sizes.size(), "people = 100\ntrial_people = 100");
    std::ofstream(folder.file("plan.toml")) << small;
    const std::string runs = folder.file("runs");
    const Ended fit = call({"calibrate", folder.file("plan.toml"), "--runs", runs});
    REQUIRE((fit.code == 0 || fit.code == 7));
    const Ended ended =
        call({"validate", folder.file("plan.toml"), "--runs", runs, "--lang", "en"});
    INFO(ended.err);
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("About nobody in worlds of this size:") &&
                              Contains("left out of the fit") && Contains("Talks with a client"));
}

TEST_CASE("calibrate and validate leave nothing behind when they are refused", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("plan.toml");
    std::ofstream(file) << afweging::tests::small_fit;
    const std::string runs = folder.file("runs");
    const std::string both = folder.file("both");
    const Words start{"calibrate", file, "--runs", runs, "--lang", "en"};
    const auto with = [&](const Words& more) {
        Words words = start;
        words.insert(words.end(), more.begin(), more.end());
        return call(words);
    };
    const Ended same = with({"-o", both, "--freeze", folder.file("./both")});
    CHECK(same.code == 2);
    CHECK_THAT(same.err, Contains("-o and --freeze are both"));
    const Ended none = with({"--no-runs", "-o", folder.file("runs/p.h5")});
    CHECK(none.code == 75);
    CHECK_THAT(none.out, Contains("without --no-runs"));
    const Ended absent = call({"validate", file, "--runs", runs, "--lang", "en"});
    CHECK(absent.code == 5);
    CHECK_THAT(absent.err, Contains("there is no folder"));
    CHECK(folder.names() == Words{"plan.toml"});
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
