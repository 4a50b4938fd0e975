// SPDX-License-Identifier: EUPL-1.2
// A household's month in a run is what the household table says of it, for every kind of household,
// number of hours, rent and age of children; and single sheets by hand.
#include "agents/law/household_money.hpp"

#include <algorithm>

#include "agents/law/sheet.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

/// A household of the months at work of these hours, with a right to bijstand.
HouseholdMonth month_of_case(const Workers& w, std::int32_t rent, std::int32_t used,
                             const MoneyLaw& law) {
    return {.household = w.household,
            .age = w.age,
            .children = w.children,
            .youngest = w.youngest,
            .rent = rent,
            .tables = look_up(w, law),
            .months_used = used,
            .partner_months_used = used,
            .business = 0,
            .other = 0,
            .gross_of_other = 0,
            .up_to = bijstandsnorm_at(w.household, w.age, 0, law)};
}

Work work_of(std::int32_t age, std::int32_t hours, std::int32_t used, const StatuteRow& law) {
    return {.wage_per_hour = minimum_wage_at(age, law.minimum_wage_per_hour, law),
            .hours = static_cast<float>(hours),
            .months_used = used};
}

/// The same household as the household table asks about it.
HouseholdCase same_case(const Workers& w, std::int32_t rent, std::int32_t used,
                        const StatuteRow& law) {
    HouseholdCase h;
    h.home = home_of(month_of_case(w, rent, used, money_law(law)));
    for (std::int32_t k = 0; k < w.children; ++k) {
        const std::int32_t age = w.youngest + 3 * k;
        ++(age < 6    ? h.children.below_6
           : age < 12 ? h.children.below_12
           : age < 16 ? h.children.below_16
                      : h.children.below_18);
    }
    h.first = work_of(w.age, w.hours, used, law);
    h.partner = work_of(w.age, w.partner_hours, used, law);
    h.rent = rent;
    return h;
}

std::int32_t children_in(Household household, std::int32_t number) {
    const bool has =
        household == Household::single_parent || household == Household::couple_with_children;
    return has ? number : 0;
}

void check_same(const Workers& w, std::int32_t rent, std::int32_t used, const StatuteRow& row) {
    const MoneyLaw law = money_law(row);
    const HouseholdMoney money = money_of(month_of_case(w, rent, used, law), law);
    HouseholdCase table = same_case(w, rent, used, row);
    const HouseholdSheet sheet = sheet_of(table, row);
    CAPTURE(static_cast<int>(w.household), w.age, w.children, w.youngest, w.hours, rent, used);
    CHECK(money.wages.own == sheet.wages.first);
    CHECK(money.wages.partner == sheet.wages.partner);
    CHECK(money.bijstand == sheet.bijstand);
    CHECK(money.toeslagen == sheet.toeslagen() + sheet.kinderbijslag);
    table.paying_off = PayingOff::attached;
    CHECK(money.reach.attachable == sheet_of(table, row).to_creditors);
    table.paying_off = PayingOff::plan;
    table.kept_in_plan = 0.1F;
    CHECK(money.reach.plan.asked(0.1F) == sheet_of(table, row).to_creditors);
}

Workers couple_at(std::int32_t hours, std::int32_t partner_hours) {
    return {.household = Household::couple,
            .age = 40,
            .children = 0,
            .youngest = 0,
            .hours = hours,
            .partner_hours = partner_hours,
            .full_time_hours = 32};
}

}  // namespace

TEST_CASE("a month has what the household table says, for all households and hours") {
    const StatuteRow row = january_2026();
    for (std::size_t k = 0; k < household_count; ++k) {
        const auto household = static_cast<Household>(k);
        for (const std::int32_t age : {18, 20, 23, 27, 40}) {
            for (const std::int32_t hours : {0, 8, 16, 24, 26, 32, 36, 40}) {
                const std::int32_t other = is_couple(household) ? (hours * 7) % 41 : 0;
                const std::int32_t youngest = (hours + age) % 18;
                check_same({.household = household,
                            .age = age,
                            .children = children_in(household, 1 + hours % 3),
                            .youngest = youngest,
                            .hours = hours,
                            .partner_hours = other,
                            .full_time_hours = 32},
                           hours % 16 == 0 ? 65000 : 0, hours % 9, row);
            }
        }
    }
}

TEST_CASE("bijstand fills up a wage that lies below the norm of the household") {
    const MoneyLaw law = money_law(january_2026());
    // A couple, one of them 24 hours a week: 2002.13 - 1607.29; no vrijlating after six months.
    CHECK(money_of(month_of_case(couple_at(24, 0), 0, 6, law), law).bijstand == 200213 - 160729);
    // In the first months 285 is free, and both have an own vrijlating: 8 hours net 550.74.
    CHECK(money_of(month_of_case(couple_at(24, 0), 0, 0, law), law).bijstand ==
          200213 - 160729 + 28500);
    CHECK(money_of(month_of_case(couple_at(8, 8), 0, 0, law), law).bijstand ==
          200213 - 2 * (55074 - 13769));
    // 40 hours alone: 2464.57 is above any norm.
    CHECK(money_of(month_of_case(couple_at(40, 0), 0, 6, law), law).bijstand == 0);
}

