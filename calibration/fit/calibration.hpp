// SPDX-License-Identifier: EUPL-1.2
// A plan carried out: runs at the plan's waves, a posterior on the emulator, and what it says.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/fit/run_store.hpp"
#include "calibration/inference/scores.hpp"
#include "calibration/inference/waves.hpp"

namespace afweging::calibration {

/// Which runs are done here: those whose number has this rest. 0 of 1 does all.
struct Shard {
    std::uint64_t index = 0;
    std::uint64_t count = 1;
};

/// How the work is done; no result depends on it.
struct Work {
    unsigned threads = 1;
    Shard shard = {};
    /// Called after each run, from any thread: done so far of all that the plan asks.
    std::function<void(std::size_t done, std::size_t all)> progress = {};
    /// Asked before each run; true ends the work. What was done stays.
    std::function<bool()> stop = {};
};

/// Runs that are not there yet: of other shards, or not done for the work was stopped.
struct Missing {
    std::size_t runs = 0;  ///< of the wave that cannot go on
    bool stopped = false;
};

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
