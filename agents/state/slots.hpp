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
#define AFWEGING_PLACE_COLUMNS(slot, name) {Slot::slot, &People::name##_held, &People::name##_left},
#define AFWEGING_COURSE_COLUMNS(slot, name) \
    {Slot::slot, &People::name##_held, &People::name##_left, &People::name##_done},
inline constexpr std::array<PlaceColumns, slot_place_count> slot_places{{AFWEGING_HELD_SLOTS(
    AFWEGING_NO_PART, AFWEGING_PLACE_COLUMNS, AFWEGING_COURSE_COLUMNS, AFWEGING_NO_PART)}};
#undef AFWEGING_PLACE_COLUMNS
#undef AFWEGING_COURSE_COLUMNS

/// The waiting list of a slot.
struct ListColumns {
    Slot slot;
    SlotColumn People::*wanted;
    SlotColumn People::*waited;
};
#define AFWEGING_LIST_COLUMNS(slot) {Slot::slot, &People::slot##_wanted, &People::slot##_waited},
inline constexpr std::array<ListColumns, waiting_list_count> waiting_lists{{AFWEGING_HELD_SLOTS(
    AFWEGING_NO_PART, AFWEGING_NO_PART, AFWEGING_NO_PART, AFWEGING_LIST_COLUMNS)}};
#undef AFWEGING_LIST_COLUMNS

/// What a slot won in settle, in the order of held_slots: both are read off one list.
#define AFWEGING_ADMITTED_COLUMN(slot) &MonthColumns::admitted_##slot,
inline constexpr std::array<SlotColumn MonthColumns::*, held_slot_count> admitted_columns{
    AFWEGING_HELD_SLOTS(AFWEGING_ADMITTED_COLUMN, AFWEGING_NO_PART, AFWEGING_NO_PART,
                        AFWEGING_NO_PART)};
#undef AFWEGING_ADMITTED_COLUMN

// Programmes stand first: see Programmes, below.
static_assert(std::all_of(slot_places.begin(), slot_places.begin() + programme_places,
                          [](const PlaceColumns& p) {
                              return p.slot == Slot::programme && p.done != nullptr;
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