TEST_CASE("without a home there is no rent and no huurtoeslag") {
    const MoneyLaw law = money_law(january_2026());
    const Workers alone{.household = Household::single,
                        .age = 40,
                        .children = 0,
                        .youngest = 0,
                        .hours = 0,
                        .partner_hours = 0,
                        .full_time_hours = 32};
    // zorgtoeslag 129.20; huurtoeslag of EUR 650 394.35
    CHECK(money_of(month_of_case(alone, 65000, 0, law), law).toeslagen == 12920 + 39435);
    CHECK(money_of(month_of_case(alone, 0, 0, law), law).toeslagen == 12920);
}

TEST_CASE("the young have norms of their own, also as a parent and as a couple") {
    const MoneyLaw law = money_law(january_2026());
    CHECK(bijstandsnorm_at(Household::single, 20, 0, law) == 34599);
    CHECK(bijstandsnorm_at(Household::single_parent, 20, 0, law) == 34599);
    CHECK(bijstandsnorm_at(Household::couple, 20, 0, law) == 2 * 34599);
    // 2 x 345.99 + a fifth of 2002.13
    CHECK(bijstandsnorm_at(Household::couple_with_children, 20, 0, law) == 2 * 34599 + 40043);
    CHECK(bijstandsnorm_at(Household::single, 21, 0, law) == 140150);
    CHECK(bijstandsnorm_at(Household::cost_sharer, 21, 0, law) == 100107);
    // Of the norm of a couple, 2002.13: 13/30, 2/5 and 19/50 a person with three, four, five
    // adults.
    CHECK(bijstandsnorm_at(Household::cost_sharer, 21, 1, law) == 86759);
    CHECK(bijstandsnorm_at(Household::cost_sharer, 21, 2, law) == 80085);
    CHECK(bijstandsnorm_at(Household::cost_sharer, 21, 3, law) == 76081);
    // Below 21 there is no kostendelersnorm.
    CHECK(bijstandsnorm_at(Household::cost_sharer, 20, 3, law) == 34599);
    // The full one is that from 21 on, whatever the age.
    CHECK(full_bijstandsnorm(Household::cost_sharer, 1, law) == 86759);
    CHECK(full_bijstandsnorm(Household::single, 0, law) == 140150);
}

TEST_CASE("the lower earner with a child below 12 has the credit for it, until the child is 12") {
    const MoneyLaw law = money_law(january_2026());
    Workers parent{.household = Household::single_parent,
                   .age = 40,
                   .children = 1,
                   .youngest = 11,
                   .hours = 32,
                   .partner_hours = 0,
                   .full_time_hours = 32};
    // 32 hours: some EUR 85 a month more
    const std::int32_t with_credit = look_up(parent, law).wage;
    parent.youngest = 12;
    const std::int32_t without = look_up(parent, law).wage;
    CHECK(with_credit - without == Approx(8500).margin(100));
}

TEST_CASE("gross income, toeslagen and what creditors reach follow from the month, by hand") {
    const MoneyLaw law = money_law(january_2026());
    const Workers alone{.household = Household::single,
                        .age = 40,
                        .children = 0,
                        .youngest = 0,
                        .hours = 40,
                        .partner_hours = 0,
                        .full_time_hours = 32};
    const HouseholdMonth h = month_of_case(alone, 65000, 0, law);
    const Home home = home_of(h);
    const Wages wages{.own = 246457, .partner = 0};
    CHECK(bijstand_of(h, wages, home, law) == 0);
    CHECK(counted_of_partner(h, wages, home, law) == 0);
    CHECK(toetsingsinkomen_of(h, 0) == Approx(3304454).margin(1));
    // zorgtoeslag 129.20 - 0.1373 x (33,044.54 - 29,736) / 12; rent 394.35 - 0.27 x 9619.54 / 12
    CHECK(toeslagen_of(h, 3304454, home, law) == Approx(12920 - 3785.6 + 39435 - 21644).margin(3));
    const Means means{.wages = 246457, .bijstand = 0, .other = 0, .gross_income = 3304454};
    CHECK(reach_of(h, means, home, law).attachable == Approx(87884).margin(2));
    CHECK(reach_of(h, means, home, law).plan.at_bijstand == 7007);
}

