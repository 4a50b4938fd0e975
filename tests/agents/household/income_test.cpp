// SPDX-License-Identifier: EUPL-1.2
// The step of income: what is used up, and how income swings. Amounts: incomes_test.cpp.
#include "agents/household/income.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

/// A fifth of the last change reaches volatility.
IncomeRates rates() { return IncomeRates(make_test_world(1)->setting.parameters.income); }

void money_month(afweging::tests::TestWorld& w) { w.month(afweging::tests::income_and_spending); }

}  // namespace

TEST_CASE("volatility moves a fifth of the way to the last relative change of income") {
    // |1000 - 1500| / 1500 = 1/3: 0.1 + 0.2 (0.3333 - 0.1) = 0.146667; the same downwards
    CHECK(next_volatility(0.1F, 100000, 150000, 1.0F, rates()) == Approx(0.146667).epsilon(1e-5));
    CHECK(next_volatility(0.1F, 150000, 100000, 1.0F, rates()) == Approx(0.146667).epsilon(1e-5));
    CHECK(next_volatility(0.1F, 100000, 100000, 1.0F, rates()) == Approx(0.08));  // 0.1 - 0.2 x 0.1
    CHECK(next_volatility(0.1F, 0, 150000, 1.0F, rates()) == Approx(0.08));       // a first month
    CHECK(next_volatility(0.0F, 100000, 0, 1.0F, rates()) == Approx(0.2));        // all of it
    // A settlement that evens out three quarters: 0.1 + 0.2 (0.25 / 3 - 0.1)
    CHECK(next_volatility(0.1F, 100000, 150000, 0.25F, rates()) == Approx(0.0966667));
    CHECK(next_volatility(0.1F, 100000, 150000, 0.0F, rates()) == Approx(0.08));
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
    w->world.people.hours[0] = 8;
    w->world.people.household[1] = Household::couple;
    w->world.people.partner_hours[1] = 8;
    money_month(*w);
    CHECK(w->world.people.disregard_used[0] == 1);
    CHECK(w->world.people.disregard_used[1] == 0);
    CHECK(w->world.people.partner_disregard_used[0] == 0);
    CHECK(w->world.people.partner_disregard_used[1] == 1);
    CHECK(w->world.people.wage[0] == 49683);  // 8 hours at 13.27, no tax
}

TEST_CASE("a subsidised job uses up months of vrijlating where bijstand fills it up") {
    const auto used = [](Household household) {
        const auto w = make_test_world(1);
        w->world.people.status[0] = Status::subsidised_job;
        w->world.people.household[0] = household;
        w->world.people.hours[0] = 26;  // 1614.71 net: above 1283.83, below 1834.04
        money_month(*w);
        return static_cast<int>(w->world.people.disregard_used[0]);
    };
    CHECK(used(Household::single) == 0);
    CHECK(used(Household::couple) == 1);
}

TEST_CASE("the 30 months of a single parent run on once they have begun, with or without a wage") {
    // Participatiewet art. 31 lid 2 r: consecutive months. The 6 months of n before them are not.
    const auto used = [](Household household, std::uint8_t before) {
        const auto w = make_test_world(1);
        w->world.people.household[0] = household;
        w->world.people.disregard_used[0] = before;
        w->world.people.partner_disregard_used[0] = before;
        money_month(*w);
        return w->world.people.disregard_used[0] - before;
    };
    CHECK(used(Household::single_parent, 7) == 1);
    CHECK(used(Household::single_parent, 6) == 0);  // of n: only months with a wage
    CHECK(used(Household::single, 7) == 0);         // none left anyway
    CHECK(used(Household::single_parent, 255) == 0);
}

TEST_CASE("income that does not change has no volatility, income that doubles has") {
    const auto w = make_test_world(2);
    money_month(*w);
    CHECK(w->world.people.volatility[0] == 0.0F);
    w->world.people.status[0] = Status::job_permanent;
    w->world.people.hours[0] = 40;
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

TEST_CASE("loonheffing and Zvw are booked beside net bijstand", "[agents][money]") {
    const auto w = make_test_world(3);  // singles without work, norm 1283.83
    w->world.people.status[2] = Status::education;
    StatuteRow& law = w->setting.statute.rows[0];
    law.algemene_heffingskorting = 336200;
    law.tax_first_rate = 0.3697F;
    law.zvw_share = 0.0657F;
    money_month(*w);
    // (0.3697 x 15405.96 - 3362) / 0.6303 / 12 = 308.52; 0.0657 x 1592.35 = 104.62
    CHECK(w->booked(Line::bijstand) == 2 * 128383);
    CHECK(w->booked(Line::bijstand_loonheffing) == Approx(2 * 30852).margin(2));
    CHECK(w->booked(Line::bijstand_zvw) == Approx(2 * 10462).margin(2));
}
