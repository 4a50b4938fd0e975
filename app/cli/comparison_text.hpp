// SPDX-License-Identifier: EUPL-1.2
// A comparison on the terminal: what every command that compares prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/plans.hpp"
#include "app/console.hpp"
#include "app/report/budget/budget_table.hpp"
#include "app/report/compare/comparison.hpp"
#include "app/report/compare/doubt_comparison.hpp"
#include "app/report/compare/law_part.hpp"
#include "scenarios/diff.hpp"

namespace afweging::app {

/// The plan that others are compared with: its headline and its table of levels.
void tell_first(const Plan& first, Console& console);

/// What a plan does more or less: outcomes, each with how sure it is and how far worlds differ.
void tell_outcomes(const Comparison& comparison, Console& console);

/// The outcomes by year. Nothing of a run within one year.
void tell_years(const Comparison& comparison, Console& console);

/// Starts and spending of every instrument of which they change.
void tell_instruments(const Comparison& comparison, Console& console);

/// What instruments and pots may spend, spend, promise and leave more or less, and what held them
/// back: over the whole run.
void tell_budgets(const BudgetComparison& budgets, Console& console);

/// What each party receives and pays more or less.
void tell_payers(const Comparison& comparison, Console& console);

/// Whether both cost the same.
void tell_costs(const Comparison& comparison, Console& console);

/// What the law does and what policy does, of this comparison.
void tell_law(const std::vector<LawPart>& parts, const Comparison& comparison, Console& console);

/// The sentences to take over.
void tell_meaning(const Comparison& comparison, Console& console);

/// The plan that others are compared with, over the draws of the numbers in doubt.
void tell_first_over_draws(const Plan& first, Console& console);

/// What a plan does more or less over the same draws, doubt apart from luck, also by year,
/// instrument and party; gives its JSON.
[[nodiscard]] Json tell_over_draws(const Plan& first, const Plan& other,
                                   const DoubtComparison& comparison, Console& console);

/// What the numbers do not say.
void tell_limits(const Plan& first, Console& console);

}  // namespace afweging::app
