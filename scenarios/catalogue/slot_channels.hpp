// SPDX-License-Identifier: EUPL-1.2
// What kind of place an instrument gives; which channels are read there: agents/kinds/channel.hpp.
// For people: docs/formats/instrument.md
#pragma once

#include "agents/inputs/instrument.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

using agents::PlaceKind;
using agents::reads;

/// What kind of place the instrument gives.
[[nodiscard]] PlaceKind place_kind(const agents::Instrument& instrument);

/// "slot programme with 'wage_support'", for messages.
[[nodiscard]] LocalisedText place_kind_phrase(PlaceKind kind);

}  // namespace afweging::scenarios
