// SPDX-License-Identifier: EUPL-1.2
// Two levels of a toy: exact where both are polynomials, better than the pairs alone where they are
// related, and no better where they are not.
#include "calibration/inference/levels/levels.hpp"

#include <cmath>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "sim/error.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration::inference;

namespace {

using Model = double (*)(View z);

constexpr std::size_t d = 5;

/// Every product of two counts, so that a dozen runs cannot tell them apart.
double small_world(View z) {
    double sum = 1 + 2 * z[0] - z[1];
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            sum += ((i + j) % 2 == 0 ? 0.5 : -0.5) * z[i] * z[j];
        }
    }
    return sum;
}
double large_world(View z) { return 1.2 * small_world(z) + 0.5 + 0.3 * z[2]; }
double other_world(View z) {
    double sum = 3 * z[2] - z[4];
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = 0; j <= i; ++j) { sum += (i % 2 == 0 ? 0.5 : -0.5) * z[i] * z[j]; }
    }
    return sum;
}

/// A run with luck of its own: of that deviation.
Runs runs_of(Model model, const Matrix& z, double deviation, std::uint64_t seed) {
    Runs runs{Matrix(z.rows(), 1), Matrix(z.rows(), 1, deviation * deviation)};
    for (std::size_t i = 0; i < z.rows(); ++i) {
        const double luck = deviation > 0 ? Luck(seed, LuckFor::abc_data, i).normal() : 0.0;
        runs.means(i, 0) = model(z.row(i)) + deviation * luck;
    }
    return runs;
}

struct Fit {
    double levels = 0, pairs_alone = 0;  ///< root mean squared error at 500 places
    double within_three = 0;
};

Fit fit_of(Model lower, Model upper, double deviation, std::uint64_t seed) {
    const Matrix cheap = to_standard(latin_hypercube(120, d, seed));
    Pairs pairs{to_standard(latin_hypercube(12, d, seed + 1)), {}, {}};
    pairs.lower = runs_of(lower, pairs.z, deviation, seed + 2);
    pairs.upper = runs_of(upper, pairs.z, deviation, seed + 3);
    const LevelsEmulator both(cheap, runs_of(lower, cheap, deviation, seed + 4), pairs, 1);
    const Emulator alone(pairs.z, pairs.upper, {}, 1);
    const Matrix places = to_standard(uniform_points(500, d, seed + 5));
    Fit fit;
    for (std::size_t i = 0; i < places.rows(); ++i) {
        const double truth = upper(places.row(i));
        double mean = 0;
        double variance = 0;
        double by_pairs = 0;
        both.mean(places.row(i), {&mean, 1});
        both.variance(places.row(i), {&variance, 1});
        alone.mean(places.row(i), {&by_pairs, 1});
        fit.levels += (mean - truth) * (mean - truth) / 500;
        fit.pairs_alone += (by_pairs - truth) * (by_pairs - truth) / 500;
        fit.within_three += std::fabs(mean - truth) < 3 * std::sqrt(variance) ? 1.0 / 500 : 0.0;
    }
    fit.levels = std::sqrt(fit.levels);
    fit.pairs_alone = std::sqrt(fit.pairs_alone);
    return fit;
}

}  // namespace

TEST_CASE("Where both levels are polynomials the upper one is known exactly", "[inference]") {
    const Matrix cheap = to_standard(latin_hypercube(60, d, 3));
    Pairs pairs{to_standard(latin_hypercube(12, d, 4)), {}, {}};
    pairs.lower = runs_of(small_world, pairs.z, 0, 0);
    pairs.upper = runs_of(large_world, pairs.z, 0, 0);
    const LevelsEmulator both(cheap, runs_of(small_world, cheap, 0, 0), pairs, 1);
    const Vector z{0.4, -1.1, 0.8, 0.3, -0.2};
    double mean = 0;
    double variance = 0;
    both.mean(z, {&mean, 1});
    both.variance(z, {&variance, 1});
    CHECK(mean == Approx(large_world(z)).margin(1e-5));
    CHECK(variance < 1e-8);
    CHECK(both.fits()[0].rho == Approx(1.2).margin(1e-5));
    CHECK_FALSE(both.fits()[0].is_difference_constant);
}

