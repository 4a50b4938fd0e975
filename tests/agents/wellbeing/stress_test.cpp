// SPDX-License-Identifier: EUPL-1.2
// What weighs on people, what it costs them, and what calms.
#include "agents/wellbeing/stress.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

StressRates rates() { return StressRates(make_test_world(1)->setting.parameters.stress); }

void run_stress(MonthChunk chunk, const MonthContext& c) {
    isa_base::stress(chunk, c.t, c.amounts, c.channels, c.rates.stress);
}

Worries debts_of(float accounts, float debt) {
    return {.accounts = accounts,
            .debt = debt,
            .shortfall = 0,
            .savings = 0,
            .budget = 180683,
            .volatility = 0,
            .housing = Housing::secure,
            .help = DebtHelp::none,
            .plan_left = 0};
}

}  // namespace

TEST_CASE("a stress target is the sum of its parts") {
    const StressRates r = rates();
    // 0.1 + 0.5 (0.8 x 4/8 + 0.2 x 20000/40000)
    CHECK(stress_target(debts_of(4, 2000000), r) == Approx(0.1 + 0.5 * (0.4 + 0.1)));
    Worries w = debts_of(0, 0);
    w.shortfall = 0.2F * w.budget;
    CHECK(stress_target(w, r) == Approx(0.1 + 0.5 * 0.2));
    w.housing = Housing::homeless;
    CHECK(stress_target(w, r) == Approx(0.1 + 0.5 * 0.2 + 0.3));
}

TEST_CASE("stress goes part of the way to its target, less what instruments take away") {
    const StressRates r = rates();
    // (0.2 + 0.3 (0.8 - 0.2)) (1 - 0.1) = 0.38 x 0.9
    CHECK(next_stress(0.2F, 0.8F, 0.1F, 0.0F, r) == Approx(0.342));
    CHECK(within_0_1(-0.1F) == 0.0F);
    CHECK(within_0_1(1.1F) == 1.0F);
    CHECK(within_0_1(0.3F) == 0.3F);
}

TEST_CASE("accounts weigh more than euros") {
    const StressRates r = rates();
    const float few_large = stress_target(debts_of(1, 4000000), r);
    const float many_small = stress_target(debts_of(12, 400000), r);
    CHECK(many_small > few_large + 0.1F);  // R116
}

TEST_CASE("debt help calms from admission, savings calm too") {
    const StressRates r = rates();
    Worries w = debts_of(8, 2000000);
    const float alone = stress_target(w, r);
    w.help = DebtHelp::stabilisation;
    CHECK(stress_target(w, r) < alone - 0.1F);
    w.help = DebtHelp::none;
    w.savings = w.budget;
    CHECK(stress_target(w, r) == Approx(alone - 0.1F));
}

TEST_CASE("the end of a plan in sight calms: the shorter a plan, the sooner") {
    StressParameters p;
    p.debts = 0.5;
    p.accounts_weight = 1;
    p.accounts_half = 8;
    p.debt_half = 1;
    p.help_calms = 0.5;
    p.prospect_calms = 0.4;
    StressRates r(p);
    Worries w = debts_of(8, 2000000);
    CHECK(stress_target(w, r) == Approx(0.25));  // 0.5 x 8/16
    w.help = DebtHelp::stabilisation;
    w.plan_left = 3;
    CHECK(stress_target(w, r) == Approx(0.125));  // half of it goes; no end is in sight yet
    w.help = DebtHelp::plan;
    w.plan_left = 36;
    CHECK(stress_target(w, r) == Approx(0.125));
    w.plan_left = 18;
    CHECK(stress_target(w, r) == Approx(0.1));  // 0.125 (1 - 0.4 x 1/2)
    w.plan_left = 0;
    CHECK(stress_target(w, r) == Approx(0.075));  // 0.125 (1 - 0.4)
    CHECK(prospect(DebtHelp::plan, 18) == Approx(0.5));
    CHECK(prospect(DebtHelp::plan, 0) == 1.0F);
    CHECK(prospect(DebtHelp::plan, 60) == 0.0F);
    CHECK(prospect(DebtHelp::stabilisation, 1) == 0.0F);
    CHECK(prospect(DebtHelp::finished, 0) == 0.0F);
    w.plan_left = 60;
    CHECK(stress_target(w, r) == Approx(0.125));
    p.prospect_calms = 0;
    w.plan_left = 0;
    CHECK(stress_target(w, StressRates(p)) == Approx(0.125));
}

TEST_CASE("a forgotten debt that turns up adds to stress in its month") {
    StressParameters p;
    p.speed = 0.3;
    p.late_debt = 0.1;
    const StressRates r(p);
    CHECK(next_stress(0.2F, 0.8F, 0.1F, 1.0F, r) == Approx(0.442));  // 0.342 + 0.1
    CHECK(next_stress(0.2F, 0.8F, 0.1F, 0.0F, r) == Approx(0.342));
    CHECK(next_stress(1.0F, 1.0F, 0.0F, 1.0F, r) == 1.0F);
}

TEST_CASE("stress takes its share of doenvermogen, and none at a tax of zero") {
    CHECK(effective_doenvermogen(0.5F, 0.5F, 0.4F) == Approx(0.4));
    CHECK(effective_doenvermogen(0.5F, 1.0F, 0.0F) == 0.5F);
}

TEST_CASE("the participatieminimum asks for enough money and enough calm") {
    const StressRates r = rates();
    CHECK(above_participation_minimum(0, 0.2F, r));
    CHECK_FALSE(above_participation_minimum(15001, 0.2F, r));
    CHECK_FALSE(above_participation_minimum(0, 0.71F, r));
}

TEST_CASE("stress settles where the situation leads, faster with relief") {
    const auto w = make_test_world(2);
    Instrument calm;
    calm.slot = Slot::contact;
    calm.duration_months = 60;
    calm.channels[static_cast<std::size_t>(Channel::stress_relief)] = 0.2F;
    w->setting.instruments = {calm};
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 2; ++i) {
        people.arrival[i] = -1;  // was there before
        people.stress[i] = 0.9F;
        people.debt[i] = 2000000;
        people.accounts[i] = 4;
    }
    people.contact_held[1] = 1;
    for (int t = 0; t < 24; ++t) { w->month(run_stress); }
    CHECK(people.stress[0] == Approx(0.35).margin(0.001));
    CHECK(people.stress[1] < 0.25F);
    CHECK(w->world.now.effective[0] == Approx(0.5 * (1 - 0.2 * 0.35)).margin(0.001));
}

TEST_CASE("who is in the first month is at the target, who was there before on the way to it") {
    const auto w = make_test_world(2);
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 2; ++i) {
        people.stress[i] = 0.9F;
        people.debt[i] = 2000000;
        people.accounts[i] = 4;
    }
    people.arrival[1] = -1;
    w->month(run_stress);
    CHECK(people.stress[0] == Approx(0.35));   // 0.1 + 0.5 (0.8 x 1/2 + 0.2 x 1/2)
    CHECK(people.stress[1] == Approx(0.735));  // 0.9 + 0.3 (0.35 - 0.9)
    people.stress[0] = 0.9F;
    w->month(run_stress);  // the second month is as any other
    CHECK(people.stress[0] == Approx(0.735));
}

TEST_CASE("stress of people who left for good stays as it was") {
    const auto w = make_test_world(1);
    for (const Status gone : {Status::aow, Status::long_gone}) {
        w->world.people.status[0] = gone;
        w->world.people.stress[0] = 0.9F;
        w->month(run_stress);
        CHECK(w->world.people.stress[0] == 0.9F);
    }
}
