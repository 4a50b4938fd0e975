// SPDX-License-Identifier: EUPL-1.2
// Means of a handful of people by hand.
#include "calibration/estimators/difference.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

TEST_CASE("The difference in means of five people and its error are those worked out by hand") {
    // 3 - 1; sqrt(4 / 3 + 2 / 2)
    const Estimate found =
        difference_in_means({.outcome = {1, 3, 5, 0, 2}, .assigned = {1, 1, 1, 0, 0}});
    CHECK(found.value == Approx(2));
    CHECK(found.standard_error == Approx(std::sqrt(7.0 / 3)));
    CHECK(found.treated == 3);
    CHECK(found.control == 2);
}

TEST_CASE("An empty arm has no difference, and one person no error") {
    CHECK(std::isnan(difference_in_means({.outcome = {1, 2}, .assigned = {1, 1}}).value));
    const Estimate one = difference_in_means({.outcome = {4, 1, 3}, .assigned = {1, 0, 0}});
    CHECK(one.value == 2);
    CHECK(std::isnan(one.standard_error));
}

TEST_CASE("Strata count by their people") {
    // A: 3 - 1, variance 2 / 2 + 0; B: 10 - 7, variance 0 + 2 / 2; each half of the people
    Sample sample{.outcome = {2, 4, 1, 1, 10, 10, 6, 8},
                  .assigned = {1, 1, 0, 0, 1, 1, 0, 0},
                  .stratum = {5, 5, 5, 5, 9, 9, 9, 9}};
    const Estimate found = stratified_difference(sample);
    CHECK(found.value == Approx(2.5));
    CHECK(found.standard_error == Approx(std::sqrt(0.5)));
    sample.assigned = {1, 1, 1, 1, 1, 1, 0, 0};
    CHECK(std::isnan(stratified_difference(sample).value));
}

TEST_CASE("Clusters of people share their luck: CR2 by hand") {
    // treated mean 3, sums of residuals -2 and 2 over 2 and 1 of 3 people: (4 / (1/3) + 4 / (2/3))
    // / 9
    const Sample sample{.outcome = {1, 3, 5, 0, 2, 4},
                        .assigned = {1, 1, 1, 0, 0, 0},
                        .cluster = {1, 1, 2, 3, 4, 4}};
    const Estimate found = clustered_difference(sample);
    CHECK(found.value == Approx(1));
    CHECK(found.standard_error == Approx(2));
    const Estimate means = difference_of_cluster_means(sample);
    CHECK(means.value == Approx(2));  // (2 + 5) / 2 - (0 + 3) / 2
    CHECK(means.standard_error == Approx(std::sqrt(4.5)));
    CHECK(means.treated == 2);
}

TEST_CASE("A cluster in both arms, or alone in one, is no draw of clusters") {
    const Sample mixed{.outcome = {1, 2, 3}, .assigned = {1, 0, 0}, .cluster = {1, 1, 2}};
    CHECK(std::isnan(clustered_difference(mixed).value));
    CHECK(std::isnan(difference_of_cluster_means(mixed).value));
    const Sample alone{.outcome = {1, 2, 3, 4}, .assigned = {1, 1, 0, 0}, .cluster = {1, 1, 2, 3}};
    CHECK(std::isnan(clustered_difference(alone).standard_error));
}

TEST_CASE("Clusters of one person each give the error of people, by HC2") {
    const Sample people{
        .outcome = {1, 3, 5, 0, 2}, .assigned = {1, 1, 1, 0, 0}, .cluster = {1, 2, 3, 4, 5}};
    CHECK(clustered_difference(people).standard_error == Approx(std::sqrt(7.0 / 3)));
}
