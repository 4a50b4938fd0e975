// SPDX-License-Identifier: EUPL-1.2
// The benchmark of our own shape: 20 parameters, 30 targets, at most 3,000 runs.
#include "tests/calibration/inference/own_shape.hpp"

#include "calibration/inference/delayed.hpp"
#include "calibration/inference/scores.hpp"
#include "tests/calibration/inference/own_shape_score.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sanitizer.hpp"

using namespace afweging::calibration::inference;

TEST_CASE("Own shape: three waves find the posterior, and the model itself agrees", "[inference]") {
    const OwnShape shape(1, 0.15);
    const Problem problem = shape.problem();
    const Likelihood likelihood = shape.likelihood();
    const WaveResult waves = match_history(problem, likelihood, three_waves());
    CHECK(waves.z.rows() == 3000);
    CHECK_FALSE(waves.empty);
    CHECK(check_waves(waves, problem, likelihood).empty());
    const Moments known = known_moments(shape);
    const Moments emulated = moments_of(waves.chains().pooled());
    const Distance distance = distance_between(emulated, known);
    CHECK(distance.error < 0.05);
    CHECK(distance.width > 0.98);
    CHECK(distance.width < 1.05);
    // Twin: one wave is not enough.
    CHECK(distance_between(moments_of(waves.waves.front().chains.pooled()), known).error >
          distance.error);

    // Delayed acceptance with the simulator: as many runs again, most of them accepted.
    DelayedPlan plan;
    plan.chains = 50;
    plan.warm_up = 9;
    plan.steps = 50;
    const Density density = emulated_posterior(waves.emulator(), likelihood);
    const DelayedResult delayed =
        sample_delayed(density, waves.chains(), direct_likelihood(problem, likelihood), plan);
    CHECK(delayed.runs == 3000);
    CHECK(delayed.acceptance > 0.3);
    CHECK(distance_between(moments_of(delayed.pooled()), known).error < 0.1);
}

TEST_CASE("Own shape: faults planted in the posterior are caught by the gate of agreement",
          "[inference]") {
    const OwnShape shape(1, 0.15);
    const Moments known = known_moments(shape);
    const std::vector<Prior> priors = shape.problem().priors;
    CHECK(compare_posteriors(known, known, priors).failures.empty());
    for (const double width : {1.15, 0.85}) {
        Moments faulty = known;
        for (double& s : faulty.deviation) { s *= width; }
        CHECK(compare_posteriors(faulty, known, priors).failures.size() == 20);
    }
    Moments shifted = known;
    shifted.mean[7] += 0.15 * known.deviation[7];
    const Agreement agreement = compare_posteriors(shifted, known, priors);
    REQUIRE(agreement.failures.size() == 1);
    CHECK(agreement.failures[0].of == "p7");
}
