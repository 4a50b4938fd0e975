// SPDX-License-Identifier: EUPL-1.2
// A household's month by hand: what it pays, cuts, borrows and saves.
#include "agents/household/spending.hpp"

#include "agents/instruments/participants.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/household_steps.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

/// Floor 80 % of need, 80 % of a surplus spent, 20 % of what is spare pays debt, collection costs
/// 15 %, interest 0.5 %, accounts from EUR 150 and down to EUR 250, attachment from the third.
SpendingRates rates() { return SpendingRates(make_test_world(1)->setting.parameters.spending); }

LawOfMonth law_2024() {
    return law_of_month(afweging::tests::january_2024(), afweging::tests::january_2024(), {}, 0);
}

void money_month(afweging::tests::TestWorld& w) { w.month(afweging::tests::income_and_spending); }

}  // namespace

TEST_CASE("a month with something left over pays debt, one without makes it, by hand") {
    // 2000 + 1900 - (100 + 700 + 50) = 3050 for living; it takes 800 and 80 % of the surplus
    // 1900 - 850 - 800 = 250: 1000. Left 2050; a fifth of 2050 - 800 pays debt: 250. Owed
    // 1000 - 100 - 250 = 650, of which 0.5 % interest: 3.25.
    const MonthEnd good = spend({.savings = 200000,
                                 .debt = 100000,
                                 .income = 190000,
                                 .to_creditors = 10000,
                                 .fixed = 70000,
                                 .shock = 5000,
                                 .need = 80000,
                                 .free_to_pay = 1},
                                rates());
    CHECK(good.living == 100000);
    CHECK(good.savings == 180000);
    CHECK(good.paid == 35000);
    CHECK(good.collection == 325);
    CHECK(good.debt == 65325);
    CHECK(good.arrears == 0);
    CHECK(good.shortfall == 0);
    CHECK(good.uncovered == 0);
    // 1000 - 600 = 400 for living. The floor is 0.8 x 800 = 640: arrears 240, and 15 % of them, 36.
    Purse poor{.savings = 0,
               .debt = 0,
               .income = 100000,
               .to_creditors = 0,
               .fixed = 60000,
               .shock = 0,
               .need = 80000,
               .free_to_pay = 1};
    const MonthEnd bad = spend(poor, rates());
    CHECK(bad.living == 64000);
    CHECK(bad.arrears == 24000);
    CHECK(bad.collection == 3600);
    CHECK(bad.debt == 27600);
    CHECK(bad.shortfall == 40000);
    CHECK(bad.uncovered == 40000);
    CHECK(bad.savings == 0);
    poor.free_to_pay = 0;  // in debt help: arrears, but no costs on them
    CHECK(spend(poor, rates()).debt == 24000);
    poor.debt = debt_cap - 1000;  // nobody lends more than what fits
    CHECK(spend(poor, rates()).debt == debt_cap);
    CHECK(spend(poor, rates()).living == 41000);
}

TEST_CASE("a shortfall is what income does not cover, savings can take it away") {
    Purse purse{.savings = 25000,
                .debt = 50000,
                .income = 100000,
                .to_creditors = 5000,
                .fixed = 60000,
                .shock = 2000,
                .need = 80000,
                .free_to_pay = 1};
    // 50 + 600 + 20 + 800 asked, 1000 there: 470 short; 250 of it from savings
    CHECK(spend(purse, rates()).uncovered == 47000);
    CHECK(spend(purse, rates()).shortfall == 22000);
    purse.savings = 47000;
    CHECK(spend(purse, rates()).uncovered == 47000);
    CHECK(spend(purse, rates()).shortfall == 0);
}

TEST_CASE("living takes a share of the social minimum and of further children") {
    // Couple with three children: 0.45 x (3048.04 + 2 x 298) = 0.45 x 3644.04 = 1639.818
    const CentsByHousehold minimum = law_2024().social_minimum;
    const std::int32_t couple = least_spent(Household::couple_with_children, 0, minimum);
    CHECK(living_need(couple, 3, law_2024(), rates()) == 163982);
    const std::int32_t single = least_spent(Household::single, 0, minimum);
    CHECK(living_need(single, 0, law_2024(), rates()) == 81307);  // 0.45 x 1806.83
}

