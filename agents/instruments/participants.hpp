// SPDX-License-Identifier: EUPL-1.2
// Who takes part in what at the start of the month, which programmes act, and the draws of those
// few.
#pragma once

#include <array>
#include <cstdint>

#include "agents/inputs/pairs.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

/// How long each instrument lasts. [months] By slot value.
using DurationTable = std::array<std::uint8_t, slot_values>;

/// What decides which programmes act.
struct ActingTerms {
    DurationTable duration{};
    PairTable pairs;
};

using ParticipantsStep =
    MonthStep<HeldColumns, LeftOfProgrammes, In<&People::id, &People::debt_help>,
              InOut<&Notes::helped, &Notes::in_programme, &Notes::supported, &Notes::attendance,
                    &Notes::progress, &Notes::debt_event, &MonthColumns::acting>>;

AFWEGING_ISA_VARIANTS(
    /// Lists who takes part in anything: later steps pass over the others, whom nobody helps.
    /// Draws for those listed only. A programme acts once its start-up is over and until its last
    /// month.
    void participants(ParticipantsStep step, const ActingTerms& terms, const MonthLuck& luck);)

}  // namespace afweging::agents
