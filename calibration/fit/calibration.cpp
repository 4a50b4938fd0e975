// SPDX-License-Identifier: EUPL-1.2
// A plan carried out by the statistics on stored runs.
#include "calibration/fit/calibration.hpp"

#include "output/sha256.hpp"

namespace afweging::calibration {
namespace {

using inference::Matrix;
using inference::Runs;
using inference::Vector;

inference::Problem problem_of(const TargetRuns& model, const inference::Likelihood& likelihood,
                              StoredRuns& runs) {
    inference::Problem problem;
    for (const FittedNumber& each : model.numbers()) {
        problem.priors.push_back(
            inference::triangular_prior(each.key, each.low, each.mode, each.high));
    }
    problem.targets = likelihood.targets();
    problem.simulate = [&runs](const Matrix& theta, std::uint64_t first) {
        return runs(theta, first);
    };
    return problem;
}

std::vector<std::string> names_of(const std::vector<FittedNumber>& numbers) {
    std::vector<std::string> names;
    for (const FittedNumber& each : numbers) { names.push_back(each.key); }
    return names;
}

/// The first rows: those of the first wave, which fill the prior.
Runs first_rows(const Runs& all, std::size_t count) {
    Runs some{Matrix(count, all.means.columns()), Matrix(count, all.variances.columns())};
    for (std::size_t i = 0; i < count; ++i) {
        some.means.set_row(i, all.means.row(i));
        some.variances.set_row(i, all.variances.row(i));
    }
    return some;
}

inference::WavePlan waves_of(const Plan& plan, unsigned threads) {
    inference::WavePlan waves;
    waves.runs = plan.waves;
    waves.seed = plan.sizes.seed;
    waves.hmc.seed = plan.sizes.seed;
    waves.hmc.draws = 4000;  // of an emulator: cheap
    waves.threads = waves.hmc.threads = threads;
    return waves;
}

}  // namespace

std::string runs_hash(const TargetRuns& runs, const std::string& program) {
    std::string all = program;
    for (const Target& each : runs.targets()) { all += '\n' + each.key; }
    for (const FittedNumber& each : runs.numbers()) { all += '\n' + each.key; }
    all += '\n' + runs.provenance();
    return output::sha256_hex(all).substr(0, 16);
}

std::string plan_hash(const Plan& plan, const TargetRuns& runs, const std::string& program) {
    std::string all = plan.text + '\n' + runs_hash(runs, program);
    for (const Target& each : runs.targets()) {
        all += '\n' + each.key + ' ' + std::to_string(each.observed) + ' ' +
               std::to_string(each.standard_error);
    }
    return output::sha256_hex(all).substr(0, 16);
}

Calibrated calibrate(const Plan& plan, const TargetRuns& model, RunStore& store, const Work& work) {
    const inference::Likelihood likelihood = likelihood_of(plan.errors, model.targets());
    const std::size_t planned = planned_runs(plan);
    StoredRuns runs(model, store, work, planned);
    const inference::Problem problem = problem_of(model, likelihood, runs);
    const inference::WaveResult found =
        inference::match_history(problem, likelihood, waves_of(plan, work.threads));

    Calibrated result;
    result.numbers = model.numbers();
    result.targets = model.targets();
    const Matrix draws = found.chains().thinned(plan.draws);
    result.draws = problem.natural_rows(draws);
    result.contraction = inference::contraction_of(found.chains().pooled());
    result.chains = inference::check_chains(found.chains().draws, names_of(result.numbers));
    result.waves = found.waves;
    result.empty = found.empty;
    const Vector centre = inference::mean_of_rows(draws);
    result.directions =
        inference::directions_at(found.emulator().jacobian(centre), likelihood, problem.priors);
    result.prior =
        inference::check_predictions(likelihood, first_rows(found.outputs, plan.waves.front()));
    result.posterior = inference::check_predictions(
        likelihood, problem.run(found.chains().thinned(plan.checks), planned - plan.checks));
    result.runs = planned;
    return result;
}

}  // namespace afweging::calibration
