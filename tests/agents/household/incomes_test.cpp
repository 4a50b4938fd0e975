// SPDX-License-Identifier: EUPL-1.2
// What comes in, by hand with the amounts of January 2024; against the household table:
// law/household_money_test.cpp.
#include "agents/household/incomes.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

MoneyLaw law() { return money_law(afweging::tests::january_2024()); }

/// Own means are 1.1 norms.
IncomeRates rates() { return IncomeRates(make_test_world(1)->setting.parameters.income); }

/// Somebody of 40, alone, without rent.
Position single(Status status, std::int32_t hours) {
    const Workers workers{.household = Household::single,
                          .age = 40,
                          .children = 0,
                          .youngest = 0,
                          .hours = hours,
                          .partner_hours = 0,
                          .full_time_hours = 32};
    return {.status = status,
            .awaits_right = 0,
            .household = Household::single,
            .age = 40,
            .children = 0,
            .youngest = 0,
            .rent = 0,
            .tables = look_up(workers, law()),
            .wage = 0,
            .ww = 0,
            .savings = 0,
            .debt = 0,
            .months_on_benefit = 24,
            .sanction = 0,
            .sanction_cut = 0,
            .disregard_used = 0,
            .partner_disregard_used = 0};
}

}  // namespace

TEST_CASE("bijstand is the norm less maatregel and earnings above the vrijlating, by hand") {
    // 8 hours at 13.27: 496.83 net, a quarter is free
    Position p = single(Status::bijstand_part_time, 8);
    CHECK(p.tables.wage == 49683);
    CHECK(incomes(p, law(), rates()).bijstand == 128383 - (49683 - 12421));
    p.sanction = 1;
    p.sanction_cut = 0.3F;  // 385.15 of the norm is withheld: up to 898.68
    CHECK(incomes(p, law(), rates()).bijstand == 89868 - (49683 - 12421));
    p.sanction = 0;
    p.disregard_used = 6;
    CHECK(incomes(p, law(), rates()).bijstand == 128383 - 49683);
}

TEST_CASE("the vermogenstoets is made when bijstand begins, debts go off, later savings are free") {
    Position p = single(Status::bijstand, 0);
    p.savings = 757501;                                    // R017
    CHECK(incomes(p, law(), rates()).bijstand == 128383);  // saved out of bijstand
    p.months_on_benefit = 0;
    CHECK(incomes(p, law(), rates()).bijstand == 0);  // the first month
    p.status = Status::job_temporary;
    CHECK_FALSE(passes_vermogenstoets(p, law()));
    p.debt = 1;
    CHECK(passes_vermogenstoets(p, law()));
    p.debt = 0;
    p.household = Household::single_parent;
    CHECK(passes_vermogenstoets(p, law()));
    p.household = Household::single;
    p.status = Status::bijstand;
    p.months_on_benefit = 24;
    MoneyLaw of_2026 = law();
    of_2026.asset_test_continues = 1;
    CHECK_FALSE(passes_vermogenstoets(p, of_2026));
    CHECK(incomes(p, of_2026, rates()).bijstand == 0);
}

TEST_CASE("of who works beside WW bijstand is due after it when that work stays below the norm") {
    const auto due = [](std::int32_t hours) {
        Position p = single(Status::ww, hours);
        p.ww = 60000;
        return holds(rights_of(p, incomes(p, law(), rates()), law()),
                     BijstandRight::without_own_work);
    };
    CHECK(due(0));
    CHECK(due(12));
    CHECK_FALSE(due(32));  // 1937 net is above 1283.83
}

TEST_CASE(
    "who left since bijstand was not due lives on what made it so, until the month it is due") {
    Position p = single(Status::other_exit, 0);
    CHECK(incomes(p, law(), rates()).other == 141221);  // left for own means: 1.1 x 1283.83
    p.awaits_right = 1;
    p.savings = 757501;  // over R017: these are what there is to live on
    CHECK(income_before_toeslagen(incomes(p, law(), rates())) == 0);
    p.savings = 757500;
    CHECK(incomes(p, law(), rates()).bijstand == 128383);
    Position couple = single(Status::other_exit, 0);
    couple.awaits_right = 1;
    couple.household = Household::couple;
    couple.tables.partner_wage = 190000;  // the norm of a couple is 1834.04
    CHECK(incomes(couple, law(), rates()).bijstand == 0);
    CHECK(income_before_toeslagen(incomes(couple, law(), rates())) == 190000);
    couple.tables.partner_wage = 0;  // the partner lost the job
    CHECK(incomes(couple, law(), rates()).bijstand == 183404);
    CHECK(holds(rights_of(couple, incomes(couple, law(), rates()), law()),
                BijstandRight::without_own_work));
    couple.status = Status::job_temporary;  // what the column says counts in one status only
    CHECK_FALSE(awaits_right(couple));
}

