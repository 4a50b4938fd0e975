// SPDX-License-Identifier: EUPL-1.2
#include "calibration/validation/stored_posterior.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/fit/stored_runs.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/tempered.hpp"
#include "calibration/inference/waves.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration {

using inference::Matrix;
using inference::Vector;

namespace {

constexpr double local = 1.5;   // as in waves
constexpr double furthest = 6;  // deviations: a run at the end of a prior has no place
constexpr double most_outside = 0.05;
constexpr std::size_t rounds = 3;

bool is_whole(const StoredRun& run, std::size_t targets) {
    return run.means.size() == targets && std::all_of(run.means.begin(), run.means.end(),
                                                      [](double m) { return std::isfinite(m); });
}

Matrix row_of(const Vector& values) {
    Matrix row(1, values.size());
    row.set_row(0, values);
    return row;
}

std::size_t count_near(const Matrix& z, const Matrix& draws) {
    const Vector weights = inference::nearness(z, draws, local);
    return static_cast<std::size_t>(std::count(weights.begin(), weights.end(), 1.0));
}

}  // namespace

std::vector<inference::Prior> priors_of(const std::vector<FittedNumber>& numbers) {
    std::vector<inference::Prior> priors;
    for (const FittedNumber& each : numbers) {
        priors.push_back(inference::triangular_prior(each.key, each.low, each.mode, each.high));
    }
    return priors;
}

EmulatedRuns runs_of_store(const TargetRuns& model, const RunStore& store) {
    EmulatedRuns all{priors_of(model.numbers()), {}, {}};
    inference::Problem problem;
    problem.priors = all.priors;
    for (const StoredRun& run : store.all()) {
        if (!is_whole(run, model.targets().size())) {
            continue;
        }
        Vector z = problem.standard(run.at);
        for (double& each : z) { each = std::clamp(each, -furthest, furthest); }
        all.z.append(row_of(z));
        all.outputs.append({row_of(run.means), row_of(run.variances), inference::Seeds::one});
    }
    const std::size_t least = 4 * all.priors.size();
    if (all.z.rows() < least) {
        throw PhrasedError(
            ExitCode::usage,
            {"the folder holds {0} runs of this plan; at least {1} are needed: give "
             "'afweging calibrate' first, with the same folder",
             "in de map staan {0} runs van dit plan; er zijn er minstens {1} nodig: geef eerst "
             "'afweging calibrate', met dezelfde map"},
            {std::to_string(all.z.rows()), std::to_string(least)});
    }
    all.outputs = with_pooled_variances(std::move(all.outputs));
    return all;
}

EmulatedPosterior posterior_of(const EmulatedRuns& runs, const inference::Likelihood& likelihood,
                               const Sampling& sampling, const Matrix* from) {
    EmulatedPosterior found;
    Vector weights = from == nullptr ? Vector() : inference::nearness(runs.z, *from, local);
    for (std::size_t round = from == nullptr ? 0 : 1; round < rounds; ++round) {
        found.emulator = std::make_shared<const inference::Emulator>(runs.z, runs.outputs, weights,
                                                                     sampling.threads);
        const inference::Density density =
            inference::emulated_posterior(*found.emulator, likelihood);
        inference::HmcPlan hmc;
        hmc.seed = sampling.seed + round;
        hmc.draws = sampling.draws;
        hmc.threads = sampling.threads;
        hmc.starts = inference::tempered_starts(density, hmc);
        found.chains = inference::sample_hmc(density, hmc);
        weights = inference::nearness(runs.z, found.chains.pooled(), local);
    }
    std::vector<std::string> names;
    for (const inference::Prior& prior : runs.priors) { names.push_back(prior.name); }
    found.failures = inference::check_chains(found.chains.draws, names).failures;
    const Matrix draws = found.chains.pooled();
    found.outside = share_outside(*found.emulator, draws);
    found.near = count_near(runs.z, draws);
    return found;
}

double share_outside(const inference::Emulator& emulator, const Matrix& draws) {
    const auto d = static_cast<double>(emulator.dimension());
    const double reach = d + 4 * std::sqrt(2 * d);
    std::size_t outside = 0;
    for (std::size_t i = 0; i < draws.rows(); ++i) {
        outside += emulator.distance(draws.row(i)) > reach ? 1U : 0U;
    }
    return static_cast<double>(outside) /
           static_cast<double>(std::max<std::size_t>(draws.rows(), 1));
}

bool rests_on_runs(const EmulatedPosterior& posterior) {
    return posterior.outside <= most_outside &&
           posterior.near >= 3 * (posterior.emulator->dimension() + 1);
}

}  // namespace afweging::calibration
