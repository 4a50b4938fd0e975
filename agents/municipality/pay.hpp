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

struct BuigLaw;

/// What is given about payments. t: month index.
struct PayTerms {
    std::span<const Instrument> instruments;
    const Policy& policy;  ///< whose buig pot is the grant
    double klantmanagers;  ///< in full-time jobs
    double staff_cost;     ///< [EUR/month] of one full-time klantmanager
    const BuigLaw& buig;   ///< in force
    std::int32_t t;
};

/// Where the cost of an instrument is booked.
[[nodiscard]] Line line_of(const Instrument& instrument);

/// What the municipality's own klantmanagers cost in a month. [EUR cent]
[[nodiscard]] std::int64_t office_cost(const PayTerms& terms);

/// Moves what is promised for the month to what is spent, and books it in the month's ledger: the
/// cost of starts and participants by pot (wage costs subsidies apart), klantmanagers, and what the
/// Rijk pays towards bijstand. Money for clients is in the budget but not booked here: the people's
/// own steps book it, on the line of the pot that pays it.
///
/// The grant is a twelfth of what the Rijk grants for the year (docs/model/buig.md), or of the buig
/// pot's budget where a plan sets one. Without such a budget a vangnet follows in the last month of
/// a year. Call when the month's ledger of the people is complete.
///
/// Page: docs/model/pay.md
void pay(Gemeente& gemeente, std::span<InstrumentMonth> month, LedgerMonth& ledger,
         const PayTerms& terms);

}  // namespace afweging::agents
