// SPDX-License-Identifier: EUPL-1.2
// Step 10: the participation ladder, self-efficacy, health and housing.
#pragma once

#include "agents/block.hpp"

namespace afweging::agents {

AFWEGING_RULE LadderForces ladder_forces(const Block& b, std::size_t i) {
    const People& people = b.world.people;
    const std::size_t row = b.first + i;
    const std::uint8_t acting = b.world.now.acting[row];
    const float demand = b.c.channels.of(Channel::demand)[acting];
    const float over = demand - b.world.now.effective[row];
    return {.talk = b.world.now.talk[row],
            .support = b.c.channels.of(Channel::ladder_support)[acting],
            .self_efficacy = people.self_efficacy[row],
            .stress = people.stress[row],
            .overload = over > 0.0F ? over : 0.0F};
}

/// Steps up and down: the lower end of the draw is a step up, the upper end a step down. Work
/// is the top step; who loses it keeps the step before.
AFWEGING_SWEEP void climb_ladder(Block& b) {
    People& people = b.world.people;
    const LadderRates r = b.c.ladder;
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::size_t row = b.first + i;
        const LadderForces forces = ladder_forces(b, i);
        const float u = uniform(b, purpose::ladder, i);
        const std::int32_t now = people.ladder[row];
        const bool on_benefit = receives_bijstand(people.status[row]);
        const bool working = in_regular_work(people.status[row]) ||
                             people.status[row] == Status::subsidised_job;
        const std::int32_t up = u < step_up_chance(forces, r) && now < 5 ? 1 : 0;
        const std::int32_t down = u >= 1.0F - step_down_chance(forces, r) && now > 1 ? 1 : 0;
        const std::int32_t next = working ? 6 : on_benefit ? (now > 5 ? 5 : now + up - down) : now;
        people.ladder[row] = static_cast<std::uint8_t>(next);
        people.self_efficacy[row] =
            next_self_efficacy(people.self_efficacy[row],
                               on_benefit ? static_cast<float>(up - down) : 0.0F, r);
    }
}

/// Problem debts with high stress put a home at risk: accounts above two, weighted with stress.
AFWEGING_RULE float arrears_risk(std::uint8_t accounts, float stress, DebtHelp help) {
    const bool at_risk = accounts >= 3 && (help == DebtHelp::none || help == DebtHelp::finished);
    return at_risk ? stress : 0.0F;
}

/// Health and housing drift; who is not in the world does not change.
AFWEGING_SWEEP void change_health_and_home(Block& b) {
    People& people = b.world.people;
    const LadderRates r = b.c.ladder;
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::size_t row = b.first + i;
        const Status status = people.status[row];
        const bool here = status != Status::not_arrived && status != Status::aow &&
                          status != Status::deterred;
        const Health health = next_health(people.health[row], people.stress[row],
                                          uniform(b, purpose::health, i), r);
        const float risk = arrears_risk(people.accounts[row], people.stress[row],
                                        people.debt_help[row]);
        const Housing before = people.housing[row];
        const Housing home = next_housing(before, risk, uniform(b, purpose::housing, i), r);
        people.health[row] = here ? health : people.health[row];
        people.housing[row] = here ? home : before;
        const bool evicted = here && home == Housing::homeless && before != Housing::homeless;
        b.world.now.events[row] |= evicted ? bit(Event::evicted) : EventMask{0};
    }
}

}  // namespace afweging::agents
