// SPDX-License-Identifier: EUPL-1.2
// The huishoudtabel: households by hours of work, as text, CSV and JSON.
#pragma once

#include <string>
#include <vector>

#include "agents/law/sheet.hpp"
#include "app/report/json.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// One household with its sheet at each number of hours.
struct HouseholdColumn {
    std::string key;
    LocalisedText label;
    agents::HouseholdCase household;
    agents::StatuteRow law;  ///< that the sheets go by
    std::vector<float> hours;
    std::vector<agents::HouseholdSheet> sheets;  ///< at each of the hours
    agents::HouseholdSheet without_work;         ///< the first member at 0 hours
};

[[nodiscard]] HouseholdColumn column_of(const std::string& key, const LocalisedText& label,
                                        const agents::HouseholdCase& household,
                                        const std::vector<float>& hours,
                                        const agents::StatuteRow& law);

/// Lines of text, none wider than `width` if words allow it.
using Lines = std::vector<std::string>;

/// Many households: what is left, what more that is than without work, and marginal pressure.
[[nodiscard]] Lines lines_of_many(const std::vector<HouseholdColumn>& columns, Language language,
                                  std::size_t width);

/// One household: each amount at each number of hours.
[[nodiscard]] Lines lines_of_one(const HouseholdColumn& column, Language language,
                                 std::size_t width);

/// Each amount at a number of hours with its rule, article and numbers of law.
[[nodiscard]] std::vector<LocalisedText> explained(const HouseholdColumn& column, std::size_t at);

/// hours -> amounts in euros, of every household.
[[nodiscard]] Json json_of(const std::vector<HouseholdColumn>& columns, Language language);

/// The same as one table, with a line for each household and number of hours.
[[nodiscard]] std::string csv_of(const std::vector<HouseholdColumn>& columns);

}  // namespace afweging::app
