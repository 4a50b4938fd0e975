// SPDX-License-Identifier: EUPL-1.2
// Step 6 of the month, first beat: who comes up for an offer.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/open_instruments.hpp"
#include "agents/instruments/priority.hpp"
#include "sim/mask.hpp"

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

/// Whether anybody would be offered something at a file review or an approach in WW.
AFWEGING_RULE bool files_matter(const PlaceDesk& desk) {
    const InstrumentSet in_ww = desk.open.status[static_cast<std::size_t>(Status::ww)];
    return (desk.open.of(Slot::contact) | (desk.open.of(Slot::programme) & in_ww)) != 0;
}

/// The office goes through the files: of each client, and each person in WW, once in a round of
/// months, in a turn that the id gives. 1: the file of this row comes up.
AFWEGING_HOT void open_files(const PlaceDesk& desk, sim::Flags& file) {
    const Block& b = desk.b;
    if (!files_matter(desk)) {
        file.fill(0);
        return;
    }
    const std::uint64_t* id = b.world.people.id.data() + b.first;
    const auto months =
        static_cast<std::uint32_t>(std::max(b.c.setting.parameters.places.file_review_months, 1.0));
    const std::uint32_t turn = static_cast<std::uint32_t>(b.c.t) % months;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        // Fibonacci hashing spreads the files evenly over the months of a round.
        const std::uint32_t place = static_cast<std::uint32_t>(id[i]) * 0x9E3779B9U;
        file[i] = sim::flag(((place >> 16U) * months) >> 16U == turn);
    }
}

/// What the months that people have spent here and there make of them.
struct RecentMoves {
    sim::Flags seen;  ///< at an intake, or approached in WW: as good as a talk
    sim::Flags left;  ///< left bijstand just now
};

AFWEGING_HOT void find_recent_moves(const PlaceDesk& desk, const sim::Flags& file,
                                    RecentMoves& moves) {
    const People& people = desk.b.world.people;
    const std::size_t first = desk.b.first;
    const Status* status = people.status.data() + first;
    const std::uint16_t* on_benefit = people.months_on_benefit.data() + first;
    const std::uint16_t* since_exit = people.months_since_exit.data() + first;
    sim::Flags early;  // of two-byte columns: kept apart to vectorise
    sim::Flags late;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { early[i] = sim::flag(on_benefit[i] <= 1); }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { late[i] = sim::flag(since_exit[i] <= 1); }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const sim::Mask client = sim::mask(receives_bijstand(status[i]));
        const sim::Mask in_ww = sim::mask(status[i] == Status::ww);
        moves.seen[i] = static_cast<std::uint8_t>((client & early[i]) | (in_ww & file[i]));
        moves.left[i] = static_cast<std::uint8_t>(~client & late[i]);
    }
}

/// Who asks for help on own initiative, who talks, who is new, who waits, who has just left.
AFWEGING_HOT void find_reasons(const PlaceDesk& desk, std::uint8_t* __restrict__ reasons) {
    const Block& b = desk.b;
    const People& people = b.world.people;
    const Status* status = people.status.data() + b.first;
    const std::uint8_t* waiting_for = people.waiting_for.data() + b.first;
    const std::uint8_t* debt_for = people.debt_waiting_for.data() + b.first;
    const std::uint8_t* contact_for = people.contact_waiting_for.data() + b.first;
    const float* trust = people.trust.data() + b.first;
    const float* effective = b.world.now.effective.data() + b.first;
    const float* talk = b.s.talk.data();
    const float* luck = b.s.talk_luck.data();
    const std::uint32_t* draws = b.s.rolls.of<Roll::uptake>();
    const std::uint32_t* desk_draws = b.s.rolls.of<Roll::contact>();
    const OfferRates r = desk.offers;
    sim::Flags file;
    RecentMoves moves;
    open_files(desk, file);
    find_recent_moves(desk, file, moves);
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const sim::Mask intake = sim::mask(moves.seen[i] != 0);
        const float quality = talk_or_intake(talk[i], moves.seen[i] != 0);
        const float at_desk = sim::to_uniform(desk_draws[i]);
        const float alone = sim::to_uniform(draws[i]);
        const bool asks = alone < asking_chance(effective[i], trust[i], r);
        // The other end of a draw is used where one could happen beside the other.
        const bool debts = alone >= 1.0F - detection_chance(quality, r);
        const sim::Mask at_intake = sim::mask(at_desk >= 1.0F - offer_chance(1.0F, r));
        const sim::Mask at_talk = sim::mask(luck[i] < offer_chance(talk[i], r));
        const sim::Mask offer = (intake & at_intake) | (~intake & at_talk);
        reasons[i] = static_cast<std::uint8_t>(
            (sim::mask(asks) & reason::asks) | (sim::mask(quality > 0.0F) & reason::duty) |
            (offer & reason::offer) | (sim::mask(debts) & reason::debts));
    }
    const std::uint8_t matter = desk.open.reasons;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint8_t waits = waiting_for[i] | debt_for[i] | contact_for[i];
        const std::uint8_t queued = waits != 0 ? reason::waits : std::uint8_t{0};
        const bool reviewed = receives_bijstand(status[i]) & (file[i] != 0);
        const std::uint8_t review = reviewed ? reason::review : std::uint8_t{0};
        const std::uint8_t left = moves.left[i] != 0 ? reason::left : std::uint8_t{0};
        const auto found = static_cast<std::uint8_t>((reasons[i] | review | left) & matter);
        const bool absent = (status[i] == Status::not_arrived) | (status[i] == Status::deterred);
        reasons[i] = absent ? std::uint8_t{0} : static_cast<std::uint8_t>(found | queued);
    }
}

}  // namespace afweging::agents
