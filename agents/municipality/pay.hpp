// SPDX-License-Identifier: EUPL-1.2
// Step 11 of the month: the municipality pays for its instruments and its office.
#pragma once

#include <cstdint>

#include "agents/setting.hpp"
#include "agents/world.hpp"

namespace afweging::agents {

struct MonthContext;

/// Moves what is promised for the month to what is spent, and books it in World::tally.ledger:
/// the cost of starts and participants by pot (wage costs subsidies apart), klantmanagers, and
/// what the Rijk pays towards bijstand. Money for clients is in the budget but not booked here:
/// the people's own sweeps book it as special assistance.
///
/// The grant is the buig pot's budget, a twelfth a month; without one it equals the month's
/// bijstand. Call when the month's ledger of the people is complete.
/// Page: docs/model/money-pots.md
void pay_instruments(World& world, const Setting& setting, std::int32_t t);
void pay_instruments(World& world, const MonthContext& c);

}  // namespace afweging::agents