TEST_CASE("fixed costs and expenses follow prices, and energy its own price") {
    SpendingParameters p = make_test_world(1)->setting.parameters.spending;
    p.shock_per_month = 0.05;
    p.shock_mean = 300;
    const SpendingRates r(p);
    LawOfMonth law;
    law.price_level = 1.1F;
    law.energy_price = 1.2F;
    // 1.1 x (1 + 0.15 x 0.2) = 1.133; twice 300 x 1.1 at a draw of 0.05: 66000 cents / 0.05
    CHECK(prices_of(law, r).fixed_costs == Approx(1.133));
    CHECK(prices_of(law, r).shock_per_draw == Approx(1320000.0));
    // Half of the draws that bring one lie below 0.025: 0.025 x 1,320,000 = 33,000
    const Prices prices{.fixed_costs = 1.0F, .shock_per_draw = 1320000.0F};
    CHECK(expense_shock(0.025F, prices, r) == 33000);
    CHECK(expense_shock(0.0F, prices, r) == 0);
    CHECK(expense_shock(0.05F, prices, r) == 0);
    CHECK(expense_shock(0.9F, prices, r) == 0);
}

TEST_CASE("a plan takes nine tenths of earnings above the protected amount") {
    const SpendingRates r = rates();
    Debts plan{.debt = 1000000, .accounts = 5, .help = DebtHelp::plan, .earnings_kept = 0};
    // 64.19 at the level of bijstand; of 780.36 more, all earned, a tenth is kept: 78.04.
    CHECK(paid_to_creditors(plan, {90000, 6419, 78036}, r) == 6419 + 78036 - 7804);  // R035
    CHECK(paid_to_creditors(plan, {6419, 6419, 0}, r) == 6419);
    plan.earnings_kept = 1;  // a saneringskrediet: the instalment stays what it is
    CHECK(paid_to_creditors(plan, {90000, 6419, 78036}, r) == 6419);
}

TEST_CASE("what an instrument leaves of extra earnings stays with whom it holds, and no one else") {
    const auto paid = [](std::uint8_t held) {
        const auto w = make_test_world(1);
        Instrument loan;
        loan.slot = Slot::debt;
        loan.channels[static_cast<std::size_t>(Channel::earnings_kept)] = 1;
        w->setting.instruments = {loan};
        People& people = w->world.people;
        people.debt_help[0] = DebtHelp::plan;
        people.debt_held[0] = held;
        people.debt_left[0] = 12;
        people.debt[0] = 1'000'000;
        people.accounts[0] = 3;
        people.status[0] = Status::job_permanent;
        people.hours[0] = 32;
        w->month([](MonthChunk chunk, const MonthContext& c) {
            isa_base::participants(chunk, c.acting, MonthLuck{c.dice, c.t});
            afweging::tests::income_and_spending(chunk, c);
        });
        return w->ledger()[static_cast<std::size_t>(Line::debt_payment)];
    };
    // Norm of January 2024: 1283.83, of which a plan asks 5 %; with an ordinary plan more.
    CHECK(paid(1) == 6419);
    CHECK(paid(from_before_the_run) > 20000);
}

TEST_CASE("outside a plan everything above the protected amount is attached, unless stabilised") {
    const SpendingRates r = rates();
    CHECK(paid_to_creditors({1000000, 3, DebtHelp::none, 0}, {6419, 0, 0}, r) == 6419);
    CHECK(paid_to_creditors({1000000, 2, DebtHelp::none, 0}, {6419, 0, 0}, r) == 0);
    CHECK(paid_to_creditors({1000000, 3, DebtHelp::stabilisation, 0}, {6419, 0, 0}, r) == 0);
    CHECK(paid_to_creditors({1000, 3, DebtHelp::none, 0}, {6419, 0, 0}, r) == 1000);
}

TEST_CASE("large arrears and a first debt open an account, a small debt closes some") {
    const SpendingRates r = rates();
    CHECK(accounts_after(2, 100000, 20000, r) == 3);  // 200 > 150; room 1000 / 250 + 1 = 5
    CHECK(accounts_after(2, 100000, 15000, r) == 2);  // 150 is not above 150
    CHECK(accounts_after(5, 60000, 0, r) == 3);       // room 600 / 250 = 2, and one
    CHECK(accounts_after(0, 2000, 2000, r) == 1);     // the first
    CHECK(accounts_after(3, 0, 0, r) == 0);
    CHECK(accounts_after(account_cap, debt_cap, 20000, r) == account_cap);
}

