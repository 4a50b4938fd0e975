// SPDX-License-Identifier: EUPL-1.2
// Step 4 of the month: stress, effective doenvermogen and trust of a block.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/household/money.hpp"
#include "agents/wellbeing/capacity.hpp"

namespace afweging::agents {

/// Trust after the dealings of this month (talks: of last month).
AFWEGING_SWEEP void trust_of_block(Block& b, const CapacityRates& r) {
    People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint8_t* since_contact = people.months_since_contact.data() + b.first;
    const std::uint8_t* sanction = people.sanction.data() + b.first;
    const EventMask* events = b.world.now.events.data() + b.first;
    float* trust = people.trust.data() + b.first;
    for (std::size_t i = 0; i < block_people; ++i) {
        const Dealings dealings{
            .talked = since_contact[i] == 0 ? 1 : 0,
            .fined = (events[i] & bit(Event::fine)) != 0 ? 1 : 0,
            .sanctioned = (sanction[i] | b.s.sanctioned[i]) != 0 ? 1 : 0,
            .plan_broken = (events[i] & bit(Event::debt_plan_broken)) != 0 ? 1 : 0,
        };
        const float next = next_trust(trust[i], dealings, r);
        trust[i] = sim::select(sim::mask(keeps_house(status[i])), next, trust[i]);
    }
}

/// Share of stress that the instruments of each person leave this month, [0, 1].
AFWEGING_SWEEP void left_by_instruments(const Block& b, float* left) {
    const People& people = b.world.people;
    const std::uint8_t* programme = b.s.acting.data();
    const std::uint8_t* regime = people.contact_regime.data() + b.first;
    const std::uint8_t* debt_instrument = people.debt_instrument.data() + b.first;
    const float* relief = b.c.channels.of(Channel::stress_relief);
    for (std::size_t i = 0; i < block_people; ++i) { left[i] = 1.0F; }
    for (const std::size_t i : b.s.helped) {
        left[i] = (1.0F - relief[programme[i]]) * (1.0F - relief[regime[i]]) *
                  (1.0F - relief[debt_instrument[i]]);
    }
}

/// Long-run stress of each person in the present situation, [0, 1].
AFWEGING_SWEEP void stress_targets(const Block& b, float* target, const CapacityRates& rates) {
    const People& people = b.world.people;
    const Household* household = people.household.data() + b.first;
    const Housing* housing = people.housing.data() + b.first;
    const DebtHelp* debt_help = people.debt_help.data() + b.first;
    const std::uint8_t* accounts = people.accounts.data() + b.first;
    const std::int32_t* debt = people.debt.data() + b.first;
    const std::int32_t* savings = people.savings.data() + b.first;
    const std::int32_t* shortfall = people.shortfall.data() + b.first;
    const float* volatility = people.volatility.data() + b.first;
    const std::array<std::int32_t, household_count> minimum = b.c.amounts.social_minimum;
    const CapacityRates r = rates;
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::int32_t budget = sim::pick(minimum, household[i]);
        target[i] = stress_target({.accounts = static_cast<float>(accounts[i]),
                                   .debt = static_cast<float>(debt[i]),
                                   .shortfall = static_cast<float>(shortfall[i]),
                                   .savings = static_cast<float>(savings[i]),
                                   .budget = static_cast<float>(larger(budget, 1)),
                                   .volatility = volatility[i],
                                   .housing = housing[i],
                                   .help = debt_help[i]},
                                  r);
    }
}

/// Stress and effective doenvermogen after the money of this month.
AFWEGING_SWEEP void stress_and_doenvermogen(Block& b) {
    const CapacityRates r = b.c.capacity;
    alignas(64) std::array<float, block_people> target;
    alignas(64) std::array<float, block_people> left;
    stress_targets(b, target.data(), r);
    left_by_instruments(b, left.data());
    const Status* status = b.world.people.status.data() + b.first;
    const float* trait = b.world.people.doenvermogen.data() + b.first;
    float* stress = b.world.people.stress.data() + b.first;
    float* effective = b.world.now.effective.data() + b.first;
    for (std::size_t i = 0; i < block_people; ++i) {
        const float next = next_stress(stress[i], target[i], 1.0F - left[i], r);
        const float now = sim::select(sim::mask(keeps_house(status[i])), next, stress[i]);
        stress[i] = now;
        effective[i] = effective_doenvermogen(trait[i], now, r.bandwidth_tax);
    }
    trust_of_block(b, r);
}

}  // namespace afweging::agents