TEST_CASE("A constant difference and a slope are found from six pairs", "[inference]") {
    const Matrix cheap = to_standard(latin_hypercube(60, d, 3));
    Pairs pairs{to_standard(latin_hypercube(6, d, 4)), {}, {}};
    pairs.lower = runs_of(small_world, pairs.z, 0, 0);
    pairs.upper = runs_of([](View z) { return 0.9 * small_world(z) + 2; }, pairs.z, 0, 0);
    const LevelsEmulator both(cheap, runs_of(small_world, cheap, 0, 0), pairs, 1);
    const Vector z{0.4, -1.1, 0.8, 0.3, -0.2};
    double mean = 0;
    both.mean(z, {&mean, 1});
    CHECK(both.fits()[0].rho == Approx(0.9).margin(1e-5));
    CHECK(both.fits()[0].is_difference_constant);
    CHECK(mean == Approx(0.9 * small_world(z) + 2).margin(1e-5));
}

TEST_CASE("Related levels beat the pairs alone, and their variance is honest", "[inference]") {
    double better = 0;
    for (std::uint64_t seed = 10; seed < 200; seed += 10) {
        const Fit fit = fit_of(small_world, large_world, 0.2, seed);
        better += fit.levels < 0.7 * fit.pairs_alone ? 1 : 0;
        CHECK(fit.within_three > 0.9);
    }
    CHECK(better >= 15);  // of 19
}

TEST_CASE("Unrelated levels gain nothing: the twin of the test above", "[inference]") {
    double better = 0;
    for (std::uint64_t seed = 10; seed < 200; seed += 10) {
        const Fit fit = fit_of(small_world, other_world, 0.2, seed);
        better += fit.levels < 0.7 * fit.pairs_alone ? 1 : 0;
    }
    CHECK(better <= 4);
}

TEST_CASE("Runs by level, by hand: ten times as dear and a hundredth of the variance",
          "[inference]") {
    // sqrt(1 * 1) + sqrt(0.01 * 10) = 1.316228; n_0 = 1.316228 / 0.01, n_1 = sqrt(0.001) times it.
    const std::vector<Level> levels{{1.0, 1.0}, {0.01, 10.0}};
    const Split split = optimal_split(levels, 0.01);
    CHECK(split.runs[0] == Approx(131.6228).epsilon(1e-6));
    CHECK(split.runs[1] == Approx(131.6228 * std::sqrt(0.001)).epsilon(1e-6));
    CHECK(split.cost == Approx(173.2456).epsilon(1e-6));
    const double cost = split.runs[0] * 1.0 + split.runs[1] * 10.0;
    CHECK(cost == Approx(split.cost));
    const double variance = 1.0 / split.runs[0] + 0.01 / split.runs[1];
    CHECK(variance == Approx(0.01));
}

TEST_CASE(
    "Pairing pays where luck is shared and runs are cheap, never where a part costs its share",
    "[inference]") {
    CHECK(cost_ratio_of_pairing(0.0, 0.1) == Approx(1.0));
    CHECK(cost_ratio_of_pairing(1.0, 0.1) == Approx(0.1));
    CHECK(cost_ratio_of_pairing(0.99, 0.1) < 0.3);
    for (const double share : {0.05, 1.0 / 6, 0.5, 0.9}) {
        CHECK(cost_ratio_of_pairing(std::sqrt(share), share) > 1.0);
    }
}

TEST_CASE("Pairs that are none are refused", "[inference]") {
    Pairs pairs{Matrix(2, 1), {Matrix(2, 1), {}}, {Matrix(2, 1), {}}};
    CHECK_THROWS_AS(LevelsEmulator({}, {}, pairs, 1), Error);
}
