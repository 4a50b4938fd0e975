// SPDX-License-Identifier: EUPL-1.2
// The columns of every slot, for code that does the same for each.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/state/people.hpp"
#include "sim/rule.hpp"
#include "sim/table/access.hpp"

namespace afweging::agents {

using SlotColumn = Column<std::uint8_t>;

/// One place of a slot.
struct PlaceColumns {
    Slot slot;
    SlotColumn People::*held;
    SlotColumn People::*left;
    SlotColumn People::*done = nullptr;  ///< null: the slot does not count it
};
inline constexpr std::array<PlaceColumns, programme_places + 3> slot_places{{
    {Slot::programme, &People::programme_held, &People::programme_left, &People::programme_done},
#if AFWEGING_PROGRAMME_PLACES == 2
    {Slot::programme, &People::programme_2_held, &People::programme_2_left,
     &People::programme_2_done},
#endif
    {Slot::debt, &People::debt_held, &People::debt_left},
    {Slot::contact, &People::contact_held, &People::contact_left},
    {Slot::aftercare, &People::aftercare_held, &People::aftercare_left},
}};

/// The waiting list of a slot.
struct ListColumns {
    Slot slot;
    SlotColumn People::*wanted;
    SlotColumn People::*waited;
};
inline constexpr std::array<ListColumns, 3> waiting_lists{{
    {Slot::programme, &People::programme_wanted, &People::programme_waited},
    {Slot::debt, &People::debt_wanted, &People::debt_waited},
    {Slot::contact, &People::contact_wanted, &People::contact_waited},
}};

/// What a slot won in settle, in the order of held_slots.
inline constexpr std::array<SlotColumn MonthColumns::*, held_slots.size()> admitted_columns{
    &MonthColumns::admitted_programme, &MonthColumns::admitted_debt,
    &MonthColumns::admitted_contact, &MonthColumns::admitted_aftercare};

static_assert(std::all_of(held_slots.begin(), held_slots.end(), [](const SlotKind& kind) {
    const auto places = std::count_if(slot_places.begin(), slot_places.end(),
                                      [&](const PlaceColumns& p) { return p.slot == kind.slot; });
    const auto lists = std::count_if(waiting_lists.begin(), waiting_lists.end(),
                                     [&](const ListColumns& l) { return l.slot == kind.slot; });
    return static_cast<std::size_t>(places) == kind.places &&
           (kind.slot == Slot::programme) == kind.done && lists == (kind.waits ? 1 : 0);
}));

using AllPlaces = std::make_index_sequence<slot_places.size()>;
using AllLists = std::make_index_sequence<waiting_lists.size()>;
using Programmes = std::make_index_sequence<programme_places>;  ///< the first of slot_places
using AllSlots = std::make_index_sequence<held_slots.size()>;

namespace detail {
template <std::size_t... K>
sim::In<slot_places[K].held...> held(std::index_sequence<K...>);
template <std::size_t... K>
sim::InOut<slot_places[K].held..., slot_places[K].left...> places(std::index_sequence<K...>);
template <std::size_t... K>
sim::InOut<slot_places[K].held..., slot_places[K].left..., slot_places[K].done...> programmes(
    std::index_sequence<K...>);
template <std::size_t... K>
sim::In<slot_places[K].left...> left(std::index_sequence<K...>);
template <std::size_t... K>
sim::In<waiting_lists[K].wanted...> wanted(std::index_sequence<K...>);
template <std::size_t... K>
sim::InOut<waiting_lists[K].wanted..., waiting_lists[K].waited...> lists(std::index_sequence<K...>);
template <std::size_t... K>
sim::InOut<admitted_columns[K]...> admitted(std::index_sequence<K...>);
}  // namespace detail

/// What a step may ask for: see sim/table/access.hpp.
using HeldColumns = decltype(detail::held(AllPlaces{}));              ///< read what is held
using AllPlaceColumns = decltype(detail::places(AllPlaces{}));        ///< write held and left
using ProgrammeColumns = decltype(detail::programmes(Programmes{}));  ///< write those of programmes
using HeldProgrammes = decltype(detail::held(Programmes{}));          ///< read what is held of them
using LeftOfProgrammes = decltype(detail::left(Programmes{}));        ///< read what is left of them
using WantedColumns = decltype(detail::wanted(AllLists{}));           ///< read who waits
using AllListColumns = decltype(detail::lists(AllLists{}));           ///< write wanted and waited
using AdmittedColumns = decltype(detail::admitted(AllSlots{}));       ///< write admitted_<slot>

/// A chunk of one place or one waiting list.
struct HeldRows {
    Slot slot;
    const std::uint8_t* held;
};
struct ProgrammeRows {
    const std::uint8_t* held;
    const std::uint8_t* left;
};
struct PlaceRows {
    Slot slot;
    std::uint8_t* held;
    std::uint8_t* left;
};
struct ListRows {
    Slot slot;
    std::uint8_t* wanted;
    std::uint8_t* waited;
};

template <class Step, std::size_t... K>
AFWEGING_RULE std::array<HeldRows, sizeof...(K)> held_rows(const Step& step,
                                                           std::index_sequence<K...>) {
    return {HeldRows{slot_places[K].slot, step.template in<slot_places[K].held>()}...};
}
template <class Step, std::size_t... K>
AFWEGING_RULE std::array<ProgrammeRows, sizeof...(K)> programme_rows(const Step& step,
                                                                     std::index_sequence<K...>) {
    return {ProgrammeRows{step.template in<slot_places[K].held>(),
                          step.template in<slot_places[K].left>()}...};
}
template <class Step, std::size_t... K>
AFWEGING_RULE std::array<PlaceRows, sizeof...(K)> place_rows(const Step& step,
                                                             std::index_sequence<K...>) {
    return {PlaceRows{slot_places[K].slot, step.template out<slot_places[K].held>(),
                      step.template out<slot_places[K].left>()}...};
}
template <class Step, std::size_t... K>
AFWEGING_RULE std::array<const std::uint8_t*, sizeof...(K)> wanted_rows(const Step& step,
                                                                        std::index_sequence<K...>) {
    return {step.template in<waiting_lists[K].wanted>()...};
}
template <class Step, std::size_t... K>
AFWEGING_RULE std::array<ListRows, sizeof...(K)> list_rows(const Step& step,
                                                           std::index_sequence<K...>) {
    return {ListRows{waiting_lists[K].slot, step.template out<waiting_lists[K].wanted>(),
                     step.template out<waiting_lists[K].waited>()}...};
}
template <class Step, std::size_t... K>
AFWEGING_RULE std::array<std::uint8_t*, sizeof...(K)> admitted_rows(const Step& step,
                                                                    std::index_sequence<K...>) {
    return {step.template out<admitted_columns[K]>()...};
}

}  // namespace afweging::agents
