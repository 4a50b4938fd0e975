// SPDX-License-Identifier: EUPL-1.2
// How far a calibration is, by the runs that are there: no run is done.
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/fit/calibration.hpp"

namespace afweging::calibration {

/// One stage of a plan.
struct StageStatus {
    Stage stage = Stage::prior;
    std::size_t planned = 0;  ///< runs, at most
    /// Of the stage that waits: runs in the store beyond those of the stages before it, an estimate
    /// where the store has runs of other plans too. Of those before it all, of those after it none.
    std::size_t done = 0;
    std::size_t missing = 0;  ///< of the batch that cannot go on; 0 where nothing waits
    bool is_complete = false;
};

struct RunStatus {
    std::vector<StageStatus> stages;  ///< those that the plan asks, in their order
    std::size_t planned = 0;          ///< runs of all stages, at most
    std::size_t done = 0;             ///< in the store
    bool is_complete = false;         ///< nothing is missing
};

/// Carries the plan out on the runs that are there, up to the first that is missing. What the
/// statistics cost it costs too: seconds. `threads` decides no result.
[[nodiscard]] RunStatus status_of(const Plan& plan, const TargetRuns& model, RunStore& store,
                                  unsigned threads);

}  // namespace afweging::calibration
