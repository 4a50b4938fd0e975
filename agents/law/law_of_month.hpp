// SPDX-License-Identifier: EUPL-1.2
// Law and prices of one month as small tables that steps can look things up in.
#pragma once

#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/law/month_law.hpp"

namespace afweging::agents {

struct Outlook;

/// The row of law in force, and what follows from it and from prices. Money as in the row; tables
/// go by household. `social_minimum` is here at the prices of the month.
struct LawOfMonth : MonthLaw {
    std::int32_t cost_per_further_child = 0;  ///< added to the social minimum from the second on
    float price_level = 1;                    ///< 1 = prices at the start of the run
    float energy_price = 1;                   ///< on top of the price level
};

/// The tables of month `t` of the run, when `row` is in force and `at_start` was when it began.
///
/// What law pays, takes or fines is nominal: the amount of the row in force, whatever prices do.
/// What things cost (social minimum, cost of children, and elsewhere fixed costs and unforeseen
/// expenses) is the amount at the start of the run times the price level of the year. So no price
/// is counted twice: a later row brings later norms, the price path brings later prices.
///
/// Status:   statute; see docs/formats/statute.md for each amount
/// Page:     docs/model/income.md
[[nodiscard]] LawOfMonth law_of_month(const MonthLaw& row, const MonthLaw& at_start,
                                      const Outlook& world, std::int32_t t);

}  // namespace afweging::agents
