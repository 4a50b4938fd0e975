// SPDX-License-Identifier: EUPL-1.2
// Step 10: the participation ladder, self-efficacy, health and housing.
#pragma once

#include <algorithm>

#include "agents/block.hpp"

namespace afweging::agents {

/// What moves person i on the ladder this month.
AFWEGING_HOT LadderForces ladder_forces(const Block& b, std::size_t i) {
    const std::size_t row = b.first + i;
    const std::uint8_t acting = b.world.now.acting[row];
    const float over = b.c.channels.of(Channel::demand)[acting] - b.world.now.effective[row];
    return {.talk = b.world.now.talk[row],
            .support = b.c.channels.of(Channel::ladder_support)[acting],
            .self_efficacy = b.world.people.self_efficacy[row],
            .stress = b.world.people.stress[row],
            .overload = over > 0.0F ? over : 0.0F};
}

/// Lists the clients whose draw may be a step.
AFWEGING_HOT void find_climbers(const Block& b, sim::Selection& climbers) {
    const People& people = b.world.people;
    const std::uint8_t* acting = b.world.now.acting.data() + b.first;
    const float* talk = b.world.now.talk.data() + b.first;
    const float* self_efficacy = people.self_efficacy.data() + b.first;
    const float* stress = people.stress.data() + b.first;
    const Status* status = people.status.data() + b.first;
    const std::uint32_t* draw = b.s.rolls.of(Roll::ladder);
    const LadderRates r = b.c.ladder;
    const float most_support = b.c.channels.most(Channel::ladder_support);
    const float most_demand = b.c.channels.most(Channel::demand);
    sim::Flags steps;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const sim::Mask takes_part = sim::mask(acting[i] != 0);
        const LadderForces forces{.talk = talk[i],
                                  .support = sim::keep(takes_part, most_support),
                                  .self_efficacy = self_efficacy[i],
                                  .stress = stress[i],
                                  .overload = sim::keep(takes_part, most_demand)};
        const float u = sim::to_uniform(draw[i]);
        const bool moves =
            (u < step_up_ceiling(forces, r)) | (u >= 1.0F - step_down_ceiling(forces, r));
        steps[i] = sim::flag(receives_bijstand(status[i]) & moves);
    }
    sim::select_rows(steps, climbers);
}

/// Who is where on the ladder without a step this month: at the top in work, below it on bijstand.
/// Self-efficacy is drawn back.
AFWEGING_HOT void stand_on_ladder(Block& b) {
    const Status* status = b.world.people.status.data() + b.first;
    std::uint8_t* ladder = b.world.people.ladder.data() + b.first;
    float* self_efficacy = b.world.people.self_efficacy.data() + b.first;
    const LadderRates r = b.c.ladder;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const unsigned client = receives_bijstand(status[i]) ? 1U : 0U;
        const bool working = in_regular_work(status[i]) | (status[i] == Status::subsidised_job);
        const unsigned step = ladder[i];
        const unsigned below_work = step - (client & (step > 5 ? 1U : 0U));
        ladder[i] = static_cast<std::uint8_t>(working ? 6U : below_work);
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const float next = next_self_efficacy(self_efficacy[i], 0.0F, r);
        self_efficacy[i] =
            sim::select(sim::mask(status[i] != Status::not_arrived), next, self_efficacy[i]);
    }
}

/// A step of this month, decided with the self-efficacy that the month began with.
struct LadderStep {
    std::uint16_t person;  ///< in the block
    std::int8_t change;    ///< +1 or -1
    float self_efficacy;   ///< after it
};

/// Decides who takes a step; `steps` has room for everybody listed.
AFWEGING_HOT std::size_t decide_steps(const Block& b, const sim::Selection& climbers,
                                      LadderStep* steps) {
    const LadderRates& r = b.c.ladder;
    std::size_t count = 0;
    for (const std::size_t i : climbers) {
        const LadderForces forces = ladder_forces(b, i);
        const float u = uniform(b, Roll::ladder, i);
        const int step = b.world.people.ladder[b.first + i];
        const int up = static_cast<int>(u < step_up_chance(forces, r)) & (step < 5 ? 1 : 0);
        const int down =
            static_cast<int>(u >= 1.0F - step_down_chance(forces, r)) & (step > 1 ? 1 : 0);
        if (up != down) {
            const int change = up - down;
            steps[count++] = {
                static_cast<std::uint16_t>(i), static_cast<std::int8_t>(change),
                next_self_efficacy(forces.self_efficacy, static_cast<float>(change), r)};
        }
    }
    return count;
}

/// Steps up and down: the lower end of the draw is a step up, the upper end a step down. Work
/// is the top step; who loses it starts from the step below.
AFWEGING_HOT void climb_ladder(Block& b) {
    sim::Selection climbers;
    find_climbers(b, climbers);
    std::array<LadderStep, sim::chunk_size> steps;
    const std::size_t count = decide_steps(b, climbers, steps.data());
    stand_on_ladder(b);
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t row = b.first + steps[k].person;
        b.world.people.ladder[row] =
            static_cast<std::uint8_t>(b.world.people.ladder[row] + steps[k].change);
        b.world.people.self_efficacy[row] = steps[k].self_efficacy;
    }
}

/// Problem debts with high stress put a home at risk: accounts above two, weighted with stress.
AFWEGING_RULE float arrears_risk(std::uint8_t accounts, float stress, DebtHelp help) {
    const bool alone = (help == DebtHelp::none) | (help == DebtHelp::finished);
    const bool at_risk = (accounts >= 3) & alone;
    return sim::keep(sim::mask(at_risk), stress);
}

/// Lists those in the world whose draws may change their health or their home.
AFWEGING_HOT void find_drifters(const Block& b, const DriftRates& drift, sim::Selection& drifters) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const Health* health = people.health.data() + b.first;
    const Housing* housing = people.housing.data() + b.first;
    const std::uint32_t* health_draw = b.s.rolls.of(Roll::health);
    const std::uint32_t* housing_draw = b.s.rolls.of(Roll::housing);
    const LadderRates r = b.c.ladder;
    sim::Flags drifts;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const bool here = (status[i] != Status::not_arrived) & (status[i] != Status::aow) &
                          (status[i] != Status::deterred);
        const bool drawn = health_can_change(health[i], sim::to_uniform(health_draw[i]), drift) |
                           home_can_change(housing[i], sim::to_uniform(housing_draw[i]), r);
        drifts[i] = sim::flag(here & drawn);
    }
    sim::select_rows(drifts, drifters);
}

/// Health and housing drift; who is not in the world does not change.
AFWEGING_HOT void change_health_and_home(Block& b) {
    People& people = b.world.people;
    const LadderRates& r = b.c.ladder;
    const DriftRates& drift = b.c.drift;
    sim::Selection drifters;
    find_drifters(b, drift, drifters);
    for (const std::size_t i : drifters) {
        const std::size_t row = b.first + i;
        const float stress = people.stress[row];
        people.health[row] =
            next_health(people.health[row], stress, uniform(b, Roll::health, i), r, drift);
        const Housing before = people.housing[row];
        const float risk = arrears_risk(people.accounts[row], stress, people.debt_help[row]);
        const Housing home = next_housing(before, risk, uniform(b, Roll::housing, i), r);
        people.housing[row] = home;
        const bool evicted = home == Housing::homeless && before != Housing::homeless;
        b.world.now.events[row] |= evicted ? bit(Event::evicted) : 0U;
    }
}

}  // namespace afweging::agents
