// SPDX-License-Identifier: EUPL-1.2
// The model's side of a target by hand, from counts that are written down.
#include "calibration/targets/model_side.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "calibration/cohorts/cohort_plan.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

/// Two months and two replicates of two measures by group and one by instrument.
output::Values small_run() {
    sim::Layout layout;
    layout.axes = {{"group", {{"all", "", ""}, {"women", "", ""}}},
                   {"instrument", {{"course", "", ""}, {"job", "", ""}}}};
    layout.datasets = {{"series/outflow", "persons", "", {}, {0}},
                       {"series/stock", "persons", "", {}, {0}},
                       {"instruments/starts", "persons", "", {}, {1}}};
    output::Values values(layout, 2, 2);
    const std::int64_t counts[2][2][6] = {{{2, 1, 100, 40, 5, 7}, {4, 3, 100, 60, 6, 8}},
                                          {{6, 2, 200, 50, 1, 2}, {2, 2, 200, 50, 3, 4}}};
    for (std::uint32_t r = 0; r < 2; ++r) {
        for (std::uint32_t m = 0; m < 2; ++m) {
            std::copy(std::begin(counts[r][m]), std::end(counts[r][m]),
                      values.record(r, m).begin());
        }
    }
    return values;
}

Report of_run(std::vector<std::string> sum, std::vector<std::string> over) {
    Report report;
    report.source = ReportSource::run;
    report.sum = std::move(sum);
    report.over = std::move(over);
    report.group = "all";
    report.first_month = 1;
    report.last_month = 2;
    report.scale = 1200;
    return report;
}

/// One month of the outflow and of moves from three statuses to two others.
output::Values run_with_moves() {
    sim::Layout layout;
    layout.axes = {{"group", {{"all", "", ""}}},
                   {"from", {{"ww", "", ""}, {"bijstand", "", ""}, {"bijstand_part_time", "", ""}}},
                   {"to", {{"aow", "", ""}, {"education", "", ""}}}};
    layout.datasets = {{"series/outflow", "persons", "", {}, {0}},
                       {"series/stock", "persons", "", {}, {0}},
                       {"flows/moves", "persons", "", {}, {1, 2}}};
    output::Values values(layout, 1, 1);
    const std::int64_t counts[8] = {20, 100, 50, 60, 4, 3, 1, 2};
    std::copy(std::begin(counts), std::end(counts), values.record(0, 0).begin());
    return values;
}

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

TEST_CASE("of a run: sums over months first, then their ratio, by replicate",
          "[calibration][targets]") {
    const output::Values values = small_run();
    Report report = of_run({"series/outflow"}, {"series/stock"});
    // 1200 * 6 / 200 and 1200 * 8 / 400
    const output::Summary both = model_side(report, values);
    CHECK(near(both.mean, (36.0 + 24.0) / 2));
    CHECK(near(both.standard_error, 6.0));
    report.group = "women";
    CHECK(near(model_side(report, values).mean, 1200 * (4.0 / 100 + 4.0 / 100) / 2));
    report.group = "all";
    report.first_month = 2;
    CHECK(near(model_side(report, values).mean, (48.0 + 12.0) / 2));
    report.last_month = 3;
    CHECK_THROWS_AS(model_side(report, values), PhrasedError);
}

TEST_CASE("of a run: measures of instruments are those of the instruments that are named",
          "[calibration][targets]") {
    const output::Values values = small_run();
    Report report = of_run({"instruments/starts"}, {});
    report.scale = 1;
    CHECK(near(model_side(report, values).mean, (26.0 + 10.0) / 2));
    report.instruments = {"job"};
    CHECK(near(model_side(report, values).mean, (15.0 + 6.0) / 2));
}

TEST_CASE("of a run: what is taken off the denominator", "[calibration][targets]") {
    const output::Values values = small_run();
    Report report = of_run({"series/outflow"}, {"series/stock"});
    report.less = {"instruments/starts"};
    report.instruments = {"course"};
    // 1200 * 6 / (200 - 11) and 1200 * 8 / (400 - 4)
    CHECK(near(model_side(report, values).mean, (1200 * 6 / 189.0 + 1200 * 8 / 396.0) / 2));
}

