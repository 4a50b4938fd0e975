// SPDX-License-Identifier: EUPL-1.2
// From joint cells to one-way groups.
#include "agents/lane.hpp"

#include "agents/world.hpp"

namespace afweging::agents {

namespace {

std::size_t group(Group first, std::size_t offset) {
    return static_cast<std::size_t>(first) + offset;
}

template <std::size_t Measures>
using Totals = std::array<std::array<std::int64_t, group_count>, Measures>;

std::int64_t word(const GaugeCell& cell, GaugeWord w) { return static_cast<std::int64_t>(cell[w]); }

/// A cell as one number a gauge.
std::array<std::int64_t, gauge_count> values_of(const GaugeCell& cell) {
    std::array<std::int64_t, gauge_count> values{};
    for (std::size_t k = 0; k < counted_gauges.size(); ++k) {
        const std::uint64_t counters = cell[k / counters_a_word] >> (16 * (k % counters_a_word));
        values[static_cast<std::size_t>(counted_gauges[k])] =
            static_cast<std::int64_t>(counters & 0xffffU);
    }
    values[static_cast<std::size_t>(Gauge::income)] = word(cell, income_word);
    values[static_cast<std::size_t>(Gauge::shortfall)] = word(cell, shortfall_word);
    values[static_cast<std::size_t>(Gauge::debt)] = word(cell, debt_word);
    values[static_cast<std::size_t>(Gauge::accounts)] = word(cell, accounts_word);
    values[static_cast<std::size_t>(Gauge::stress)] = word(cell, stress_word);
    values[static_cast<std::size_t>(Gauge::effective_doenvermogen)] = word(cell, effective_word);
    return values;
}

const std::array<std::int32_t, event_count>& values_of(
    const std::array<std::int32_t, event_count>& cell) {
    return cell;
}

template <class Cells, std::size_t Measures>
void add_person_cells(const Cells& cells, Totals<Measures>& totals) {
    for (std::size_t cell = 0; cell < person_cells; ++cell) {
        const std::size_t household = cell % household_count;
        const std::size_t age = cell / household_count % 4;
        const std::size_t sex = cell / household_count / 4;
        const auto& values = values_of(cells[cell]);
        for (std::size_t m = 0; m < Measures; ++m) {
            totals[m][group(Group::all, 0)] += values[m];
            totals[m][group(Group::women, sex)] += values[m];
            totals[m][group(Group::age_18_26, age)] += values[m];
            totals[m][group(Group::single, household)] += values[m];
        }
    }
}

template <class Cells, std::size_t Measures>
void add_position_cells(const Cells& cells, Totals<Measures>& totals) {
    for (std::size_t cell = 0; cell < position_cells; ++cell) {
        const std::size_t duration = cell % 4;
        const std::size_t health = cell / 4 % health_count;
        const std::size_t distance = cell / 4 / health_count % distance_count;
        const std::size_t schooling = cell / 4 / health_count / distance_count;
        const auto& values = values_of(cells[cell]);
        for (std::size_t m = 0; m < Measures; ++m) {
            totals[m][group(Group::duration_under_1_year, duration)] += values[m];
            totals[m][group(Group::no_limits, health)] += values[m];
            totals[m][group(Group::short_distance, distance)] += values[m];
            totals[m][group(Group::primary, schooling)] += values[m];
        }
    }
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

void fold(const Lane& lane, World& world) {
    MonthTally& tally = world.tally;
    add_person_cells(lane.gauges_by_person, tally.gauges);
    add_position_cells(lane.gauges_by_position, tally.gauges);
    add_person_cells(lane.events_by_person, tally.events);
    add_position_cells(lane.events_by_position, tally.events);
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

}  // namespace afweging::agents
