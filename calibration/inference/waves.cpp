// SPDX-License-Identifier: EUPL-1.2
// The loop of waves; what is drawn has an address, so that a wave can be done again.
#include "calibration/inference/waves.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/tempered.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {

double implausibility(const Emulator& emulator, const Likelihood& likelihood, View z) {
    Vector means(emulator.outputs());
    Vector variances(emulator.outputs());
    emulator.mean(z, means);
    emulator.variance(z, variances);
    double first = 0.0;
    double second = 0.0;
    for (const double distance : likelihood.distances(means, variances)) {
        const double size = std::fabs(distance);
        second = std::max(second, std::min(first, size));
        first = std::max(first, size);
    }
    return emulator.outputs() > 10 ? second : first;
}

namespace {

/// Share of points that no wave so far finds implausible.
double share_plausible(const WaveResult& so_far, const Likelihood& likelihood, const Matrix& z,
                       unsigned threads) {
    std::vector<int> in(z.rows(), 0);
    sim::parallel_for(threads, z.rows(), [&](std::size_t i) {
        const bool all = std::all_of(
            so_far.emulators.begin(), so_far.emulators.end(), [&](const auto& emulator) {
                return implausibility(*emulator, likelihood, z.row(i)) <= implausible_above;
            });
        in[i] = all ? 1 : 0;
    });
    std::size_t count = 0;
    for (const int one : in) { count += static_cast<std::size_t>(one); }
    return static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(in.size(), 1));
}

/// Draws of the posterior moved away from its mean by a factor.
Matrix widened(const Chains& chains, std::size_t n, double factor) {
    const Vector mean = mean_of_rows(chains.pooled());
    Matrix z = chains.thinned(n);
    for (std::size_t i = 0; i < z.rows(); ++i) {
        for (std::size_t j = 0; j < z.columns(); ++j) {
            z(i, j) = std::clamp(mean[j] + factor * (z(i, j) - mean[j]), -6.0, 6.0);
        }
    }
    return z;
}

double largest_share(const Emulator& emulator, const Likelihood& likelihood) {
    Vector variances(emulator.outputs());
    emulator.variance(emulator.centre(), variances);
    const Vector spread = likelihood.spread({});
    double most = 0.0;
    for (std::size_t k = 0; k < variances.size(); ++k) {
        most = std::max(most, variances[k] / (spread[k] * spread[k]));
    }
    return most;
}

}  // namespace

Vector nearness(const Matrix& z, const Matrix& draws, double local) {
    Vector weights(z.rows(), 1.0);
    const Vector mean = mean_of_rows(draws);
    const auto lower = cholesky(covariance_of_rows(draws));
    if (!lower) {
        return weights;
    }
    const auto d = static_cast<double>(z.columns());
    for (std::size_t i = 0; i < z.rows(); ++i) {
        Vector off(z.columns());
        for (std::size_t j = 0; j < off.size(); ++j) { off[j] = z(i, j) - mean[j]; }
        solve_lower(*lower, off);
        const double far = dot(off, off) / (d * local * local);
        weights[i] = far <= 1.0 ? 1.0 : std::max(1e-6, 1.0 / (far * far));
    }
    return weights;
}

namespace {

/// Emulates all runs so far and samples the posterior that this gives.
Wave emulated(const Likelihood& likelihood, const WavePlan& plan, const Matrix& prior,
              std::uint64_t step, WaveResult& result) {
    Vector weights;
    HmcPlan hmc = plan.hmc;
    hmc.seed = plan.seed + 100 * (step + 1);
    hmc.threads = plan.threads;
    if (!result.waves.empty()) {
        weights = nearness(result.z, result.waves.back().chains.pooled(), plan.local);
    }
    Runs told = result.outputs;
    if (step + 1 < plan.runs.size()) {
        told.seeds = Seeds::of_each_run;  // earlier waves only say where to run next
    }
    const auto emulator = std::make_shared<const Emulator>(result.z, told, weights, plan.threads);
    Wave wave;
    wave.runs = result.z.rows();
    wave.fits = emulator->fits();
    wave.emulator_share = largest_share(*emulator, likelihood);
    result.emulators.push_back(emulator);
    wave.space_left = share_plausible(result, likelihood, prior, plan.threads);
    const Density density = emulated_posterior(*emulator, likelihood);
    hmc.starts = tempered_starts(density, hmc);
    wave.chains = sample_hmc(density, hmc);
    wave.posterior_left =
        share_plausible(result, likelihood, wave.chains.thinned(1000), plan.threads);
    return wave;
}

}  // namespace

WaveResult match_history(const Problem& problem, const Likelihood& likelihood,
                         const WavePlan& plan) {
    const std::size_t d = problem.dimension();
    WaveResult result;
    const Matrix prior = to_standard(uniform_points(plan.candidates, d, plan.seed + 1));
    for (std::size_t w = 0; w < plan.runs.size(); ++w) {
        const Matrix design = w == 0
                                  ? to_standard(latin_hypercube(plan.runs[w], d, plan.seed))
                                  : widened(result.waves.back().chains, plan.runs[w], plan.widen);
        result.outputs.append(problem.run(design, result.z.rows()));
        result.z.append(design);
        result.waves.push_back(emulated(likelihood, plan, prior, w, result));
    }
    for (std::size_t r = 0; r < plan.refits; ++r) {
        result.waves.push_back(emulated(likelihood, plan, prior, plan.runs.size() + r, result));
    }
    result.empty =
        !(result.waves.back().space_left > 0.0) && result.waves.back().posterior_left < 0.01;
    return result;
}

std::vector<Failure> check_waves(const WaveResult& result, const Problem& problem,
                                 const Likelihood& likelihood) {
    constexpr double within_wanted = 0.95;
    std::vector<std::string> names;
    for (const Prior& prior : problem.priors) { names.push_back(prior.name); }
    std::vector<Failure> failures = check_chains(result.chains().draws, names).failures;
    const Wave& last = result.waves.back();
    for (std::size_t k = 0; k < last.fits.size(); ++k) {
        if (!(last.fits[k].within_three >= within_wanted)) {
            failures.push_back({likelihood.targets()[k].name, "left-out errors within three",
                                last.fits[k].within_three});
        }
    }
    if (result.empty) {
        failures.push_back({"all targets", "space left", last.space_left});
    }
    return failures;
}

}  // namespace afweging::calibration::inference
