// SPDX-License-Identifier: EUPL-1.2
// What refusing a mandatory offer brings about: for the step of offers.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/kinds/instrument_kinds.hpp"
#include "agents/law/maatregel.hpp"
#include "agents/state/chunk.hpp"

namespace afweging::agents {

using RefusalStep = MonthStep<InOut<&People::sanction, &People::sanction_cut, &People::breaches,
                                    &People::breach_repeat_left, &MonthColumns::events>>;

/// A maatregel for person i, who broke a duty: bijstand is lowered from next month on.
AFWEGING_HOT void lower_benefit(const RefusalStep& step, std::size_t i, Duty duty,
                                const MaatregelTerms& terms) {
    std::uint8_t& months = step.out<&People::sanction>()[i];
    float& cut = step.out<&People::sanction_cut>()[i];
    std::uint8_t& breaches = step.out<&People::breaches>()[i];
    std::uint8_t& repeat_left = step.out<&People::breach_repeat_left>()[i];
    const std::int32_t n = number_of_breach({breaches, repeat_left});
    const Maatregel comes = maatregel_for(duty, n, terms);
    const Maatregel holds = heavier_of({months, cut}, comes);
    months = static_cast<std::uint8_t>(holds.months);
    cut = holds.cut;
    if (duty == Duty::labour) {
        breaches = static_cast<std::uint8_t>(n);
        repeat_left = static_cast<std::uint8_t>(terms.repeat_within);
    }
    step.out<&MonthColumns::events>()[i] |= comes.months > 0 ? bit(Event::maatregel) : 0U;
}

}  // namespace afweging::agents
