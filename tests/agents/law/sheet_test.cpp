// SPDX-License-Identifier: EUPL-1.2
// The sheet of a household, January 2026, by hand; more cells: tests/app/report.
#include "agents/law/sheet.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

HouseholdCase single() {
    HouseholdCase household;
    household.home = {1, 40, 0, 0, 99, 1};
    household.first.wage_per_hour = 1471;
    household.rent = 65000;
    return household;
}

}  // namespace

TEST_CASE("somebody alone with 24 hours by hand") {
    // net 1607.29, 285 free: bijstand 1401.50 - 1322.29 = 79.21; toeslagen 129.20 and 394.35
    const HouseholdSheet sheet = sheet_of(at_hours(single(), 24), january_2026());
    CHECK(sheet.wages.sum() == 160729);
    CHECK(sheet.kept.sum() == 28500);
    CHECK(sheet.bijstand == 7921);
    CHECK(sheet.toeslagen() == 12920 + 39435);
    CHECK(sheet.left() == 160729 + 7921 + 12920 + 39435);
    CHECK(sheet.toetsingsinkomen == Approx(2130614).margin(3));
}

TEST_CASE("debts leave 1854.98 under attachment at any hours, a little more in a plan") {
    HouseholdCase household = single();
    household.paying_off = PayingOff::attached;
    const StatuteRow law = january_2026();
    // 1331.43 + 129.20 + 394.35
    CHECK(sheet_of(at_hours(household, 0), law).left() == 185498);
    CHECK(sheet_of(at_hours(household, 40), law).left() == Approx(185498).margin(2));
    household.paying_off = PayingOff::plan;
    household.kept_in_plan = 0.1F;
    CHECK(sheet_of(at_hours(household, 40), law).left() == Approx(193587).margin(3));
    household.paying_off = PayingOff::loan;
    // all but 70.07 of 2733.83
    CHECK(sheet_of(at_hours(household, 40), law).left() == Approx(273383 - 7007).margin(2));
}

TEST_CASE("two earners each have a vrijlating, and the one who earns less has the child's credit") {
    HouseholdCase household = single();
    household.home = {2, 40, 40, 1, 5, 2};
    household.children.below_6 = 1;
    household.partner = {.wage_per_hour = 1471, .hours = 16};
    const StatuteRow law = january_2026();
    const HouseholdSheet sheet = sheet_of(at_hours(household, 24), law);
    CHECK(sheet.wages.first == 160729);
    CHECK(sheet.wages.partner == 110149);  // tax of 225.92 is covered by the credit
    CHECK(sheet.kept.first == 28500);
    CHECK(sheet.kept.partner == 27537);
    CHECK(sheet.bijstand == 0);  // 2708.78 - 560.37 is above 2002.13
}

TEST_CASE("pressure between two sheets") {
    const StatuteRow law = january_2026();
    const HouseholdSheet none = sheet_of(at_hours(single(), 0), law);
    CHECK(marginal_pressure(none, sheet_of(at_hours(single(), 8), law)) ==
          Approx(0.75).margin(0.001));
    CHECK(marginal_pressure(none, none) == 0);
}
