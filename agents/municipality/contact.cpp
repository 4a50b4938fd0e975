// SPDX-License-Identifier: EUPL-1.2
// Who of a chunk of people talks with a klantmanager.
#include "agents/municipality/contact.hpp"

#include <array>
#include <cstdint>

#include "agents/inputs/channels.hpp"
#include "agents/municipality/office.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// What everybody of a chunk can expect of contact this month.
struct ContactTimes {
    std::array<float, chunk_size> own;
    std::array<float, chunk_size> quality;
    std::array<float, chunk_size> extra;
};

/// Looks up the time of the own klantmanager.
AFWEGING_HOT void look_up_time(const ContactStep& step, const OfficeMonth& office,
                               const ContactRates& r, ContactTimes& times) {
    const Status* status = step.in<&People::status>();
    const std::uint16_t* klantmanager = step.in<&People::klantmanager>();
    const std::uint16_t* on_benefit = step.in<&People::months_on_benefit>();
    const Distance* distance = step.in<&MonthColumns::distance>();
    const float* talks = office.talks.data();
    const float* talks_short = office.talks_short.data();
    const float* quality = office.quality.data();
    const Route* route = step.in<&People::route>();
    const auto desks = static_cast<std::uint32_t>(office.desks());
    const float intake = r.intake_talks;
    std::array<std::int32_t, chunk_size> desk;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const std::size_t own = klantmanager[i] < desks ? klantmanager[i] : 0;
        desk[i] = static_cast<std::int32_t>(place_of(own, route[i]));
    }
    std::array<float, chunk_size> at_intake;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        at_intake[i] = on_benefit[i] <= 1 ? intake : 0.0F;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
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
AFWEGING_HOT void look_up_extra_time(const ContactStep& step, const ChannelTable& channels,
                                     ContactTimes& times) {
    const std::uint8_t* regime = step.in<&People::contact_held>();
    const std::uint8_t* aftercare = step.in<&People::aftercare_held>();
    const std::uint8_t* debt_instrument = step.in<&People::debt_held>();
    const Activity* acting = step.in<&MonthColumns::acting>();
    const float* added = channels.of(Channel::contact_per_month);
    times.extra.fill(0.0F);
    for (const std::size_t i : step.in<&Notes::helped>()) {
        times.extra[i] =
            added[regime[i]] + added[aftercare[i]] + added[acting[i]] + added[debt_instrument[i]];
    }
}

/// Decides who talks. The chances are worked out in a loop of their own: see agents/README.md.
AFWEGING_HOT void decide_talks(const ContactStep& step, const ContactTimes& times) {
    const std::uint32_t* draws = step.words<Roll::contact>();
    float* __restrict__ talk = step.out<&MonthColumns::talk>();
    float* __restrict__ luck = step.out<&Notes::talk_luck>();
    std::array<float, chunk_size> chance;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        chance[i] = talk_chance({times.own[i], times.quality[i], times.extra[i]});
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const ContactTime time{times.own[i], times.quality[i], times.extra[i]};
        const float u = sim::to_uniform(draws[i]);
        talk[i] = sim::keep(sim::mask(u < chance[i]), talk_quality(time));
        luck[i] = luck_of_talk(u, chance[i]);
    }
}

}  // namespace

void contact(ContactStep step, const OfficeMonth& office, const ChannelTable& channels,
             const ContactRates& rates) {
    ContactTimes times;
    look_up_time(step, office, rates, times);
    look_up_extra_time(step, channels, times);
    decide_talks(step, times);
    const float* talk = step.out<&MonthColumns::talk>();
    const Status* status = step.in<&People::status>();
    std::uint8_t* since = step.out<&People::months_since_contact>();
    EventMask* events = step.out<&MonthColumns::events>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        events[i] |= talk[i] > 0.0F ? bit(Event::contact) : 0U;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const unsigned grows = (status[i] != Status::not_arrived) & (since[i] < 255);
        const unsigned later = since[i] + grows;
        since[i] = static_cast<std::uint8_t>(talk[i] > 0.0F ? 0U : later);
    }
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
