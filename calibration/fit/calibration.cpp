// SPDX-License-Identifier: EUPL-1.2
// The statistics see a function of the numbers; whether a run was done before is not their
// business.
#include "calibration/fit/calibration.hpp"

#include <algorithm>
#include <atomic>
#include <utility>

#include "output/sha256.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration {
namespace {

using inference::Matrix;
using inference::Runs;
using inference::Vector;

/// Runs at rows of values: from the store, else by the model.
class StoredRuns {
public:
    StoredRuns(const TargetRuns& model, RunStore& store, const Work& work, std::size_t all)
        : model_(model), store_(store), work_(work), all_(all) {}

    Runs operator()(const Matrix& theta, std::uint64_t first) {
        do_missing(theta, first);
        const std::size_t targets = model_.targets().size();
        Runs runs{Matrix(theta.rows(), targets), Matrix(theta.rows(), targets)};
        std::size_t missing = 0;
        for (std::size_t i = 0; i < theta.rows(); ++i) {
            const StoredRun* run = store_.find(theta.row(i));
            if (run == nullptr) {
                ++missing;
                continue;
            }
            runs.means.set_row(i, run->means);
            runs.variances.set_row(i, run->variances);
        }
        if (missing > 0) {
            throw Missing{missing, stopped_};
        }
        return with_pooled_variances(std::move(runs));
    }

private:
    void do_missing(const Matrix& theta, std::uint64_t first) {
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < theta.rows(); ++i) {
            const bool own = (first + i) % work_.shard.count == work_.shard.index;
            if (own && store_.find(theta.row(i)) == nullptr) {
                rows.push_back(i);
            }
        }
        sim::parallel_for(work_.threads, rows.size(), [&](std::size_t k) {
            if (stopped_ || (work_.stop && work_.stop())) {
                stopped_ = true;
                return;
            }
            do_one(theta.row(rows[k]));
        });
    }

    void do_one(inference::View values) {
        StoredRun run{{values.begin(), values.end()}, {}, {}};
        for (const ModelSide& side : model_.at(values)) {
            run.means.push_back(side.value);
            run.variances.push_back(side.variance);
        }
        store_.put(std::move(run));
        if (work_.progress) {
            work_.progress(store_.size(), all_);
        }
    }

    /// Two replicates say little of their own variance; many runs together say it well.
    static Runs with_pooled_variances(Runs runs) {
        for (std::size_t k = 0; k < runs.variances.columns(); ++k) {
            const double mean = inference::mean_of(runs.variances.column(k));
            for (std::size_t i = 0; i < runs.variances.rows(); ++i) { runs.variances(i, k) = mean; }
        }
        return runs;
    }

    const TargetRuns& model_;
    RunStore& store_;
    const Work& work_;
    std::size_t all_;
    std::atomic<bool> stopped_ = false;
};

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
