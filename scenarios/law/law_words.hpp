// SPDX-License-Identifier: EUPL-1.2
// What is told of months before and after the law that was looked up, whoever tells it.
#pragma once

#include "sim/localised_text.hpp"
#include "sim/month.hpp"

namespace afweging::scenarios {

/// "3,7 %" of 0.037 a year.
[[nodiscard]] LocalisedText growth_phrase(double growth);

/// "`which`; the amounts of law go back to 2023-01."
[[nodiscard]] LocalisedText before_law_phrase(const LocalisedText& which, sim::Month first);

/// What prices do on the path, for indexed_law_phrase.
[[nodiscard]] LocalisedText prices_phrase(double growth);

/// "`which` follow an indexed path, as no law was looked up for them: norms and minimum wage rise
/// by so much a year, `prices` (assumed)."
[[nodiscard]] LocalisedText indexed_law_phrase(const LocalisedText& which, double wage_growth,
                                               const LocalisedText& prices);

}  // namespace afweging::scenarios
