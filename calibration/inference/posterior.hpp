// SPDX-License-Identifier: EUPL-1.2
// The posterior of the parameters, by the emulator or by the model itself.
#pragma once

#include <cstdint>

#include "calibration/inference/emulator.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// Log density of the standard normal in d dimensions: the prior in standard space.
[[nodiscard]] double log_prior(View z);

/// prior x likelihood at the emulator's means, with its variance, within reach of its runs: a
/// quadratic says nothing of places where nothing was run, and may meet the targets there by
/// chance.
///
///   log density = log prior + log likelihood - 1/2 (max(0, r^2 - reach) / sqrt(2 d))^2
///   reach = d + 4 sqrt(2 d),   r^2 the squared distance from the centre of the runs
///
/// The emulator and the likelihood must outlive the density.
[[nodiscard]] Density emulated_posterior(const Emulator& emulator, const Likelihood& likelihood);

/// Log likelihoods of runs, row by row; the simulator's variances are charged where known.
[[nodiscard]] Vector log_likelihoods(const Likelihood& likelihood, const Runs& runs);

/// A log likelihood of many points of standard space at once; `first` numbers the first of them.
using BatchLikelihood = std::function<Vector(const Matrix& z, std::uint64_t first)>;
/// That of the model itself. Both must outlive it.
[[nodiscard]] BatchLikelihood direct_likelihood(const Problem& problem,
                                                const Likelihood& likelihood);

/// Means and deviations by parameter.
struct Moments {
    Vector mean;
    Vector deviation;
};
/// Of rows, each weighing as much; or by weights (they need not add up to 1).
[[nodiscard]] Moments moments_of(const Matrix& draws, View weights = {});

}  // namespace afweging::calibration::inference
