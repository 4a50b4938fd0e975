// SPDX-License-Identifier: EUPL-1.2
// The benchmark of our own shape over ten problems, and by tempered particles.
#include <cstdio>

#include "calibration/inference/delayed.hpp"
#include "calibration/inference/scores.hpp"
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

TEST_CASE("Own shape: emulated posterior and model agree on every parameter, in 10,000 runs",
          "[nightly]") {
    const OwnShape shape(1, 0.15);
    const Problem problem = shape.problem();
    const Likelihood likelihood = shape.likelihood();
    WavePlan waves = three_waves();
    waves.threads = 2;
    const WaveResult result = match_history(problem, likelihood, waves);
    DelayedPlan plan;
    plan.chains = 100;
    plan.warm_up = 9;
    plan.steps = 90;
    plan.threads = 2;
    CHECK(plan.runs() == 10000);
    const Density density = emulated_posterior(result.emulator(), likelihood);
    const DelayedResult delayed =
        sample_delayed(density, result.chains(), direct_likelihood(problem, likelihood), plan);
    const Moments model = moments_of(delayed.pooled());
    const Agreement agreement =
        compare_posteriors(moments_of(result.chains().pooled()), model, problem.priors);
    for (const Failure& f : agreement.failures) {
        std::printf("%s %s %.3f\n", f.of.c_str(), f.what.c_str(), f.value);
    }
    std::printf("delayed: acceptance %.2f, largest shift %.3f, error %.3f\n", delayed.acceptance,
                *std::max_element(agreement.shift.begin(), agreement.shift.end()),
                distance_between(model, known_moments(shape)).error);
    CHECK(agreement.failures.empty());
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
