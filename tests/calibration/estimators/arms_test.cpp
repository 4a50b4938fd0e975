// SPDX-License-Identifier: EUPL-1.2
// Rows, arms and codes.
#include "calibration/estimators/arms.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

TEST_CASE("Whoever was drawn is treated by design, whoever received it is treated by deed") {
    const Sample both{.assigned = {1, 0}, .received = {0, 0}};
    CHECK(treatment_of(both) == Column{1, 0});
    CHECK(taken_up(both) == Column{0, 0});
    const Sample one{.received = {0, 1}};
    CHECK(treatment_of(one) == Column{0, 1});
    CHECK(taken_up(one) == Column{0, 1});
}

TEST_CASE("A part of a sample has these rows of every column that is there") {
    const Sample sample{.outcome = {1, 2, 3}, .cluster = {7, 8, 9}, .covariates = {{4, 5, 6}}};
    const Sample part = rows_of(sample, {2, 0});
    CHECK(part.outcome == Column{3, 1});
    CHECK(part.cluster == std::vector<std::int64_t>{9, 7});
    CHECK(part.covariates.front() == Column{6, 4});
    CHECK(part.running.empty());
}

TEST_CASE("The variance has n less 1, and one person has none") {
    const Column values{1, 3, 5};
    CHECK(mean_variance(values).mean == 3);
    CHECK(mean_variance(values).variance == 4);
    CHECK(std::isnan(mean_variance(Column{1}).variance));
    CHECK(std::isnan(mean_variance(Column{}).mean));
}

TEST_CASE("Codes are in the order of the values, whatever the order of rows") {
    const Codes codes = codes_of({30, -2, 30, 5});
    CHECK(codes.count == 3);
    CHECK(codes.of == std::vector<std::size_t>{2, 0, 2, 1});
}

TEST_CASE("A sample with a hole, half a yes or a short column is not whole") {
    CHECK(is_whole({.outcome = {1, 2}, .assigned = {0, 1}}));
    CHECK_FALSE(is_whole({.outcome = {1, NAN}, .assigned = {0, 1}}));
    CHECK_FALSE(is_whole({.outcome = {1, 2}, .assigned = {0, 0.5}}));
    CHECK_FALSE(is_whole({.outcome = {1, 2}, .assigned = {0}}));
    CHECK_FALSE(is_whole({.outcome = {1, 2}, .assigned = {0, 1}, .covariates = {{1}}}));
}