TEST_CASE("a single client without reserves cuts living costs by what is short") {
    const auto w = make_test_world(1);
    money_month(*w);
    // 1283.83 + 423.00 - 900.00 is left; the need is 45 % of 1806.83 = 813.07
    const People& people = w->world.people;
    CHECK(people.income[0] == 170683);
    CHECK(w->booked(Line::living_costs) == 80683);
    CHECK(people.shortfall[0] == 81307 - 80683);
    CHECK(people.savings[0] == 0);
    CHECK(people.debt[0] == 0);
}

TEST_CASE("below the floor of living costs arrears begin, with collection costs and an account") {
    const auto w = make_test_world(1);
    w->world.people.fixed_costs[0] = 130000;
    money_month(*w);
    // A rent of 774.11: huurtoeslag 246.47 + 127.37 + 49.47 = 423.31, with zorgtoeslag 546.90;
    // 1283.83 + 546.90 - 1300 = 530.73 is left, the floor is 80 % of 813.07 = 650.46: short 119.73
    const People& people = w->world.people;
    CHECK(w->booked(Line::new_debt) == 11973);
    CHECK(w->booked(Line::collection_costs) == 1796);  // 15 %
    CHECK(people.debt[0] == 11973 + 1796);
    CHECK(people.accounts[0] == 1);
    CHECK(w->booked(Line::living_costs) == 65046);
}

TEST_CASE("savings go before living costs are cut") {
    const auto w = make_test_world(1);
    w->world.people.savings[0] = 100000;
    money_month(*w);
    CHECK(w->world.people.savings[0] == 100000 + 80683 - 81307);
    CHECK(w->world.people.shortfall[0] == 0);
}

TEST_CASE("a worker saves part of what is left over") {
    const auto w = make_test_world(1);
    w->world.people.status[0] = Status::job_permanent;
    w->world.people.hours[0] = 32;
    money_month(*w);
    // Gross 13.27 x 32 x 52 x 1.08 = 23,847.78 a year, tax 8,816.53 - 3362 - 4,852.45: net 1937.14.
    // toeslagen 423 - 0.27 (23,847.78 - 20,700) / 12 = 352.18; left over 2289.32 - 900 - 813.07 =
    // 576.25, of which 80 % is spent.
    CHECK(w->booked(Line::toeslagen) == 35218);
    CHECK(w->booked(Line::living_costs) == 81307 + 46100);
    CHECK(w->world.people.savings[0] == 57625 - 46100);
    CHECK(w->booked(Line::wages) == 193714);
    CHECK(w->booked(Line::bijstand) == 0);
}

TEST_CASE("creditors attach a twentieth of the norm from the third account on") {
    const auto w = make_test_world(1);
    w->world.people.debt[0] = 500000;
    w->world.people.accounts[0] = 3;
    money_month(*w);
    CHECK(w->booked(Line::debt_payment) == 6419);
    CHECK(w->booked(Line::collection_costs) == 2468);  // 0.5 % of 4935.81
    CHECK(w->world.people.debt[0] == 500000 - 6419 + 2468);
    CHECK(w->world.people.accounts[0] == 3);
}

TEST_CASE("the last payment closes the last account") {
    const auto w = make_test_world(1);
    w->world.people.debt[0] = 5000;
    w->world.people.accounts[0] = 3;
    money_month(*w);
    CHECK(w->world.people.debt[0] == 0);
    CHECK(w->world.people.accounts[0] == 0);
}

TEST_CASE("an unforeseen expense is spent and on average what the parameter says") {
    const auto w = make_test_world(4096);
    w->setting.parameters.spending.shock_per_month = 0.1;
    w->setting.parameters.spending.shock_mean = 300;
    for (int t = 0; t < 12; ++t) { money_month(*w); }
    const double mean =
        static_cast<double>(w->booked(Line::expense_shocks)) / (4096.0 * 12.0 * 100.0);
    CHECK(mean == Approx(30.0).epsilon(0.05));  // 0.1 x EUR 300; sd of the mean is 1 %
}

TEST_CASE("nothing happens to people who are not there") {
    const auto w = make_test_world(3);
    People& people = w->world.people;
    const Status absent[] = {Status::not_arrived, Status::aow, Status::deterred};
    for (std::uint32_t i = 0; i < 3; ++i) {
        people.status[i] = absent[i];
        people.savings[i] = 1234;
        people.debt[i] = 56789;
        people.accounts[i] = 7;
    }
    money_month(*w);
    for (std::uint32_t i = 0; i < 3; ++i) {
        CHECK(people.savings[i] == 1234);
        CHECK(people.debt[i] == 56789);
        CHECK(people.accounts[i] == 7);
    }
    for (const std::int64_t line : w->ledger()) { CHECK(line == 0); }
}