TEST_CASE("incomes add up by status, by hand") {
    const Incomes beside = incomes(single(Status::bijstand_part_time, 8), law(), rates());
    CHECK(beside.wages == 49683);
    CHECK(beside.own_wage == 49683);
    CHECK(income_before_toeslagen(beside) == 128383 + 12421);
    CHECK(disposable_income(beside) == 128383 + 12421 + beside.toeslagen);
    Position in_ww = single(Status::ww, 0);
    in_ww.ww = 140000;
    CHECK(incomes(in_ww, law(), rates()).ww == 140000);
    CHECK(incomes(in_ww, law(), rates()).wages == 0);
    CHECK(incomes(in_ww, law(), rates()).bijstand == 0);  // 1400 is above 1283.83
    // 1.1 x 1283.83
    CHECK(incomes(single(Status::education, 0), law(), rates()).other == 141221);
    CHECK(incomes(single(Status::education, 0), law(), rates()).bijstand == 0);
    Position young = single(Status::bijstand, 0);
    young.age = 20;
    CHECK(incomes(young, law(), rates()).bijstand == 31694);        // R011
    CHECK(incomes(young, law(), rates()).other == 128383 - 31694);  // parents
}

TEST_CASE("parents fill up to the full norm below 21, at most the difference with the low norm") {
    Position young = single(Status::bijstand, 0);
    CHECK(paid_by_parents(young, 0, law()) == 0);  // 40 years old
    young.age = 20;
    CHECK(paid_by_parents(young, 31694, law()) == 128383 - 31694);
    CHECK(paid_by_parents(young, 0, law()) == 128383 - 31694);  // not for a maatregel
    CHECK(paid_by_parents(young, 100000, law()) == 28383);
    CHECK(paid_by_parents(young, 128384, law()) == 0);
    // A job of 8 hours, 496.83 net: bijstand of 18 to 20 is over, the full norm is not reached.
    young = single(Status::job_temporary, 8);
    young.age = 20;
    const Incomes in = incomes(young, law(), rates());
    CHECK(in.bijstand == 0);
    CHECK(in.other == 128383 - in.own_wage);
    // own means in education are a share of the full norm: 1.1 x 1283.83
    young = single(Status::education, 0);
    young.age = 20;
    CHECK(incomes(young, law(), rates()).other == 141221);
}

TEST_CASE("bijstand of the young ends where they earn their own low norm") {
    Position young = single(Status::bijstand_part_time, 8);
    young.age = 20;
    young.disregard_used = 6;
    const auto rights = [&] { return rights_of(young, incomes(young, law(), rates()), law()); };
    CHECK_FALSE(holds(rights(), BijstandRight::as_it_stands));  // 496.83, above 316.94 (R011)
    young.tables.full_time_wage = 31694;
    CHECK_FALSE(holds(rights(), BijstandRight::in_full_time_job));
    young.tables.full_time_wage = 31693;
    CHECK(holds(rights(), BijstandRight::in_full_time_job));
}

TEST_CASE("WW with Toeslagenwet below the norm is filled up by bijstand") {
    Position p = single(Status::ww, 0);
    p.ww = 120000;
    CHECK(incomes(p, law(), rates()).bijstand == 8383);  // to 1283.83
    p.savings = 757501;                                  // over R017: no bijstand
    CHECK(incomes(p, law(), rates()).bijstand == 0);
}

TEST_CASE("bijstand fills up the wage of a job below the norm of a couple, and nobody's above it") {
    Position p = single(Status::subsidised_job, 26);
    CHECK(incomes(p, law(), rates()).bijstand == 0);
    p.household = Household::couple;
    p.disregard_used = 6;
    // 26 hours: 1614.71 net; 1834.04 - 1614.71 - R003
    CHECK(incomes(p, law(), rates()).bijstand == 183404 - p.tables.wage);
    CHECK(incomes(p, law(), rates()).bijstand > 20000);
    p.disregard_used = 5;  // a quarter of the wage, at most R018, beside bijstand of any kind
    CHECK(incomes(p, law(), rates()).bijstand == 183404 - p.tables.wage + law().disregard_ceiling);
    p.status = Status::job_temporary;
    CHECK(incomes(p, law(), rates()).bijstand == 183404 - p.tables.wage);
}

