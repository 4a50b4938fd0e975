// SPDX-License-Identifier: EUPL-1.2
// Whether two plans cost the same: on paper, and in the run.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/report/outcomes.hpp"
#include "app/report/table.hpp"

namespace afweging::app {

/// What `b` costs more than `a`.
///
/// On paper: the budgets of all pots together (output::PaperBudget). In the run: what leaves the
/// pots of the municipality, bijstand apart, for that is a right and no choice of a plan.
struct Neutrality {
    /// By simulated year; empty where one of the pots has no limit, or nothing is known of budgets.
    std::vector<std::int64_t> budget_cents;
    std::optional<std::int64_t> budget_over_run;  ///< of the months that are run, a year evenly
    std::optional<std::int64_t> instruments_over_run;  ///< of their own budgets, the same
    output::Summary spent;                             ///< on instruments and klantmanagers
    output::Summary paid;                              ///< by all pots, bijstand included
    output::Summary own_balance;  ///< what all pots receive, the Rijk's grant included, less paid
    /// In a year less than this is rounding, not a choice: amounts are written in whole euros, and
    /// a plan that is scaled to other clients rounds each of them to a cent. A euro, or a millionth
    /// of the budgets where that is more. [EUR cent]
    std::int64_t rounding_cents = 100;
    std::int64_t rounding_over_run = 100;  ///< the same of the months that are run [EUR cent]
    double spent_rounding = 1;  ///< of spending over the run, the same [EUR]

    /// Equal in every year but for rounding; empty when that cannot be told.
    [[nodiscard]] std::optional<bool> on_paper() const;
    /// No difference in spending can be shown that is more than rounding. Empty with one replicate.
    [[nodiscard]] std::optional<bool> in_fact() const;
    /// Whether that much in a year, or over the run, is no more than rounding.
    [[nodiscard]] bool is_none_in_year(std::int64_t cents) const;
    [[nodiscard]] bool is_none_over_run(std::int64_t cents) const;
};

/// spent: on instruments and klantmanagers; paid: by all pots, bijstand included; own_balance: what
/// all pots receive less what they pay.
[[nodiscard]] const std::vector<Outcome>& costs();

/// Of results that can be paired.
[[nodiscard]] Neutrality neutrality_of(const output::Results& a, const output::Results& b);

/// The sentences on budgets alone.
[[nodiscard]] std::vector<LocalisedText> paper_in_words(const Neutrality& neutrality);

/// In sentences: on paper, in the run, and the two together.
[[nodiscard]] std::vector<LocalisedText> in_words(const Neutrality& neutrality);

}  // namespace afweging::app
