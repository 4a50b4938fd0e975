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

template <std::size_t Measures>
void add_person_cells(const std::array<std::array<std::int64_t, Measures>, person_cells>& cells,
                      Totals<Measures>& totals) {
    for (std::size_t cell = 0; cell < person_cells; ++cell) {
        const std::size_t household = cell % household_count;
        const std::size_t age = cell / household_count % 4;
        const std::size_t sex = cell / household_count / 4;
        for (std::size_t m = 0; m < Measures; ++m) {
            const std::int64_t value = cells[cell][m];
            totals[m][group(Group::all, 0)] += value;
            totals[m][group(Group::women, sex)] += value;
            totals[m][group(Group::age_18_26, age)] += value;
            totals[m][group(Group::single, household)] += value;
        }
    }
}

template <std::size_t Measures>
void add_position_cells(const std::array<std::array<std::int64_t, Measures>, position_cells>& cells,
                        Totals<Measures>& totals) {
    for (std::size_t cell = 0; cell < position_cells; ++cell) {
        const std::size_t duration = cell % 4;
        const std::size_t health = cell / 4 % health_count;
        const std::size_t distance = cell / 4 / health_count % distance_count;
        const std::size_t schooling = cell / 4 / health_count / distance_count;
        for (std::size_t m = 0; m < Measures; ++m) {
            const std::int64_t value = cells[cell][m];
            totals[m][group(Group::duration_under_1_year, duration)] += value;
            totals[m][group(Group::no_limits, health)] += value;
            totals[m][group(Group::short_distance, distance)] += value;
            totals[m][group(Group::primary, schooling)] += value;
        }
    }
}

}  // namespace

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
    tally.net_worth_cents += lane.net_worth_cents;
    tally.brought_along_cents += lane.brought_along_cents;
}

}  // namespace afweging::agents
