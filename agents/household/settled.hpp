// SPDX-License-Identifier: EUPL-1.2
// How instruments settle what people earn beside bijstand: evened out, or left free. For
// income.cpp.
#pragma once

#include <array>
#include <cstdint>

#include "agents/household/income.hpp"
#include "agents/household/incomes.hpp"
#include "agents/inputs/channels.hpp"

namespace afweging::agents {

using Cents = std::array<std::int32_t, chunk_size>;
using Shares = std::array<float, chunk_size>;

/// What the settlement of each person leaves of a change of income.
AFWEGING_HOT void find_felt_changes(const IncomeStep& step, const ChannelTable& channels,
                                    Shares& felt) {
    felt.fill(1.0F);
    if (channels.most(Channel::steady_income) <= 0.0F) {
        return;
    }
    const float* steady = channels.of(Channel::steady_income);
    const Activity* acting = step.in<&MonthColumns::acting>();
    const std::uint8_t* regime = step.in<&People::contact_held>();
    for (const std::size_t i : step.in<&Notes::helped>()) {
        felt[i] = (1.0F - steady[acting[i]]) * (1.0F - steady[regime[i]]);
    }
}

/// What instruments leave free of what each person earns beside bijstand.
AFWEGING_HOT void find_free_earnings(const IncomeStep& step, const ChannelTable& channels,
                                     Cents& free) {
    free.fill(0);
    if (channels.most(Channel::earnings_free) <= 0.0F) {
        return;
    }
    const float* amount = channels.of(Channel::earnings_free);
    const Activity* acting = step.in<&MonthColumns::acting>();
    const std::uint8_t* regime = step.in<&People::contact_held>();
    for (const std::size_t i : step.in<&Notes::helped>()) {
        free[i] = free_earnings(amount[acting[i]], amount[regime[i]]);
    }
}

}  // namespace afweging::agents
