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

/// What a slot is called and how files write it: "debt help ('debt')", "schuldhulp ('debt')"; the
/// key alone where both are one word.
[[nodiscard]] LocalisedText slot_phrase(agents::Slot slot);

/// "slot 'programme' with 'wage_support'", "traject ('programme') met 'wage_support'", for
/// messages.
[[nodiscard]] LocalisedText place_kind_phrase(PlaceKind kind);

}  // namespace afweging::scenarios
