// SPDX-License-Identifier: EUPL-1.2
// [mechanisms]: which parts of the model a scenario does without.
#pragma once

#include <string_view>

#include "scenarios/read/table_reader.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Reads [mechanisms] and gives the numbers of what is off their neutral values. Levers, world and
/// what the files write must have been read. Without the table the registry is not read, so that
/// results of a scenario that switches nothing off hold no word of it.
void read_switches(TableReader switches, const DataRoot& root, Scenario& scenario);

/// Whether a mechanism that is off holds a number of the model or of an instrument at its neutral
/// value.
[[nodiscard]] bool is_held(const Scenario& scenario, std::string_view number);

/// Each number that the mechanism holds there, among those of the scenario.
[[nodiscard]] std::vector<NeutralNumber> held_by(const Mechanism& mechanism,
                                                 const Scenario& scenario);

}  // namespace afweging::scenarios
