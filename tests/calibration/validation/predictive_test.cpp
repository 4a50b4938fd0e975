// SPDX-License-Identifier: EUPL-1.2
// The table of figures worked by hand; and no fact that is kept to check with goes untold.
#include "calibration/validation/predictive.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "calibration/targets/read_targets.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "tests/calibration/validation/toy.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using scenarios::DesignClass;

// By hand: draws 9 and 11 with luck 4: mean 10, variance over draws 2; observed 16, error 3, bias
// 0.1 x 16, discrepancy 0.05 x 16: z = 6 / sqrt(2 + 4 + 9 + 2.56 + 0.64) = 1.406.
TEST_CASE("A figure beside the model, worked by hand, misses first", "[validation]") {
    std::vector<HeldFigure> figures{
        {tests::toy_target("near", 16, 3, "a", DesignClass::matched), FigureUse::fitted},
        {tests::toy_target("untold", 1, 1, "b", DesignClass::rct), FigureUse::kept},
        {tests::toy_target("miss", 20, 1, "c", DesignClass::rct), FigureUse::left_out},
        {tests::toy_target("nobody", 20, 1, "d", DesignClass::rct), FigureUse::kept}};
    figures[1].target.report.source = ReportSource::none;
    ErrorShares errors;
    errors.discrepancy = 0.05;
    errors.bias[static_cast<std::size_t>(DesignClass::matched)] = 0.1;
    inference::Runs runs{inference::Matrix(2, 3, 9), inference::Matrix(2, 3, 4)};
    for (std::size_t k = 0; k < 3; ++k) { runs.means(1, k) = 11; }
    runs.means(0, 2) = std::numeric_limits<double>::quiet_NaN();

    const PredictiveTable table = predictive_table(figures, errors, runs);
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].figure.target.key == "miss");
    CHECK_FALSE(table.rows[0].inside);
    const PredictedFigure& near = table.rows[1];
    CHECK(near.z == Approx(6 / std::sqrt(2 + 4 + 9 + 2.56 + 0.64)));
    CHECK(near.inside);
    CHECK(near.mean == Approx(10));
    CHECK(near.low == Approx(9.05));
    CHECK(near.bias == Approx(1.6));
    CHECK(near.luck == Approx(2));
    REQUIRE(table.not_told.size() == 1);
    CHECK(table.not_told[0].target.key == "untold");
    REQUIRE(table.about_nobody.size() == 1);
    CHECK(table.about_nobody[0].target.key == "nobody");
}

// By hand: of 80 % the smaller side is 20 %, so that a tenth is 2 and a twentieth 1:
// z = (80 - 70) / sqrt(3^2 + 2^2 + 1^2 + luck 1^2) = 2.582.
TEST_CASE("The columns of belief are those that z is made of", "[validation]") {
    Target most = tests::toy_target("most", 80, 3, "a", DesignClass::matched);
    most.unit = {"percent of entrants", "procent"};
    ErrorShares errors;
    errors.discrepancy = 0.05;
    errors.bias[static_cast<std::size_t>(DesignClass::matched)] = 0.1;
    const inference::Runs runs{inference::Matrix(2, 1, 70), inference::Matrix(2, 1, 1)};
    const PredictedFigure row =
        predictive_table({{most, FigureUse::fitted}}, errors, runs).rows.front();
    CHECK(row.bias == Approx(2));
    CHECK(row.discrepancy == Approx(1));
    CHECK(row.z == Approx(10 / std::sqrt(15)));
}

TEST_CASE("Figures are fitted, left out or kept as the plan says, its own among them",
          "[validation]") {
    const auto uses = [](const Plan& plan) {
        std::map<std::string, FigureUse> all;
        for (const HeldFigure& each : all_figures(plan, tests::shipped())) {
            all[each.target.key] = each.use;
        }
        return all;
    };
    Plan plan;
    plan.used = {"outflow_year", "own_trial", "back_12"};
    plan.left_out = {"back_12"};
    plan.own_targets = {tests::toy_target("own_trial", 1, 1, "own", DesignClass::rct)};
    auto some = uses(plan);
    CHECK(some.at("outflow_year") == FigureUse::fitted);
    CHECK(some.at("own_trial") == FigureUse::fitted);
    CHECK(some.at("back_12") == FigureUse::left_out);
    CHECK(some.at("talks_year") == FigureUse::left_out);
    CHECK(some.at("contact_work_18") == FigureUse::kept);
    plan.used.clear();
    CHECK(uses(plan).at("talks_year") == FigureUse::fitted);
}

TEST_CASE("Every fact that is kept to check with is in the file of them", "[validation]") {
    std::set<std::string> told;
    for (const Target& each : read_validation_facts(tests::shipped())) {
        told.insert(each.evidence.begin(), each.evidence.end());
    }
    scenarios::Problems problems;
    for (const auto& [id, fact] : scenarios::read_evidence(tests::shipped(), problems)) {
        INFO(id);
        CHECK((fact.used.use == scenarios::EvidenceUse::validation) == (told.count(id) == 1));
    }
}

// Whether 80 % stayed or 20 % left is the same data, so what is believed of a model is a share of
// 20: 0.1 x 20 = 2, also of what is shown. and a bias of 0.05 x 20 = 1: z = (80 - 76) / sqrt(3^2 +
// 2^2 + 1^2) = 1.069.
TEST_CASE("What is believed of a percentage is told as it counts", "[validation]") {
    std::vector<HeldFigure> figures{
        {tests::toy_target("stay", 80, 3, "a", DesignClass::registers), FigureUse::fitted}};
    figures[0].target.unit = {"percent", "procent"};
    ErrorShares errors;
    errors.discrepancy = 0.1;
    errors.bias[static_cast<std::size_t>(DesignClass::registers)] = 0.05;
    inference::Runs runs{inference::Matrix(2, 1, 76), inference::Matrix(2, 1, 0)};
    const PredictedFigure row = predictive_table(figures, errors, runs).rows.front();
    CHECK(row.discrepancy == Approx(2));
    CHECK(row.bias == Approx(1));
    CHECK(row.z == Approx(4 / std::sqrt(9 + 4 + 1)));
}

TEST_CASE("Only what a plan uses was fitted to, and own targets are figures too", "[validation]") {
    Plan plan;
    plan.used = {"outflow_year", "stip_regular_work_6", "own"};
    plan.left_out = {"stip_regular_work_6"};
    plan.own_targets = {tests::toy_target("own", 13.5, 4.9, "own", DesignClass::rct),
                        tests::toy_target("spare", 1, 1, "own", DesignClass::rct)};
    std::set<std::string> fitted;
    std::set<std::string> left_out;
    for (const HeldFigure& each : all_figures(plan, tests::shipped())) {
        if (each.use != FigureUse::kept) {
            (each.use == FigureUse::fitted ? fitted : left_out).insert(each.target.key);
        }
    }
    CHECK(fitted == std::set<std::string>{"outflow_year", "own"});
    CHECK(left_out.count("stip_regular_work_6") == 1);
    CHECK(left_out.count("werkloont_gap_12") == 1);
    CHECK(left_out.count("spare") == 1);
}
