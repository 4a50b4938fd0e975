// SPDX-License-Identifier: EUPL-1.2
// Chains of the model, and their Monte Carlo errors.
#include "calibration/fit/model_stage.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/delayed.hpp"
#include "calibration/inference/scores.hpp"

namespace afweging::calibration {
namespace {

using inference::Matrix;

double draws_for_mean(const std::vector<Matrix>& chains, std::size_t j) {
    std::vector<inference::Vector> one;
    for (const Matrix& each : chains) { one.push_back(each.column(j)); }
    return inference::mean_draws(one);
}

void compare(const inference::Chains& emulated, const std::vector<Matrix>& by_model,
             const Matrix& pooled, const std::vector<inference::Prior>& priors, ModelStage& stage) {
    const inference::Agreement agreement = inference::compare_posteriors(
        inference::moments_of(emulated.pooled()), inference::moments_of(pooled), priors);
    stage.shift = agreement.shift;
    stage.width = agreement.width;
    for (std::size_t j = 0; j < priors.size(); ++j) {
        const double model = 1 / draws_for_mean(by_model, j);
        const double emulator = 1 / draws_for_mean(emulated.draws, j);
        const double width = stage.width[j];
        stage.shift_error.push_back(std::sqrt(model + width * width * emulator));
        stage.width_error.push_back(width * std::sqrt(0.5 * (model + emulator)));
    }
}

bool suffices(const inference::ChainCheck& check) {
    const auto enough = [](double draws) { return draws >= least_draws; };
    return std::all_of(check.bulk.begin(), check.bulk.end(), enough) &&
           std::all_of(check.tail.begin(), check.tail.end(), enough);
}

}  // namespace

SampledModel sample_model(const inference::Density& emulated, const inference::Chains& chains,
                          const inference::BatchLikelihood& likelihood,
                          const inference::Problem& problem, const PlannedModel& plan,
                          std::uint64_t seed, unsigned threads) {
    inference::DelayedPlan delayed;
    delayed.chains = plan.chains;
    delayed.warm_up = plan.warm_up;
    delayed.steps = plan.steps;
    delayed.seed = seed;
    delayed.threads = threads;
    const inference::DelayedResult found =
        inference::sample_delayed(emulated, chains, likelihood, delayed);
    std::vector<std::string> names;
    for (const inference::Prior& each : problem.priors) { names.push_back(each.name); }
    SampledModel sampled;
    sampled.draws = found.pooled();
    ModelStage& stage = sampled.stage;
    stage.chains = plan.chains;
    stage.steps = plan.steps;
    stage.runs = found.runs;
    stage.acceptance = found.acceptance;
    stage.disagreement = found.disagreement;
    stage.check = inference::check_chains(found.draws, names);
    compare(chains, found.draws, sampled.draws, problem.priors, stage);
    stage.is_kept = suffices(stage.check);
    return sampled;
}

}  // namespace afweging::calibration
