// SPDX-License-Identifier: EUPL-1.2
// The municipality pays for its instruments and its office. Page: docs/model/pay.md
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/ledger.hpp"

namespace afweging::agents {

/// What is given about payments. t: month index.
struct PayTerms {
    std::span<const Instrument> instruments;
    const Policy& policy;  ///< whose buig pot is the grant
    double klantmanagers;      ///< in full-time jobs
    double staff_cost;  ///< [EUR/month] of one full-time klantmanager
    std::int32_t t;
};

/// What the municipality's own klantmanagers cost in a month. [EUR cent]
[[nodiscard]] std::int64_t office_cost(const PayTerms& terms);

/// Moves what is promised for the month to what is spent, and books it in the month's ledger: the
/// cost of starts and participants by pot (wage costs subsidies apart), klantmanagers, and what the
/// Rijk pays towards bijstand. Money for clients is in the budget but not booked here: the people's
/// own steps book it, on the line of the pot that pays it.
///
/// The grant is the buig pot's budget, a twelfth a month; without one it equals what the month's
/// bijstand cost, loonheffing and Zvw included. Call when the month's ledger of the people is
/// complete.
///
/// Page: docs/model/pay.md
void pay(Gemeente& gemeente, std::span<InstrumentMonth> month, LedgerMonth& ledger,
         const PayTerms& terms);

}  // namespace afweging::agents
