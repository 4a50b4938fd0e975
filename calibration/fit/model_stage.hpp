// SPDX-License-Identifier: EUPL-1.2
// The model itself from the emulated posterior, and whether both agree.
#pragma once

#include <cstdint>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration {

struct SampledModel {
    ModelStage stage;
    inference::Matrix draws;  ///< of all chains, in standard space
};

/// Delayed acceptance (inference/delayed.hpp) by a likelihood of the model, then the comparison of
/// means and deviations in standard space:
///
///   shift_j = |mean_e - mean_m| / deviation_m,  error sqrt(1 / n_m + (deviation_e / deviation_m)^2
///   / n_e) width_j = deviation_e / deviation_m,        error width sqrt(1 / (2 n_m) + 1 / (2 n_e))
///
/// e: emulated, m: model, n: independent draws for the mean (chain_checks.hpp). The model's draws
/// are kept when `model_draws` of the gates passes.
[[nodiscard]] SampledModel sample_model(const inference::Density& emulated,
                                        const inference::Chains& chains,
                                        const inference::BatchLikelihood& likelihood,
                                        const inference::Problem& problem, const PlannedModel& plan,
                                        std::uint64_t seed, unsigned threads);

}  // namespace afweging::calibration