TEST_CASE("of a run: exits that a register does not count are left out of the outflow alone",
          "[calibration][targets]") {
    const output::Values values = run_with_moves();
    Report report = of_run({"series/outflow"}, {"series/stock"});
    report.last_month = 1;
    report.scale = 100;
    report.without = {"aow"};
    CHECK(near(model_side(report, values).mean, 15));  // 20 - 4 - 1 of 100; 50 came from WW
    report.sum = {"series/stock"};
    report.over = {"series/outflow"};
    report.without = {"aow", "education"};
    CHECK(near(model_side(report, values).mean, 1000));  // 100 of 20 - 4 - 1 - 3 - 2
}

TEST_CASE("of a cohort: exits that a register does not count leave nobody gone",
          "[calibration][targets]") {
    CohortPlan plan;
    plan.length = sim::Months{3};
    const sim::Layout layout = layout_of(plan);
    output::Values values(layout, 1, 3);
    const auto set = [&](const std::string& path, std::uint32_t month, std::size_t cell,
                         std::int64_t count) {
        std::size_t place = cell;
        for (const sim::Dataset& each : layout.datasets) {
            if (each.path == path) {
                break;
            }
            place += layout.size_of(each);
        }
        values.record(0, month)[place] = count;
    };
    const auto to = [](Destination d) { return static_cast<std::size_t>(d); };
    set("cohorts/at_risk", 0, 0, 100);
    set("cohorts/at_risk", 1, 0, 100);
    set("cohorts/exits", 1, to(Destination::work), 15);
    set("cohorts/exits", 1, to(Destination::aow), 5);
    set("cohorts/at_risk", 2, 0, 40);  // the others' run has ended
    set("cohorts/exits", 2, to(Destination::other_exit), 6);
    set("cohorts/exits", 2, to(Destination::aow), 4);
    Report report;
    report.source = ReportSource::cohort;
    report.quantity = "without_break";
    report.month = 2;
    report.scale = 100;
    CHECK(near(model_side(report, values).mean, 60));  // 0.8 (1 - 10/40)
    report.without = {"aow"};
    // 1 - 0.15 - 0.8 * 6/40: whoever left for AOW is still there
    CHECK(near(model_side(report, values).mean, 73));
    report.month = 3;
    CHECK(std::isnan(model_side(report, values).mean));
}

TEST_CASE("of spells: shares of exits without those to AOW, and chances a month",
          "[calibration][targets]") {
    CohortPlan plan;
    plan.length = sim::Months{1};
    const sim::Layout layout = layout_of(plan);
    output::Values values(layout, 1, 1);
    const auto set = [&](const std::string& path, std::size_t cell, std::int64_t count) {
        std::size_t place = cell;
        for (const sim::Dataset& each : layout.datasets) {
            if (each.path == path) {
                break;
            }
            place += layout.size_of(each);
        }
        values.record(0, 0)[place] = count;
    };
    const auto to = [](SpellBand band, Destination d) {
        return static_cast<std::size_t>(band) * destination_count + static_cast<std::size_t>(d);
    };
    set("spells/clients", 0, 40);
    set("spells/clients", 5, 60);
    set("spells/ends", to(SpellBand::months_0_5, Destination::work), 3);
    set("spells/ends", to(SpellBand::months_0_5, Destination::education), 1);
    set("spells/ends", to(SpellBand::months_60_up, Destination::other_exit), 4);
    set("spells/ends", to(SpellBand::months_60_up, Destination::aow), 8);
    Report report;
    report.source = ReportSource::spells;
    report.quantity = "exits";
    report.bands = {"months_0_5"};
    report.scale = 100;
    CHECK(near(model_side(report, values).mean, 25));  // 4 of 16
    report.without = {"aow"};
    CHECK(near(model_side(report, values).mean, 50));  // 4 of 8
    report.quantity = "leave";
    CHECK(near(model_side(report, values).mean, 10));  // 4 of 40
    report.quantity = "to_work";
    CHECK(near(model_side(report, values).mean, 7.5));  // 3 of 40
    report.quantity = "clients";
    CHECK(near(model_side(report, values).mean, 40));
}

TEST_CASE("of nothing that is reported there is no number", "[calibration][targets]") {
    const output::Summary none = model_side(Report{}, small_run());
    CHECK(none.replicates == 0);
    CHECK(std::isnan(none.mean));
}
