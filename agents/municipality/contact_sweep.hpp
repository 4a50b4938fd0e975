// SPDX-License-Identifier: EUPL-1.2
// Step 5 of the month: who talks with a klantmanager.
#pragma once

#include <array>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/municipality/contact.hpp"
#include "sim/mask.hpp"

namespace afweging::agents {

/// What everybody of a block can expect of contact this month.
struct ContactTimes {
    std::array<float, sim::chunk_size> own;
    std::array<float, sim::chunk_size> quality;
    std::array<float, sim::chunk_size> extra;
};

/// Looks up the time of the own klantmanager.
AFWEGING_HOT void look_up_time(const Block& b, ContactTimes& times) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint16_t* klantmanager = people.klantmanager.data() + b.first;
    const std::uint16_t* on_benefit = people.months_on_benefit.data() + b.first;
    const Distance* distance = b.world.now.distance.data() + b.first;
    const float* talks = b.c.office.talks.data();
    const float* talks_short = b.c.office.talks_short.data();
    const float* quality = b.c.office.quality.data();
    const auto desks = static_cast<std::uint32_t>(b.c.office.talks.size());
    const auto intake = static_cast<float>(b.c.setting.parameters.contact.intake_talks);
    std::array<std::int32_t, sim::chunk_size> desk;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        desk[i] = klantmanager[i] < desks ? klantmanager[i] : 0;
    }
    std::array<float, sim::chunk_size> at_intake;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        at_intake[i] = on_benefit[i] <= 1 ? intake : 0.0F;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const float short_time = talks_short[desk[i]];
        const float any_time = talks[desk[i]];
        const float near =
            sim::keep(sim::mask(distance[i] == Distance::short_distance), short_time);
        const float client = receives_bijstand(status[i]) ? 1.0F : 0.0F;
        times.own[i] = client * own_talks(any_time, near, at_intake[i]);
        times.quality[i] = quality[desk[i]];
    }
}

/// Looks up the time that programmes, regimes, aftercare and debt help add.
AFWEGING_HOT void look_up_extra_time(const Block& b, ContactTimes& times) {
    const std::uint8_t* regime = b.world.people.contact_regime.data() + b.first;
    const std::uint8_t* aftercare = b.world.people.aftercare.data() + b.first;
    const std::uint8_t* debt_instrument = b.world.people.debt_instrument.data() + b.first;
    const std::uint8_t* acting = b.s.acting.data();
    const float* added = b.c.channels.of(Channel::contact_per_month);
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { times.extra[i] = 0.0F; }
    for (const std::size_t i : b.s.helped) {
        times.extra[i] =
            added[regime[i]] + added[aftercare[i]] + added[acting[i]] + added[debt_instrument[i]];
    }
}

/// Writes the quality of this month's talk (0 = none), its luck, and the months since the last
/// talk. Reads the office of the month and the contact that regimes, programmes and aftercare add.
AFWEGING_HOT void contact(Block& b) {
    ContactTimes times;
    look_up_time(b, times);
    look_up_extra_time(b, times);
    const std::uint32_t* draws = b.s.rolls.of(Roll::contact);
    const Status* status = b.world.people.status.data() + b.first;
    float* __restrict__ talk = b.s.talk.data();
    float* __restrict__ luck = b.s.talk_luck.data();
    std::uint8_t* __restrict__ since = b.world.people.months_since_contact.data() + b.first;
    EventMask* __restrict__ events = b.world.now.events.data() + b.first;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const ContactTime time{times.own[i], times.quality[i], times.extra[i]};
        const float u = sim::to_uniform(draws[i]);
        const float chance = talk_chance(time);
        talk[i] = sim::keep(sim::mask(u < chance), talk_quality(time));
        luck[i] = luck_of_talk(u, chance);
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        events[i] |= talk[i] > 0.0F ? bit(Event::contact) : 0U;
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const unsigned grows = (status[i] != Status::not_arrived) & (since[i] < 255);
        const unsigned later = since[i] + grows;
        since[i] = static_cast<std::uint8_t>(talk[i] > 0.0F ? 0U : later);
    }
}

}  // namespace afweging::agents
