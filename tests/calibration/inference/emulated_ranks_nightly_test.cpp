// SPDX-License-Identifier: EUPL-1.2
// Simulation-based calibration of a whole calibration: waves, emulator and chains for each truth.
#include <cmath>
#include <cstdio>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/rank_checks.hpp"
#include "calibration/inference/waves.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

constexpr std::size_t d = 4;
constexpr std::size_t targets = 6;

/// Six outputs that saturate in sums of two neighbours.
Matrix outputs_of(const Matrix& theta) {
    Matrix y(theta.rows(), targets);
    for (std::size_t i = 0; i < theta.rows(); ++i) {
        for (std::size_t k = 0; k < targets; ++k) {
            const double s = theta(i, k % d) + (k < d ? 0.6 : -0.9) * theta(i, (k + 1) % d);
            y(i, k) = 2.0 * hyperbolic_tangent(0.5 * s);
        }
    }
    return y;
}

Recovery recovered(std::size_t r) {
    Luck luck(32, LuckFor::candidates, r);
    Recovery one{Vector(d), {}};
    for (double& v : one.truth) { v = luck.normal(); }
    Matrix truth(1, d);
    truth.set_row(0, one.truth);
    std::vector<Fact> facts;
    const Matrix mean = outputs_of(truth);
    for (std::size_t k = 0; k < targets; ++k) {
        facts.push_back({"t" + std::to_string(k), "s", 0, mean(0, k) + 0.3 * luck.normal(), 0.3});
    }
    Problem problem;
    for (const char* name : {"a", "b", "c", "d"}) {
        problem.priors.push_back(normal_prior(name, 0.0, 1.0));
    }
    problem.simulate = [](const Matrix& theta, std::uint64_t) {
        return Runs{outputs_of(theta), {}};
    };
    WavePlan plan;
    plan.runs = {200, 200};
    plan.candidates = 100;
    plan.hmc.draws = 400;
    plan.hmc.warm_up = 300;
    plan.seed = 1000 + r;
    one.draws = match_history(problem, {facts, {}}, plan).chains().thinned(99);
    return one;
}

}  // namespace

TEST_CASE("Ranks of truths in emulated posteriors are uniform, intervals cover", "[nightly]") {
    const RankTable table = rank_truths(recovered, 300, 2);
    const EcdfBand band = ecdf_band(300, 20, 0.9975, 1);  // 0.99 over four parameters
    const RecoveryQuality quality = recovery_quality(table);
    for (std::size_t j = 0; j < d; ++j) {
        CHECK(points_outside(band, table.ranks[j], 99) == 0);
        std::printf("parameter %zu: contraction %.2f, R^2 %.2f, coverage", j,
                    quality.contraction[j], quality.r_squared[j]);
        for (const Coverage& c : coverage_of(table.ranks[j], 99, {0.5, 0.8, 0.95}, 0.999)) {
            CHECK(c.passes());
            std::printf(" %.3f", c.share);
        }
        std::printf("\n");
        CHECK(quality.contraction[j] > 0.5);
    }
}
