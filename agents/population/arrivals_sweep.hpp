// SPDX-License-Identifier: EUPL-1.2
// Step 1: who applies this month, and who is scared off before that.
#pragma once

#include "agents/block.hpp"

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

/// Rows whose month has come enter the world: into WW first, or into bijstand.
AFWEGING_SWEEP void arrive(Block& b) {
    People& people = b.world.people;
    const std::size_t end =
        b.first + block_people < people.count ? b.first + block_people : people.count;
    if (people.arrival[end - 1] < b.c.t) {
        return;  // rows are sorted by arrival
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

}  // namespace afweging::agents
