// SPDX-License-Identifier: EUPL-1.2
// The one service that runs a scenario. Command line, calibration and tests call it; nothing else
// does.
#pragma once

#include <stop_token>

#include "scenarios/run_request.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"
#include "sim/run.hpp"

namespace afweging::scenarios {

/// Simulates and hands every month to the recorder.
[[nodiscard]] sim::RunOutcome run_scenario(const Scenario& scenario, const RunRequest& request,
                                           sim::Recorder& recorder, sim::Progress& progress,
                                           const std::stop_token& stop);

}  // namespace afweging::scenarios
