// SPDX-License-Identifier: EUPL-1.2
// From joint cells to one-way groups.
#include "agents/measures/lane.hpp"

#include <algorithm>

#include "agents/state/world.hpp"

namespace afweging::agents {

namespace {

std::size_t group(Group first, std::size_t offset) {
    return static_cast<std::size_t>(first) + offset;
}

template <std::size_t Measures>
using Totals = std::array<std::array<std::int64_t, group_count>, Measures>;

template <std::size_t Measures>
using Values = std::array<std::int64_t, Measures>;

/// One gauge cell over all lanes.
template <class Cells>
Values<gauge_count> gauges_of(std::span<const Lane> lanes, Cells LaneCells::*cells,
                              std::size_t cell) {
    Values<gauge_count> values{};
    for (const Lane& lane : lanes) {
        const GaugeCell& one = (lane.*cells)[cell];
        for (std::size_t k = 0; k < counted_gauges.size(); ++k) {
            values[static_cast<std::size_t>(counted_gauges[k])] += one.counters[k / 8][k % 8];
        }
        for (std::size_t k = 0; k < summed_gauges.size(); ++k) {
            values[static_cast<std::size_t>(summed_gauges[k])] += one.sums[k];
        }
        const auto lower = static_cast<std::uint32_t>(one.shares);
        values[static_cast<std::size_t>(share_gauges[0])] += lower;
        values[static_cast<std::size_t>(share_gauges[1])] +=
            static_cast<std::int64_t>(one.shares >> 32);
    }
    return values;
}

/// One event cell over all lanes.
template <class Cells>
Values<event_count> events_of(std::span<const Lane> lanes, Cells LaneCells::*cells,
                              std::size_t cell) {
    EventCell sums{};
    for (const Lane& lane : lanes) {
        for (std::size_t e = 0; e < event_count; ++e) { sums[e] += (lane.*cells)[cell][e]; }
    }
    Values<event_count> values{};
    std::copy(sums.begin(), sums.end(), values.begin());
    return values;
}

/// Adds the values of a cell to the four groups it belongs to.
template <std::size_t Measures>
void add_to_groups(const Values<Measures>& values, const std::array<std::size_t, 4>& groups,
                   Totals<Measures>& totals) {
    for (std::size_t m = 0; m < Measures; ++m) {
        for (const std::size_t g : groups) { totals[m][g] += values[m]; }
    }
}

/// The groups of a cell of sex, age and household.
std::array<std::size_t, 4> groups_of_person(std::size_t cell) {
    return {group(Group::all, 0), group(Group::women, cell / household_count / 4),
            group(Group::age_18_26, cell / household_count % 4),
            group(Group::single, cell % household_count)};
}

/// The groups of a cell of schooling, distance, health and duration.
std::array<std::size_t, 4> groups_of_position(std::size_t cell) {
    return {group(Group::duration_under_1_year, cell % 4),
            group(Group::no_limits, cell / 4 % health_count),
            group(Group::short_distance, cell / 4 / health_count % distance_count),
            group(Group::primary, cell / 4 / health_count / distance_count)};
}

void fold_cells(std::span<const Lane> lanes, MonthTally& tally) {
    for (std::size_t cell = 0; cell < person_cells; ++cell) {
        const auto groups = groups_of_person(cell);
        add_to_groups(gauges_of(lanes, &LaneCells::gauges_by_person, cell), groups, tally.gauges);
        add_to_groups(events_of(lanes, &LaneCells::events_by_person, cell), groups, tally.events);
    }
    for (std::size_t cell = 0; cell < position_cells; ++cell) {
        const auto groups = groups_of_position(cell);
        add_to_groups(gauges_of(lanes, &LaneCells::gauges_by_position, cell), groups, tally.gauges);
        add_to_groups(events_of(lanes, &LaneCells::events_by_position, cell), groups, tally.events);
    }
}

/// Adds what needs no groups.
void fold_sums(const Lane& lane, World& world) {
    MonthTally& tally = world.tally;
    for (std::size_t line = 0; line < line_count; ++line) {
        tally.ledger[line] += lane.ledger[line];
    }
    for (std::size_t from = 0; from < status_count; ++from) {
        tally.stock[from] += lane.stock[from];
        for (std::size_t to = 0; to < status_count; ++to) {
            tally.flows[from][to] += lane.moves[from][to];
        }
    }
    for (std::size_t k = 0; k < lane.caseloads.size(); ++k) {
        world.klantmanagers[k].caseload += lane.caseloads[k];
    }
    tally.net_worth_cents += lane.net_worth_cents;
    tally.brought_along_cents += lane.brought_along_cents;
}

}  // namespace

void clear(Lane& lane, std::size_t klantmanagers) {
    lane.ledger.fill(0);
    lane.gauges_by_person.fill({});
    lane.gauges_by_position.fill({});
    lane.events_by_person.fill({});
    lane.events_by_position.fill({});
    lane.moves.fill({});
    lane.stock.fill(0);
    lane.caseloads.assign(klantmanagers, 0);
    lane.net_worth_cents = 0;
    lane.brought_along_cents = 0;
}

void fold(std::span<const Lane> lanes, World& world) {
    fold_cells(lanes, world.tally);
    for (const Lane& lane : lanes) { fold_sums(lane, world); }
}

}  // namespace afweging::agents
