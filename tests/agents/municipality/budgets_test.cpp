// SPDX-License-Identifier: EUPL-1.2
// Budgets: what can be promised, what is released, what is paid.
#include "agents/municipality/budgets.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

Budget yearly(std::int64_t limit, std::size_t years) {
    Budget budget;
    budget.limit.assign(years, limit);
    budget.committed.assign(years, 0);
    budget.spent.assign(years, 0);
    budget.planned.assign(years * 12, 0);
    budget.inherited.assign(years * 12, 0);
    return budget;
}

/// Whether more is used by the end of any month than has come free by then, counted month by month
/// without shortcuts.
bool passes_a_ceiling(const Budget& budget) {
    std::int64_t used = 0;
    std::int64_t earlier = 0;
    for (std::size_t y = 0; y < budget.limit.size(); ++y) {
        used += budget.spent[y];
        for (std::int32_t m = 0; m < 12; ++m) {
            used += budget.planned[y * 12 + static_cast<std::size_t>(m)];
            if (used > earlier + ceiling(budget.limit[y], static_cast<std::int32_t>(y) * 12 + m)) {
                return true;
            }
        }
        earlier += budget.limit[y];
    }
    return false;
}

}  // namespace

TEST_CASE("twelve months release exactly the budget of a year", "[agents][places]") {
    const std::int64_t limit = GENERATE(as<std::int64_t>{}, 0, 1, 11, 12, 1000001, 123456789012);
    std::int64_t sum = 0;
    for (std::int32_t t = 24; t < 36; ++t) {
        const std::int64_t released = released_in_month(limit, t);
        CHECK(released >= 0);
        sum += released;
    }
    CHECK(sum == limit);
    CHECK(ceiling(limit, 35) == limit);
}

TEST_CASE("as many places as a budget can pay in every month to come, and not one more",
          "[agents][places]") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(0, 60)));
    const sim::Dice dice(seed, 0);
    const auto pick = [&](std::uint32_t what, std::uint32_t most) {
        return static_cast<std::int32_t>(dice.bits(seed, 0, what) % (most + 1));
    };
    Budget budget = yearly(1000 + pick(1, 500000), 6);
    Budget unpaid = budget;  // the same promises, all still to be seen month by month
    const PlaceCost cost{pick(2, 900), pick(3, 900), pick(4, 3), 1 + pick(5, 30)};
    for (std::int32_t t = 0; t < 24; ++t) {
        const std::int64_t n = affordable(budget, cost, t, 0);
        if (n == unlimited) {
            continue;  // a place that costs nothing
        }
        Budget one_more = unpaid;
        commit_places(one_more, cost, t, n + 1);
        CHECK(passes_a_ceiling(one_more));
        commit_places(unpaid, cost, t, n - n / 3);
        commit_places(budget, cost, t, n - n / 3);
        CHECK_FALSE(passes_a_ceiling(unpaid));
        pay_month(budget, t);
    }
}

TEST_CASE("a look ahead that stops when nothing changes any more sees as much as one to the end",
          "[agents][places]") {
    const auto seed = static_cast<std::uint32_t>(GENERATE(range(0, 200)));
    const sim::Dice dice(seed, 1);
    const auto pick = [&](std::uint32_t what, std::uint32_t most) {
        return static_cast<std::int32_t>(dice.bits(seed, 0, what) % (most + 1));
    };
    Instrument instrument = tests::open_programme();
    instrument.duration_months = static_cast<std::uint8_t>(1 + pick(1, 220));
    instrument.startup_months = static_cast<std::uint8_t>(pick(2, 12));
    instrument.cost_per_start_cents = pick(3, 9000);
    instrument.cost_per_month_cents = pick(4, 900);
    instrument.budget_cents = {pick(5, 900000), pick(6, 900000), pick(7, 900000)};
    const std::vector<Instrument> all{instrument};
    Budget budget = make_gemeente(all, {}, sim::Months{24}, 0).instrument_budget[0];
    const PlaceCost cost = place_cost(instrument);
    const double part = pick(8, 999) / 1000.0;
    for (std::int32_t t = 0; t < 24; ++t) {
        Budget to_the_end = budget;
        to_the_end.settled_from = INT32_MAX;
        const std::int64_t n = affordable(budget, cost, t, part);
        REQUIRE(n == affordable(to_the_end, cost, t, part));
        const std::int64_t enough = pick(9, 20);
        REQUIRE(std::min(n, enough) == affordable(budget, cost, t, part, enough));
        if (n != unlimited) {
            commit_places(budget, cost, t, n / 2);
        }
        pay_month(budget, t);
    }
}

