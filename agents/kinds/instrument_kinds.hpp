// SPDX-License-Identifier: EUPL-1.2
// What kinds of instruments there are, and how a person's columns and sets name one.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/rule.hpp"

namespace afweging::agents {

/// What a person can have at the same time: one of each, and any number of `none`.
enum class Slot : std::uint8_t {
    programme,  ///< an activity: training, subsidised job, WerkLoont
    debt,       ///< debt help
    contact,    ///< a contact regime
    aftercare,  ///< support after leaving
    money,      ///< a one-off amount; takes no time
    office,     ///< acts on the office (caseload), has no participants
};
inline constexpr std::size_t slot_count = 6;

/// Who pays. Pots are the municipality's budgets.
enum class Pot : std::uint8_t { buig, reintegration, income_security, staff };
inline constexpr std::size_t pot_count = 4;

enum class Obligation : std::uint8_t { voluntary, mandatory };

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

/// Whether a slot holds an instrument of the scenario.
AFWEGING_RULE bool by_instrument(std::uint8_t slot) {
    return slot != 0 && slot != from_before_the_run;
}

}  // namespace afweging::agents
