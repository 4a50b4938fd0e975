// SPDX-License-Identifier: EUPL-1.2
// Into work and out of it: terms, counters and columns.
#include "agents/work/employment.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestChunk;

TEST_CASE("a job at the minimum wage pays its hours") {
    const JobTerms terms = at_minimum_wage(32.0F, 5000.5F);
    CHECK(terms.hours == 32);
    CHECK(terms.wage == 160016);  // 32 x 50.005 a month
}

TEST_CASE("a month that runs counts at its end: the first is 1") {
    CHECK(months_with_this(0) == 1);
    CHECK(months_with_this(11) == 12);
}

TEST_CASE("who starts work has its hours and wage; who leaves keeps the wage in WW alone") {
    const auto w = afweging::tests::make_test_world(2);
    w->month([](TestChunk& b) {
        const MonthChunk chunk = b.chunk();
        for (std::size_t i = 0; i < 2; ++i) {
            enter_job(chunk, i, Status::job_temporary, {32, 160016});
        }
        const People& people = b.world.people;
        CHECK(people.status[0] == Status::job_temporary);
        CHECK(people.hours[0] == 32);
        CHECK(people.wage[0] == 160016);
        CHECK((b.world.now.events[0] & bit(Event::job_start)) != 0);
        leave_work(chunk, 0, Status::ww);
        leave_work(chunk, 1, Status::bijstand);
        CHECK(people.status[0] == Status::ww);
        CHECK(people.hours[0] == 0);
        CHECK(people.wage[0] == 160016);
        CHECK(people.wage[1] == 0);
    });
}
