// SPDX-License-Identifier: EUPL-1.2
// Into a job that the municipality pays for or subsidises, and out of it.
#pragma once

#include <cstdint>

#include "agents/block.hpp"
#include "agents/work/employment.hpp"

namespace afweging::agents {

/// Net pay of a subsidised job at the minimum wage. [EUR cent per month]
AFWEGING_RULE std::int32_t subsidised_wage(float hours_per_week, float minimum_wage) {
    return static_cast<std::int32_t>(hours_per_week * minimum_wage);
}

/// A subsidised job begins: off bijstand, into a place that the municipality pays for.
AFWEGING_HOT void start_subsidised_job(Block& b, std::size_t row, const Instrument& instrument) {
    People& people = b.world.people;
    const float hours = instrument.channel(Channel::wage_support);
    if (receives_bijstand(people.status[row])) {
        people.months_since_exit[row] = 0;
    }
    people.status[row] = Status::subsidised_job;
    people.months_in_status[row] = 0;
    people.hours[row] = static_cast<std::uint8_t>(hours);
    people.wage[row] = subsidised_wage(hours, b.c.amounts.minimum_wage);
    b.world.now.events[row] |= bit(Event::outflow_to_subsidised_job);
}

/// From a subsidised place back to bijstand.
AFWEGING_HOT void return_to_bijstand(People& people, std::size_t row) {
    people.status[row] = Status::bijstand;
    people.months_in_status[row] = 0;
    people.months_on_benefit[row] = 0;
    people.hours[row] = 0;
    people.wage[row] = 0;
}

/// From a subsidised place to a regular job, with the hours and the wage of one: the same employer
/// keeps on, another starts temporary.
AFWEGING_HOT void move_to_regular_job(Block& b, std::size_t row, float u, float same_employer) {
    enter_job(chunk_of(b), row - b.first,
              u < same_employer ? Status::job_permanent : Status::job_temporary,
              b.c.market.full_time);
}

}  // namespace afweging::agents
