// SPDX-License-Identifier: EUPL-1.2
// What is believed of errors does not hang on how a figure is told.
#include "calibration/fit/plan.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

double size_of_told(double observed, const char* unit) {
    Target target;
    target.observed = observed;
    target.unit = unit;
    return size_of(target);
}

bool near(double a, double b) { return std::abs(a - b) < 1e-12; }

}  // namespace

// 80.7 % still there is 19.3 % gone: one tenth of it is 1.93 points, not 8.07.
TEST_CASE("who stayed and who left have the same error", "[calibration][targets]") {
    CHECK(near(size_of_told(80.7, "percent of entrants"), 19.3));
    CHECK(near(size_of_told(19.3, "percent of entrants"), 19.3));
    CHECK(near(size_of_told(7.2, "points"), 7.2));
    CHECK(near(size_of_told(-7.2, "points"), 7.2));
    CHECK(near(size_of_told(1.06, "talks a client and year"), 1.06));
    CHECK(near(size_of_told(130, "percent of the stock a year"), 130));
}
