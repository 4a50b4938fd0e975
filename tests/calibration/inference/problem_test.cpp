// SPDX-License-Identifier: EUPL-1.2
// Standard space and back, and points that fill it.
#include "calibration/inference/problem.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/designs.hpp"
#include "scenarios/draws.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration::inference;

TEST_CASE("Every prior goes to standard space and comes back", "[inference]") {
    Problem problem;
    problem.priors = {triangular_prior("a", 0.1, 0.3, 0.9), triangular_prior("b", 2.0, 2.0, 5.0),
                      uniform_prior("c", -1.0, 4.0), normal_prior("d", 3.0, 2.0),
                      lognormal_prior("e", -1.0, 0.5)};
    const Vector z{-1.7, 0.4, 2.5, -3.0, 1.1};
    const Vector back = problem.standard(problem.natural(z));
    for (std::size_t j = 0; j < z.size(); ++j) { CHECK(back[j] == Approx(z[j]).epsilon(1e-9)); }
    // The median of a triangular prior is where scenarios put it.
    CHECK(problem.natural(Vector(5, 0.0))[0] ==
          Approx(scenarios::triangular_quantile(0.1, 0.3, 0.9, 0.5)));
    CHECK(problem.natural(Vector(5, 0.0))[3] == Approx(3.0));
    CHECK(problem.natural(Vector{0, 0, 0, 0, 1.0})[4] == Approx(std::exp(-0.5)));
    // Far out a value stays within the prior.
    CHECK(problem.natural(Vector(5, 40.0))[0] <= 0.9);
}

TEST_CASE("A Latin hypercube has one point in each part of each coordinate", "[inference]") {
    const Matrix points = latin_hypercube(50, 7, 3);
    for (std::size_t j = 0; j < 7; ++j) {
        std::vector<int> hits(50, 0);
        for (std::size_t i = 0; i < 50; ++i) {
            ++hits[static_cast<std::size_t>(points(i, j) * 50)];
        }
        CHECK(std::all_of(hits.begin(), hits.end(), [](int h) { return h == 1; }));
    }
    CHECK(points == latin_hypercube(50, 7, 3));
    CHECK_FALSE(points == latin_hypercube(50, 7, 4));
}

TEST_CASE("Even points know a mean better than drawn ones", "[inference]") {
    const std::size_t n = 2000;
    const auto error = [](const Matrix& points) {
        double worst = 0.0;
        for (std::size_t j = 0; j < points.columns(); ++j) {
            double product = 0.0;
            for (std::size_t i = 0; i < points.rows(); ++i) {
                product += points(i, j) * points(i, (j + 1) % points.columns());
            }
            worst = std::max(worst, std::fabs(product / static_cast<double>(points.rows()) - 0.25));
        }
        return worst;
    };
    CHECK(error(even_points(n, 20, 5)) < 0.5 * error(uniform_points(n, 20, 5)));
}
