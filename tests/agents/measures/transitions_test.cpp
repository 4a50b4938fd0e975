// SPDX-License-Identifier: EUPL-1.2
// What follows from a change of status.
#include "agents/measures/transitions.hpp"

#include "tests/support/catch.hpp"

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
