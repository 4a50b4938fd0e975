// SPDX-License-Identifier: EUPL-1.2
// Accounts that must close every month, checked in release builds too.
#pragma once

#include "agents/world.hpp"

namespace afweging::agents {

/// What the books said before the month.
struct OpeningBalance {
    std::array<std::int64_t, status_count> stock{};
    std::int64_t net_worth_cents = 0;
};

[[nodiscard]] OpeningBalance opening_balance(const World& world);

/// The first account that does not close, in words; nullptr when all do.
///   people: stock now = stock before + in - out, for every status, in persons
///   cents:  change of savings minus debts of everybody in the world
///           = ledger lines to minus from clients + what new arrivals bring along
[[nodiscard]] const char* first_violation(const OpeningBalance& opening, const World& world);

}  // namespace afweging::agents
