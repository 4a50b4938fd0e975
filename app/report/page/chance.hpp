// SPDX-License-Identifier: EUPL-1.2
// Chances in words that do not overlap, with their number.
#pragma once

#include "sim/localised_text.hpp"

namespace afweging::app::page {

/// "88 van de 100 (waarschijnlijk)"; above 97 "meer dan 97 van de 100", below 3 "minder dan 3":
/// never 0 or 100, for no number of draws shows either. Limits: 5, 20, 40, 60, 80, 95. `chance` in
/// [0, 1].
[[nodiscard]] LocalisedText chance_in_words(double chance);

/// The word alone: "waarschijnlijk".
[[nodiscard]] LocalisedText chance_word(double chance);

/// What is told of a share of so many draws: the ends of Wilson's 80 % interval.
struct ChanceEnds {
    double low = 0;
    double high = 1;
};
[[nodiscard]] ChanceEnds chance_ends(double share, double draws);

}  // namespace afweging::app::page
