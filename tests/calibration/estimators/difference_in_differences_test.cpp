// SPDX-License-Identifier: EUPL-1.2
// Before and after of four people by hand.
#include "calibration/estimators/difference_in_differences.hpp"

#include <cmath>

#include "calibration/estimators/arms.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

/// Changes of 4 and 6 with it, of 1 and 3 without.
Sample four_people() {
    return {.outcome = {1, 5, 3, 9, 0, 1, 2, 5},
            .assigned = {1, 1, 1, 1, 0, 0, 0, 0},
            .received = {0, 1, 0, 1, 0, 0, 0, 0},
            .cluster = {1, 1, 2, 2, 3, 3, 4, 4},
            .period = {2024, 2025, 2024, 2025, 2024, 2025, 2024, 2025}};
}

}  // namespace

TEST_CASE("The difference in differences of four cells is the one worked out by hand") {
    // (7 - 2) - (3 - 1); each cell has residuals of 1: HC0 = 4 * 2 / 4, HC1 twice that
    const Sample sample{.outcome = {1, 3, 6, 8, 0, 2, 2, 4},
                        .assigned = {1, 1, 1, 1, 0, 0, 0, 0},
                        .period = {0, 0, 1, 1, 0, 0, 1, 1}};
    const Estimate found = difference_in_differences(sample);
    CHECK(found.value == Approx(3));
    CHECK(found.standard_error == Approx(2));
}

TEST_CASE("People seen twice are held against themselves") {
    const Estimate two = difference_in_differences(four_people());
    CHECK(two.value == Approx(3));
    CHECK(two.standard_error == Approx(std::sqrt(4.0 / 3 * 7 / 4)));  // CR0 is 1, k = 4
    const Estimate fixed = two_way_fixed_effects(four_people());
    CHECK(fixed.value == Approx(3));
    CHECK(fixed.standard_error == Approx(std::sqrt(4.0 / 3 * 7 / 2)));  // k = 6
}

TEST_CASE("What does not change in a unit, or changes for all alike, moves nothing") {
    Sample sample = four_people();
    const Column by_unit{10, 10, -4, -4, 3, 3, 8, 8};
    for (std::size_t i = 0; i < sample.outcome.size(); ++i) {
        sample.outcome[i] += by_unit[i] + (sample.period[i] == 2025 ? 6 : 0);
    }
    CHECK(two_way_fixed_effects(sample).value == Approx(3));
}

TEST_CASE("Units that are not seen in every period are allowed") {
    Sample sample = four_people();
    sample.outcome.push_back(100);
    sample.assigned.push_back(0);
    sample.received.push_back(0);
    sample.cluster.push_back(5);
    sample.period.push_back(2025);
    CHECK(two_way_fixed_effects(sample).value == Approx(3));
}

TEST_CASE("A treatment that follows from unit and period has no effect that can be told") {
    Sample sample = four_people();
    sample.received = {0, 1, 0, 1, 0, 1, 0, 1};
    CHECK(std::isnan(two_way_fixed_effects(sample).value));
    sample.period.assign(8, 2025);
    CHECK(std::isnan(difference_in_differences(sample).value));
    CHECK(std::isnan(two_way_fixed_effects(sample).value));
}
