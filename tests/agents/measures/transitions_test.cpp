// SPDX-License-Identifier: EUPL-1.2
// What follows from a change of status.
#include "agents/measures/transitions.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;

TEST_CASE("a change of status is inflow, outflow with its destination, or neither",
          "[agents][measures]") {
    CHECK(transition_events(Status::ww, Status::bijstand, 65535) == bit(Event::inflow));
    CHECK(transition_events(Status::job_temporary, Status::bijstand, 11) ==
          (bit(Event::inflow) | bit(Event::re_entry)));
    CHECK(transition_events(Status::job_temporary, Status::bijstand, 12) == bit(Event::inflow));
    CHECK(transition_events(Status::bijstand, Status::job_permanent, 0) ==
          (bit(Event::outflow) | bit(Event::outflow_to_work)));
    CHECK(transition_events(Status::bijstand_part_time, Status::self_employed, 0) ==
          (bit(Event::outflow) | bit(Event::outflow_to_work)));
    CHECK(transition_events(Status::bijstand, Status::subsidised_job, 0) ==
          (bit(Event::outflow) | bit(Event::outflow_to_subsidised_job)));
    CHECK(transition_events(Status::bijstand, Status::education, 0) ==
          (bit(Event::outflow) | bit(Event::outflow_to_education)));
    CHECK(transition_events(Status::bijstand, Status::aow, 0) ==
          (bit(Event::outflow) | bit(Event::outflow_other)));
    CHECK(transition_events(Status::bijstand, Status::bijstand_part_time, 0) == 0);
    CHECK(transition_events(Status::ww, Status::job_temporary, 0) == 0);
}

TEST_CASE("the partner of who leaves for a job or education leaves too", "[agents][measures]") {
    const auto of = [](Status to, Household household) {
        return events_of_partner(transition_events(Status::bijstand, to, 0), household);
    };
    for (const Status to : {Status::job_temporary, Status::self_employed, Status::subsidised_job,
                            Status::education}) {
        CHECK(of(to, Household::couple) == bit(Event::outflow_partner));
        CHECK(of(to, Household::couple_with_children) == bit(Event::outflow_partner));
        CHECK(of(to, Household::single_parent) == 0);
        CHECK(of(to, Household::cost_sharer) == 0);
    }
    // Both of a couple that moves away are in `outflow_other`: the destinations add up to outflow.
    CHECK(of(Status::other_exit, Household::couple) == 0);
    CHECK(of(Status::aow, Household::couple) == 0);
    // From WW to a subsidised job nobody leaves bijstand.
    CHECK(events_of_partner(bit(Event::outflow_to_subsidised_job), Household::couple) == 0);
}

TEST_CASE("both of a couple count where persons do, one where somebody got something",
          "[agents][measures]") {
    const EventMask left = bit(Event::outflow) | bit(Event::outflow_to_work) |
                           bit(Event::outflow_partner) | bit(Event::job_start);
    CHECK(counted_twice(left, Household::couple) == bit(Event::outflow));
    CHECK(counted_twice(left, Household::single) == 0);
    const EventMask came = bit(Event::inflow) | bit(Event::re_entry) | bit(Event::contact);
    CHECK(counted_twice(came, Household::couple_with_children) ==
          (bit(Event::inflow) | bit(Event::re_entry)));
    CHECK(counted_twice(bit(Event::debt_free) | bit(Event::evicted), Household::couple) == 0);
}

TEST_CASE("who is out of bijstand for half a year or a year is counted, but not who left the world",
          "[agents][measures]") {
    const auto after_a_month = [](Status status, std::uint16_t since) {
        const auto w = afweging::tests::make_one_worker(status);
        w->world.people.months_since_exit[0] = since;
        w->month([](MonthChunk chunk, const MonthContext& c) {
            isa_base::transitions(chunk, c.open.once);
        });
        CHECK(w->world.people.months_since_exit[0] == since + 1);
        return w->world.now.events[0];
    };
    for (const Status away : {Status::job_permanent, Status::subsidised_job, Status::other_exit}) {
        CHECK(after_a_month(away, 4) == 0);
        CHECK(after_a_month(away, 5) == bit(Event::sustained_6));
        CHECK(after_a_month(away, 11) == bit(Event::sustained_12));
    }
    for (const Status gone : {Status::aow, Status::long_gone}) {
        CHECK(after_a_month(gone, 5) == 0);
        CHECK(after_a_month(gone, 11) == 0);
    }
}

TEST_CASE(
    "who reaches the AOW age in the month that would make an exit lasting leaves no lasting "
    "exit",
    "[agents][measures]") {
    const auto w = afweging::tests::make_one_worker(Status::job_permanent);
    w->world.people.months_since_exit[0] = 11;
    w->month([](afweging::tests::TestChunk& b) {
        b.world.people.status[0] = Status::aow;
        isa_base::transitions(b.chunk(), b.c.open.once);
    });
    CHECK(w->world.now.events[0] == 0);
    CHECK(w->world.people.months_in_status[0] == 0);
}
