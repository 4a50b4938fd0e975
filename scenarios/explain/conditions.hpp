// SPDX-License-Identifier: EUPL-1.2
// Who may take part in an instrument, in words.
#pragma once

#include <string>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A condition as its key, what it is about, and what it admits.
struct Condition {
    std::string key;  ///< "households"
    LocalisedText what;
    LocalisedText value;
    bool limits;  ///< whether it keeps anybody out
};

/// Every condition, whether it limits or not; the alternatives are the last, as one.
[[nodiscard]] std::vector<Condition> conditions_of(const agents::Eligibility& eligibility);

/// Those that limit: "the admitted households: single parent".
[[nodiscard]] std::vector<LocalisedText> limits_in_words(const agents::Eligibility& eligibility);

/// The same of an instrument; nothing where it has no participants at all.
[[nodiscard]] std::vector<LocalisedText> limits_in_words(const agents::Instrument& instrument);

/// A score of the model, as it is written in a file: "0,35".
[[nodiscard]] LocalisedText score_phrase(float score);

}  // namespace afweging::scenarios
