// SPDX-License-Identifier: EUPL-1.2
// What comes in, by hand with the amounts of January 2024; more sheets: law/bijstand_test.cpp.
#include "agents/household/income.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

LawOfMonth law_2024() {
    return law_of_month(afweging::tests::january_2024(), afweging::tests::january_2024(), {}, 0);
}

/// A maatregel withholds 30 %, WW is 70 % of a wage, own means are 1.1 norms, a week has 36 hours,
/// a fifth of the last change reaches volatility.
IncomeRates rates() { return IncomeRates(make_test_world(1)->setting.parameters.income); }

Position single(Status status, std::int32_t wage) {
    return {.status = status,
            .household = Household::single,
            .age = 40.0F,
            .children = 0,
            .wage = wage,
            .partner_income = 0,
            .savings = 0,
            .sanction = 0,
            .disregard_used = 0};
}

void money_month(afweging::tests::TestWorld& w) { w.month(afweging::tests::income_and_spending); }

}  // namespace

TEST_CASE(
    "bijstand is the norm less maatregel, earnings above the vrijlating and partner, by hand") {
    const LawOfMonth law = law_2024();
    Position p = single(Status::bijstand_part_time, 40000);
    CHECK(bijstand_paid(p, 128383, law, rates()) == 98383);  // 1283.83 - (400 - 100)
    p.sanction = 1;  // 30 % of the norm, 385.15, is withheld: up to 898.68
    CHECK(bijstand_paid(p, 128383, law, rates()) == 89868 - 30000);
    p.partner_income = 50000;
    CHECK(bijstand_paid(p, 128383, law, rates()) == 9868);
    p.partner_income = 60000;
    CHECK(bijstand_paid(p, 128383, law, rates()) == 0);
    p = single(Status::bijstand, 0);
    p.savings = 757501;
    CHECK(bijstand_paid(p, 128383, law, rates()) == 0);  // R017
    CHECK(bijstand_paid(single(Status::ww, 0), 128383, law, rates()) == 0);
}

TEST_CASE("toeslagen fall by the taper on income above the norm, to nothing") {
    const LawOfMonth law = law_2024();
    Position p = single(Status::job_permanent, 0);
    p.household = Household::single_parent;
    p.children = 2;
    CHECK(toeslagen_paid(128383, 128383, p, law) == 132900);          // 733 + 2 x 298
    CHECK(toeslagen_paid(128383 + 30000, 128383, p, law) == 122400);  // less 0.35 x 300
    CHECK(toeslagen_paid(50000, 128383, p, law) == 132900);
    CHECK(toeslagen_paid(1000000, 128383, p, law) == 0);
}

TEST_CASE("incomes add up by status, by hand") {
    const LawOfMonth law = law_2024();
    // 983.83 + 400 + (423 - 0.35 x 100)
    const Incomes beside = incomes(single(Status::bijstand_part_time, 40000), law, rates());
    CHECK(beside.bijstand == 98383);
    CHECK(beside.wages == 40000);
    CHECK(beside.toeslagen == 38800);
    CHECK(income_before_toeslagen(beside) == 138383);
    CHECK(disposable_income(beside) == 177183);
    // 0.7 x 2000, or of 36 hours at 13.27 x 0.86 x 52 / 12 = 49.4529: 0.7 x 1780.30 = 1246.21
    CHECK(incomes(single(Status::ww, 200000), law, rates()).ww == 140000);
    CHECK(incomes(single(Status::ww, 0), law, rates()).ww == 124621);
    CHECK(incomes(single(Status::ww, 200000), law, rates()).wages == 0);
    // 1.1 x 1283.83
    CHECK(incomes(single(Status::education, 200000), law, rates()).other == 141221);
    Position young = single(Status::bijstand, 0);
    young.age = 20.0F;
    CHECK(incomes(young, law, rates()).bijstand == 31694);        // R011
    CHECK(incomes(young, law, rates()).other == 128383 - 31694);  // parents
}

TEST_CASE("volatility moves a fifth of the way to the last relative change of income") {
    // |1000 - 1500| / 1500 = 1/3: 0.1 + 0.2 (0.3333 - 0.1) = 0.146667; the same downwards
    CHECK(next_volatility(0.1F, 100000, 150000, rates()) == Approx(0.146667).epsilon(1e-5));
    CHECK(next_volatility(0.1F, 150000, 100000, rates()) == Approx(0.146667).epsilon(1e-5));
    CHECK(next_volatility(0.1F, 100000, 100000, rates()) == Approx(0.08));  // 0.1 - 0.2 x 0.1
    CHECK(next_volatility(0.1F, 0, 150000, rates()) == Approx(0.08));       // a first month
    CHECK(next_volatility(0.0F, 100000, 0, rates()) == Approx(0.2));        // all of it
}

TEST_CASE("a maatregel is served month by month and counted down on bijstand only") {
    const auto w = make_test_world(2);
    w->world.people.sanction[0] = 2;
    w->world.people.sanction[1] = 2;
    w->world.people.status[1] = Status::job_temporary;
    money_month(*w);
    CHECK(w->world.people.sanction[0] == 1);
    CHECK(w->world.people.sanction[1] == 2);
}

TEST_CASE("months of vrijlating are used up by part-time work only") {
    const auto w = make_test_world(2);
    w->world.people.status[0] = Status::bijstand_part_time;
    w->world.people.wage[0] = 40000;
    money_month(*w);
    CHECK(w->world.people.disregard_used[0] == 1);
    CHECK(w->world.people.disregard_used[1] == 0);
}

TEST_CASE("income that does not change has no volatility, income that doubles has") {
    const auto w = make_test_world(2);
    money_month(*w);
    CHECK(w->world.people.volatility[0] == 0.0F);
    w->world.people.status[0] = Status::job_permanent;
    w->world.people.wage[0] = 300000;
    money_month(*w);
    CHECK(w->world.people.volatility[0] > 0.05F);
    CHECK(w->world.people.volatility[1] == 0.0F);
}

TEST_CASE("who is not there has no income, and keeps what was drawn at the start until arrival") {
    const auto w = make_test_world(2);
    People& people = w->world.people;
    people.status[0] = Status::not_arrived;
    people.status[1] = Status::aow;
    for (std::uint32_t i = 0; i < 2; ++i) {
        people.income[i] = 4321;
        people.volatility[i] = 0.5F;
    }
    money_month(*w);
    CHECK(people.income[0] == 4321);
    CHECK(people.income[1] == 0);
    CHECK(people.volatility[0] == 0.5F);
    CHECK(people.volatility[1] == 0.5F);
    for (const std::int64_t line : w->ledger()) { CHECK(line == 0); }
}
