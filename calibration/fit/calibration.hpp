// SPDX-License-Identifier: EUPL-1.2
// A plan carried out, stage by stage: prior against targets, screening, waves, what is identified,
// the model itself, a cross-check, gates. Page: docs/calibration/methods.md
#pragma once

#include <string>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"
#include "calibration/fit/run_store.hpp"
#include "calibration/fit/stored_runs.hpp"

namespace afweging::calibration {

/// The hash of all that decides what a run says at given values: which numbers and targets,
/// scenarios, trials, sizes of worlds, program. What is done with the runs is not in it, so that
/// another plan about the same numbers and targets finds them.
[[nodiscard]] std::string runs_hash(const TargetRuns& runs, const std::string& program);

/// The hash of all that decides what a calibration says: runs, plan, observed values.
[[nodiscard]] std::string plan_hash(const Plan& plan, const TargetRuns& runs,
                                    const std::string& program);

/// Carries the plan out; runs that the store has are not done again. Each stage begins when all
/// runs of the one before are there; the chains of the model step together, so that each step is
/// one batch that parts share. At the end the model has run at draws of the posterior, so that the
/// table of targets is the model's own and not the emulator's. Gates are in the result: nothing is
/// thrown when one fails. Throws Missing while runs are missing. The same bits for any threads and
/// shards.
[[nodiscard]] Calibrated calibrate(const Plan& plan, const TargetRuns& runs, RunStore& store,
                                   const Work& work);

}  // namespace afweging::calibration