TEST_CASE("the cost of a full benefit of January 2026 by hand") {
    StatuteRow row = january_2026();
    row.zvw_share = 0.061F;
    const MoneyLaw law = money_law(row);
    Workers alone = couple_at(0, 0);
    alone.household = Household::single;
    // alone 1401.50: (0.3575 x 16818 - 3115) / 0.6425 = 4509.63 a year; 0.061 x 1777.30
    const BenefitCost single = money_of(month_of_case(alone, 0, 0, law), law).beside;
    CHECK(single.loonheffing == Approx(37580).margin(1));
    CHECK(single.zvw == Approx(10842).margin(1));
    // couple 2002.13, half each: 2 x (0.3575 x 12012.78 - 3115) / 0.6425 = 3671.90 a year;
    // 0.061 x 2308.12
    const BenefitCost couple = money_of(month_of_case(couple_at(0, 0), 0, 0, law), law).beside;
    CHECK(couple.loonheffing == Approx(30599).margin(1));
    CHECK(couple.zvw == Approx(14080).margin(1));
}

TEST_CASE(
    "a small benefit has no loonheffing, but premium, none costs nothing, wages use credits up") {
    StatuteRow row = january_2026();
    row.zvw_share = 0.061F;
    // Below 3115 / 0.3575 = 8713.29 a year no tax is due; 0.061 x 600
    CHECK(cost_beside_bijstand(60000, gross_benefit(720000, 311500, row), row).loonheffing == 0);
    CHECK(cost_beside_bijstand(60000, gross_benefit(720000, 311500, row), row).zvw == 3660);
    CHECK(cost_beside_bijstand(0, 0, row).zvw == 0);
    const MoneyLaw law = money_law(row);
    Workers alone = couple_at(8, 0);
    alone.household = Household::single;
    const HouseholdMonth h = month_of_case(alone, 0, 6, law);
    // beside 8 hours 1302.44 of the credits is left: (12 x 850.76 - 1302.44) / 0.6425
    CHECK(gross_bijstand_of(h, 85076, law) == Approx(1386254).margin(20));
    CHECK(cost_beside_bijstand(85076, gross_bijstand_of(h, 85076, law), law).loonheffing ==
          Approx((1386254 - 1020912) / 12.0).margin(3));
}

TEST_CASE("where earnings are kept up to the minimum wage, months and household table agree") {
    StatuteRow law = january_2026();
    law.disregard_up_to_hours = 36;
    const MoneyLaw money = money_law(law);
    for (const Household household : {Household::single, Household::couple}) {
        for (const std::int32_t hours : {0, 8, 20, 32, 36}) {
            const Workers w{household, 40, 0, 0, hours, 4, 36};
            const Workers one{household, 40, 0, 0, hours, 0, 36};
            const Workers& who = is_couple(household) ? w : one;
            HouseholdMonth h = month_of_case(who, 0, 12, money);
            h.room = kept_up_to(10'000'000, h.up_to, money.most_with_bijstand);
            const HouseholdSheet sheet = sheet_of(same_case(who, 0, 12, law), law);
            CHECK(money_of(h, money).bijstand == sheet.bijstand);
            const std::int32_t together = sheet.bijstand + sheet.wages.sum();
            CHECK(together <= std::max(money.most_with_bijstand, sheet.wages.sum()));
        }
    }
}

TEST_CASE("what is kept of both wages: up to a sum, or of the own wage the first euros, by hand") {
    const StatuteRow law = january_2026();
    const MoneyLaw money = money_law(law);
    const Workers couple{Household::couple, 40, 0, 0, 8, 8, 36};
    HouseholdMonth h = month_of_case(couple, 0, 0, money);
    const Home home = home_of(h);
    const Wages wages{.own = 30000, .partner = 40000};
    // a quarter of each: 300 - 75 + 400 - 100
    CHECK(counted_of_both(h, wages, home, law) == 52500);
    h.free = 20000;  // more than the quarter: 300 - 200
    CHECK(counted_of_both(h, wages, home, law) == 40000);
    h.free = 50000;  // no more than there is
    CHECK(counted_of_both(h, wages, home, law) == 30000);
    h.room = 45000;  // for both together: 700 - 450
    CHECK(counted_of_both(h, wages, home, law) == 25000);
    CHECK(counted_of_partner(h, wages, home, law) == 0);
    h.room = 0;  // the sum leaves nothing, the instrument the own wage
    CHECK(counted_of_both(h, wages, home, law) == 40000);
    h.free = 0;
    CHECK(counted_of_both(h, wages, home, law) == 70000);
}

TEST_CASE("of the first euros and of earnings up to a sum the larger is kept, by hand") {
    const StatuteRow law = january_2026();
    const MoneyLaw money = money_law(law);
    const Workers couple{Household::couple, 40, 0, 0, 8, 8, 36};
    HouseholdMonth h = month_of_case(couple, 0, 0, money);
    const Home home = home_of(h);
    const Wages wages{.own = 30000, .partner = 10000};
    h.room = 10000;  // of 400 for both together
    CHECK(counted_of_both(h, wages, home, law) == 30000);
    h.free = 20000;  // 200 of the own wage: 100 and the partner's 100 count
    CHECK(counted_of_both(h, wages, home, law) == 20000);
    h.room = 25000;  // more than that
    CHECK(counted_of_both(h, wages, home, law) == 15000);
}
