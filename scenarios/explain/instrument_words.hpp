// SPDX-License-Identifier: EUPL-1.2
// What an instrument is, in sentences: without its numbers.
#pragma once

#include <vector>

#include "agents/inputs/instrument.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// Slot and pot, how long and how often, and for whom.
[[nodiscard]] std::vector<LocalisedText> instrument_in_words(const agents::Instrument& instrument);

/// Whether all that the instrument does is more talks, or more time for them.
[[nodiscard]] bool works_by_contact_alone(const agents::Instrument& instrument);

/// What is known of such an instrument in this model.
[[nodiscard]] LocalisedText contact_limit();

}  // namespace afweging::scenarios
