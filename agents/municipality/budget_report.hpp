// SPDX-License-Identifier: EUPL-1.2
// What a month tells of its budgets: what may be spent, what is promised, what held people back.
// Page: docs/model/budget_report.md
#pragma once

#include <cstdint>
#include <span>

#include "agents/municipality/pay.hpp"
#include "agents/state/gemeente.hpp"
#include "agents/state/ledger.hpp"

namespace afweging::agents {

struct OfferCounts;
struct OpenInstruments;
enum class Census : std::uint8_t;

/// What the report rests on.
struct BudgetTerms {
    PayTerms pay;
    const Gemeente& gemeente;
    const OpenInstruments& open;
    const OfferCounts* offer_counts;  ///< by instrument
    Census census;
};

/// Fills in what is told of instruments and pots beside what admission and pay wrote down: limits,
/// promises, offers that came to nothing. Call when the month is paid; changes nothing that a later
/// month reads, but for what the pots spent this year.
///
///   paid of a pot = spent on its instruments + its own duties
///   own duties: bijstand (BUIG), the municipality's klantmanagers (staff), care (Wmo)
void report_budgets(std::span<InstrumentMonth> month, std::span<PotMonth> pots,
                    const LedgerMonth& ledger, const BudgetTerms& terms);

}  // namespace afweging::agents
