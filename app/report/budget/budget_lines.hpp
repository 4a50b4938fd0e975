// SPDX-License-Identifier: EUPL-1.2
// The budget table for people: two tables, and sentences about money that is left.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/report/budget/budget_table.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The table of instruments: those that have money, places, starts or participants. Amounts in
/// thousands of euros; mean ± half the 95 % interval of the mean where it is not constant.
[[nodiscard]] std::vector<std::string> instrument_lines(const BudgetTable& table, Language language,
                                                        std::size_t width);
/// The table of pots.
[[nodiscard]] std::vector<std::string> pot_lines(const BudgetTable& table, Language language,
                                                 std::size_t width);

/// The table of instruments of which a budget, what is promised or left, places or who waits
/// differs, with how sure that is: starts and spending have a table of their own. Columns in which
/// nothing differs are left out. What held an instrument back stands as "own budget -> the pot"
/// where it is another thing now. Empty when nothing differs.
[[nodiscard]] std::vector<std::string> instrument_difference_lines(const BudgetTable& difference,
                                                                   Language language,
                                                                   std::size_t width);
/// The same of pots.
[[nodiscard]] std::vector<std::string> pot_difference_lines(const BudgetTable& difference,
                                                            Language language, std::size_t width);

/// What the columns mean, how many instruments were left out, and a sentence for every instrument
/// and pot of which more than a twentieth of the budget is left: how much a year, and why; and for
/// every instrument that cost over a hundredth more than its budget.
[[nodiscard]] std::vector<LocalisedText> budget_notes(const BudgetTable& table);

/// The same amount in thousands.
[[nodiscard]] output::Summary in_thousands(output::Summary money);

/// Money, places, starts or participants in any replicate.
[[nodiscard]] bool is_used(const BudgetRow& instrument);

}  // namespace afweging::app
