// SPDX-License-Identifier: EUPL-1.2
// Step 5 of the month: who talks with a klantmanager.
#pragma once

#include <cstdint>

#include "agents/block.hpp"
#include "agents/institutions/contact.hpp"

namespace afweging::agents {

/// Writes the quality of this month's talk (0 = none) and the months since the last one.
/// Reads the office of the month and the contact that regimes, programmes and aftercare add.
AFWEGING_SWEEP void contact(Block& b) {
    People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint16_t* klantmanager = people.klantmanager.data() + b.first;
    const std::uint16_t* on_benefit = people.months_on_benefit.data() + b.first;
    const std::uint8_t* regime = people.contact_regime.data() + b.first;
    const std::uint8_t* aftercare = people.aftercare.data() + b.first;
    const Distance* distance = b.world.now.distance.data() + b.first;
    std::uint8_t* since = people.months_since_contact.data() + b.first;
    EventMask* events = b.world.now.events.data() + b.first;
    const float* added = b.c.channels.of(Channel::contact_per_month);
    const OfficeMonth& office = b.c.office;
    const float* talks = office.talks.data();
    const float* talks_short = office.talks_short.data();
    const float* quality = office.quality.data();
    const auto desks = static_cast<std::uint32_t>(office.talks.size());
    const auto intake = static_cast<float>(b.c.setting.parameters.contact.intake_talks);

    for (std::size_t i = 0; i < block_people; ++i) {
        const std::uint32_t k = klantmanager[i] < desks ? klantmanager[i] : 0U;
        const float client = receives_bijstand(status[i]) ? 1.0F : 0.0F;
        const float near = distance[i] == Distance::short_distance ? talks_short[k] : 0.0F;
        const float at_intake = on_benefit[i] <= 1 ? intake : 0.0F;
        const ContactTime time{client * own_talks(talks[k], near, at_intake), quality[k],
                               added[regime[i]] + added[aftercare[i]] + added[b.s.acting[i]]};
        const bool talked = uniform(b, purpose::contact, i) < talk_chance(time);
        const bool here = status[i] != Status::not_arrived;
        b.s.talk[i] = talked ? talk_quality(time) : 0.0F;
        const std::uint32_t later = since[i] + ((here && since[i] < 255) ? 1U : 0U);
        since[i] = static_cast<std::uint8_t>(talked ? 0U : later);
        events[i] |= talked ? bit(Event::contact) : 0U;
    }
}

}  // namespace afweging::agents
