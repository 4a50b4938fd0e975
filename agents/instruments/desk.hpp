// SPDX-License-Identifier: EUPL-1.2
// What lies ready for the choice of a month, who has room for what, and the way off a list: for the
// step of offers.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "agents/instruments/case_file.hpp"
#include "agents/instruments/come_up.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/instruments/priority.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// Everything that the choice for one person needs.
struct Office {
    OffersStep step;
    Slots slots;
    OfferContext desk;
    OffersRates rates;
    PriorityRates order;
    sim::PhiloxKey key;
    std::int32_t t;
};

/// Those of `asked` for which person i has room: in slots in which a place is free, of programmes
/// also those that may run beside the one that is held. Who is on a waiting list of a slot is
/// offered what has room there, so that nobody was kept out of it last month.
AFWEGING_HOT InstrumentSet with_room(const Office& office, std::size_t i, InstrumentSet asked) {
    const Slots& slots = office.slots;
    const OpenInstruments& open = office.desk.open;
    if (office.step.in<&MonthColumns::status_before>()[i] == Status::not_arrived) {
        asked &= ~open.employs;  // who arrives this month starts a job in a later one
    }
    const std::uint64_t id = office.step.in<&People::id>()[i];
    InstrumentSet free = open.of(Slot::money) & ~not_due(open, id, office.t);
    free |= open.of(Slot::programme) & programmes_with_room(slots, open, i);
    for (const HeldRows& place : std::span(slots.places).subspan<programme_places>()) {
        free |= place.held[i] == 0 ? open.of(place.slot) : InstrumentSet{0};
    }
    for (const ListRows& list : slots.lists) {
        const std::uint8_t wanted = list.wanted[i];
        const InstrumentSet others =
            open.with_room & ~(wanted != 0 ? set_of(index_of(wanted)) : 0U);
        free &= wanted != 0 ? others | ~open.of(list.slot) : ~InstrumentSet{0};
    }
    return asked & free;
}

/// The waiting list of a slot that has one.
AFWEGING_HOT const ListRows& list_of(const Slots& slots, Slot slot) {
    std::size_t k = 0;
    while (slots.lists[k].slot != slot) { ++k; }
    return slots.lists[k];
}

/// Takes somebody off the waiting list of a slot.
AFWEGING_HOT void leave_queue(const OffersStep& step, std::size_t i, const ListRows& list) {
    const auto j = static_cast<std::uint8_t>(index_of(list.wanted[i]));
    step.sink<&Proposals::ends>().push_back({j, 0, PlaceEndKind::left_queue});
    list.wanted[i] = 0;
    list.waited[i] = 0;
    if (list.slot == Slot::programme) {
        step.out<&People::led_on>()[i] = 0;
    }
}

}  // namespace afweging::agents