TEST_CASE("what a year leaves goes on to the next, so stop-go has the same sum to spend",
          "[agents][places]") {
    Budget steady = yearly(1200, 4);
    Budget stop_go = yearly(0, 4);
    stop_go.limit = {2400, 0, 2400, 0};
    const PlaceCost cost{.start = 100, .month = 0, .startup = 0, .months = 0};
    CHECK(affordable(steady, cost, 0, 0) == 1);
    CHECK(affordable(steady, cost, 23, 0) == 24);  // two years of 12, nothing used
    CHECK(affordable(stop_go, cost, 23, 0) == 24);
    CHECK(affordable(stop_go, cost, 47, 0) == 48);
    // A place of twelve months that begins in the last month of the year with money.
    const PlaceCost year{.start = 0, .month = 100, .startup = 0, .months = 12};
    CHECK(affordable(stop_go, year, 11, 0) == 2);
}

TEST_CASE("a year may cost more than its budget by what earlier years left, the run by one place",
          "[agents][places]") {
    // 1,200 a year for five years, places of 1,000 that are paid at once, bought as soon as may be.
    struct Case {
        double part;
        std::vector<std::int64_t> places;
    };
    const Case c = GENERATE(Case{0.0, {1, 1, 1, 1, 2}}, Case{0.5, {1, 1, 2, 1, 1}});
    Budget budget = yearly(1200, 5);
    const PlaceCost cost{.start = 1000, .month = 0, .startup = 0, .months = 0};
    std::vector<std::int64_t> places(5, 0);
    std::int64_t paid = 0;
    for (std::int32_t t = 0; t < 60; ++t) {
        const std::int64_t n = affordable(budget, cost, t, c.part);
        commit_places(budget, cost, t, n);
        places[static_cast<std::size_t>(t / 12)] += n;
        paid += pay_month(budget, t);
        if (t % 12 == 11) {
            CHECK(paid <= 1200 * (t / 12 + 1) + (c.part > 0 ? 1000 : 0));
        }
    }
    CHECK(places == c.places);
    CHECK(paid == 6000);  // all there is; with part 0 the fifth year pays 2,000 of its 1,200
}

TEST_CASE("what is spent now is not there for what is promised for a year without money",
          "[agents][places]") {
    Budget budget = yearly(0, 4);
    budget.limit = {1200, 0, 0, 0};
    const PlaceCost three_years{.start = 0, .month = 25, .startup = 0, .months = 36};
    const PlaceCost now{.start = 100, .month = 0, .startup = 0, .months = 0};
    commit_places(budget, three_years, 0, 1);  // 900 of the 1200, most of it later
    for (std::int32_t t = 0; t < 11; ++t) { pay_month(budget, t); }
    CHECK(affordable(budget, now, 11, 0) == 3);
}

TEST_CASE("a part of a place is a place more in that share of worlds, and below one place none",
          "[agents][places]") {
    const PlaceCost cost{.start = 1000, .month = 0, .startup = 0, .months = 0};
    const Budget budget = yearly(2700, 1);  // 2.7 places by the end of the year
    std::int64_t places = 0;
    constexpr int worlds = 1000;
    for (int world = 0; world < worlds; ++world) {
        places += affordable(budget, cost, 11, (world + 0.5) / worlds);
    }
    CHECK(places == 2700);
    CHECK(affordable(yearly(999, 1), cost, 11, 0.999) == 0);
    CHECK(affordable(yearly(1000, 1), cost, 11, 0) == 1);
}

TEST_CASE("what can ever be paid is known at the start", "[agents][places]") {
    tests::TestWorld town(600, tests::Mix::spread);
    Instrument course = tests::open_programme();  // EUR 100 at the start and 100 a month
    course.duration_months = 12;
    course.startup_months = 0;
    town.setting.length = sim::Months{36};
    const auto payable = [&](std::vector<std::int64_t> years) {
        course.budget_cents = std::move(years);
        town.setting.instruments = {course};
        town.begin();
        return town.world.gemeente.payable;
    };
    SECTION("one cent short in every year of the run") {
        for (const InstrumentSet set : payable({30000})) { CHECK(set == 0); }
    }
    SECTION("nothing until the third year") {
        const std::vector<InstrumentSet> sets = payable({0, 0, 500000});
        CHECK(sets[23] == 0);
        CHECK(sets[24] == 1);
        CHECK(sets[35] == 1);
    }
}

