// SPDX-License-Identifier: EUPL-1.2
// Groups that differ by half a standard deviation and a bit.
#include "calibration/estimators/balance.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

TEST_CASE("The standardised difference of two pairs is the one worked out by hand") {
    const Sample sample{.outcome = {0, 0, 0, 0},
                        .received = {1, 1, 0, 0},
                        .covariates = {{1, 3, 0, 2}, {4, 4, 4, 4}}};
    const auto found = balance(sample);
    CHECK(found[0].treated == 2);
    CHECK(found[0].control == 1);
    CHECK(found[0].standardised_difference == Approx(1 / std::sqrt(2.0)));
    CHECK(found[0].variance_ratio == Approx(1));
    CHECK(std::isnan(found[1].standardised_difference));
}

TEST_CASE("Weights move the means and not what they are divided by") {
    const Sample sample{
        .outcome = {0, 0, 0, 0}, .received = {1, 1, 0, 0}, .covariates = {{1, 3, 0, 2}}};
    const auto found = balance(sample, {1, 1, 0, 2});
    CHECK(found[0].control == 2);
    CHECK(found[0].standardised_difference == Approx(0).margin(1e-15));
}

TEST_CASE("Treated people beyond every control are counted") {
    const Sample sample{.outcome = {0, 0, 0, 0, 0, 0},
                        .received = {1, 1, 1, 0, 0, 0},
                        .covariates = {{0, 1, 5, 0, 1, 2}}};
    const Overlap found = overlap(sample);
    CHECK(found.outside == 1);
    CHECK(found.share == Approx(1.0 / 3));
}

TEST_CASE("Where a line parts the groups, or one is empty, overlap cannot be told") {
    CHECK(
        std::isnan(overlap({.outcome = {0, 0}, .received = {1, 0}, .covariates = {{1, 0}}}).share));
    CHECK(
        std::isnan(overlap({.outcome = {0, 0}, .received = {1, 1}, .covariates = {{1, 0}}}).share));
}
