// SPDX-License-Identifier: EUPL-1.2
// What a month adds to the measures: worked out by hand for a few people.
#include "agents/measures/counting.hpp"

#include <memory>

#include "agents/measures/tally.hpp"
#include "agents/measures/transitions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

struct Counted {
    std::unique_ptr<ThreadTally> thread = std::make_unique<ThreadTally>();
    MonthTally month;

    void add(afweging::tests::TestWorld& w) {
        clear(*thread, 1);
        w.month([this, &w](MonthChunk chunk, const MonthContext& c) {
            isa_base::counting(chunk, thread->cells, c.rates.stress, w.world.people.count);
            for (std::size_t s = 0; s < status_count; ++s) {
                thread->books.stock[s] += chunk.table<ThreadBooks>().stock[s];
            }
        });
        fold({thread.get(), 1}, month);
    }
    [[nodiscard]] std::int64_t of(Gauge gauge, Group group = Group::all) const {
        return month.gauges[static_cast<std::size_t>(gauge)][static_cast<std::size_t>(group)];
    }
};

}  // namespace

TEST_CASE("gauges count clients alone, in the groups they belong to", "[agents][measures]") {
    const auto w = make_test_world(4);
    People& people = w->world.people;
    people.sex[0] = Sex::woman;
    people.sex[1] = Sex::man;
    people.sex[2] = Sex::woman;
    people.status[2] = Status::bijstand_part_time;
    people.status[3] = Status::job_temporary;  // no client
    for (std::uint32_t i = 0; i < 4; ++i) {
        people.ladder[i] = static_cast<std::uint8_t>(i + 1);
        people.income[i] = 100000;
        people.shortfall[i] = i == 1 ? 2500 : 0;
        w->world.now.uncovered[i] = i == 0 ? 0 : 4000;
        w->world.now.income_gap[i] = i == 2 ? 1 : 0;
        w->world.now.care[i] = i == 2 ? 150000 : 1200;
        people.debt[i] = 50000;
        people.accounts[i] = static_cast<std::uint8_t>(i + 1);
        people.stress[i] = 0.25F;
    }
    Counted counted;
    counted.add(*w);
    CHECK(counted.of(Gauge::stock) == 3);
    CHECK(counted.of(Gauge::households) == 3);
    CHECK(counted.of(Gauge::stock, Group::women) == 2);
    CHECK(counted.of(Gauge::stock, Group::men) == 1);
    CHECK(counted.of(Gauge::part_time) == 1);
    CHECK(counted.of(Gauge::ladder_1) == 1);
    CHECK(counted.of(Gauge::ladder_3, Group::women) == 1);
    CHECK(counted.of(Gauge::ladder_4) == 0);
    CHECK(counted.of(Gauge::income) == 300000);
    CHECK(counted.of(Gauge::shortfall) == 8000);  // row 3 is no client
    CHECK(counted.of(Gauge::with_shortfall) == 2);
    CHECK(counted.of(Gauge::shortfall_after_savings, Group::men) == 2500);
    CHECK(counted.of(Gauge::with_shortfall_after_savings) == 1);
    CHECK(counted.of(Gauge::below_social_minimum) == 1);
    CHECK(counted.of(Gauge::below_social_minimum, Group::women) == 1);
    CHECK(counted.of(Gauge::debt) == 150000);
    CHECK(counted.of(Gauge::care) == 152400);
    CHECK(counted.of(Gauge::care, Group::men) == 1200);
    CHECK(counted.of(Gauge::accounts) == 6);
    CHECK(counted.of(Gauge::problem_debt) == 1);  // three accounts or more
    CHECK(counted.of(Gauge::stress) == 750);      // thousandths
    CHECK(counted.of(Gauge::outside) == 3);
}

TEST_CASE("a couple is two persons on bijstand and one household", "[agents][measures]") {
    const auto w = make_test_world(3);
    People& people = w->world.people;
    people.household[1] = Household::couple_with_children;
    people.household[2] = Household::couple;
    people.status[2] = Status::job_permanent;
    for (std::uint32_t i = 0; i < 3; ++i) {
        people.debt[i] = 50000;
        people.accounts[i] = 3;
    }
    Counted counted;
    counted.add(*w);
    CHECK(counted.of(Gauge::stock) == 3);
    CHECK(counted.of(Gauge::stock, Group::couple_with_children) == 2);
    CHECK(counted.of(Gauge::households) == 2);
    CHECK(counted.of(Gauge::debt) == 100000);
    CHECK(counted.of(Gauge::problem_debt) == 2);
    CHECK(counted.month.stock[static_cast<std::size_t>(Status::bijstand)] == 3);
    CHECK(counted.month.stock[static_cast<std::size_t>(Status::job_permanent)] == 2);
    CHECK(counted.month.stock[static_cast<std::size_t>(Status::not_arrived)] == 0);
}

TEST_CASE("both of a couple leave, one of them for the job", "[agents][measures]") {
    const auto w = make_test_world(2);
    w->world.people.household[0] = Household::couple;
    Counted counted;
    clear(*counted.thread, 1);
    w->month([&](MonthChunk chunk, const MonthContext& c) {
        for (std::size_t i = 0; i < 2; ++i) {
            const Household household = w->world.people.household[i];
            const EventMask events = transition_events(Status::bijstand, Status::job_temporary, 0);
            chunk.table<MonthColumns>().events[i] = events | events_of_partner(events, household) |
                                                    bit(Event::job_start) | bit(Event::debt_free);
        }
        isa_base::counting(chunk, counted.thread->cells, c.rates.stress, 2);
    });
    fold({counted.thread.get(), 1}, counted.month);
    const auto of = [&](Event e, Group g = Group::all) {
        return counted.month.events[static_cast<std::size_t>(e)][static_cast<std::size_t>(g)];
    };
    CHECK(of(Event::outflow) == 3);
    CHECK(of(Event::outflow, Group::couple) == 2);
    CHECK(of(Event::outflow_to_work) == 2);
    CHECK(of(Event::outflow_partner) == 1);
    CHECK(of(Event::job_start) == 2);
    CHECK(of(Event::debt_free) == 2);
}

TEST_CASE("every event of a person counts once, also off bijstand", "[agents][measures]") {
    const auto w = make_test_world(2);
    w->world.people.status[1] = Status::job_permanent;
    Counted counted;
    clear(*counted.thread, 1);
    w->month([&](MonthChunk chunk, const MonthContext& c) {
        chunk.table<MonthColumns>().events[0] = bit(Event::mistake) | bit(Event::fine);
        chunk.table<MonthColumns>().events[1] = bit(Event::job_start);
        isa_base::counting(chunk, counted.thread->cells, c.rates.stress, 2);
    });
    fold({counted.thread.get(), 1}, counted.month);
    const auto of = [&](Event e) { return counted.month.events[static_cast<std::size_t>(e)][0]; };
    CHECK(of(Event::mistake) == 1);
    CHECK(of(Event::fine) == 1);
    CHECK(of(Event::job_start) == 1);
    CHECK(of(Event::offer) == 0);
}
