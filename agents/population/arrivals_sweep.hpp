// SPDX-License-Identifier: EUPL-1.2
// Step 1: who applies this month, and who is scared off before that.
#pragma once

#include "agents/block.hpp"
#include "agents/work/distance.hpp"

namespace afweging::agents {

/// Chance that an applicant withdraws because work is demanded from the first day.
///
///   p = deterrence * P(work within 12 months without help)
///
/// Only who has somewhere to go is scared off (mech. 7).
/// Status:   assumed
/// Evidence: S006, R125
/// Page:     docs/model/population.md
AFWEGING_RULE float deterrence_chance(float deterrence, float hazard) {
    return deterrence * chance_within_a_year(hazard);
}

/// The row after the block's last person.
AFWEGING_HOT std::size_t end_of_people(const Block& b) {
    const std::size_t count = b.world.people.count;
    return b.first + sim::chunk_size < count ? b.first + sim::chunk_size : count;
}

/// Whether anybody of the block arrives this month or later: rows are sorted by arrival.
AFWEGING_HOT bool some_arrive(const Block& b) {
    return b.world.people.arrival[end_of_people(b) - 1] >= b.c.t;
}

/// Rows whose month has come enter the world: into WW first, or into bijstand.
AFWEGING_HOT void arrive(Block& b) {
    People& people = b.world.people;
    const std::size_t end = end_of_people(b);
    if (!some_arrive(b)) {
        return;
    }
    for (std::size_t i = b.first; i < end; ++i) {
        if (people.status[i] != Status::not_arrived || people.arrival[i] != b.c.t) {
            continue;
        }
        const auto month = static_cast<std::uint32_t>(b.c.t);
        const float u = b.c.dice.uniform(people.id[i], month, purpose::entry);
        const bool scared = u < deterrence_chance(b.c.deterrence, b.world.now.hazard[i]);
        people.status[i] = scared                         ? Status::deterred
                           : people.route[i] == Route::ww ? Status::ww
                                                          : Status::bijstand;
        b.lane.brought_along_cents += std::int64_t{people.savings[i]} - people.debt[i];
        b.world.now.events[i] |= scared ? bit(Event::deterred) : EventMask{0};
    }
}

/// Who arrives lives a whole month in the first status, so at its end one month has passed. Others
/// who change status do so after the month's money: their first month is the next.
AFWEGING_HOT void count_month_of_arrival(Block& b) {
    if (!some_arrive(b)) {
        return;
    }
    People& people = b.world.people;
    const std::size_t end = end_of_people(b);
    for (std::size_t i = b.first; i < end; ++i) {
        if (people.arrival[i] != b.c.t || b.world.now.status_before[i] != Status::not_arrived) {
            continue;  // status_before: the starting stock has arrival 0 as well
        }
        const Status now = people.status[i];
        const bool applied = now != Status::deterred && people.route[i] != Route::ww;
        people.months_in_status[i] = now == Status::bijstand || now == Status::ww ? 1 : 0;
        people.months_on_benefit[i] = applied ? 1 : 0;
    }
}

}  // namespace afweging::agents
