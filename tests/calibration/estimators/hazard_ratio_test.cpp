// SPDX-License-Identifier: EUPL-1.2
// Likelihoods of three people whose top has a closed form.
#include "calibration/estimators/hazard_ratio.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

TEST_CASE("Three people who leave one by one have the hazard ratio worked out by hand") {
    // L = r / ((2 r + 1)(1 + r)), top at r^2 = 1 / 2; information 2 sqrt 2 / (sqrt 2 + 1)^2
    const Sample sample{.assigned = {1, 1, 0}, .duration = {1, 3, 2}, .event = {1, 1, 1}};
    const Estimate found = hazard_ratio(sample);
    CHECK(found.value == Approx(-0.5 * std::log(2.0)));
    CHECK(found.standard_error == Approx((std::sqrt(2.0) + 1) / std::sqrt(2 * std::sqrt(2.0))));
}

TEST_CASE("Who leaves at one time is shared out by Efron") {
    // L = r / ((r + 2)(r + 3) / 2), top at r^2 = 6
    const Sample sample{.assigned = {1, 0, 0}, .duration = {1, 1, 2}, .event = {1, 1, 0}};
    CHECK(hazard_ratio(sample).value == Approx(0.5 * std::log(6.0)));
}

TEST_CASE("Where one arm never leaves, or nobody, there is no ratio") {
    const Sample none{.assigned = {1, 0, 0}, .duration = {1, 2, 3}, .event = {0, 1, 1}};
    CHECK(std::isnan(hazard_ratio(none).value));
    const Sample nobody{.assigned = {1, 0}, .duration = {1, 2}, .event = {0, 0}};
    CHECK(std::isnan(hazard_ratio(nobody).value));
    const Sample one_arm{.assigned = {1, 1}, .duration = {1, 2}, .event = {1, 1}};
    CHECK(std::isnan(hazard_ratio(one_arm).value));
}

TEST_CASE("Who always leaves first has a hazard without end") {
    const HazardFit fit =
        proportional_hazards({1, 2, 3, 4, 5, 6}, {1, 1, 1, 1, 1, 1}, {{6, 5, 4, 3, 2, 1}});
    CHECK(std::isnan(fit.coefficients.front()));
}

TEST_CASE("Covariates that follow from each other or do not vary give no number") {
    Sample sample{.assigned = {1, 0, 1, 0, 1, 0},
                  .duration = {4, 2, 3, 3, 5, 1},
                  .event = {1, 1, 1, 1, 0, 0},
                  .covariates = {{2, 1, 4, 3, 9, 5}}};
    CHECK(std::isfinite(hazard_ratio(sample).value));
    sample.covariates = {{5, 3, 5, 3, 5, 3}};
    CHECK(std::isnan(hazard_ratio(sample).value));
    sample.covariates = {{7, 7, 7, 7, 7, 7}};
    CHECK(std::isnan(hazard_ratio(sample).value));
}

TEST_CASE("The unit of time and of a covariate does not change the ratio of the treated") {
    Sample sample{.assigned = {1, 0, 1, 0, 1, 0},
                  .duration = {4, 2, 3, 3, 5, 1},
                  .event = {1, 1, 1, 1, 0, 0},
                  .covariates = {{2, 1, 4, 3, 9, 5}}};
    const Estimate before = hazard_ratio(sample);
    for (double& x : sample.duration) { x *= 12; }
    for (double& x : sample.covariates.front()) { x = 1000 + 1e-3 * x; }
    const Estimate after = hazard_ratio(sample);
    CHECK(after.value == Approx(before.value));
    CHECK(after.standard_error == Approx(before.standard_error));
}
