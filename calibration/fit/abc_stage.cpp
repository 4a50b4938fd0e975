// SPDX-License-Identifier: EUPL-1.2
// A problem of few numbers inside the whole one.
#include "calibration/fit/abc_stage.hpp"

#include <algorithm>
#include <numeric>

#include "calibration/inference/abc.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/tempered.hpp"

namespace afweging::calibration {
namespace {

using inference::Matrix;
using inference::Runs;
using inference::Vector;
using inference::View;

std::vector<std::size_t> places_of(const std::vector<std::string>& keys,
                                   const inference::Problem& problem) {
    std::vector<std::size_t> places;
    for (std::size_t j = 0; j < problem.priors.size(); ++j) {
        if (std::find(keys.begin(), keys.end(), problem.priors[j].name) != keys.end()) {
            places.push_back(j);
        }
    }
    return places;
}

/// All numbers, of which these have these values.
Vector filled_in(const Vector& held, const std::vector<std::size_t>& places, View values) {
    Vector all = held;
    for (std::size_t i = 0; i < places.size(); ++i) { all[places[i]] = values[i]; }
    return all;
}

Runs emulated_runs(const Reduced& reduced, const Matrix& z) {
    Runs runs{Matrix(z.rows(), reduced.emulator.outputs()), {}};
    for (std::size_t i = 0; i < z.rows(); ++i) {
        reduced.emulator.mean(z.row(i), runs.means.row(i));
    }
    return runs;
}

/// The outputs of some targets.
Runs some_of(const Runs& all, const std::vector<std::size_t>& targets) {
    Runs some{Matrix(all.means.rows(), targets.size()), {}};
    for (std::size_t i = 0; i < all.means.rows(); ++i) {
        for (std::size_t k = 0; k < targets.size(); ++k) {
            some.means(i, k) = all.means(i, targets[k]);
        }
    }
    return some;
}

inference::Problem problem_of(const Reduced& reduced, const std::vector<std::size_t>& places,
                              bool is_on_model) {
    inference::Problem problem;
    for (const std::size_t each : places) {
        problem.priors.push_back(reduced.problem.priors[each]);
    }
    problem.targets = reduced.likelihood.targets();
    const std::vector<inference::Prior> priors = problem.priors;
    problem.simulate = [&reduced, places, is_on_model, priors](const Matrix& theta,
                                                               std::uint64_t first) {
        const inference::Problem few{priors, {}, {}};
        Matrix z(theta.rows(), reduced.held.size());
        for (std::size_t i = 0; i < theta.rows(); ++i) {
            z.set_row(i, filled_in(reduced.held, places, few.standard(theta.row(i))));
        }
        return is_on_model ? some_of(reduced.problem.run(z, first), reduced.targets)
                           : emulated_runs(reduced, z);
    };
    return problem;
}

inference::Density density_of(const Reduced& reduced, const std::vector<std::size_t>& places) {
    const auto look = [&reduced, places](View few, Vector& all, Vector& means) {
        all = filled_in(reduced.held, places, few);
        means.resize(reduced.emulator.outputs());
        reduced.emulator.mean(all, means);
    };
    inference::Density density;
    density.dimension = places.size();
    density.log_density = [&reduced, look](View few) {
        Vector all, means;
        look(few, all, means);
        return inference::log_prior(few) + reduced.likelihood.log_density(means, {});
    };
    density.force = [&reduced, places, look](View few, std::span<double> force) {
        Vector all, means;
        look(few, all, means);
        const Vector none(means.size(), 0.0);
        Vector by_mean(means.size()), by_variance(means.size()), slope(all.size());
        reduced.likelihood.log_density(means, none, by_mean, by_variance);
        reduced.emulator.slope(all, by_mean, none, slope);
        for (std::size_t i = 0; i < places.size(); ++i) { force[i] = slope[places[i]] - few[i]; }
    };
    return density;
}

inference::Moments by_engine(const inference::Density& density, std::uint64_t seed,
                             unsigned threads) {
    inference::HmcPlan hmc;
    hmc.seed = seed;
    hmc.threads = threads;
    hmc.starts = inference::tempered_starts(density, hmc);
    return inference::moments_of(inference::sample_hmc(density, hmc).pooled());
}

}  // namespace

AbcStage cross_check(const Reduced& whole, const PlannedAbc& plan, std::uint64_t seed,
                     unsigned threads) {
    std::vector<std::size_t> targets = whole.targets;
    if (targets.empty()) {
        targets.resize(whole.emulator.outputs());
        std::iota(targets.begin(), targets.end(), std::size_t{0});
    }
    const inference::Emulator emulator = whole.emulator.of_outputs(targets);
    const inference::Likelihood likelihood = whole.likelihood.of_targets(targets);
    const Reduced reduced{emulator, likelihood, whole.problem, whole.held, targets};
    AbcStage stage;
    stage.numbers = places_of(plan.numbers, reduced.problem);
    stage.is_on_model = plan.is_on_model;
    inference::AbcPlan abc;
    abc.particles = plan.particles;
    abc.most_runs = plan.most_runs;
    abc.seed = seed;
    abc.threads = threads;
    const inference::AbcResult found = inference::sample_abc(
        problem_of(reduced, stage.numbers, plan.is_on_model), reduced.likelihood, abc);
    stage.runs = found.runs;
    stage.tolerances = found.tolerances;
    stage.plain = inference::moments_of(found.particles, found.weights);
    stage.adjusted = inference::moments_of(found.adjusted, found.weights);
    stage.engine = by_engine(density_of(reduced, stage.numbers), seed, threads);
    return stage;
}

}  // namespace afweging::calibration
