// SPDX-License-Identifier: EUPL-1.2
// What kinds of instruments there are, and how a person's columns and sets name one.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/kinds/kind.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// What a person can have at the same time: one of each, and any number of `money`. `programme` is
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
AFWEGING_RULE std::size_t index_of(std::uint8_t slot_value) {
    return slot_value - std::size_t{1};
}
AFWEGING_RULE std::uint8_t slot_value_of(std::size_t instrument) {
    return static_cast<std::uint8_t>(instrument + 1);
}

/// Whether a slot holds an instrument of the scenario.
AFWEGING_RULE bool by_instrument(std::uint8_t slot) {
    return slot != 0 && slot != from_before_the_run;
}

}  // namespace afweging::agents
