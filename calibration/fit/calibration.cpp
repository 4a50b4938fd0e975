// SPDX-License-Identifier: EUPL-1.2
// Stage after stage; each asks for its runs and goes on when they are there.
#include "calibration/fit/calibration.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include "calibration/fit/abc_stage.hpp"
#include "calibration/fit/emulated_stages.hpp"
#include "calibration/fit/model_stage.hpp"
#include "calibration/inference/designs.hpp"
#include "output/sha256.hpp"

namespace afweging::calibration {
namespace {

using inference::Matrix;
using inference::Runs;
using inference::Vector;

// Luck of the stages: apart from that of the waves, which is at seed + 100, + 200, ...
constexpr std::uint64_t screening_luck = 10000007;
constexpr std::uint64_t model_luck = 20000003;
constexpr std::uint64_t abc_luck = 30000001;

std::vector<std::string> names_of(const std::vector<FittedNumber>& numbers) {
    std::vector<std::string> names;
    for (const FittedNumber& each : numbers) { names.push_back(each.key); }
    return names;
}

inference::WavePlan waves_of(const Plan& plan, unsigned threads) {
    inference::WavePlan waves;
    waves.runs = plan.waves;
    waves.seed = plan.sizes.seed;
    waves.hmc.seed = plan.sizes.seed;
    waves.hmc.draws = plan.chain_draws;
    waves.threads = waves.hmc.threads = threads;
    return waves;
}

/// n rows at even distances.
Matrix thinned(const Matrix& draws, std::size_t n) {
    const inference::Chains chains{{draws}, {}, {}, 0};
    return chains.thinned(n);
}

/// Carries one plan out.
class Fit {
public:
    Fit(const Plan& plan, const TargetRuns& model, RunStore& store, const Work& work)
        : plan_(plan),
          work_(work),
          likelihood_(likelihood_of(plan.errors, model.targets())),
          runs_(model, store, work),
          pooled_(problem_of(model, [this](const Matrix& theta,
                                           std::uint64_t first) { return runs_(theta, first); })),
          fixed_(problem_of(model, [this](const Matrix& theta, std::uint64_t first) {
              return with_variances(runs_.with_own_variances(theta, first), luck_);
          })) {
        result_.numbers = model.numbers();
        result_.targets = model.targets();
        result_.spread = likelihood_.spread({});
    }

    Calibrated carry_out() {
        hold_prior();
        screen();
        run_waves();
        see_what_is_identified();
        Matrix kept = sample_the_model();
        cross_check_some();
        hold_posterior(std::move(kept));
        result_.runs = runs_.asked();
        result_.gates = gates_of(result_);
        return std::move(result_);
    }

private:
    [[nodiscard]] inference::Problem problem_of(const TargetRuns& model,
                                                inference::Simulator simulate) const {
        inference::Problem problem;
        for (const FittedNumber& each : model.numbers()) {
            problem.priors.push_back(
                inference::triangular_prior(each.key, each.low, each.mode, each.high));
        }
        problem.targets = likelihood_.targets();
        problem.simulate = std::move(simulate);
        return problem;
    }

    /// The runs of the first wave, which fill the prior; match_history finds them again.
    void hold_prior() {
        const std::size_t n = plan_.waves.front();
        runs_.begin(Stage::prior, n);
        const Runs at_prior = pooled_.run(inference::to_standard(inference::latin_hypercube(
                                              n, pooled_.dimension(), plan_.sizes.seed)),
                                          0);
        result_.prior = inference::check_predictions(likelihood_, at_prior);
        result_.prior_ranges = ranges_of(likelihood_, at_prior);
        if (work_.prior_checked) {
            work_.prior_checked(result_);
        }
    }

    void screen() {
        if (plan_.trajectories == 0) {
            return;
        }
        const std::size_t d = pooled_.dimension();
        runs_.begin(Stage::screening, plan_.trajectories * (d + 1));
        result_.screening.morris =
            inference::screen_morris(inference::at_places(pooled_), d, plan_.trajectories,
                                     plan_.sizes.seed + screening_luck);
    }

