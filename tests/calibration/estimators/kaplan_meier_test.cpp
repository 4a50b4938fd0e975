// SPDX-License-Identifier: EUPL-1.2
// Four people by hand.
#include "calibration/estimators/kaplan_meier.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

TEST_CASE("The curve of four people is the one worked out by hand") {
    // leaves at 1 of 4, out of sight at 2, leaves at 3 of 2, out of sight at 4
    const SurvivalCurve curve = kaplan_meier(Column{3, 1, 4, 2}, Column{1, 1, 0, 0});
    CHECK(curve.times == Column{1, 3});
    CHECK(curve.at_risk == std::vector<std::int64_t>{4, 2});
    CHECK(curve.share[1] == Approx(3.0 / 8));
    CHECK(curve.standard_error[1] == Approx(3.0 / 8 * std::sqrt(1.0 / 12 + 1.0 / 2)));
    CHECK(survival_at(curve, 0.5).share == 1);
    CHECK(survival_at(curve, 3.5).share == Approx(3.0 / 8));
    CHECK(std::isnan(survival_at(curve, 4.5).share));
}

TEST_CASE("Who is lost from sight when another leaves was at risk until then") {
    const SurvivalCurve curve = kaplan_meier(Column{2, 2}, Column{1, 0});
    CHECK(curve.share.front() == Approx(0.5));
}

TEST_CASE("Once everybody has left the share stays 0, however long after") {
    const SurvivalCurve curve = kaplan_meier(Column{1, 2}, Column{1, 1});
    CHECK(survival_at(curve, 100).share == 0);
    CHECK(std::isnan(survival_at(kaplan_meier({}, {}), 1).share));
}

TEST_CASE("The difference of two curves has the errors of both") {
    const Sample sample{.assigned = {1, 1, 1, 1, 0, 0},
                        .duration = {1, 5, 5, 5, 1, 5},
                        .event = {1, 0, 0, 0, 1, 0}};
    const Estimate found = survival_difference(sample, 2);
    CHECK(found.value == Approx(0.25));
    const double a = 0.75 * std::sqrt(1.0 / 12);
    const double b = 0.5 * std::sqrt(1.0 / 2);
    CHECK(found.standard_error == Approx(std::sqrt(a * a + b * b)));
    CHECK(std::isnan(survival_difference(sample, 6).value));
}
