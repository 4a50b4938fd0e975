// SPDX-License-Identifier: EUPL-1.2
// Step 6 of the month, first beat: which instruments are open, and who comes up for an offer.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/institutions/eligibility.hpp"
#include "agents/institutions/offers.hpp"
#include "agents/institutions/open_instruments.hpp"
#include "agents/institutions/priority.hpp"

namespace afweging::agents {

/// Everything about the block that the choice for one person needs.
struct PlaceDesk {
    Block& b;
    const OpenInstruments& open;
    const OfferRates& offers;
    const PriorityRates& order;
    std::uint8_t sanction_months;
    std::uint8_t max_waiting;
};

/// Who asks for help on own initiative, who talks, who is new, who waits, who has just left.
AFWEGING_SWEEP void find_reasons(const PlaceDesk& desk, std::uint8_t* __restrict__ reasons) {
    const Block& b = desk.b;
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint16_t* on_benefit = people.months_on_benefit.data() + b.first;
    const std::uint16_t* since_exit = people.months_since_exit.data() + b.first;
    const std::uint8_t* waiting_for = people.waiting_for.data() + b.first;
    const std::uint8_t* debt_for = people.debt_waiting_for.data() + b.first;
    const std::uint8_t* contact_for = people.contact_waiting_for.data() + b.first;
    const float* trust = people.trust.data() + b.first;
    const float* effective = b.world.now.effective.data() + b.first;
    const float* talk = b.s.talk.data();
    const std::uint32_t* draws = b.s.rolls.of(Roll::uptake);
    const std::uint8_t after_leaving =
        desk.open.of(Slot::aftercare) != 0 ? reason::left : std::uint8_t{0};
    const unsigned on_request =
        (desk.open.of(Slot::debt) | desk.open.of(Slot::money)) != 0 ? reason::asks : 0U;
    for (std::size_t i = 0; i < block_people; ++i) {
        const bool asks =
            sim::to_uniform(draws[i]) < asking_chance(effective[i], trust[i], desk.offers);
        reasons[i] = static_cast<std::uint8_t>((asks ? on_request : 0U) |
                                               (talk[i] > 0.0F ? unsigned{reason::talk} : 0U));
    }
    std::array<std::uint8_t, block_people> wide;  // of two-byte columns: kept apart to vectorise
    for (std::size_t i = 0; i < block_people; ++i) {
        const unsigned early = on_benefit[i] <= 1 ? 1U : 0U;
        const unsigned late = since_exit[i] <= 1 ? 2U : 0U;
        wide[i] = static_cast<std::uint8_t>(early | late);
    }
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::uint8_t waits = waiting_for[i] | debt_for[i] | contact_for[i];
        const std::uint8_t intake = (wide[i] & 1U) != 0 ? reason::intake : std::uint8_t{0};
        const std::uint8_t left = (wide[i] & 2U) != 0 ? after_leaving : std::uint8_t{0};
        const std::uint8_t placed = receives_bijstand(status[i]) ? intake : left;
        const std::uint8_t queued = waits != 0 ? reason::waits : std::uint8_t{0};
        const auto found = static_cast<std::uint8_t>(reasons[i] | placed | queued);
        const bool absent = (status[i] == Status::not_arrived) | (status[i] == Status::deterred);
        reasons[i] = absent ? std::uint8_t{0} : found;
    }
}

/// Whether anybody would be offered something at a file review or an approach in WW.
AFWEGING_RULE bool files_matter(const PlaceDesk& desk) {
    const InstrumentSet in_ww = desk.open.status[static_cast<std::size_t>(Status::ww)];
    return (desk.open.of(Slot::contact) | (desk.open.of(Slot::programme) & in_ww)) != 0;
}

/// The office goes through the files: each client, and each person in WW, once in a round of
/// months, in a turn that the id gives.
AFWEGING_SWEEP void review_files(const PlaceDesk& desk, std::uint8_t* __restrict__ reasons) {
    const Block& b = desk.b;
    const Status* status = b.world.people.status.data() + b.first;
    const std::uint64_t* id = b.world.people.id.data() + b.first;
    const auto months =
        static_cast<std::uint32_t>(std::max(b.c.setting.parameters.places.file_review_months, 1.0));
    const std::uint32_t turn = static_cast<std::uint32_t>(b.c.t) % months;
    for (std::size_t i = 0; i < block_people; ++i) {
        // Fibonacci hashing spreads the files evenly over the months of a round.
        const std::uint32_t file = static_cast<std::uint32_t>(id[i]) * 0x9E3779B9U;
        const bool now = ((file >> 16U) * months) >> 16U == turn;
        const unsigned found = receives_bijstand(status[i]) ? unsigned{reason::review}
                               : status[i] == Status::ww    ? unsigned{reason::approach}
                                                            : 0U;
        reasons[i] = static_cast<std::uint8_t>(reasons[i] | (now ? found : 0U));
    }
}

}  // namespace afweging::agents
