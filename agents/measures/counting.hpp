// SPDX-License-Identifier: EUPL-1.2
// The measures of a month, by group; the page is docs/model/measures.md.
#pragma once

#include "agents/state/chunk.hpp"
#include "agents/state/slots.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

struct MeasureCells;
struct StressRates;

using CountingStep = MonthStep<
    In<&People::status, &People::sex, &People::household, &People::schooling, &People::health,
       &People::months_on_benefit, &People::klantmanager, &People::ladder, &People::housing,
       &People::programme_held, &People::debt_held, &People::contact_held, &People::accounts,
       &People::income, &People::shortfall, &People::debt, &People::savings, &People::stress,
       &People::volatility, &MonthColumns::distance, &MonthColumns::effective,
       &MonthColumns::events, &MonthColumns::income_gap, &MonthColumns::uncovered, &Notes::age>,
    WantedColumns,
    Sink<&ThreadBooks::stock, &ThreadBooks::caseloads, &ThreadBooks::net_worth_cents>>;

/// Adds everybody's month to the cells: gauges for clients, events for all; and to the books: stock
/// by status and clients by klantmanager in persons, and net worth. `people`: rows of the chunk
/// that are households, not padding.
AFWEGING_ISA_VARIANTS(void counting(CountingStep step, MeasureCells& cells,
                                    const StressRates& rates, std::int64_t people);)

}  // namespace afweging::agents
