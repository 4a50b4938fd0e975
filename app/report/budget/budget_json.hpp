// SPDX-License-Identifier: EUPL-1.2
// The budget table as JSON.
#pragma once

#include "app/report/budget/budget_table.hpp"
#include "app/report/json.hpp"
#include "output/provenance.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// from, to (months: "2025-01"), instruments and pots: each key, label and a member for every
/// figure, as a row of outcomes without key and label, null where there is none; of instruments
/// also bounded_by (key, text) and bound_months.
[[nodiscard]] Json to_json(const BudgetTable& table, sim::Month start, Language language);

/// `whole` and `years` of what one plan has more than another: each first_month (counted from 0),
/// months, instruments and pots, with a row of differences without key and label for every figure.
/// Of instruments also bounded_by and bounded_by_first: what held it back in this plan and in the
/// first, null where it is not there.
[[nodiscard]] Json to_json(const BudgetComparison& comparison, Language language);

/// `whole` as to_json of the run and `years` of each budget year.
[[nodiscard]] Json budgets_json(const output::Results& results, Language language);

}  // namespace afweging::app
