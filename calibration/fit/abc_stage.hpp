// SPDX-License-Identifier: EUPL-1.2
// A cross-check that shares no likelihood with the engine: ABC-SMC on some numbers.
#pragma once

#include <cstdint>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"
#include "calibration/inference/emulator.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration {

/// What both sides of the check look at: an emulator, the likelihood, and where all numbers that
/// are not checked are held (standard space). `problem` runs the model.
struct Reduced {
    const inference::Emulator& emulator;
    const inference::Likelihood& likelihood;
    const inference::Problem& problem;
    inference::Vector held;
    /// The targets that both are held against; none: all. With many, ABC hardly comes near.
    std::vector<std::size_t> targets = {};
};

/// ABC-SMC with regression adjustment (inference/abc.hpp), and Hamiltonian Monte Carlo on
///
///   log prior(z) + log likelihood at the emulator's means, without the emulator's own variance,
///
/// both over the planned numbers only. Not on the model: both on the emulator, so that a difference
/// is one of methods. On the model: ABC runs it, and a difference is one of emulation too.
[[nodiscard]] AbcStage cross_check(const Reduced& reduced, const PlannedAbc& plan,
                                   std::uint64_t seed, unsigned threads);

}  // namespace afweging::calibration
