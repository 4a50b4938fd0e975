// SPDX-License-Identifier: EUPL-1.2
// The one service that runs a scenario. Command line, calibration and tests call it; nothing else
// does.
#pragma once

#include <span>
#include <stop_token>

#include "scenarios/run_request.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"
#include "sim/run.hpp"

namespace afweging::scenarios {

/// Simulates the first draw of the request and hands every month to the recorder.
[[nodiscard]] sim::RunOutcome run_scenario(const Scenario& scenario, const RunRequest& request,
                                           sim::Recorder& recorder, sim::Progress& progress,
                                           const std::stop_token& stop);

/// The same for each draw of the request; `recorders` has one for each. All worlds side by side.
[[nodiscard]] sim::RunOutcome run_draws(const Scenario& scenario, const RunRequest& request,
                                        std::span<sim::Recorder* const> recorders,
                                        sim::Progress& progress, const std::stop_token& stop);

}  // namespace afweging::scenarios
