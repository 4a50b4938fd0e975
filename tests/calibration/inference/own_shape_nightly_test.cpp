// SPDX-License-Identifier: EUPL-1.2
// The benchmark of our own shape over ten problems, and by tempered particles.
#include <cstdio>

#include "calibration/inference/tempered.hpp"
#include "tests/calibration/inference/own_shape_score.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

TEST_CASE("Own shape, ten problems: means within 0.05 deviations, widths right", "[nightly]") {
    double error = 0.0;
    double width = 0.0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const OwnShape shape(seed, 0.15);
        const Problem problem = shape.problem();
        const Likelihood likelihood = shape.likelihood();
        WavePlan plan = three_waves();
        plan.threads = 2;
        const WaveResult waves = match_history(problem, likelihood, plan);
        const Moments known = known_moments(shape);
        const Distance first =
            distance_between(moments_of(waves.waves.front().chains.pooled()), known);
        const Distance last = distance_between(moments_of(waves.chains().pooled()), known);
        std::printf("problem %d: one wave %.3f (%.3f), three waves %.3f, worst %.3f, width %.3f\n",
                    static_cast<int>(seed), first.error, first.width, last.error, last.worst,
                    last.width);
        CHECK(last.error < 0.1);
        CHECK(last.width > 0.95);
        CHECK(last.width < 1.05);
        error += last.error / 10.0;
        width += last.width / 10.0;
    }
    std::printf("mean error %.3f, mean width %.3f\n", error, width);
    CHECK(error < 0.05);
    CHECK(width > 0.98);
    CHECK(width < 1.05);
}

TEST_CASE("Own shape by tempered particles on the exact likelihood", "[nightly]") {
    const OwnShape shape(1, 0.0);
    const Problem problem = shape.problem();
    const Likelihood likelihood = shape.likelihood();
    TemperedPlan plan;
    plan.particles = 2000;
    plan.threads = 2;
    const TemperedResult result = sample_tempered(20, direct_likelihood(problem, likelihood), plan);
    const Distance distance = distance_between(moments_of(result.particles), known_moments(shape));
    std::printf("tempered: %zu runs, error %.3f, worst %.3f, width %.3f\n", result.runs,
                distance.error, distance.worst, distance.width);
    CHECK(result.failures.empty());
    CHECK(distance.error < 0.06);
    CHECK(distance.width > 0.96);
    CHECK(distance.width < 1.04);
}
