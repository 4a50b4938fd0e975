// SPDX-License-Identifier: EUPL-1.2
// Wages and amounts for children of a household, looked up in the tables of the month.
#pragma once

#include <cstdint>

#include "agents/law/home.hpp"
#include "agents/law/money_law.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Row of the tables of wages for somebody of this age [years].
AFWEGING_RULE std::int32_t wage_row(std::int32_t age, ChildCredit credit) {
    return smaller(larger(age, 18), 21) - 18 + keep_if(credit == ChildCredit::iack, 4);
}

/// Who works how long in a household, and for which children.
struct Workers {
    Household household;
    std::int32_t age;       ///< of both partners [years]
    std::int32_t children;  ///< below 18
    std::int32_t youngest;  ///< [years], 0 to 17
    std::int32_t hours;     ///< as an employee, at the minimum wage [a week]
    std::int32_t partner_hours;
    std::int32_t full_time_hours;  ///< of the job that may end bijstand
};

/// What the tables of the law say of them. [EUR cent]
struct FromTables {
    std::int32_t wage;            ///< net a month
    std::int32_t partner_wage;    ///< net a month
    std::int32_t full_time_wage;  ///< net a month, of a full-time job instead
    std::int32_t gross_wages;     ///< of both a year
    std::int32_t unused;          ///< tax credits of a year that the wage leaves
    std::int32_t partner_unused;
    std::int32_t kindgebonden;   ///< a year, before the taper
    std::int32_t kinderbijslag;  ///< a month
};

/// Where the wages of two partners stand in the tables.
struct WageCells {
    std::size_t own;
    std::size_t partner;
};

AFWEGING_RULE WageCells wage_cells(const Workers& w, std::int32_t hours) {
    const Home home{.partners = static_cast<std::int32_t>(persons_in(w.household)),
                    .age = w.age,
                    .partner_age = w.age,
                    .children = w.children,
                    .youngest = w.youngest,
                    .sharing = 0};
    // At one wage per hour who works less earns less.
    const ChildCredits credits = child_credits_of(home, hours, w.partner_hours);
    return {.own = wage_cell(wage_row(w.age, credits.first), hours),
            .partner = wage_cell(wage_row(w.age, credits.partner), w.partner_hours)};
}

/// Looks up wages and children.
AFWEGING_RULE FromTables look_up(const Workers& w, const MoneyLaw& law) {
    const WageCells cells = wage_cells(w, w.hours);
    const std::size_t full_time = wage_cells(w, w.full_time_hours).own;
    const std::size_t children = child_cell(w.children, w.youngest);
    const bool two = is_couple(w.household);
    return {.wage = law.net_wage[cells.own],
            .partner_wage = law.net_wage[cells.partner],
            .full_time_wage = law.net_wage[full_time],
            .gross_wages = law.gross_wage[cells.own] + law.gross_wage[cells.partner],
            .unused = law.unused_credits[cells.own],
            .partner_unused = law.unused_credits[cells.partner],
            .kindgebonden =
                choose(two, law.kindgebonden_couple[children], law.kindgebonden_single[children]),
            .kinderbijslag = law.kinderbijslag[children]};
}

}  // namespace afweging::agents
