// SPDX-License-Identifier: EUPL-1.2
// Targets from files: those that come with the program, and every problem at once.
#include "calibration/targets/read_targets.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;
using calibration::read_targets;
using calibration::ReportSource;
using calibration::Target;
using calibration::TargetError;

namespace {

const std::string good =
    "[gap]\nen = \"a\"\nnl = \"b\"\nevidence = [\"S003\"]\nobserved = 7.2\n"
    "standard_error = 1.68\nerror_from = \"assumed_n\"\nunit = \"points\"\nunit_nl = "
    "\"punten\"\ndesign = \"rct\"\n"
    "study = \"werkloont\"\nreason = \"why\"\n"
    "report = { source = \"trial\", trial = \"werkloont\", outcome = \"left\", month = 12, "
    "arm = \"difference\", scale = 100 }\n";

std::string with(std::string text, const std::string& before, const std::string& after) {
    return text.replace(text.find(before), before.size(), after);
}

struct Read {
    std::vector<Target> targets;
    std::string text, dutch;
    std::size_t count = 0;
};

Read reading_targets(const std::string& text) {
    const DataCopy copy;
    const auto folder = copy.path() / "targets";
    std::filesystem::create_directory(folder);
    std::filesystem::copy(std::filesystem::path(shipped().folder) / "trials",
                          copy.path() / "trials");
    write(folder / "flows.toml", text);
    scenarios::Problems problems;
    const auto evidence = scenarios::read_evidence(copy.root(), problems);
    Read read;
    read.targets = read_targets(copy.root(), evidence, problems);
    read.count = problems.all().size();
    read.text = problems.text(Language::en);
    read.dutch = problems.text(Language::nl);
    return read;
}

}  // namespace

TEST_CASE("the shipped targets are read, each from facts, with an error above 0",
          "[calibration][targets]") {
    const std::vector<Target> targets = read_targets(shipped());
    CHECK(targets.size() >= 25);
    std::set<std::string> studies;
    for (const Target& each : targets) {
        INFO(each.key);
        CHECK_FALSE(each.evidence.empty());
        CHECK(each.standard_error > 0);
        CHECK_FALSE(each.label.nl.empty());
        CHECK_FALSE(each.reason.empty());
        const bool none = each.report.source == ReportSource::none;
        CHECK(none == !each.report.missing.empty());
        studies.insert(each.study);
    }
    CHECK(studies.size() >= 10);
    CHECK(std::is_sorted(targets.begin(), targets.end(),
                         [](const Target& a, const Target& b) { return a.key < b.key; }));
}

TEST_CASE("a target is what its table says, and a band is its error", "[calibration][targets]") {
    const Read read = reading_targets(good);
    INFO(read.text);
    REQUIRE(read.count == 0);
    REQUIRE(read.targets.size() == 1);
    const Target& gap = read.targets.front();
    CHECK(gap.observed == 7.2);
    CHECK(gap.standard_error == 1.68);
    CHECK(gap.error_from == TargetError::assumed_n);
    CHECK(gap.report.arm == "difference");
    CHECK(gap.report.scale == 100);
    const Read band =
        reading_targets(with(good, "standard_error = 1.68", "low = 3.28\nhigh = 11.12"));
    REQUIRE(band.count == 0);
    CHECK(std::abs(band.targets.front().standard_error - 2.0) < 1e-12);  // 7.84 / 3.92
}

TEST_CASE("every problem of the targets is told at once", "[calibration][targets]") {
    std::string text = with(good, "S003", "S993");
    text = with(text, "error_from = \"assumed_n\"", "error_from = \"guess\"");
    text = with(text, "\"left\"", "\"lefft\"");
    text = with(text, "\"difference\"", "\"gap\"");
    text = with(text, "standard_error = 1.68", "standard_error = -1");
    text += "extra = 1\n" + with(with(good, "[gap]", "[second]"), "standard_error = 1.68\n", "");
    text += with(with(good, "[gap]", "[third]"), "trial = \"werkloont\"", "trial = \"werkloon\"");
    const Read read = reading_targets(text);
    INFO(read.text);
    CHECK(read.count == 8);
    for (const char* told :
         {"there is no evidence 'S993'", "did you mean 'left'?", "'gap.report.arm' is 'gap'",
          "it must lie above 0", "unknown key 'gap.extra'",
          "give standard_error, or low and high, and not both", "did you mean 'werkloont'?",
          "error_from"}) {
        INFO(told);
        CHECK(contains(read.text, told));
    }
    CHECK(contains(read.dutch, "geef standard_error, of low en high, en niet allebei"));
}

TEST_CASE("measures, groups and curves of a target are those of the program",
          "[calibration][targets]") {
    const auto report = [](const std::string& table) {
        const std::size_t place = good.find("report");
        return reading_targets(good.substr(0, place) + "report = { " + table + " }\n");
    };
    CHECK(report("source = \"run\", scenario = \"basis\", sum = [\"series/outflow\"], over = "
                 "[\"series/stock\"], group = \"women\", first_month = 1, last_month = 12, "
                 "scale = 100")
              .count == 0);
    const Read run = report(
        "source = \"run\", scenario = \"bassis\", sum = [\"series/outflows\"], over = [], group = "
        "\"woman\", first_month = 13, last_month = 12, scale = 100");
    INFO(run.text);
    CHECK(run.count == 4);
    CHECK(contains(run.text, "did you mean 'series/outflow'?"));
    CHECK(contains(run.text, "it lies before first_month"));
    const std::string outflow =
        "source = \"run\", scenario = \"basis\", over = [\"series/stock\"], first_month = 1, "
        "last_month = 12, scale = 100, ";
    CHECK(report(outflow + "sum = [\"series/outflow\"], without = [\"aow\"]").count == 0);
    CHECK(report(outflow + "sum = [\"series/inflow\"], without = [\"aow\"]").count == 1);
    CHECK(report(outflow + "sum = [\"series/outflow\"], group = \"women\", without = [\"aow\"]")
              .count == 1);
    CHECK(report("source = \"run\", scenario = \"basis\", sum = [\"series/offer\"], less = "
                 "[\"series/start\"], first_month = 1, last_month = 12, scale = 100")
              .count == 1);
    const std::string leavers =
        "source = \"cohort\", scenario = \"basis\", of = \"leavers\", month = 6, scale = 100, ";
    CHECK(report(leavers + "quantity = \"back\"").count == 0);
    CHECK(report(leavers + "quantity = \"back\", without = [\"aow\"]").count == 1);
    const Read cohort = report(
        "source = \"cohort\", scenario = \"basis\", of = \"stok\", quantity = \"back\", "
        "destination = \"job\", month = 6, scale = 100");
    INFO(cohort.text);
    CHECK(cohort.count == 2);
    CHECK(report("source = \"none\", missing = \"a\"").count == 1);
    CHECK(report("source = \"somewhere\"").count == 1);
}
