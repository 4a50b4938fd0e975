// SPDX-License-Identifier: EUPL-1.2
// Two lines that meet a threshold at different heights.
#include "calibration/estimators/discontinuity.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

/// 2 + 3 x below the threshold, 5 + x from it on; far off something else.
Sample two_lines() {
    Sample sample;
    for (int i = -40; i < 40; ++i) {
        const double x = i / 10.0 + 0.05;
        sample.running.push_back(x);
        const double line = x < 0 ? 2 + 3 * x : 5 + x;
        sample.outcome.push_back(std::fabs(x) > 3 ? 100 : line);
    }
    return sample;
}

}  // namespace

TEST_CASE("The jump between two lines is found, and what is outside the bandwidth is not seen") {
    const Estimate found = regression_discontinuity(two_lines(), 2.5);
    CHECK(found.value == Approx(3));
    CHECK(found.standard_error == Approx(0).margin(1e-12));
    CHECK(found.treated == 25);
    CHECK(found.control == 25);
}

TEST_CASE("Where the young are treated the jump is theirs") {
    Sample sample = two_lines();
    for (const double x : sample.running) { sample.assigned.push_back(x < 0 ? 1.0 : 0.0); }
    CHECK(regression_discontinuity(sample, 2.5).value == Approx(-3));
}

TEST_CASE("Near the threshold counts more: weights fall to 0 at the bandwidth") {
    // One value of y at each x, -0.5 and -1 and their mirror: a line through two points a side.
    const Sample sample{.outcome = {4, 1, 10, 20}, .running = {-1, -0.5, 0.5, 1}};
    CHECK(regression_discontinuity(sample, 2).value == Approx(0 - (-2)));
}

TEST_CASE("A side with one value of x has no line") {
    const Sample sample{.outcome = {1, 2, 3, 4}, .running = {-0.5, -0.5, 0.5, 1}};
    CHECK(std::isnan(regression_discontinuity(sample, 2).value));
    CHECK(std::isnan(regression_discontinuity(two_lines(), 0).value));
}

TEST_CASE("The rule of thumb follows the spread and the number of people") {
    Column running;
    for (int i = 0; i < 32; ++i) { running.push_back(i % 2 == 0 ? -1 : 1); }
    CHECK(rule_of_thumb_bandwidth(running) == Approx(1.84 * std::sqrt(32.0 / 31) / 2));
}
