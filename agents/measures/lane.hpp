// SPDX-License-Identifier: EUPL-1.2
// Totals of a range of blocks in one month. Integers, so adding lanes in any order is exact.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "agents/kinds/kinds.hpp"
#include "agents/measures/measures.hpp"
#include "agents/state/chunk.hpp"
#include "agents/state/ledger.hpp"

namespace afweging::agents {

struct World;

/// Groups are counted in two joint tables and folded afterwards: one addition a table a person.
inline constexpr std::size_t person_cells = 2 * 4 * household_count;  ///< sex, age band, household
inline constexpr std::size_t position_cells =
    schooling_count * distance_count * health_count * 4;  ///< and four bands of duration

/// Eight counters, or four sums, added at once.
using Counters [[gnu::vector_size(16)]] = std::uint16_t;
using Sums [[gnu::vector_size(32)]] = std::int64_t;

/// The gauges that are summed in a cell, in order: money and accounts; shares in thousandths.
inline constexpr std::array<Gauge, 4> summed_gauges{Gauge::income, Gauge::shortfall, Gauge::debt,
                                                    Gauge::accounts};
inline constexpr std::array<Gauge, 2> share_gauges{Gauge::stress, Gauge::effective_doenvermogen};

/// The gauges of a cell: those that are yes or no to a person are counted in 16 bits, the others
/// summed. A lane must not hold more than 65535 people.
struct GaugeCell {
    Sums sums{};
    std::array<Counters, 3> counters{};
    std::uint64_t shares = 0;  ///< the first of share_gauges in the lower half, the second above
};

/// Which gauge each counter holds.
inline constexpr std::array<Gauge, 17> counted_gauges{Gauge::ladder_1,
                                                      Gauge::ladder_2,
                                                      Gauge::ladder_3,
                                                      Gauge::ladder_4,
                                                      Gauge::ladder_5,
                                                      Gauge::part_time,
                                                      Gauge::outside,
                                                      Gauge::waiting,
                                                      Gauge::in_programme,
                                                      Gauge::problem_debt,
                                                      Gauge::in_debt_help,
                                                      Gauge::threatened_home,
                                                      Gauge::homeless,
                                                      Gauge::stock,
                                                      Gauge::below_social_minimum,
                                                      Gauge::below_participation_minimum,
                                                      Gauge::insecure_income};
inline constexpr std::size_t most_lane_people = 65535;
static_assert(most_lane_people * 1000 < (std::uint64_t{1} << 32));

using EventCell = std::array<std::int32_t, event_count>;

template <std::size_t Cells>
using EventCells = std::array<EventCell, Cells>;

/// The measures of a thread's chunks by joint cell.
struct LaneCells {
    alignas(64) std::array<GaugeCell, person_cells> gauges_by_person{};
    std::array<GaugeCell, position_cells> gauges_by_position{};
    EventCells<person_cells> events_by_person{};
    EventCells<position_cells> events_by_position{};
};

/// Everything that one thread adds up in a month.
struct Lane : LaneCells, ThreadBooks {};

/// Empties a lane for a new month and makes room for the klantmanagers.
void clear(Lane& lane, std::size_t klantmanagers);

/// Adds all lanes to the month's tally, folding cells into groups.
void fold(std::span<const Lane> lanes, World& world);

}  // namespace afweging::agents
