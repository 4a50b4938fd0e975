// SPDX-License-Identifier: EUPL-1.2
// The beginning of a phase, for a chunk of people.
#include "agents/state/opening.hpp"

#include <algorithm>

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

void propose_dice(DiceStep step, const MonthLuck& luck) {
    roll<Phase::propose>(step.out<&Notes::rolls>(), luck.dice.key(), step.in<&People::id>(),
                         luck.t);
}

void commit_dice(DiceStep step, const MonthLuck& luck) {
    roll<Phase::commit>(step.out<&Notes::rolls>(), luck.dice.key(), step.in<&People::id>(), luck.t);
}

void ages(AgesStep step, std::int32_t t) {
    const std::int16_t* birth = step.in<&People::birth>();
    float* age = step.out<&Notes::age>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        age[i] = static_cast<float>(t - birth[i]) * (1.0F / 12.0F);
    }
    const std::int16_t* born = step.in<&People::youngest_birth>();
    std::uint8_t* youngest = step.out<&Notes::youngest>();
    for (std::size_t i = 0; i < chunk_size; ++i) {
        youngest[i] = static_cast<std::uint8_t>(age_of_child(t - born[i]));
    }
}

void opening(OpeningStep step) {
    std::copy_n(step.in<&People::status>(), chunk_size, step.out<&MonthColumns::status_before>());
    std::copy_n(step.in<&People::debt>(), chunk_size, step.out<&Notes::debt_before>());
    std::fill_n(step.out<&MonthColumns::events>(), chunk_size, EventMask{0});
    std::fill_n(step.out<&MonthColumns::hired>(), chunk_size, std::uint8_t{0});
    std::fill_n(step.out<&MonthColumns::place_search>(), chunk_size, 0.0F);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
