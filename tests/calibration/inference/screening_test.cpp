// SPDX-License-Identifier: EUPL-1.2
// Ishigami's function, of which the indices are known.
#include "calibration/inference/screening.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x uniform on (-pi, pi); a second output is x1 alone.
Matrix ishigami(const Matrix& places) {
    const double pi = std::acos(-1.0);
    Matrix y(places.rows(), 2);
    for (std::size_t i = 0; i < places.rows(); ++i) {
        const double x1 = pi * (2.0 * places(i, 0) - 1.0);
        const double x2 = pi * (2.0 * places(i, 1) - 1.0);
        const double x3 = pi * (2.0 * places(i, 2) - 1.0);
        y(i, 0) = std::sin(x1) + 7.0 * std::sin(x2) * std::sin(x2) +
                  0.1 * x3 * x3 * x3 * x3 * std::sin(x1);
        y(i, 1) = x1;
    }
    return y;
}

}  // namespace

TEST_CASE("Sobol indices of Ishigami's function are those of its variance formula", "[inference]") {
    const SobolIndices indices = sobol_indices(ishigami, 3, 8192, 1);
    CHECK(indices.runs == 5 * 8192);
    const double first[3] = {0.3139, 0.4424, 0.0};
    const double total[3] = {0.5576, 0.4424, 0.2437};
    for (std::size_t j = 0; j < 3; ++j) {
        CHECK(indices.first(0, j) == Approx(first[j]).margin(0.01));
        CHECK(indices.total(0, j) == Approx(total[j]).margin(0.01));
        CHECK(indices.first_error(0, j) < 0.02);
        CHECK(std::fabs(indices.first(0, j) - first[j]) < 4.0 * indices.first_error(0, j) + 1e-9);
    }
    CHECK(indices.total(1, 0) == Approx(1.0).margin(0.01));
    CHECK(indices.total(1, 1) == 0.0);
}

TEST_CASE("Elementary effects: a line has no spread, what does nothing has no effect",
          "[inference]") {
    const Morris morris = screen_morris(ishigami, 3, 40, 2);
    CHECK(morris.runs == 160);
    const double pi = std::acos(-1.0);
    CHECK(morris.mean_size(1, 0) == Approx(2.0 * pi));
    CHECK(morris.deviation(1, 0) == Approx(0.0).margin(1e-12));
    CHECK(morris.mean_size(1, 2) == 0.0);
    // x3 acts only together with x1: no mean effect, much spread.
    CHECK(morris.deviation(0, 2) > std::fabs(morris.mean(0, 2)));
    CHECK(morris.mean_size(0, 0) > 1.0);
}