TEST_CASE("a drop-out frees what was promised for later months and nothing else",
          "[agents][places]") {
    Budget budget = yearly(100000, 3);
    const PlaceCost cost{500, 100, 2, 6};
    commit_places(budget, cost, 3, 1);
    CHECK(budget.committed[0] + budget.committed[1] == 500 + 6 * 100);
    SECTION("after the fourth month that acts two are left") {
        // Months 6..11 act; at the end of month 9 two are left.
        release_place(budget, cost, 9, 2);
        CHECK(budget.planned[9] == 100);
        CHECK(budget.planned[10] == 0);
        CHECK(budget.planned[11] == 0);
        CHECK(budget.committed[0] == 500 + 4 * 100);
    }
    SECTION("during the start-up all of it, though more months are left than cost anything") {
        release_place(budget, cost, 4, 7);
        CHECK(budget.committed[0] == 500);
    }
}

TEST_CASE("debt help is paid as a whole at the start", "[agents][places]") {
    Instrument help = tests::open_programme();
    help.slot = Slot::debt;
    help.duration_months = 18;
    const PlaceCost cost = place_cost(help);
    CHECK(cost.start == 10000 + 18 * 10000);
    CHECK(cost.month == 0);
}

TEST_CASE("money for the client is part of what a place costs", "[agents][places]") {
    Instrument grant = tests::placebo();
    grant.cost_per_start_cents = 15000;
    grant.channels[static_cast<std::size_t>(Channel::one_off_money)] = 700.0F;
    CHECK(place_cost(grant).start == 15000 + 70000);
}

TEST_CASE("places that ran before the run are paid on, above a lowered budget, and nobody joins",
          "[agents][places]") {
    tests::TestWorld town(600, tests::Mix::spread);
    Instrument course = tests::open_programme();
    course.duration_months = 24;
    course.budget_cents = {12 * 10 * 10000};  // ten places
    town.setting.instruments = {course};
    town.setting.parameters.programme.drop_out = 0;
    town.begin();
    const PlaceCost cost = place_cost(course);
    for (std::uint32_t i = 0; i < 30; ++i) {
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = 24;
        promise_running_place(town.world.gemeente.instrument_budget[0], cost, 24);
        promise_running_place(town.world.gemeente.pot_budget[1], cost, 24);
        ++town.world.gemeente.participants[0];
    }
    for (int t = 0; t < 20; ++t) {
        town.month();
        CHECK(town.world.instruments[0].starts == 0);
        REQUIRE(town.check().total() == 0);
    }
    CHECK(town.world.gemeente.participants[0] == 30);
    CHECK(town.world.gemeente.instrument_budget[0].spent[0] == 12 * 30 * 10000);
}

TEST_CASE("money that is gone for good opens nothing, and places of none do not either",
          "[agents][places]") {
    tests::TestWorld town(600, tests::Mix::spread);
    Instrument course = tests::open_programme();
    course.duration_months = 1;
    course.cost_per_month_cents = 0;  // EUR 100 at the start
    course.budget_cents = {120000, 0, 0};
    town.setting.instruments = {course};
    town.setting.length = sim::Months{36};
    town.begin();
    Gemeente& gemeente = town.world.gemeente;
    const auto open = [&](std::int32_t t) {
        return payable_in(gemeente, town.setting.instruments, t, 12);
    };
    CHECK(open(0) == 1);
    CHECK(open(12) == 1);  // twelve places of the first year are left
    gemeente.instrument_budget[0].spent[0] = 120000;
    CHECK(open(12) == 0);
    gemeente.instrument_budget[0].spent[0] = 0;
    gemeente.places[0] = 0;
    CHECK(open(12) == 0);
}

TEST_CASE("extra klantmanagers and places from before the run are promised together",
          "[agents][places]") {
    tests::TestWorld town(600, tests::Mix::spread);
    Instrument relief = tests::open_programme();
    relief.slot = Slot::office;
    relief.cost_per_start_cents = 0;
    relief.channels[static_cast<std::size_t>(Channel::caseload_reduction)] = 0.5F;
    town.setting.instruments = {relief, tests::open_programme()};
    town.setting.instruments[1].hash = 0x77;
    town.setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::reintegration)] = {600000};
    town.begin();
    const PlaceCost cost = place_cost(town.setting.instruments[1]);
    promise_running_place(town.world.gemeente.pot_budget[1], cost, 24);
    CHECK(
        check_budgets(town.world.gemeente, town.setting.instruments, Interaction::on).over_budget ==
        0);
    CHECK(affordable(town.world.gemeente.pot_budget[1], cost, 0, 0) == 0);
}
