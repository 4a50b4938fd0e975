// SPDX-License-Identifier: EUPL-1.2
// Totals of a range of blocks in one month. Integers, so adding lanes in any order is exact.
#pragma once

#include <array>
#include <cstdint>

#include "agents/kinds.hpp"
#include "agents/ledger.hpp"
#include "agents/measures.hpp"

namespace afweging::agents {

struct World;

inline constexpr std::size_t gauge_lanes = gauge_count;

/// Groups are counted in two joint tables and folded afterwards: one addition a table a person.
inline constexpr std::size_t person_cells = 2 * 4 * household_count;  ///< sex, age band, household
inline constexpr std::size_t position_cells =
    schooling_count * distance_count * health_count * 4;  ///< and four bands of duration

struct Lane {
    LedgerMonth ledger{};
    std::array<std::array<std::int64_t, gauge_count>, person_cells> gauges_by_person{};
    std::array<std::array<std::int64_t, gauge_count>, position_cells> gauges_by_position{};
    std::array<std::array<std::int64_t, event_count>, person_cells> events_by_person{};
    std::array<std::array<std::int64_t, event_count>, position_cells> events_by_position{};
    std::array<std::array<std::int64_t, status_count>, status_count> moves{};  ///< off-diagonal
    std::array<std::int64_t, status_count> stock{};
    std::int64_t net_worth_cents = 0;      ///< savings minus debts of everybody in the world
    std::int64_t brought_along_cents = 0;  ///< by those who arrived this month
};

/// Adds a lane to the month's tally, folding cells into groups.
void fold(const Lane& lane, World& world);

}  // namespace afweging::agents
