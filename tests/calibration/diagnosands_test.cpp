// SPDX-License-Identifier: EUPL-1.2
// Four studies by hand; and numbers that a file keeps.
#include "calibration/trials/diagnosands.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("Bias, error, coverage and power of four studies by hand", "[calibration]") {
    // Off by 1, -1, 3, 1; two of four within 1.96 errors; three call it shown, one with the sign
    // wrong.
    const std::vector<OneStudy> studies{{3, 1, 2}, {1, 0.4, 2}, {5, 1, 2}, {-3, 1, -4}};
    // The last is off by 1 too, of another truth: mean truth (2 + 2 + 2 - 4) / 4 = 0.5.
    const Diagnosis d = diagnose(studies);
    CHECK(d.studies == 4);
    CHECK(d.bias.value == Approx(1.0));
    // Deviations 0, -2, 2, 0: variance 8 / 3, over 4.
    CHECK(d.bias.error == Approx(std::sqrt(8.0 / 3 / 4)));
    CHECK(d.rmse.value == Approx(std::sqrt(3.0)));  // (1 + 1 + 9 + 1) / 4
    // Squares 1, 1, 9, 1: variance 16, so its mean's error is 2; over 2 rmse.
    CHECK(d.rmse.error == Approx(2 / (2 * std::sqrt(3.0))));
    CHECK(d.coverage.value == Approx(0.5));  // 1 <= 1.96; 1 > 0.78; 3 > 1.96; 1 <= 1.96
    // Wilson of 2 in 4: (2 + 1.92) / 7.84 -+ 1.96 sqrt(0.0625 + 3.8415 / 64) / 1.9604.
    CHECK(d.coverage.error == Approx(std::sqrt(0.0625 + 3.841459 / 64) / 1.960365));
    CHECK(d.coverage.reach == Approx(0.349961).epsilon(1e-5));             // 0.150 to 0.850
    CHECK(d.bias.reach == Approx(3.182446 * d.bias.error).epsilon(1e-6));  // t of 3
    // All four call it shown: the Wilson interval still reaches down to 0.5101.
    CHECK(d.power.reach == Approx((1 - 0.510109) / 2).epsilon(1e-5));
    CHECK(d.power.value == Approx(1.0));
    // The mean truth is no more than twice its own error from nought, so S and M say nothing.
    CHECK(std::isnan(d.type_s.value));
    CHECK(std::isnan(d.type_m.value));
}

TEST_CASE("A wrong sign and a size of those that call it shown", "[calibration]") {
    const std::vector<OneStudy> studies{{4, 1, 1}, {-4, 1, 1}, {1, 1, 1}, {2, 1, 1}};
    const Diagnosis d = diagnose(studies);
    CHECK(d.power.value == Approx(0.75));
    CHECK(d.type_s.value == Approx(1.0 / 3));
    CHECK(d.type_m.value == Approx(10.0 / 3));  // (4 + 4 + 2) / 3 over 1
}

TEST_CASE("A study that cannot tell is left out, one without error of the rest", "[calibration]") {
    const std::vector<OneStudy> studies{
        {unknown, unknown, 1}, {2, unknown, 1}, {2, 1, 1}, {1, 1, unknown}};
    const Diagnosis d = diagnose(studies);
    CHECK(d.studies == 2);
    CHECK(d.bias.value == Approx(1.0));
    CHECK(d.coverage.value == Approx(1.0));
    CHECK(d.coverage.reach == Approx((1 - 0.206543) / 2).epsilon(1e-5));  // Wilson of 1 in 1
    CHECK(diagnose({}).studies == 0);
    CHECK(std::isnan(diagnose({}).bias.value));
}

TEST_CASE("What a file keeps of a number is within half a part of it", "[calibration]") {
    CHECK(told(kept(0.0721)) == Approx(0.0721).epsilon(1e-9));
    CHECK(kept(-1.5e-9) == -2);  // halves go away from nought
    CHECK(std::isnan(told(kept(unknown))));
    CHECK(std::isnan(told(kept(1e300))));
}
