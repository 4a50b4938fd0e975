// SPDX-License-Identifier: EUPL-1.2
// Matches among a handful of people by hand.
#include "calibration/estimators/neighbours.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

TEST_CASE("Matches, shares of ties and the error are those worked out by hand") {
    // 5 against the mean of 3 and 1, 8 against 4
    const Sample sample{
        .outcome = {5, 8, 3, 4, 1}, .received = {1, 1, 0, 0, 0}, .covariates = {{0, 10, 1, 9, -1}}};
    const Matched found = nearest_neighbours(sample, Metric::inverse_variance);
    CHECK(found.estimate.value == Approx(3.5));
    CHECK(found.estimate.standard_error == Approx(std::sqrt(0.125)));
    CHECK(found.weights == Column{1, 1, 0.5, 1, 0.5});
    CHECK(found.estimate.control == 3);
}

TEST_CASE("A control who stands in for two costs precision") {
    // d 3.5, deviations of 1.5; s^2 = 2.25 / 2, K^2 - L = 4 - 2
    const Sample sample{
        .outcome = {5, 8, 3, 100}, .received = {1, 1, 0, 0}, .covariates = {{0, 1, 0, 50}}};
    const Matched found = nearest_neighbours(sample, Metric::inverse_variance);
    CHECK(found.estimate.value == Approx(3.5));
    CHECK(found.estimate.standard_error == Approx(std::sqrt((4.5 + 2.25) / 4)));
    CHECK(found.estimate.control == 1);
}

TEST_CASE("Matches come from one's own stratum, and who is alone in it has none") {
    const Sample sample{.outcome = {5, 8, 7, 3, 4},
                        .received = {1, 1, 1, 0, 0},
                        .stratum = {1, 2, 3, 1, 2},
                        .covariates = {{0, 0, 0, 9, 0}}};
    const Matched found = nearest_neighbours(sample, Metric::inverse_variance);
    CHECK(found.estimate.value == Approx((2 + 4) / 2.0));
    CHECK(found.unmatched == 1);
    CHECK(found.weights[2] == 0);
}

TEST_CASE("Mahalanobis sees that two columns say the same, the other does not") {
    // The first two columns are nearly one: a difference in both counts once.
    Sample sample{.outcome = {0, 1, 2, 0, 0, 0, 0, 0},
                  .received = {1, 0, 0, 0, 0, 0, 0, 0},
                  .covariates = {{0, 1.0, 0.0, 2, -2, 1, -1, 0.5},
                                 {0, 1.0, 0.0, 2.1, -2, 0.9, -1.1, 0.4},
                                 {0, 0.0, 1.0, 1, -1, -1, 1, -1.1}}};
    const Matched plain = nearest_neighbours(sample, Metric::inverse_variance);
    const Matched other = nearest_neighbours(sample, Metric::mahalanobis);
    CHECK(plain.estimate.value == Approx(0 - 2));
    CHECK(other.estimate.value == Approx(0 - 1));
}

TEST_CASE("Along a line and person by person the matches are the same") {
    // The same column twice: distances double, and who is nearest stays. Whole numbers, so that
    // what is a tie on one is a tie on the other.
    Sample line;
    for (int i = 0; i < 300; ++i) {
        line.outcome.push_back(i * 7919 % 101);
        line.received.push_back(i % 3 == 0 ? 1 : 0);
        line.stratum.push_back(i % 2);
    }
    line.covariates.resize(1);
    for (int i = 0; i < 300; ++i) { line.covariates[0].push_back(i * 31 % 67); }
    const Matched a = nearest_neighbours(line, Metric::inverse_variance);
    Sample twice = line;
    twice.covariates.push_back(twice.covariates.front());
    const Matched b = nearest_neighbours(twice, Metric::inverse_variance);
    CHECK(b.estimate.value == Approx(a.estimate.value));
    CHECK(b.estimate.standard_error == Approx(a.estimate.standard_error));
    CHECK(b.estimate.control == a.estimate.control);
    for (std::size_t j = 0; j < a.weights.size(); ++j) {
        CHECK(b.weights[j] == Approx(a.weights[j]).margin(1e-12));
    }
}

TEST_CASE("Without controls or treated there is no number, of one pair no error") {
    CHECK(std::isnan(
        nearest_neighbours({.outcome = {1, 2}, .received = {1, 1}, .covariates = {{1, 2}}},
                           Metric::mahalanobis)
            .estimate.value));
    const Matched one =
        nearest_neighbours({.outcome = {5, 2, 9}, .received = {1, 0, 0}, .covariates = {{1, 2, 7}}},
                           Metric::mahalanobis);
    CHECK(one.estimate.value == 3);
    CHECK(std::isnan(one.estimate.standard_error));
}

TEST_CASE("A column that is there twice changes no match") {
    Sample sample{
        .outcome = {5, 8, 3, 4, 1}, .received = {1, 1, 0, 0, 0}, .covariates = {{0, 10, 1, 9, -1}}};
    sample.covariates.push_back(sample.covariates.front());
    CHECK(nearest_neighbours(sample, Metric::mahalanobis).estimate.value == Approx(3.5));
    sample.covariates.push_back({4, 4, 4, 4, 4});
    CHECK(nearest_neighbours(sample, Metric::mahalanobis).estimate.value == Approx(3.5));
}
