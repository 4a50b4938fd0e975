// SPDX-License-Identifier: EUPL-1.2
// A household's month by hand: what it pays, cuts, borrows and saves.
#include "agents/household/household_money_sweep.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

void money_month(afweging::tests::TestWorld& w) {
    w.month([](Block& b) { household_money(b); });
}

}  // namespace

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
    // 406.83 is left, the floor is 80 % of 813.07 = 650.46: short 243.63
    const People& people = w->world.people;
    CHECK(w->booked(Line::new_debt) == 24363);
    CHECK(w->booked(Line::collection_costs) == 3654);  // 15 %
    CHECK(people.debt[0] == 24363 + 3654);
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
    w->world.people.wage[0] = 200000;
    money_month(*w);
    // toeslagen 423 - 0.35 x 716.17 = 172.34; left over 2172.34 - 900 - 813.07 = 459.27
    CHECK(w->booked(Line::toeslagen) == 17234);
    CHECK(w->booked(Line::living_costs) == 81307 + 36742);  // 80 % of it
    CHECK(w->world.people.savings[0] == 45927 - 36742);
    CHECK(w->booked(Line::wages) == 200000);
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

TEST_CASE("an unforeseen expense is spent and on average what the parameter says") {
    const auto w = make_test_world(4096);
    w->setting.parameters.money.shock_per_month = 0.1;
    w->setting.parameters.money.shock_mean = 300;
    for (int t = 0; t < 12; ++t) { money_month(*w); }
    const double mean =
        static_cast<double>(w->booked(Line::expense_shocks)) / (4096.0 * 12.0 * 100.0);
    CHECK(mean == Approx(30.0).epsilon(0.05));  // 0.1 x EUR 300; sd of the mean is 1 %
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
