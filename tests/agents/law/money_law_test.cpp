// SPDX-License-Identifier: EUPL-1.2
// Tables that follow from a row of the statute, January 2026.
#include "agents/law/money_law.hpp"

#include "agents/law/tax.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

TEST_CASE("the tables of wages hold net, gross and unused credits by age, credit and hours") {
    const MoneyLaw law = money_law(january_2026());
    CHECK(wage_cell(0, 0) == 0);
    CHECK(wage_cell(1, 2) == 43);
    CHECK(wage_cell(3, 99) == wage_cell(3, 40));
    // published net wages of 8 to 40 hours, to the euro
    const std::int32_t hours[] = {8, 12, 16, 20, 24, 28, 32, 36, 40};
    const double net[] = {551, 826, 1083, 1345, 1607, 1870, 2118, 2300, 2465};
    for (std::size_t k = 0; k < 9; ++k) {
        CHECK(law.net_wage[wage_cell(3, hours[k])] / 100.0 == Approx(net[k]).margin(0.51));
    }
    CHECK(law.gross_wage[wage_cell(3, 40)] == Approx(3304454).margin(1));
    CHECK(law.gross_wage[wage_cell(0, 40)] == Approx(736 * 40 * 52 * 1.08).margin(1));  // at 18
    CHECK(law.unused_credits[wage_cell(3, 0)] == 311500);
    CHECK(law.unused_credits[wage_cell(3, 16)] == 0);
    CHECK(law.net_wage[wage_cell(7, 40)] - law.net_wage[wage_cell(3, 40)] ==
          Approx(25300).margin(60));  // IACK at 40 hours: some 253 a month
}

TEST_CASE("the tables of children hold amounts by number and age of the youngest") {
    const MoneyLaw law = money_law(january_2026());
    CHECK(child_cell(0, 17) == 17);
    CHECK(child_cell(2, 1) == 37);
    CHECK(law.kinderbijslag[child_cell(0, 5)] == 0);
    CHECK(law.kinderbijslag[child_cell(1, 5)] == 9836);                 // 295.07 / 3
    CHECK(law.kinderbijslag[child_cell(2, 5)] == (29507 + 35830) / 3);  // 5 and 8 years
    CHECK(law.kindgebonden_single[child_cell(1, 5)] == 258000 + 341600);
    CHECK(law.kindgebonden_couple[child_cell(1, 5)] == 258000);
    CHECK(law.kindgebonden_couple[child_cell(2, 9)] == 2 * 258000 + 72400);  // 9 and 12 years
    CHECK(law.kindgebonden_single[child_cell(0, 5)] == 0);
}

TEST_CASE("from 21 on the norm is that of the row, below it that of the young") {
    const MoneyLaw law = money_law(january_2026());
    CHECK(law.bijstandsnorm_from_21 == law.bijstandsnorm);
    // of a cost sharer half of the couple's, whatever the row says: the sheet reads no other
    StatuteRow other = january_2026();
    other.bijstandsnorm[4] = 1;
    CHECK(money_law(other).bijstandsnorm_from_21[4] == 100107);
    CHECK(law.bijstandsnorm_below_21[0] == 34599);
    CHECK(law.bijstandsnorm_below_21[3] == 2 * 34599 + 40043);
}