TEST_CASE("a vrijlating makes no bijstand begin beside a place that brings the norm") {
    Position p = single(Status::subsidised_job, 32);
    p.household = Household::couple;
    CHECK(p.tables.wage > 183404);  // of January 2024
    CHECK(incomes(p, law(), rates()).bijstand == 0);
    CHECK_FALSE(filled_up_place(p, 183404));
    p.tables.wage = 183403;
    CHECK(filled_up_place(p, 183404));
    CHECK(incomes(p, law(), rates()).bijstand == 1 + law().disregard_ceiling);
    p.status = Status::job_temporary;
    CHECK_FALSE(filled_up_place(p, 183404));
}

TEST_CASE("tax on WW uses the credit before bijstand beside it does, by hand") {
    // A couple in January 2026, WW of 967.29 net a month: gross (11,607.48 - 3115) / (1 - 0.3575) =
    // 13,217.9 a year, whose tax of 4725 uses the credit of 3115 up. bijstand 2002.13 - 967.29 =
    // 1034.84, half of each: gross 6209.04 / 0.6425 = 9663.9 and, with the partner's own credit,
    // 6209.04. (9663.9 + 6209.04) / 12 - 1034.84 = 287.91.
    const MoneyLaw of_2026 = money_law(afweging::tests::january_2026());
    Position p = single(Status::ww, 0);
    p.household = Household::couple;
    p.tables = look_up({.household = Household::couple,
                        .age = 40,
                        .children = 0,
                        .youngest = 0,
                        .hours = 0,
                        .partner_hours = 0,
                        .full_time_hours = 32},
                       of_2026);
    p.ww = 96729;
    CHECK(month_of_household(p, of_2026, rates()).tables.unused == 0);
    CHECK(incomes(p, of_2026, rates()).bijstand == 103484);
    CHECK(incomes(p, of_2026, rates()).beside.loonheffing == Approx(28791).margin(30));
    p.ww = 0;
    CHECK(month_of_household(p, of_2026, rates()).tables.unused ==
          of_2026.algemene_heffingskorting);
}

TEST_CASE("rents count up to the limit of the huurtoeslag, savings end it") {
    MoneyLaw of_2025 = money_law(afweging::tests::january_2026());
    of_2025.huurtoeslag_rent_limit = 90007;
    Position p = single(Status::bijstand, 0);
    p.rent = 120000;
    CHECK(month_of_household(p, of_2025, rates()).rent == 90007);
    CHECK(incomes(p, of_2025, rates()).toeslagen > 50000);
    p.savings = 3847901;
    CHECK(month_of_household(p, of_2025, rates()).rent == 0);
}

TEST_CASE("claims say when bijstand is due") {
    const auto claims = [](const Position& p) {
        return rights_of(p, incomes(p, law(), rates()), law());
    };
    const Position client = single(Status::bijstand, 0);
    CHECK(holds(claims(client), BijstandRight::as_it_stands));
    CHECK(holds(claims(client), BijstandRight::without_own_work));
    CHECK_FALSE(holds(claims(client), BijstandRight::in_full_time_job));  // 1937 is above 1283.83
    Position couple = client;
    couple.household = Household::couple;  // 32 hours in January 2024: 1937 against 1834.04
    CHECK_FALSE(holds(claims(couple), BijstandRight::in_full_time_job));
    couple.tables.full_time_wage = 183403;
    CHECK(holds(claims(couple), BijstandRight::in_full_time_job));
    couple.tables.partner_wage = 183404;
    couple.partner_disregard_used = 6;
    CHECK_FALSE(holds(claims(couple), BijstandRight::as_it_stands));
    CHECK_FALSE(holds(claims(couple), BijstandRight::without_own_work));
    Position punished = client;
    punished.sanction = 1;
    punished.sanction_cut = 1.0F;
    CHECK(incomes(punished, law(), rates()).bijstand == 0);
    CHECK(holds(rights_of(punished, incomes(punished, law(), rates()), law()),
                BijstandRight::as_it_stands));
    Position earning = single(Status::bijstand_part_time, 32);  // 1937 net, above 1283.83
    earning.disregard_used = 6;
    CHECK_FALSE(holds(claims(earning), BijstandRight::as_it_stands));
    earning.sanction = 1;
    earning.sanction_cut = 1.0F;  // withholds nothing from who has a right to nothing
    CHECK_FALSE(holds(claims(earning), BijstandRight::as_it_stands));
}

TEST_CASE(
    "bare rent is a share of fixed costs at the prices of the month, nobody without a home pays "
    "it") {
    IncomeRates r = rates();
    r.rent_share = 0.6F;
    CHECK(bare_rent(90000, Housing::secure, 1.0F, r) == 54000);
    CHECK(bare_rent(90000, Housing::threatened, 1.1F, r) == 59400);
    CHECK(bare_rent(90000, Housing::homeless, 1.0F, r) == 0);
}

