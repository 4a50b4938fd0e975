// SPDX-License-Identifier: EUPL-1.2
// Step 10: the participation ladder, self-efficacy, health and housing.
#pragma once

#include <algorithm>

#include "agents/block.hpp"

namespace afweging::agents {

/// Steps up and down: the lower end of the draw is a step up, the upper end a step down. Work
/// is the top step; who loses it keeps the step before.
AFWEGING_SWEEP void climb_ladder(Block& b) {
    People& people = b.world.people;
    const MonthColumns& now = b.world.now;
    const float* support = b.c.channels.of(Channel::ladder_support);
    const float* demand = b.c.channels.of(Channel::demand);
    const std::uint8_t* acting = now.acting.data() + b.first;
    const float* talk = now.talk.data() + b.first;
    const float* effective = now.effective.data() + b.first;
    const float* stress = people.stress.data() + b.first;
    const Status* status = people.status.data() + b.first;
    const std::uint32_t* draw = b.s.draws[purpose::ladder].data();
    std::uint8_t* ladder = people.ladder.data() + b.first;
    float* self_efficacy = people.self_efficacy.data() + b.first;
    const LadderRates r = b.c.ladder;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < block_people; ++i) {
        const float over = demand[acting[i]] - effective[i];
        const LadderForces forces{.talk = talk[i],
                                  .support = support[acting[i]],
                                  .self_efficacy = self_efficacy[i],
                                  .stress = stress[i],
                                  .overload = over > 0.0F ? over : 0.0F};
        const float u = sim::to_uniform(draw[i]);
        const std::int32_t step = ladder[i];
        const bool client = receives_bijstand(status[i]);
        const bool working = in_regular_work(status[i]) | (status[i] == Status::subsidised_job);
        const std::int32_t up =
            static_cast<std::int32_t>(u < step_up_chance(forces, r)) & (step < 5);
        const std::int32_t down =
            static_cast<std::int32_t>(u >= 1.0F - step_down_chance(forces, r)) & (step > 1);
        const std::int32_t change = (up - down) & -static_cast<std::int32_t>(client);
        const std::int32_t below_work = std::min(step, client ? 5 : 6) + change;
        ladder[i] = static_cast<std::uint8_t>(working ? 6 : below_work);
        const float next = next_self_efficacy(self_efficacy[i], static_cast<float>(change), r);
        self_efficacy[i] =
            sim::select(sim::mask(status[i] != Status::not_arrived), next, self_efficacy[i]);
    }
}

/// Problem debts with high stress put a home at risk: accounts above two, weighted with stress.
AFWEGING_RULE float arrears_risk(std::uint8_t accounts, float stress, DebtHelp help) {
    const bool alone = (help == DebtHelp::none) | (help == DebtHelp::finished);
    const bool at_risk = (accounts >= 3) & alone;
    return sim::keep(sim::mask(at_risk), stress);
}

/// Health and housing drift; who is not in the world does not change.
AFWEGING_SWEEP void change_health_and_home(Block& b) {
    People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const float* stress = people.stress.data() + b.first;
    const std::uint8_t* accounts = people.accounts.data() + b.first;
    const DebtHelp* help = people.debt_help.data() + b.first;
    const std::uint32_t* health_draw = b.s.draws[purpose::health].data();
    const std::uint32_t* housing_draw = b.s.draws[purpose::housing].data();
    Health* health = people.health.data() + b.first;
    Housing* housing = people.housing.data() + b.first;
    EventMask* events = b.world.now.events.data() + b.first;
    const LadderRates r = b.c.ladder;
    const DriftRates drift(r);
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < block_people; ++i) {
        const bool here = (status[i] != Status::not_arrived) & (status[i] != Status::aow) &
                          (status[i] != Status::deterred);
        const Health drifted =
            next_health(health[i], stress[i], sim::to_uniform(health_draw[i]), r, drift);
        const Housing before = housing[i];
        const float risk = arrears_risk(accounts[i], stress[i], help[i]);
        const Housing home = next_housing(before, risk, sim::to_uniform(housing_draw[i]), r);
        const sim::Mask in_world = sim::mask(here);
        health[i] = static_cast<Health>(sim::select(in_world, static_cast<std::uint32_t>(drifted),
                                                    static_cast<std::uint32_t>(health[i])));
        housing[i] = static_cast<Housing>(sim::select(in_world, static_cast<std::uint32_t>(home),
                                                      static_cast<std::uint32_t>(before)));
        const bool evicted = here & (home == Housing::homeless) & (before != Housing::homeless);
        events[i] |= sim::mask(evicted) & bit(Event::evicted);
    }
}

}  // namespace afweging::agents
