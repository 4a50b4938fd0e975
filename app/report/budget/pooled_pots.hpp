// SPDX-License-Identifier: EUPL-1.2
// Pots that are spent as one, on one line.
#pragma once

#include <cstdint>

#include "app/report/budget/budget_table.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The table with one row for the pots that are pooled, in the place of the first of them: every
/// figure is their sum, replicate by replicate. Of none or one pooled pot: the table as it is.
/// pooled: agents::Policy::pooled
[[nodiscard]] BudgetTable with_pots_pooled(BudgetTable table, std::uint8_t pooled);

/// What is in that row: budget and spending of each of its pots. Empty where nothing is pooled.
/// apart: the table before it was pooled
[[nodiscard]] LocalisedText what_is_pooled(const BudgetTable& apart, std::uint8_t pooled);

/// How to read lines of single pots of a plan in which some are spent as one. Empty where none is.
[[nodiscard]] LocalisedText how_to_read_pooled(const LocalisedText& plan, std::uint8_t pooled);

}  // namespace afweging::app
