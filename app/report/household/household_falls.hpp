// SPDX-License-Identifier: EUPL-1.2
// Hours of work at which a household keeps less than with an hour less, and by which law; and what
// a table is counted with.
#pragma once

#include <string>
#include <vector>

#include "app/report/household/household_table.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One hour more of the first member that lowers what is left.
struct HourThatCosts {
    std::int32_t hours;                ///< a week, with the hour
    std::int32_t cents;                ///< less a month
    std::vector<LocalisedText> lines;  ///< what falls, or is taken more, each with its article
};

/// Of 1 to 40 whole hours.
[[nodiscard]] std::vector<HourThatCosts> hours_that_cost(const HouseholdColumn& column);

/// "paar, een werkt: bij 34 en 35 uur blijft er minder over dan bij een uur minder (1,05 en 1,48
/// euro): zorgtoeslag (Wet op de zorgtoeslag art. 2)"; a sentence for each household with such
/// hours.
[[nodiscard]] std::vector<LocalisedText> falls_in_words(
    const std::vector<HouseholdColumn>& columns);

/// Ages, children, home, rent, savings and wage of a household, in words.
[[nodiscard]] LocalisedText counted_with(const HouseholdColumn& column);

}  // namespace afweging::app
