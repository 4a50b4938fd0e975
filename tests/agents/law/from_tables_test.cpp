// SPDX-License-Identifier: EUPL-1.2
// Where wages and children stand in the tables of the month.
#include "agents/law/from_tables.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;

TEST_CASE("wages stand in the tables by age, credit and hours") {
    const Workers alone{Household::single, 40, 0, 0, 40, 0, 36};
    CHECK(wage_row(17, ChildCredit::none) == 0);
    CHECK(wage_row(20, ChildCredit::iack) == 6);
    CHECK(wage_row(66, ChildCredit::none) == 3);
    CHECK(wage_cells(alone, 40).own == wage_cell(3, 40));
    CHECK(wage_cells(alone, 40).partner == wage_cell(3, 0));
}

TEST_CASE("a household finds its own wages, those of a full-time job and its children") {
    const MoneyLaw law = money_law(afweging::tests::january_2026());
    const Workers parents{Household::couple_with_children, 40, 2, 5, 12, 20, 36};
    const FromTables found = look_up(parents, law);
    CHECK(found.wage == law.net_wage[wage_cells(parents, 12).own]);
    CHECK(found.full_time_wage == law.net_wage[wage_cells(parents, 36).own]);
    CHECK(found.partner_wage == law.net_wage[wage_cells(parents, 12).partner]);
    CHECK(found.kinderbijslag == law.kinderbijslag[child_cell(2, 5)]);
    CHECK(found.kindgebonden == law.kindgebonden_couple[child_cell(2, 5)]);
}
