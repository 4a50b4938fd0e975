// SPDX-License-Identifier: EUPL-1.2
// What is allowed in a scenario and probably not meant: told, never refused.
#pragma once

#include <string>
#include <vector>

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

struct Note {
    std::string key;        ///< of the scenario; what it is about
    std::string where;      ///< "plan.toml:12"; empty: no file says it
    LocalisedText what;     ///< what stands there, with its numbers
    LocalisedText follows;  ///< what the run makes of it
    LocalisedText advice;   ///< what to do
};
using Notes = std::vector<Note>;

/// Every note on a scenario that runs as long as `run`, and at its size: amounts that cannot be
/// spent, what contradicts itself, and months for which no law was looked up.
[[nodiscard]] Notes notes_of(const Scenario& scenario, const agents::Setting& run);

/// Of these only what is told of the law: runs before, beyond or across what was looked up.
[[nodiscard]] Notes law_notes_of(const Scenario& scenario, sim::Months length);

}  // namespace afweging::scenarios
