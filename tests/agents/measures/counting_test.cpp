// SPDX-License-Identifier: EUPL-1.2
// What a month adds to the measures: worked out by hand for a few people.
#include "agents/measures/counting.hpp"

#include <memory>

#include "agents/measures/tally.hpp"
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
        people.debt[i] = 50000;
        people.accounts[i] = static_cast<std::uint8_t>(i + 1);
        people.stress[i] = 0.25F;
    }
    Counted counted;
    counted.add(*w);
    CHECK(counted.of(Gauge::stock) == 3);
    CHECK(counted.of(Gauge::stock, Group::women) == 2);
    CHECK(counted.of(Gauge::stock, Group::men) == 1);
    CHECK(counted.of(Gauge::part_time) == 1);
    CHECK(counted.of(Gauge::ladder_1) == 1);
    CHECK(counted.of(Gauge::ladder_3, Group::women) == 1);
    CHECK(counted.of(Gauge::ladder_4) == 0);
    CHECK(counted.of(Gauge::income) == 300000);
    CHECK(counted.of(Gauge::shortfall, Group::men) == 2500);
    CHECK(counted.of(Gauge::below_social_minimum) == 1);
    CHECK(counted.of(Gauge::debt) == 150000);
    CHECK(counted.of(Gauge::accounts) == 6);
    CHECK(counted.of(Gauge::problem_debt) == 1);  // three accounts or more
    CHECK(counted.of(Gauge::stress) == 750);      // thousandths
    CHECK(counted.of(Gauge::outside) == 3);
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
