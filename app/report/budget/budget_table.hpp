// SPDX-License-Identifier: EUPL-1.2
// Budgets of instruments and pots: what might be spent, was spent and is left, and what bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/report/budget/bounds.hpp"
#include "output/results.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A number that the table tells of each row: its key in JSON and what it is called.
struct Figure {
    std::string key;
    LocalisedText label;
};

/// budget, spent, left, promised, places, offers, declined, passed_over, unasked, turned_away,
/// starts, participants, waiting.
[[nodiscard]] const std::vector<Figure>& instrument_figures();
/// budget, received, spent, for_instruments, left, promised.
[[nodiscard]] const std::vector<Figure>& pot_figures();

/// What of an instrument was promised before anybody could be admitted, and is paid whatever the
/// budget is: who was in it at the start, or extra klantmanagers, who have no participants.
enum class Promised : std::uint8_t { nothing, places, klantmanagers };

/// An instrument or a pot. A figure has no answer (NaN) where there is none: no limit, no count.
struct BudgetRow {
    std::string key;
    LocalisedText label;
    std::vector<output::Answers> figures;  ///< by figure, in each replicate
    std::optional<BoundMonths> bounds;     ///< of instruments; of a difference those of `b`
    /// Of a difference those of `a`; none where an instrument is not there.
    std::optional<BoundMonths> bounds_before = std::nullopt;
    Promised promised_at_start = Promised::nothing;  ///< of instruments

    /// The figure with that key among `all`, which must have it.
    [[nodiscard]] output::Summary figure(const std::vector<Figure>& all,
                                         const std::string& key) const;
};

/// Money over the period, people over it (offers, starts, turned away) or at its end
/// (participants, waiting), counts of unasked on average.
///
///   budget = sum over its years of what may be spent up to the last of their months
///   left = budget - spent; of BUIG what the Rijk gave less what was paid; of staff, where the
///          limit binds only what comes on top of the klantmanagers, budget - for_instruments
struct BudgetTable {
    output::MonthRange period;
    std::vector<BudgetRow> instruments;
    std::vector<BudgetRow> pots;
};

/// The whole run, or one of its budget years: twelve months from the first on, the last may be
/// shorter.
[[nodiscard]] output::MonthRange whole_run(const output::Results& results);
[[nodiscard]] std::vector<output::MonthRange> budget_years(const output::Results& results);

[[nodiscard]] BudgetTable budget_table(const output::Results& results,
                                       const output::MonthRange& period);

/// What `b` has more than `a`, replicate by replicate; an instrument of one of them alone counts as
/// zero in the other, and a figure that one of them has no answer for has none. They may begin in
/// different months. Throws Error (data) when the two results cannot be paired.
[[nodiscard]] BudgetTable budget_difference(const output::Results& a, const output::Results& b,
                                            const output::MonthRange& period);

/// The same over the whole run and over each of its budget years.
struct BudgetComparison {
    BudgetTable whole;
    std::vector<BudgetTable> years;
};
[[nodiscard]] BudgetComparison compare_budgets(const output::Results& a, const output::Results& b);

}  // namespace afweging::app
