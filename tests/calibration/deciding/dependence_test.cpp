// SPDX-License-Identifier: EUPL-1.2
// Functions of which the indices are known, some with a factor that is luck.
#include "calibration/deciding/dependence.hpp"

#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration;
using namespace afweging::calibration::deciding;
using inference::Matrix;
using inference::Vector;

namespace {

const double pi = std::acos(-1.0);

/// sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x uniform on (-pi, pi).
Matrix ishigami(const Matrix& places) {
    Matrix y(places.rows(), 1);
    for (std::size_t i = 0; i < places.rows(); ++i) {
        const double x1 = pi * (2.0 * places(i, 0) - 1.0);
        const double x2 = pi * (2.0 * places(i, 1) - 1.0);
        const double x3 = pi * (2.0 * places(i, 2) - 1.0);
        y(i, 0) = std::sin(x1) + 7.0 * std::sin(x2) * std::sin(x2) +
                  0.1 * x3 * x3 * x3 * x3 * std::sin(x1);
    }
    return y;
}

const Vector sizes_of_g{0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0};

/// Sobol's g: the product of (|4 x - 2| + a) / (1 + a).
Matrix sobol_g(const Matrix& places) {
    Matrix y(places.rows(), 1, 1.0);
    for (std::size_t i = 0; i < places.rows(); ++i) {
        for (std::size_t j = 0; j < sizes_of_g.size(); ++j) {
            y(i, 0) *=
                (std::fabs(4.0 * places(i, j) - 2.0) + sizes_of_g[j]) / (1.0 + sizes_of_g[j]);
        }
    }
    return y;
}

/// 3 x1 - x2 + 2 z: z is luck, a normal number that the last place decides.
Matrix line_with_luck(const Matrix& places) {
    Matrix y(places.rows(), 1);
    for (std::size_t i = 0; i < places.rows(); ++i) {
        const auto world = static_cast<std::uint64_t>(places(i, 2) * 1048576.0);
        inference::Luck luck(7, inference::LuckFor::design, world);
        y(i, 0) = 3.0 * places(i, 0) - places(i, 1) + 2.0 * luck.normal();
    }
    return y;
}

std::vector<Factor> one_each(std::size_t columns) {
    std::vector<Factor> factors;
    for (std::size_t j = 0; j < columns; ++j) {
        factors.push_back({std::to_string(j), {j}, Move::half_range});
    }
    return factors;
}

std::vector<Factor> line_factors() {
    return {
        {"up", {0}, Move::half_range}, {"down", {1}, Move::half_range}, {"luck", {2}, Move::anew}};
}

bool holds(const VarianceShare& share, double truth) {
    return share.low <= truth && truth <= share.high;
}

}  // namespace

TEST_CASE("Shares of Ishigami's variance are those of its formula, and their intervals hold them",
          "[deciding]") {
    const VarianceShares found = variance_shares(ishigami, 3, one_each(3), 4096, 1);
    CHECK(found.runs == 5 * 4096);
    const double first[3] = {0.3139, 0.4424, 0.0};
    const double total[3] = {0.5576, 0.4424, 0.2437};
    for (std::size_t j = 0; j < 3; ++j) {
        CHECK(found.outputs[0].first[j].value == Approx(first[j]).margin(0.02));
        CHECK(found.outputs[0].total[j].value == Approx(total[j]).margin(0.02));
        CHECK(holds(found.outputs[0].first[j], first[j]));
        CHECK(holds(found.outputs[0].total[j], total[j]));
    }
    CHECK(found.outputs[0].variance == Approx(13.8446).epsilon(0.02));
}

