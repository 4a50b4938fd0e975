// SPDX-License-Identifier: EUPL-1.2
// The plans of a sweep, each an ordinary scenario.
#pragma once

#include <string>
#include <vector>

#include "app/deciding/sweep_file.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app {

/// One plan: what it says beside the scenario that it builds on.
struct SweepPlan {
    std::string name;            ///< "vakscholing-2-schuldhulp-18-2", or "plan-012"
    LocalisedText label;         ///< "200.000 Vakscholing, 200.000 Schuldhulp 18 maanden"
    std::vector<double> values;  ///< by lever of the sweep
    std::string text;            ///< of the scenario file; of the scenario itself empty
    scenarios::Scenario scenario;
};

/// The values of the levers in each plan, the scenario itself (all at rest) left out: splits from
/// all for the first lever on, a grid with its last lever fastest, even points by their number.
[[nodiscard]] std::vector<std::vector<double>> sweep_points(const SweepFile& sweep);

/// All plans, the scenario itself first. Throws ReadError when a plan is no scenario, and Error
/// (scenario) on an instrument that has no budget of its own.
[[nodiscard]] std::vector<SweepPlan> sweep_plans(const SweepFile& sweep,
                                                 const scenarios::DataRoot& root);

}  // namespace afweging::app
