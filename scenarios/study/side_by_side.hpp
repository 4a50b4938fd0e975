// SPDX-License-Identifier: EUPL-1.2
// Several plans in the same draws with the same luck, all at once, so that everybody can be seen in
// the first beside each of the others.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "scenarios/run_request.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"
#include "sim/run.hpp"

namespace afweging::scenarios {

/// Who receives what in one draw.
struct SideRecorders {
    std::vector<sim::Recorder*> runs;   ///< a plan each: what run_draws hands over
    std::vector<sim::Recorder*> lives;  ///< a plan each but the first: one record of
                                        ///< layout_of_paired_lives, as month 0
};

/// Simulates the plans in each draw of the request; `recorders` has one for each. The plans have
/// the same months and replicates, and every run is what it is alone.
[[nodiscard]] sim::RunOutcome run_side_by_side(std::span<const Scenario* const> plans,
                                               const RunRequest& request,
                                               std::span<const SideRecorders> recorders,
                                               sim::Progress& progress,
                                               const std::stop_token& stop);

}  // namespace afweging::scenarios
