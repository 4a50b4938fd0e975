// SPDX-License-Identifier: EUPL-1.2
// Every amount of a household's sheet with the article of law that it comes from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/law/sheet.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// How an amount enters what is left.
enum class LineKind { adds, takes_off, tells };

struct SheetLine {
    std::string key;  ///< of the member in JSON and the column in CSV
    LocalisedText label;
    std::int32_t cents;  ///< a month; of toetsingsinkomen a year
    LineKind kind;
    LocalisedText why;  ///< the rule in words
    LocalisedText article;
    std::vector<std::string> numbers;  ///< every one that it reads, as `explain` knows them
};

/// All amounts of a sheet under a law, in the order in which one is computed from another.
[[nodiscard]] std::vector<SheetLine> lines_of(const agents::HouseholdCase& household,
                                              const agents::HouseholdSheet& sheet,
                                              const agents::StatuteRow& law);

/// "rule. Source: article. Numbers: names." in words; source and numbers where a line has them.
[[nodiscard]] LocalisedText rule_of(const SheetLine& line);

}  // namespace afweging::app
