// SPDX-License-Identifier: EUPL-1.2
// How a phase of the month begins for a chunk of people: dice, ages, a clean slate.
#pragma once

#include <cstdint>

#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

using DiceStep = MonthStep<In<&People::id>, InOut<&Notes::rolls>>;
using AgesStep =
    MonthStep<In<&People::birth, &People::youngest_birth>, InOut<&Notes::age, &Notes::youngest>>;
using OpeningStep = MonthStep<In<&People::status, &People::debt>,
                              InOut<&MonthColumns::status_before, &MonthColumns::events,
                                    &MonthColumns::hired, &MonthColumns::place_search,
                                    &Notes::debt_before>>;

AFWEGING_ISA_VARIANTS(
    /// Rolls the dice of everybody for the first phase, or for the last.
    void propose_dice(DiceStep step, const MonthLuck& luck);
    void commit_dice(DiceStep step, const MonthLuck& luck);

    /// Age in month t of the run. [years]
    void ages(AgesStep step, std::int32_t t);

    /// Keeps status and debts as the month finds them; wipes what happened last month.
    void opening(OpeningStep step);)

}  // namespace afweging::agents
