// SPDX-License-Identifier: EUPL-1.2
// Which pot pays an instrument, and what sort it is, by the files that a result holds.
#pragma once

#include <map>
#include <string>

#include "agents/kinds/instrument_kinds.hpp"

namespace afweging::app {

struct InstrumentPlace {
    agents::Pot pot;
    agents::Slot slot;
};

/// By key, of every instrument file in the text of a scenario (Provenance::scenario_text), with
/// what it takes over from the file that it extends. An instrument whose file names no pot is not
/// among them.
[[nodiscard]] std::map<std::string, InstrumentPlace> instrument_places(
    const std::string& scenario_text);

}  // namespace afweging::app
