// SPDX-License-Identifier: EUPL-1.2
// A change of status in plain words.
#pragma once

#include "agents/kinds/kinds.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// What went along with a change of status.
struct StatusMove {
    agents::Status from, to;
    bool by_employer_of_place = false;  ///< taken on in a step of the programme
    bool other_hours = false;           ///< the hours changed along with it
    bool within_a_year = false;         ///< back in bijstand within a year
    LocalisedText help = {};            ///< the instrument of which a job begins or ends
};

/// "vindt een tijdelijke baan en gaat uit de bijstand". No change of status (from = to): the work
/// ended and other work began.
[[nodiscard]] LocalisedText move_in_words(const StatusMove& move);

/// Where somebody stands, behind "is": "aan het werk (tijdelijke baan)", "in de bijstand".
[[nodiscard]] LocalisedText standing_in_words(agents::Status status);

}  // namespace afweging::app
