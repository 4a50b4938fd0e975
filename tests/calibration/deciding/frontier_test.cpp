// SPDX-License-Identifier: EUPL-1.2
// Dominance by hand, and two instruments whose frontier is a circle.
#include "calibration/deciding/frontier.hpp"

#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;
using namespace afweging::calibration::deciding;
using inference::Matrix;
using inference::Vector;

TEST_CASE("Dominated: as good on both and better on one", "[deciding]") {
    //                   a  b  c  d  e  f
    const Vector x{3, 1, 2, 2, 3, 0};
    const Vector y{1, 3, 2, 1, 1, 3};
    // d < c, f < b; a and e are the same and both stay.
    CHECK(dominated(x, y) == std::vector<bool>{false, false, false, true, false, true});
}

TEST_CASE("Dominance is what the definition says, of any points", "[deciding]") {
    for (std::uint64_t world = 0; world < 200; ++world) {
        inference::Luck luck(1, inference::LuckFor::design, world);
        Vector x(12);
        Vector y(12);
        for (std::size_t k = 0; k < 12; ++k) {
            x[k] = static_cast<double>(luck.below(5));
            y[k] = static_cast<double>(luck.below(5));
        }
        const std::vector<bool> found = dominated(x, y);
        for (std::size_t k = 0; k < 12; ++k) {
            bool below = false;
            for (std::size_t l = 0; l < 12; ++l) {
                below = below || (x[l] >= x[k] && y[l] >= y[k] && (x[l] > x[k] || y[l] > y[k]));
            }
            CHECK(found[k] == below);
        }
    }
}

TEST_CASE("Two instruments with falling returns: the frontier is a quarter of a circle",
          "[deciding]") {
    // Work sqrt(s), security sqrt(m); s + m = budget, or a tenth is left unspent.
    constexpr std::size_t splits = 21;
    TwoObjectives of{Matrix(50, 2 * splits), Matrix(50, 2 * splits)};
    for (std::size_t i = 0; i < 50; ++i) {
        const double strength = 0.5 + 0.02 * static_cast<double>(i);
        for (std::size_t k = 0; k < 2 * splits; ++k) {
            const double budget = k < splits ? 1.0 : 0.9;
            const double share = static_cast<double>(k % splits) / (splits - 1.0);
            of.x(i, k) = strength * std::sqrt(budget * share);
            of.y(i, k) = std::sqrt(budget * (1.0 - share));
        }
    }
    const auto points = frontier_of(of);
    for (std::size_t k = 0; k < splits; ++k) {
        CHECK(points[k].on_frontier);
        CHECK(points[k].chance_on_frontier == 1.0);
        CHECK(points[k].x * points[k].x / (0.99 * 0.99) + points[k].y * points[k].y == Approx(1.0));
    }
    // Money that is not spent is never on it, but for the ends of the line it cannot reach.
    for (std::size_t k = splits; k < 2 * splits; ++k) {
        CHECK_FALSE(points[k].on_frontier);
        CHECK(points[k].chance_on_frontier == 0.0);
    }
}

TEST_CASE("What can be had beside each level, over draws", "[deciding]") {
    TwoObjectives of{Matrix(3, 3), Matrix(3, 3)};
    for (std::size_t i = 0; i < 3; ++i) {
        of.x.set_row(i, Vector{0.0, 1.0, 1.0 + static_cast<double>(i)});
        of.y.set_row(i, Vector{10.0, 5.0 + static_cast<double>(i), 4.0});
    }
    const auto band = frontier_band(of, {0.0, 1.0, 2.5, 9.0});
    CHECK(band[0].middle == 10.0);
    CHECK(band[1].low == Approx(5.2));  // of 5, 6, 7
    CHECK(band[1].middle == 6.0);
    CHECK(band[2].draws == 1);
    CHECK(band[2].middle == 4.0);
    CHECK(band[3].draws == 0);
    CHECK(std::isnan(band[3].middle));
}

TEST_CASE("With more budget to choose from nothing on the frontier falls", "[deciding]") {
    // Options of a budget are options of every larger one.
    inference::Luck luck(2, inference::LuckFor::design, 9);
    Matrix x(20, 30);
    Matrix y(20, 30);
    for (std::size_t i = 0; i < 20; ++i) {
        for (std::size_t k = 0; k < 30; ++k) {
            x(i, k) = luck.uniform();
            y(i, k) = luck.uniform();
        }
    }
    const auto first = [](const Matrix& all, std::size_t options) {
        Matrix some(all.rows(), options);
        for (std::size_t i = 0; i < all.rows(); ++i) {
            for (std::size_t k = 0; k < options; ++k) { some(i, k) = all(i, k); }
        }
        return some;
    };
    double before = 0.0;
    for (const std::size_t options : {5U, 12U, 20U, 30U}) {
        const auto band = frontier_band({first(x, options), first(y, options)}, {0.0});
        CHECK(band[0].low >= before);
        before = band[0].low;
    }
}
