// SPDX-License-Identifier: EUPL-1.2
// The emulated posterior held against the model's, on models that are known exactly.
#include "calibration/fit/model_stage.hpp"

#include <cmath>

#include "calibration/fit/abc_stage.hpp"
#include "calibration/inference/designs.hpp"
#include "tests/calibration/fit/made_calibration.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::calibration;
using inference::Matrix;
using inference::Vector;
using inference::View;

namespace {

/// prior x normal(1, 0.5^2) of both coordinates, about `off` more.
inference::Density density_off_by(double off) {
    inference::Density density;
    density.dimension = 2;
    density.log_density = [off](View z) {
        double sum = 0;
        for (const double each : z) {
            sum -= 0.5 * each * each + 2 * (each - 1 - off) * (each - 1 - off);
        }
        return sum;
    };
    density.force = [off](View z, std::span<double> force) {
        for (std::size_t i = 0; i < z.size(); ++i) { force[i] = -z[i] - 4 * (z[i] - 1 - off); }
    };
    return density;
}

Vector exact_likelihood(const Matrix& z, std::uint64_t /*first*/) {
    Vector all;
    for (std::size_t i = 0; i < z.rows(); ++i) {
        const View at = z.row(i);
        all.push_back(-2 * ((at[0] - 1) * (at[0] - 1) + (at[1] - 1) * (at[1] - 1)));
    }
    return all;
}

SampledModel sampled(double off, std::size_t chains, std::size_t steps) {
    inference::Problem problem;
    problem.priors = {inference::normal_prior("exits.other", 0, 1),
                      inference::normal_prior("jobs.early_risk", 0, 1)};
    const inference::Density emulated = density_off_by(off);
    inference::HmcPlan hmc;
    hmc.draws = 2000;
    PlannedModel plan;
    plan.chains = chains;
    plan.steps = steps;
    return sample_model(emulated, inference::sample_hmc(emulated, hmc), exact_likelihood, problem,
                        plan, 7, 1);
}

GateOutcome outcome(const SampledModel& found, GateKind kind) {
    Calibrated all = tests::made_calibration();
    all.model = found.stage;
    for (const Gate& each : gates_of(all)) {
        if (each.kind == kind) {
            return each.outcome;
        }
    }
    return GateOutcome::failed;
}

}  // namespace

TEST_CASE("Chains of the model from a right emulator are kept and agree", "[calibration]") {
    const SampledModel found = sampled(0, 60, 60);
    CHECK(found.stage.runs == 60 * 66);
    CHECK(found.stage.acceptance > 0.9);
    CHECK(found.stage.is_kept);
    // Posterior: mean 4/5, deviation sqrt(1/5).
    const inference::Moments moments = inference::moments_of(found.draws);
    CHECK(std::fabs(moments.mean[0] - 0.8) < 0.04);
    CHECK(std::fabs(moments.deviation[1] / std::sqrt(0.2) - 1) < 0.06);
    CHECK(outcome(found, GateKind::shift) == GateOutcome::passed);
    CHECK(outcome(found, GateKind::width) == GateOutcome::passed);
}

TEST_CASE("A wrong emulator is found out, and the model's draws are right all the same",
          "[calibration]") {
    const SampledModel found = sampled(0.4, 80, 100);  // off by 0.32, that is 0.7 deviations
    CHECK(outcome(found, GateKind::shift) == GateOutcome::failed);
    const inference::Moments moments = inference::moments_of(found.draws);
    CHECK(std::fabs(moments.mean[0] - 0.8) < 0.05);
}

TEST_CASE("A few chains of the model decide nothing and are not kept", "[calibration]") {
    const SampledModel found = sampled(0, 8, 10);
    CHECK_FALSE(found.stage.is_kept);
    CHECK(found.stage.shift_error[0] > 0.05);
    CHECK(outcome(found, GateKind::shift) == GateOutcome::undecided);
    CHECK(outcome(found, GateKind::model_draws) == GateOutcome::undecided);
}

TEST_CASE("ABC on two of three numbers finds what the engine finds", "[calibration]") {
    inference::Problem problem;
    for (const char* key : {"a", "b", "c"}) {
        problem.priors.push_back(inference::triangular_prior(key, 0, 1, 2));
    }
    problem.targets = {{"x", "s", 0, 1.3, 0.1}, {"y", "t", 1, 0.4, 0.1}, {"u", "r", 2, 1.0, 0.2}};
    problem.simulate = [](const Matrix& theta, std::uint64_t) {
        inference::Runs runs{Matrix(theta.rows(), 3), Matrix(theta.rows(), 3)};
        for (std::size_t i = 0; i < theta.rows(); ++i) {
            const View at = theta.row(i);
            runs.means.set_row(i, Vector{at[0] + 0.2 * at[1], at[1] - 0.3 * at[0], at[2]});
        }
        return runs;
    };
    const inference::Likelihood likelihood(problem.targets, {});
    const Matrix z = inference::to_standard(inference::latin_hypercube(200, 3, 5));
    const inference::Emulator emulator(z, problem.run(z, 0), {}, 1);
    const Reduced reduced{emulator, likelihood, problem, Vector{0, 0, 0}};
    PlannedAbc plan;
    plan.numbers = {"a", "b"};
    plan.particles = 600;
    plan.most_runs = 30000;
    for (const bool on_model : {false, true}) {
        plan.is_on_model = on_model;
        const AbcStage stage = cross_check(reduced, plan, 3, 1);
        CHECK(stage.numbers == std::vector<std::size_t>{0, 1});
        CHECK(stage.runs <= 30000);
        for (std::size_t i = 0; i < 2; ++i) {
            INFO(stage.engine.mean[i] << ' ' << stage.adjusted.mean[i] << ' '
                                      << stage.engine.deviation[i] << ' '
                                      << stage.adjusted.deviation[i]);
            const double shift = std::fabs(stage.adjusted.mean[i] - stage.engine.mean[i]);
            CHECK(shift / stage.engine.deviation[i] < most_abc_shift);
            const double width = stage.adjusted.deviation[i] / stage.engine.deviation[i];
            CHECK(width > least_abc_width);
            CHECK(width < most_abc_width);
        }
    }
}
