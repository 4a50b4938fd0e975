// SPDX-License-Identifier: EUPL-1.2
// Chances that can be counted.
#include "calibration/estimators/propensity.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

/// One in four treated where x is 0, three in four where it is 1.
Sample two_groups() {
    return {.outcome = {9, 1, 2, 3, 6, 7, 8, 2},
            .received = {1, 0, 0, 0, 1, 1, 1, 0},
            .covariates = {{0, 0, 0, 0, 1, 1, 1, 1}}};
}

}  // namespace

TEST_CASE("Chances of two groups are their shares, coefficients their log odds") {
    const Sample sample = two_groups();
    const Logit fit = logit(sample.covariates, sample.received);
    CHECK(fit.coefficients[0] == Approx(-std::log(3.0)));
    CHECK(fit.coefficients[1] == Approx(2 * std::log(3.0)));
    CHECK(fit.chances.front() == Approx(0.25));
    CHECK(fit.chances.back() == Approx(0.75));
}

TEST_CASE("Whoever has the same chance is a match") {
    // 9 less the mean of 1, 2, 3; then 6, 7, 8 less 2
    CHECK(propensity_score_matching(two_groups()).estimate.value == Approx((7 + 4 + 5 + 6) / 4.0));
}

TEST_CASE("Groups that a line parts have no chances, and so no matches") {
    Sample sample = two_groups();
    sample.covariates = {{5, 0, 0, 0, 6, 7, 8, 1}};
    CHECK(std::isnan(logit(sample.covariates, sample.received).chances.front()));
    CHECK(std::isnan(propensity_score_matching(sample).estimate.value));
    sample.received.assign(8, 1);
    CHECK(std::isnan(propensity_score_matching(sample).estimate.value));
}

TEST_CASE("A column that follows from others has no coefficient and changes no chance") {
    const Sample sample = two_groups();
    const Logit fit =
        logit({sample.covariates[0], Column{1, 1, 1, 1, 3, 3, 3, 3}}, sample.received);
    CHECK(std::isnan(fit.coefficients[2]));
    CHECK(fit.chances.front() == Approx(0.25));
}