TEST_CASE("Shares of Sobol's g are those of its formula, and two columns may be one factor",
          "[deciding]") {
    double product = 1.0;
    Vector alone;
    for (const double a : sizes_of_g) {
        alone.push_back(1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
        product *= 1.0 + alone.back();
    }
    const double variance = product - 1.0;
    const VarianceShares found = variance_shares(sobol_g, 8, one_each(8), 8192, 2);
    for (std::size_t j = 0; j < 8; ++j) {
        CHECK(found.outputs[0].first[j].value == Approx(alone[j] / variance).margin(0.03));
        CHECK(found.outputs[0].total[j].value ==
              Approx(alone[j] * product / (1.0 + alone[j]) / variance).margin(0.03));
    }
    const VarianceShares grouped = variance_shares(
        sobol_g, 8, {{"first two", {0, 1}, Move::half_range}, {"rest", {2, 3, 4, 5, 6, 7}}}, 8192,
        2);
    const double together = ((1.0 + alone[0]) * (1.0 + alone[1]) - 1.0) / variance;
    CHECK(grouped.outputs[0].first[0].value == Approx(together).margin(0.03));
}

TEST_CASE("The share of luck is told apart: what is left is shared by the numbers", "[deciding]") {
    // Variances: 9/12, 1/12 and 4.
    const double variance = 10.0 / 12.0 + 4.0;
    const VarianceShares found = variance_shares(line_with_luck, 3, line_factors(), 8192, 3);
    const SharesOfOutput& shares = found.outputs[0];
    CHECK(shares.variance == Approx(variance).epsilon(0.05));
    CHECK(holds(shares.total[2], 4.0 / variance));
    CHECK(holds(shares.first[0], 0.75 / variance));
    CHECK(holds(shares.without_last[0], 0.9));
    CHECK(holds(shares.without_last[1], 0.1));
    CHECK(shares.without_last[0].value == Approx(0.9).margin(0.1));
    CHECK(std::isnan(shares.without_last[2].value));
}

TEST_CASE("Intervals of shares hold the truth in about 95 of 100 designs", "[deciding]") {
    const double truth = 0.75 / (10.0 / 12.0 + 4.0);
    int first = 0;
    int luck = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const VarianceShares found = variance_shares(line_with_luck, 3, line_factors(), 256, seed);
        first += holds(found.outputs[0].first[0], truth) ? 1 : 0;
        luck += holds(found.outputs[0].total[2], 4.0 / (10.0 / 12.0 + 4.0)) ? 1 : 0;
    }
    // Fixed seeds; of a binomial with 0.95 fewer than 85 come in 1 of 10,000.
    CHECK(first >= 85);
    CHECK(luck >= 85);
}

TEST_CASE("An output that never changes has no shares, and no effects", "[deciding]") {
    const auto nothing = [](const Matrix& places) { return Matrix(places.rows(), 1, 4.0); };
    CHECK(std::isnan(variance_shares(nothing, 2, one_each(2), 64, 1).outputs[0].first[0].value));
    const ElementaryEffects none = elementary_effects(nothing, 2, one_each(2), 8, 1);
    CHECK(none.mean_size(0, 0) == 0.0);
    CHECK(none.size_error(0, 1) == 0.0);
}

TEST_CASE("Elementary effects of a line: half the range, its direction, and no spread",
          "[deciding]") {
    const auto line = [](const Matrix& places) {
        Matrix y(places.rows(), 1);
        for (std::size_t i = 0; i < places.rows(); ++i) {
            y(i, 0) = 3.0 * places(i, 0) - places(i, 1);
        }
        return y;
    };
    const ElementaryEffects found = elementary_effects(line, 3, one_each(3), 6, 5);
    CHECK(found.runs == 24);
    CHECK(found.mean(0, 0) == Approx(1.5));
    CHECK(found.mean(0, 1) == Approx(-0.5));
    CHECK(found.mean_size(0, 1) == Approx(0.5));
    CHECK(found.deviation(0, 0) == Approx(0.0).margin(1e-12));
    CHECK(found.mean_size(0, 2) == 0.0);
}

TEST_CASE("With luck held within a trajectory a number's effect is exact, and luck has its own",
          "[deciding]") {
    const ElementaryEffects found = elementary_effects(line_with_luck, 3, line_factors(), 400, 6);
    CHECK(found.mean(0, 0) == Approx(1.5));
    CHECK(found.deviation(0, 0) == Approx(0.0).margin(1e-12));
    // The mean size of the difference of two normal numbers with deviation 2: 2 sqrt(2) sqrt(2/pi).
    const double truth = 2.0 * std::sqrt(2.0) * std::sqrt(2.0 / pi);
    CHECK(std::fabs(found.mean_size(0, 2) - truth) < 4.0 * found.size_error(0, 2));
    CHECK(found.size_error(0, 2) < 0.2);
}

TEST_CASE("Two parameters that work only together have spread, not direction", "[deciding]") {
    const ElementaryEffects found = elementary_effects(ishigami, 3, one_each(3), 100, 2);
    CHECK(found.deviation(0, 2) > std::fabs(found.mean(0, 2)));
    CHECK(found.mean_size(0, 0) > 1.0);
    CHECK(found.size_error(0, 0) < found.mean_size(0, 0));
}
