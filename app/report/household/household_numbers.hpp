// SPDX-License-Identifier: EUPL-1.2
// Which numbers the lines of a household's sheet read, as `explain` knows them. A number that no
// hours, wage or savings could make matter for this household is not among them.
#pragma once

#include <string>
#include <vector>

#include "agents/law/sheet.hpp"

namespace afweging::app {

using Names = std::vector<std::string>;

/// Of who has the minimum wage; a wage that somebody gave reads nothing.
[[nodiscard]] Names numbers_of_gross_wage(const agents::HouseholdCase& household,
                                          const agents::StatuteRow& law);
[[nodiscard]] Names numbers_of_tax(const agents::Home& home);
/// Of the gross of bijstand: wages beside it lie in the first bracket.
[[nodiscard]] Names numbers_of_gross_bijstand(const agents::Home& home);
[[nodiscard]] Names numbers_of_bijstandsnorm(const agents::Home& home,
                                             const agents::StatuteRow& law);
[[nodiscard]] Names numbers_of_vrijlating(const agents::HouseholdCase& household,
                                          const agents::StatuteRow& law);
[[nodiscard]] Names numbers_of_asset_limit(const agents::Home& home);
[[nodiscard]] Names numbers_of_zorgtoeslag(const agents::Home& home);
[[nodiscard]] Names numbers_of_huurtoeslag(const agents::HouseholdCase& h,
                                           const agents::StatuteRow& law);
[[nodiscard]] Names numbers_of_kindgebonden_budget(const agents::HouseholdCase& household);
[[nodiscard]] Names numbers_of_kinderbijslag(const agents::Children& children);
[[nodiscard]] Names numbers_of_creditors(const agents::HouseholdCase& household);

}  // namespace afweging::app