TEST_CASE("who works beside no bijstand has no vrijlating: all of the wage fills the norm") {
    Position p = single(Status::self_employed, 0);
    p.wage = 141221;  // a business that earns 1.1 norms
    CHECK(incomes(p, law(), rates()).bijstand == 0);
    p.wage = 100000;
    CHECK(incomes(p, law(), rates()).bijstand == 28383);
    CHECK(month_of_household(p, law(), rates()).months_used == no_vrijlating_left);
    CHECK(filled_up_to(p, 128383, law()) == 128383);
    p.status = Status::ww;
    CHECK(filled_up_to(p, 128383, law()) == 128383);
    p.status = Status::education;
    CHECK(filled_up_to(p, 128383, law()) == 0);
}

TEST_CASE("below the social minimum is an income below the norm that applies, by hand") {
    const auto gap = [](const Position& p) {
        return gap_to_social_minimum(income_before_toeslagen(incomes(p, law(), rates())),
                                     bijstandsnorm_at(p.household, p.age, 0, law()));
    };
    CHECK(gap(single(Status::bijstand, 0)) == 0);            // the norm itself
    CHECK(gap(single(Status::bijstand_part_time, 8)) == 0);  // above it by the vrijlating
    Position p = single(Status::bijstand, 0);
    p.sanction = 1;
    p.sanction_cut = 0.3F;  // of 1283.83 is withheld
    CHECK(gap(p) == 38515);
    p = single(Status::bijstand, 0);
    p.household = Household::cost_sharer;  // held to the own, lower norm
    CHECK(gap(p) == 0);
    p = single(Status::bijstand, 0);
    p.age = 19;  // norm 316.94; what parents add is income
    CHECK(gap(p) == 0);
    // A job below the norm is filled up to it; toeslagen do not count.
    CHECK(gap(single(Status::job_temporary, 8)) == 0);
    p = single(Status::ww, 0);
    p.ww = 70000;
    CHECK(gap(p) == 0);  // filled up
    p.savings = 757501;  // no bijstand
    CHECK(gap(p) == 58383);
}

TEST_CASE("a business beside bijstand counts as a wage does, and ends with bijstand, by hand") {
    Position p = single(Status::bijstand, 0);
    p.profit = 9000;
    p.disregard_used = 6;
    CHECK(incomes(p, law(), rates()).bijstand == 128383 - 9000);
    CHECK(incomes(p, law(), rates()).own_wage == 9000);
    p.disregard_used = 0;  // a quarter of 90 is kept
    CHECK(incomes(p, law(), rates()).bijstand == 128383 - 6750);
    p.status = Status::job_temporary;
    CHECK(incomes(p, law(), rates()).own_wage == 0);
}

TEST_CASE("an instrument leaves the first euros free, in any month, by hand") {
    CHECK(free_earnings(100.0F, 50.5F) == 15050);
    Position p = single(Status::bijstand, 0);
    p.profit = 9000;
    p.disregard_used = 6;
    p.free = free_earnings(60.0F, 0.0F);
    CHECK(incomes(p, law(), rates()).bijstand == 128383 - 3000);
    p.free = 20000;
    CHECK(incomes(p, law(), rates()).bijstand == 128383);
    p.status =
        Status::job_temporary;  // 496.83 a month, filled up: nothing is free outside bijstand
    p = single(Status::job_temporary, 8);
    p.free = 20000;
    CHECK(incomes(p, law(), rates()).bijstand == 128383 - 49683);
}

TEST_CASE("what an instrument leaves free stays free where earnings are kept up to a sum") {
    MoneyLaw until = law();
    until.disregard_up_to_hours = 24;
    until.most_with_bijstand = 138383;  // 100 above the norm of a single person
    Position p = single(Status::bijstand, 0);
    p.profit = 24000;
    CHECK(incomes(p, until, rates()).bijstand == 128383 - 14000);
    p.free = 5000;  // less than the sum leaves
    CHECK(incomes(p, until, rates()).bijstand == 128383 - 14000);
    p.free = 15000;
    CHECK(incomes(p, until, rates()).bijstand == 128383 - 9000);
}

TEST_CASE("earnings up to the minimum wage are kept by who is on bijstand, in any month") {
    MoneyLaw until = law();
    until.disregard_up_to_hours = 36;
    until.most_with_bijstand = most_with_earnings(until);
    Position p = single(Status::bijstand_part_time, 8);
    p.disregard_used = 200;
    CHECK(incomes(p, until, rates()).bijstand == 128383);
    p = single(Status::bijstand_part_time, 24);  // 1467.95 or so: more than 2112 - 1284
    CHECK(incomes(p, until, rates()).bijstand + p.tables.wage == until.most_with_bijstand);
    p.status = Status::job_temporary;  // it makes no bijstand begin
    CHECK(incomes(p, until, rates()).bijstand == 0);
}
