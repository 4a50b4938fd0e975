// SPDX-License-Identifier: EUPL-1.2
// Totals of a month: what a thread adds up chunk by chunk, and what becomes of it. Integers, so
// adding threads in any order is exact.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/measures/cell.hpp"
#include "agents/measures/gauges.hpp"
#include "agents/measures/groups.hpp"
#include "agents/state/chunk.hpp"

namespace afweging::agents {

using GaugeCell = MeasureCell<counted_gauge_count, summed_gauge_count, share_gauge_count>;
using EventCell = std::array<std::int32_t, event_count>;

/// The measures of a thread's chunks by joint cell (measures/groups.hpp).
struct MeasureCells {
    alignas(64) std::array<GaugeCell, person_cells> gauges_by_person{};
    std::array<GaugeCell, position_cells> gauges_by_position{};
    std::array<EventCell, person_cells> events_by_person{};
    std::array<EventCell, position_cells> events_by_position{};
};

/// Everything that one thread adds up in a month, of at most most_counted people.
struct ThreadTally {
    ThreadBooks books;
    MeasureCells cells;
};

/// Totals of the month over all threads.
struct MonthTally {
    std::array<std::array<std::int64_t, group_count>, gauge_count> gauges{};
    std::array<std::array<std::int64_t, group_count>, event_count> events{};
    LedgerMonth ledger{};
    std::array<std::array<std::int64_t, status_count>, status_count> flows{};
    std::array<std::int64_t, status_count> stock{};
    std::array<OfferCounts, max_instruments> offer_counts{};
    std::int64_t net_worth_cents = 0;      ///< savings minus debts of everybody in the world
    std::int64_t brought_along_cents = 0;  ///< by those who arrived this month
};

/// Empties a tally for a new month and makes room for the klantmanagers.
void clear(ThreadTally& tally, std::size_t klantmanagers);

/// Adds all threads to the month's tally, folding cells into groups.
void fold(std::span<const ThreadTally> threads, MonthTally& month);

/// Clients by klantmanager over all threads, added to `caseloads`.
void add_caseloads(std::span<const ThreadTally> threads, std::span<Caseload> caseloads);

}  // namespace afweging::agents