    void run_waves() {
        const std::size_t all = std::accumulate(plan_.waves.begin(), plan_.waves.end(), 0UL);
        runs_.begin(Stage::waves, all - plan_.waves.front());
        history_ = inference::match_history(pooled_, likelihood_, waves_of(plan_, work_.threads));
        const Runs& outputs = history_.outputs;
        luck_.assign(outputs.variances.row(all - 1).begin(), outputs.variances.row(all - 1).end());
        for (std::size_t k = 0; k < luck_.size(); ++k) {
            result_.luck.push_back(std::sqrt(luck_[k]) / result_.targets[k].standard_error);
        }
        result_.waves = history_.waves;
        result_.empty = history_.empty;
        result_.chains =
            inference::check_chains(history_.chains().draws, names_of(result_.numbers));
        result_.chain_acceptance = history_.chains().acceptance;
        result_.contraction = inference::contraction_of(history_.chains().pooled());
        result_.screening.sobol =
            emulated_sobol(*history_.emulators.front(), plan_.sizes.seed + screening_luck);
        density_ = inference::emulated_posterior(history_.emulator(), likelihood_);
    }

    void see_what_is_identified() {
        const Vector centre = inference::mean_of_rows(history_.chains().pooled());
        result_.directions = inference::directions_at(history_.emulator().jacobian(centre),
                                                      likelihood_, pooled_.priors);
        result_.profiles = worst_profiles(density_, centre, result_.contraction, pooled_);
    }

    /// The draws that are kept, in standard space.
    Matrix sample_the_model() {
        Matrix kept = history_.chains().thinned(plan_.draws);
        if (plan_.model.chains == 0) {
            return kept;
        }
        runs_.begin(Stage::model, plan_.model.runs());
        SampledModel sampled = sample_model(
            density_, history_.chains(), inference::direct_likelihood(fixed_, likelihood_), fixed_,
            plan_.model, plan_.sizes.seed + model_luck, work_.threads);
        if (sampled.stage.is_kept) {
            kept = thinned(sampled.draws, plan_.draws);
            result_.contraction = inference::contraction_of(sampled.draws);
        }
        result_.model = std::move(sampled.stage);
        return kept;
    }

    void cross_check_some() {
        if (plan_.abc.numbers.empty()) {
            return;
        }
        if (plan_.abc.is_on_model) {
            runs_.begin(Stage::abc, plan_.abc.most_runs);
        }
        const inference::Emulator& emulator =
            plan_.abc.is_on_model ? history_.emulator() : *history_.emulators.front();
        const Reduced reduced{emulator, likelihood_, fixed_,
                              inference::mean_of_rows(history_.chains().pooled()),
                              targets_of_abc()};
        result_.abc = cross_check(reduced, plan_.abc, plan_.sizes.seed + abc_luck, work_.threads);
    }

    /// The three targets that each of its numbers moves most.
    [[nodiscard]] std::vector<std::size_t> targets_of_abc() const {
        std::set<std::size_t> targets;
        for (std::size_t j = 0; j < result_.numbers.size(); ++j) {
            const auto& asked = plan_.abc.numbers;
            if (std::find(asked.begin(), asked.end(), result_.numbers[j].key) != asked.end()) {
                for (const std::size_t k :
                     largest_of(result_.screening.sobol.total.column(j), 3, 0)) {
                    targets.insert(k);
                }
            }
        }
        return {targets.begin(), targets.end()};
    }

    /// Where the draws are the model's own all of its runs at them are there.
    void hold_posterior(Matrix kept) {
        const bool is_models = result_.model && result_.model->is_kept;
        const Matrix at = is_models ? kept : thinned(kept, plan_.checks);
        if (!is_models) {
            runs_.begin(Stage::checks, at.rows());
        }
        const Runs found = fixed_.run(at, 0);
        result_.posterior = inference::check_predictions(likelihood_, found);
        result_.posterior_ranges = ranges_of(likelihood_, found);
        result_.draws = fixed_.natural_rows(kept);
    }

    const Plan& plan_;
    const Work& work_;
    inference::Likelihood likelihood_;
    StoredRuns runs_;
    Vector luck_;  ///< variance of each target by the simulator's luck, over the last wave
    inference::Problem pooled_, fixed_;
    inference::WaveResult history_;
    inference::Density density_;
    Calibrated result_;
};

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
    return Fit(plan, model, store, work).carry_out();
}

}  // namespace afweging::calibration
