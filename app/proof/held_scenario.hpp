// SPDX-License-Identifier: EUPL-1.2
// A scenario read again from the texts that a result or a report holds.
#pragma once

#include <string>
#include <vector>

#include "app/proof/held_files.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app {

/// A scenario with the facts that it names.
struct HeldScenario {
    scenarios::Scenario scenario;
    scenarios::Evidence evidence;
};

/// Writes the files in a folder of their own, reads the scenario from there and removes them. The
/// first file is the scenario's. `shipped`: names of instruments of the program ("werkloont"); others
/// lie beside the scenario. Throws ReadError, and Error (data) when what was read is not the text
/// that was held.
[[nodiscard]] HeldScenario scenario_of(const std::vector<HeldFile>& files,
                                       const std::string& evidence_csv,
                                       const std::vector<std::string>& shipped);

}  // namespace afweging::app
