// SPDX-License-Identifier: EUPL-1.2
// Into work and out of it: terms, counters and columns.
#include "agents/work/employment.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestChunk;

TEST_CASE("a job has whole hours, the nearest") {
    CHECK(job_of(32.0F).hours == 32);
    CHECK(job_of(31.5F).hours == 32);
    CHECK(job_of(31.4F).hours == 31);
}

TEST_CASE("a month that runs counts at its end: the first is 1") {
    CHECK(months_with_this(0) == 1);
    CHECK(months_with_this(11) == 12);
}

TEST_CASE("who starts work has its hours, who leaves none") {
    const auto w = afweging::tests::make_test_world(2);
    w->month([](TestChunk& b) {
        const MonthChunk chunk = b.chunk();
        for (std::size_t i = 0; i < 2; ++i) { enter_job(chunk, i, Status::job_temporary, {32}); }
        const People& people = b.world.people;
        CHECK(people.status[0] == Status::job_temporary);
        CHECK(people.hours[0] == 32);
        CHECK((b.world.now.events[0] & bit(Event::job_start)) != 0);
        leave_work(chunk, 0, Status::ww);
        leave_work(chunk, 1, Status::bijstand);
        CHECK(people.status[0] == Status::ww);
        CHECK(people.hours[0] == 0);
        CHECK(people.hours[1] == 0);
    });
}

TEST_CASE(
    "a full-time job ends bijstand when the household comes to its norm by it, else it stays") {
    const auto w = afweging::tests::make_test_world(3);
    w->month([](TestChunk& b) {
        const MonthChunk chunk = b.chunk();
        const auto below = bit(BijstandRight::in_full_time_job);
        b.world.now.right[0] = 0;
        b.world.now.right[1] = below;
        b.world.now.right[2] = below;
        b.world.people.status[2] = Status::job_temporary;  // has none that could stay
        for (std::size_t i = 0; i < 3; ++i) {
            take_full_time_job(chunk, i, Status::job_permanent, {32});
        }
        const People& people = b.world.people;
        CHECK(people.status[0] == Status::job_permanent);
        CHECK(people.status[1] == Status::bijstand_part_time);
        CHECK(people.hours[1] == 32);
        CHECK((b.world.now.events[1] & bit(Event::job_start)) == 0);
        CHECK(people.status[2] == Status::job_permanent);
    });
}

TEST_CASE("who is without work comes to bijstand when it is due, else lives on other means") {
    CHECK(without_work(bit(BijstandRight::without_own_work)) == Status::bijstand);
    CHECK(without_work(bit(BijstandRight::as_it_stands)) == Status::other_exit);
    CHECK(without_work(0) == Status::other_exit);
}
