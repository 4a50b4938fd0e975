// SPDX-License-Identifier: EUPL-1.2
// A plan carried out: runs at the plan's waves, a posterior on the emulator, and what it says.
#pragma once

#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/fit/run_store.hpp"
#include "calibration/fit/stored_runs.hpp"
#include "calibration/inference/scores.hpp"
#include "calibration/inference/waves.hpp"

namespace afweging::calibration {

/// What a calibration found. Rows of draws weigh alike; columns are the plan's numbers.
struct Calibrated {
    std::vector<FittedNumber> numbers;
    std::vector<Target> targets;
    inference::Matrix draws;        ///< in the units of the numbers
    inference::Vector contraction;  ///< 1 - var posterior / var prior, in standard space
    inference::ChainCheck chains;
    std::vector<inference::Wave> waves;
    std::vector<inference::Direction> directions;  ///< best to least known
    inference::PredictiveCheck prior, posterior;   ///< by target; of the model itself
    bool empty = false;                            ///< no place meets the targets: a finding
    std::size_t runs = 0;
    std::string plan_hash;
};

/// The hash of all that decides what a run says at given values: which numbers and targets,
/// scenarios, trials, sizes of worlds, program. What is done with the runs is not in it, so that
/// another plan about the same numbers and targets finds them.
[[nodiscard]] std::string runs_hash(const TargetRuns& runs, const std::string& program);

/// The hash of all that decides what a calibration says: runs, plan, observed values.
[[nodiscard]] std::string plan_hash(const Plan& plan, const TargetRuns& runs,
                                    const std::string& program);

/// Carries the plan out; runs that the store has are not done again. After the waves the model runs
/// at some draws of the posterior, so that the table of targets is the model's own and not the
/// emulator's. Throws Missing while runs are missing. The same bits for any threads and shards.
[[nodiscard]] Calibrated calibrate(const Plan& plan, const TargetRuns& runs, RunStore& store,
                                   const Work& work);

/// Of numbers whose contraction is below this the targets say nothing.
inline constexpr double identified_from = 0.1;

}  // namespace afweging::calibration
