// SPDX-License-Identifier: EUPL-1.2
// Who waits or may be made an offer, on the way to a decision: for the step of offers.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "agents/instruments/eligibility.hpp"
#include "agents/kinds/instrument_kinds.hpp"
#include "agents/state/slots.hpp"

namespace afweging::agents {

/// Somebody who waits for a place or may be made an offer, before the draws.
struct PlaceCase {
    std::uint16_t person;  ///< in the chunk
    std::uint8_t instrument;
    std::uint8_t waits;   ///< 1: on the waiting list; 0: is made an offer
    std::uint8_t waited;  ///< months
    std::uint8_t second;  ///< 1: beside a programme that the person is in already
};

/// A case a slot, and for one-off money a case an instrument.
inline constexpr std::size_t most_cases_a_person = slot_count + max_instruments;

/// Cases on their way from those who come up to those who decide: as many at a time as makes their
/// draws cheap, in the order in which they came up.
struct CaseFile {
    static constexpr std::size_t room = 256;  // a multiple of 8
    std::array<PlaceCase, room> cases;
    std::array<std::uint64_t, room> id{};
    std::array<std::uint32_t, room> purpose_block{};
    std::array<std::array<std::uint32_t, room>, 4> words;
    std::size_t count = 0;
};

/// Who holds something in each place of a chunk, and who waits.
struct Slots {
    std::array<HeldRows, slot_places.size()> places;
    std::array<ListRows, waiting_lists.size()> lists;
};

/// Programmes for which person i has room.
AFWEGING_HOT InstrumentSet programmes_with_room(const Slots& slots, const OpenInstruments& open,
                                                std::size_t i) {
    static_assert(slot_places[0].slot == Slot::programme && slot_places[1].slot == Slot::programme);
    return room_beside(open, slots.places[0].held[i], slots.places[1].held[i]);
}

/// Whether person i has room for instrument j of a slot.
AFWEGING_HOT bool has_room(const Slots& slots, const OpenInstruments& open, Slot slot,
                           std::size_t i, std::size_t j) {
    if (slot == Slot::programme) {
        return (programmes_with_room(slots, open, i) & set_of(j)) != 0;
    }
    bool free = false;
    for (const HeldRows& place : slots.places) { free |= place.slot == slot && place.held[i] == 0; }
    return free;
}

}  // namespace afweging::agents
