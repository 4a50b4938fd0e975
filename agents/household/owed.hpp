// SPDX-License-Identifier: EUPL-1.2
// What a person owes: its bounds, and how an event adds to it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Nobody owes more: what would come on top is not lent and not charged. [EUR cent] EUR 10 million
inline constexpr std::int32_t debt_cap = 1'000'000'000;
inline constexpr std::int32_t account_cap = 60;

/// Adds to the debt of the chunk's person i what fits below the cap; gives what was added. A new
/// account when `opens` is 1. [EUR cent]
AFWEGING_HOT std::int32_t add_debt(const MonthStep<InOut<&People::debt, &People::accounts>>& step,
                                   std::size_t i, std::int32_t amount, std::int32_t opens) {
    std::int32_t& debt = step.out<&People::debt>()[i];
    std::uint8_t& accounts = step.out<&People::accounts>()[i];
    const std::int32_t added = smaller(amount, debt_cap - debt);
    debt += added;
    const std::int32_t kept = larger(accounts + opens, 1);
    accounts = static_cast<std::uint8_t>(debt > 0 ? smaller(kept, account_cap) : 0);
    return added;
}

}  // namespace afweging::agents
