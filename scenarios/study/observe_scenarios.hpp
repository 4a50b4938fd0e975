// SPDX-License-Identifier: EUPL-1.2
// Runs a scenario, or several side by side with the same luck, and lets an observer look at their
// people after each month: for what no month's record can tell, such as what became of whom.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include "agents/setting.hpp"
#include "agents/world.hpp"
#include "scenarios/run_request.hpp"
#include "scenarios/study/observer.hpp"
#include "sim/dice/dice.hpp"
#include "sim/progress.hpp"
#include "sim/recorder.hpp"
#include "sim/run.hpp"

namespace afweging::scenarios {

/// Makes the observer of a replicate. May be called from several threads at once.
using MakeObserver = std::function<std::unique_ptr<Observer>(const sim::Dice&)>;

/// Simulates every replicate in all settings at once. The settings have the same length. The
/// recorder gets nothing in all months but the last, and then the counts of the replicate.
[[nodiscard]] sim::RunOutcome observe(std::span<const agents::Setting> settings,
                                      const RunRequest& request, const MakeObserver& observer,
                                      sim::Recorder& recorder, sim::Progress& progress,
                                      const std::stop_token& stop);

/// Makes the observer of a replicate in this setting, which outlives it.
using MakeRunObserver =
    std::function<std::unique_ptr<Observer>(const agents::Setting&, const sim::Dice&)>;

/// Runs the first draw of the request as run_scenario does, with an observer in each replicate. The
/// record of the last month has the counts of the observer behind the month's own numbers.
[[nodiscard]] sim::RunOutcome run_observed(const Scenario& scenario, const RunRequest& request,
                                           const MakeRunObserver& observer, sim::Recorder& recorder,
                                           sim::Progress& progress, const std::stop_token& stop);

}  // namespace afweging::scenarios
