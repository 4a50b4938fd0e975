// SPDX-License-Identifier: EUPL-1.2
// What kinds of instruments there are, and how a person's columns and sets name one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "sim/kind.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

using sim::KindLabel;

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// What a person can have at the same time: of each as many as it has places, of `money` any number. `programme` is
/// an activity, `contact` a contact regime, `aftercare` support after leaving, `money` a one-off
/// amount that takes no time; `office` acts on the office and has no participants.
#define AFWEGING_SLOTS(KIND)                \
    KIND(programme, "programme", "traject") \
    KIND(debt, "debt help", "schuldhulp")   \
    KIND(contact, "contact", "contact")     \
    KIND(aftercare, "aftercare", "nazorg")  \
    KIND(money, "money", "geld")            \
    KIND(office, "office", "bezetting")

/// Who pays: the municipality's budgets.
#define AFWEGING_POTS(KIND)                                                           \
    KIND(buig, "bijstand (BUIG)", "bijstand (BUIG)")                                  \
    KIND(reintegration, "re-integration", "re-integratie")                            \
    KIND(income_security, "income security (bestaanszekerheid)", "bestaanszekerheid") \
    KIND(staff, "staff", "personeel")

#define AFWEGING_OBLIGATIONS(KIND)             \
    KIND(voluntary, "voluntary", "vrijwillig") \
    KIND(mandatory, "mandatory", "verplicht")
// clang-format on

AFWEGING_KIND(Slot, slot, AFWEGING_SLOTS)
AFWEGING_KIND(Pot, pot, AFWEGING_POTS)
AFWEGING_KIND(Obligation, obligation, AFWEGING_OBLIGATIONS)

/// Interaction couples people: places, vacancies, klantmanagers' time. Off, everybody is alone and
/// the model is a Markov chain with a closed form (tests/exact).
enum class Interaction : std::uint8_t { on, off };
/// How many activities a person can have at the same time: 1 or 2. With 2 every row has the columns
/// of a second place.
#ifndef AFWEGING_PROGRAMME_PLACES
#define AFWEGING_PROGRAMME_PLACES 1
#endif
inline constexpr std::size_t programme_places = AFWEGING_PROGRAMME_PLACES;
static_assert(programme_places == 1 || programme_places == 2);

/// A slot that holds something for some time. Of each the columns <key>_held, <key>_left and
/// admitted_<key> exist; the others where the table says so.
struct SlotKind {
    Slot slot;
    std::string_view key;
    std::size_t places;  ///< instruments at the same time
    bool done;           ///< <key>_done: months attended
    bool waits;          ///< a waiting list: <key>_wanted, <key>_waited
};
inline constexpr std::array<SlotKind, 4> held_slots{
    {{Slot::programme, "programme", programme_places, true, true},
     {Slot::debt, "debt", 1, false, true},
     {Slot::contact, "contact", 1, false, true},
     {Slot::aftercare, "aftercare", 1, false, false}}};

inline constexpr std::size_t max_instruments = 64;

/// Bit j: the scenario's instrument j.
using InstrumentSet = std::uint64_t;
static_assert(max_instruments <= 64);
[[nodiscard, gnu::always_inline]] inline constexpr InstrumentSet set_of(std::size_t instrument) {
    return InstrumentSet{1} << instrument;
}

/// What a slot holds is an instrument's index + 1, 0 = nothing. This value: help that ran before
/// the run began, under no instrument of the scenario. It fills the slot; no channel of ours acts.
inline constexpr std::uint8_t from_before_the_run = max_instruments + 1;
inline constexpr std::size_t slot_values = max_instruments + 2;

/// The instrument's index behind what a slot holds, and the reverse.
AFWEGING_RULE std::size_t index_of(std::uint8_t slot_value) { return slot_value - std::size_t{1}; }
AFWEGING_RULE std::uint8_t slot_value_of(std::size_t instrument) {
    return static_cast<std::uint8_t>(instrument + 1);
}

/// Whether a slot holds an instrument of the scenario.
AFWEGING_RULE bool by_instrument(std::uint8_t slot) {
    return slot != 0 && slot != from_before_the_run;
}

/// The programmes that act on a person at the same time, as one value: what the first place holds,
/// and slot_values times what the second one does. 0 = none; one alone is its slot value.
using Activity = std::conditional_t<programme_places == 1, std::uint8_t, std::uint16_t>;
inline constexpr std::size_t activity_values =
    programme_places == 1 ? slot_values : slot_values * slot_values;

/// The part of an Activity that a place accounts for. place: 0 or 1
AFWEGING_RULE Activity activity_of(std::size_t place, std::uint8_t slot_value) {
    return static_cast<Activity>(slot_value * (place == 0 ? std::size_t{1} : slot_values));
}

}  // namespace afweging::agents
