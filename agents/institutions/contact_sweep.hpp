// SPDX-License-Identifier: EUPL-1.2
// Step 5 of the month: who talks with a klantmanager.
#pragma once

#include <array>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/institutions/contact.hpp"

namespace afweging::agents {

/// What everybody of a block can expect of contact this month.
struct ContactTimes {
    std::array<float, block_people> own;
    std::array<float, block_people> quality;
    std::array<float, block_people> extra;
};

/// Looks up the time of the own klantmanager and what programmes and regimes add.
AFWEGING_SWEEP void look_up_time(const Block& b, ContactTimes& times) {
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint16_t* klantmanager = people.klantmanager.data() + b.first;
    const std::uint16_t* on_benefit = people.months_on_benefit.data() + b.first;
    const std::uint8_t* regime = people.contact_regime.data() + b.first;
    const std::uint8_t* aftercare = people.aftercare.data() + b.first;
    const std::uint8_t* acting = b.s.acting.data();
    const Distance* distance = b.world.now.distance.data() + b.first;
    const float* added = b.c.channels.of(Channel::contact_per_month);
    const float* talks = b.c.office.talks.data();
    const float* talks_short = b.c.office.talks_short.data();
    const float* quality = b.c.office.quality.data();
    const auto desks = static_cast<std::uint32_t>(b.c.office.talks.size());
    const auto intake = static_cast<float>(b.c.setting.parameters.contact.intake_talks);
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::uint32_t k = klantmanager[i] < desks ? klantmanager[i] : 0U;
        const float near = distance[i] == Distance::short_distance ? talks_short[k] : 0.0F;
        const float at_intake = on_benefit[i] <= 1 ? intake : 0.0F;
        const float client = receives_bijstand(status[i]) ? 1.0F : 0.0F;
        times.own[i] = client * own_talks(talks[k], near, at_intake);
        times.quality[i] = quality[k];
        times.extra[i] = added[regime[i]] + added[aftercare[i]] + added[acting[i]];
    }
}

/// Writes the quality of this month's talk (0 = none) and the months since the last one.
/// Reads the office of the month and the contact that regimes, programmes and aftercare add.
AFWEGING_SWEEP void contact(Block& b) {
    ContactTimes times;
    look_up_time(b, times);
    const std::uint32_t* draws = b.s.draws[purpose::contact].data();
    const Status* status = b.world.people.status.data() + b.first;
    float* __restrict__ talk = b.s.talk.data();
    std::uint8_t* __restrict__ since = b.world.people.months_since_contact.data() + b.first;
    EventMask* __restrict__ events = b.world.now.events.data() + b.first;
    for (std::size_t i = 0; i < block_people; ++i) {
        const ContactTime time{times.own[i], times.quality[i], times.extra[i]};
        talk[i] = sim::to_uniform(draws[i]) < talk_chance(time) ? talk_quality(time) : 0.0F;
    }
    for (std::size_t i = 0; i < block_people; ++i) {
        events[i] |= talk[i] > 0.0F ? bit(Event::contact) : 0U;
    }
    for (std::size_t i = 0; i < block_people; ++i) {
        const unsigned grows = (status[i] != Status::not_arrived) & (since[i] < 255);
        const unsigned later = since[i] + grows;
        since[i] = static_cast<std::uint8_t>(talk[i] > 0.0F ? 0U : later);
    }
}

}  // namespace afweging::agents
