// SPDX-License-Identifier: EUPL-1.2
// Ranges of what draws predict, by hand.
#include "calibration/fit/calibrated.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

bool near(double a, double b, double margin = 1e-6) { return std::fabs(a - b) < margin; }

inference::Likelihood one_target(inference::ErrorShape shape) {
    inference::ErrorModel errors;
    errors.shape = shape;
    errors.designs = {{"a", 0.5, 3}};
    errors.discrepancy = {0};
    return {{{"a", "a", 0, 12, 4}}, errors};  // spread sqrt(16 + 9) = 5
}

inference::Runs at(const std::vector<double>& means) {
    inference::Runs runs{inference::Matrix(means.size(), 1), {}};
    for (std::size_t i = 0; i < means.size(); ++i) { runs.means(i, 0) = means[i]; }
    return runs;
}

}  // namespace

TEST_CASE("One draw predicts a normal or t about it, with the bias of the design",
          "[calibration]") {
    const auto normal = ranges_of(one_target(inference::ErrorShape::normal), at({10, 10}))[0];
    CHECK(near(normal.model[2], 10));
    CHECK(near(normal.predicted[2], 10.5, 1e-6));
    CHECK(near(normal.predicted[0], 10.5 - 1.959963985 * 5, 1e-6));
    CHECK(near(normal.predicted[3], 10.5 + 1.281551566 * 5, 1e-6));
    CHECK(near(normal.p, std::erfc(0.3 / std::sqrt(2.0)), 1e-9));
    CHECK(normal.is_inside);
    // The 97.5 and 90 % points of t with 4 degrees of freedom.
    const auto heavy = ranges_of(one_target(inference::ErrorShape::student_t4), at({10, 10}))[0];
    CHECK(near(heavy.predicted[4], 10.5 + 2.776445105 * 5, 1e-5));
    CHECK(near(heavy.predicted[3], 10.5 + 1.533206274 * 5, 1e-5));
}

TEST_CASE("Draws far apart predict a mixture, and what lies outside is told", "[calibration]") {
    const auto range = ranges_of(one_target(inference::ErrorShape::normal), at({-500, 1000}))[0];
    // Half of the mixture lies about each: 2.5 % of all is 5 % of the lower one.
    CHECK(near(range.predicted[0], -499.5 - 1.644853627 * 5, 1e-4));
    CHECK(near(range.predicted[4], 1000.5 + 1.644853627 * 5, 1e-4));
    CHECK(range.is_inside);
    CHECK_FALSE(ranges_of(one_target(inference::ErrorShape::normal), at({100, 100}))[0].is_inside);
}

TEST_CASE("Quantiles of a prior are those of its triangle", "[calibration]") {
    const Quantiles q = prior_quantiles({"a", 0, 1, 2});
    CHECK(near(q[2], 1));
    CHECK(near(q[0], std::sqrt(0.05)));  // place x^2 / 2
}
