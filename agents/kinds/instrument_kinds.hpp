// SPDX-License-Identifier: EUPL-1.2
// What kinds of instruments there are, and how a person's columns and sets name one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/kind.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

using sim::KindLabel;

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// What a person can have at the same time: of each as many as it has places, of `money` any number. `programme` is
/// an activity, `contact` a contact regime, `aftercare` support after leaving, `money` a one-off
/// amount that takes no time; `office` acts on the office and has no participants; `outreach` buys
/// reports of arrears that are followed up, and has no participants either.
#define AFWEGING_SLOTS(KIND)                \
    KIND(programme, "programme", "traject") \
    KIND(debt, "debt help", "schuldhulp")   \
    KIND(contact, "contact", "contact")     \
    KIND(aftercare, "aftercare", "nazorg")  \
    KIND(money, "money", "geld")            \
    KIND(office, "office", "bezetting")     \
    KIND(outreach, "outreach", "vroegsignalering")

/// Who pays: the municipality's budgets.
#define AFWEGING_POTS(KIND)                                                           \
    KIND(buig, "bijstand (BUIG)", "bijstand (BUIG)")                                  \
    KIND(reintegration, "re-integration", "re-integratie")                            \
    KIND(income_security, "income security (bestaanszekerheid)", "bestaanszekerheid") \
    KIND(staff, "staff", "personeel")                                                 \
    KIND(wmo, "Wmo and care", "Wmo en zorg")

#define AFWEGING_OBLIGATIONS(KIND)             \
    KIND(voluntary, "voluntary", "vrijwillig") \
    KIND(mandatory, "mandatory", "verplicht")

/// Under which duty a mandatory instrument is. labour: the uniform duties of Participatiewet art. 18
/// lid 4, a provision towards work among them (lid 4 h); tegenprestatie: unpaid useful work (art. 9
/// lid 1 c); other: what else is asked (talks, debt help: art. 17, 55; searching: art. 9 lid 1 a).
/// What refusing the last two costs the by-law says (art. 18 lid 2); an exemption is from the first
/// two.
#define AFWEGING_DUTIES(KIND)                               \
    KIND(labour, "labour duty", "arbeidsplicht")            \
    KIND(tegenprestatie, "unpaid useful work", "tegenprestatie") \
    KIND(other, "another duty", "andere plicht")

/// What an instrument asks of earlier spells on bijstand.
#define AFWEGING_EARLIER_BIJSTAND(KIND)                                                      \
    KIND(any, "on bijstand before or not", "al dan niet eerder in de bijstand")              \
    KIND(never, "never on bijstand before", "nooit eerder in de bijstand")                   \
    KIND(before, "on bijstand before, in an earlier spell", "eerder in de bijstand geweest")

/// What an instrument asks of an exemption from the duty to work.
#define AFWEGING_EXEMPT(KIND)                                                        \
    KIND(any, "exempt from the duty to work or not", "al dan niet met een ontheffing") \
    KIND(no, "not exempt from the duty to work", "zonder ontheffing")                \
    KIND(yes, "exempt from the duty to work", "met een ontheffing")
// clang-format on

AFWEGING_KIND(Slot, slot, AFWEGING_SLOTS)
AFWEGING_KIND(Pot, pot, AFWEGING_POTS)
AFWEGING_KIND(Obligation, obligation, AFWEGING_OBLIGATIONS)
AFWEGING_KIND(Duty, duty, AFWEGING_DUTIES)
AFWEGING_KIND(EarlierBijstand, earlier_bijstand, AFWEGING_EARLIER_BIJSTAND)
AFWEGING_KIND(Exempt, exempt, AFWEGING_EXEMPT)

/// Interaction couples people: places, vacancies, klantmanagers' time. Off, everybody is alone and
/// the model is a Markov chain with a closed form (tests/exact).
enum class Interaction : std::uint8_t { on, off };
/// How many activities a person can have at the same time, where their files allow it. Who has one
/// has it in the first place.
inline constexpr std::size_t programme_places = 2;

// The slots that hold something for some time, each with its parts, in the order of the tables of
// agents/state/slots.hpp. A part names its columns, which are rows of agents/state/people.hpp:
//   SLOT(slot)          admitted_<slot>: what was won in settle
//   PLACE(slot, name)   <name>_held and <name>_left: one instrument at a time
//   COURSE(slot, name)  the same, and <name>_done: months attended
//   LIST(slot)          <slot>_wanted and <slot>_waited: a waiting list
// clang-format off
#define AFWEGING_HELD_SLOTS(SLOT, PLACE, COURSE, LIST)                                             \
    SLOT(programme) COURSE(programme, programme) COURSE(programme, programme_2) LIST(programme)    \
    SLOT(debt)      PLACE(debt, debt)                                           LIST(debt)         \
    SLOT(contact)   PLACE(contact, contact)                                     LIST(contact)      \
    SLOT(aftercare) PLACE(aftercare, aftercare)
// clang-format on
#define AFWEGING_NO_PART(...)
#define AFWEGING_PART_ONE(...) +1

inline constexpr std::size_t held_slot_count =
    0 AFWEGING_HELD_SLOTS(AFWEGING_PART_ONE, AFWEGING_NO_PART, AFWEGING_NO_PART, AFWEGING_NO_PART);
inline constexpr std::size_t slot_place_count =
    0 AFWEGING_HELD_SLOTS(AFWEGING_NO_PART, AFWEGING_PART_ONE, AFWEGING_PART_ONE, AFWEGING_NO_PART);
inline constexpr std::size_t waiting_list_count =
    0 AFWEGING_HELD_SLOTS(AFWEGING_NO_PART, AFWEGING_NO_PART, AFWEGING_NO_PART, AFWEGING_PART_ONE);

#define AFWEGING_HELD_SLOT(slot) Slot::slot,
inline constexpr std::array<Slot, held_slot_count> held_slots{
    AFWEGING_HELD_SLOTS(AFWEGING_HELD_SLOT, AFWEGING_NO_PART, AFWEGING_NO_PART, AFWEGING_NO_PART)};
#undef AFWEGING_HELD_SLOT

/// The duty of a mandatory instrument whose file names none: a programme is a provision towards
/// work; talks and debt help are what is asked beside that.
///
/// Status:   statute
/// Sources:  Participatiewet art. 18 lid 4 h, art. 55
/// Page:     docs/model/offers.md
AFWEGING_RULE Duty usual_duty(Slot slot) {
    return slot == Slot::programme ? Duty::labour : Duty::other;
}

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

/// The programmes that act on a person at the same time, as one value: 0 = none; one alone is its
/// slot value; two are slot_values and the number of their pair (inputs/pairs.hpp).
using Activity = std::uint8_t;
inline constexpr std::size_t activity_values = 256;
inline constexpr std::size_t most_pairs = activity_values - slot_values;

}  // namespace afweging::agents
