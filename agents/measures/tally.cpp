// SPDX-License-Identifier: EUPL-1.2
// From joint cells to one-way groups.
#include "agents/measures/tally.hpp"

#include <algorithm>

namespace afweging::agents {

namespace {

template <std::size_t Measures>
using Totals = std::array<std::array<std::int64_t, group_count>, Measures>;

template <std::size_t Measures>
using Values = std::array<std::int64_t, Measures>;

void add_cell(const GaugeCell& cell, Values<gauge_count>& values) {
    [[maybe_unused]] std::size_t counted = 0;
    [[maybe_unused]] std::size_t summed = 0;
    [[maybe_unused]] std::size_t shared = 0;
#define AFWEGING_ADD_COUNT(key, ...) \
    values[static_cast<std::size_t>(Gauge::key)] += cell.count(counted++);
#define AFWEGING_ADD_SUM(key, ...) \
    values[static_cast<std::size_t>(Gauge::key)] += cell.sum(summed++);
#define AFWEGING_ADD_SHARE(key, ...) \
    values[static_cast<std::size_t>(Gauge::key)] += cell.share(shared++);
    AFWEGING_GAUGES(AFWEGING_ADD_COUNT, AFWEGING_ADD_SUM, AFWEGING_ADD_SHARE)
#undef AFWEGING_ADD_COUNT
#undef AFWEGING_ADD_SUM
#undef AFWEGING_ADD_SHARE
}

/// One gauge cell over all threads.
template <class Cells>
Values<gauge_count> gauges_of(std::span<const ThreadTally> threads, Cells MeasureCells::*cells,
                              std::size_t cell) {
    Values<gauge_count> values{};
    for (const ThreadTally& thread : threads) { add_cell((thread.cells.*cells)[cell], values); }
    return values;
}

/// One event cell over all threads.
template <class Cells>
Values<event_count> events_of(std::span<const ThreadTally> threads, Cells MeasureCells::*cells,
                              std::size_t cell) {
    EventCell sums{};
    for (const ThreadTally& thread : threads) {
        for (std::size_t e = 0; e < event_count; ++e) { sums[e] += (thread.cells.*cells)[cell][e]; }
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

constexpr std::size_t everybody = static_cast<std::size_t>(Group::all);

/// The groups of a person_cell.
constexpr std::array<std::size_t, 4> groups_of_person(std::size_t cell) {
    const std::size_t who = cell / household_count;
    return {everybody, first_group::sex + who / age_band_count,
            first_group::age + who % age_band_count,
            first_group::household + cell % household_count};
}

/// The groups of a position_cell.
constexpr std::array<std::size_t, 4> groups_of_position(std::size_t cell) {
    const std::size_t state = cell / duration_band_count;
    const std::size_t where = state / health_count;
    return {first_group::duration + cell % duration_band_count,
            first_group::health + state % health_count,
            first_group::distance + where % distance_count,
            first_group::schooling + where / distance_count};
}

// A cell is taken apart as it was put together: with another code in each dimension.
constexpr bool is_group(std::size_t found, Group group) {
    return found == static_cast<std::size_t>(group);
}
constexpr auto of_man = groups_of_person(person_cell(Sex::man, 2, Household::couple));
static_assert(is_group(of_man[0], Group::all) && is_group(of_man[1], Group::men) &&
              is_group(of_man[2], Group::age_45_54) && is_group(of_man[3], Group::couple));
constexpr auto of_limit = groups_of_position(
    position_cell(Schooling::lower_secondary, Distance::long_distance, Health::physical, 3));
static_assert(is_group(of_limit[0], Group::duration_over_5_years) &&
              is_group(of_limit[1], Group::physical) &&
              is_group(of_limit[2], Group::long_distance) &&
              is_group(of_limit[3], Group::lower_secondary));

void fold_cells(std::span<const ThreadTally> threads, MonthTally& month) {
    for (std::size_t cell = 0; cell < person_cells; ++cell) {
        const auto groups = groups_of_person(cell);
        add_to_groups(gauges_of(threads, &MeasureCells::gauges_by_person, cell), groups,
                      month.gauges);
        add_to_groups(events_of(threads, &MeasureCells::events_by_person, cell), groups,
                      month.events);
    }
    for (std::size_t cell = 0; cell < position_cells; ++cell) {
        const auto groups = groups_of_position(cell);
        add_to_groups(gauges_of(threads, &MeasureCells::gauges_by_position, cell), groups,
                      month.gauges);
        add_to_groups(events_of(threads, &MeasureCells::events_by_position, cell), groups,
                      month.events);
    }
}

/// Adds what needs no groups.
void add_books(const ThreadBooks& books, MonthTally& month) {
    for (std::size_t line = 0; line < line_count; ++line) {
        month.ledger[line] += books.ledger[line];
    }
    for (std::size_t from = 0; from < status_count; ++from) {
        month.stock[from] += books.stock[from];
        for (std::size_t to = 0; to < status_count; ++to) {
            month.flows[from][to] += books.moves[from][to];
        }
    }
    for (std::size_t j = 0; j < max_instruments; ++j) {
        month.offer_counts[j].passed_over += books.offer_counts[j].passed_over;
        month.offer_counts[j].declined += books.offer_counts[j].declined;
        month.offer_counts[j].unasked += books.offer_counts[j].unasked;
        month.offer_counts[j].accepted += books.offer_counts[j].accepted;
    }
    month.net_worth_cents += books.net_worth_cents;
    month.brought_along_cents += books.brought_along_cents;
}

}  // namespace

void clear(ThreadTally& tally, std::size_t klantmanagers) {
    tally.cells = MeasureCells{};
    tally.books.ledger.fill(0);
    tally.books.moves.fill({});
    tally.books.stock.fill(0);
    tally.books.offer_counts.fill({});
    tally.books.caseloads.assign(klantmanagers, {});
    tally.books.net_worth_cents = 0;
    tally.books.brought_along_cents = 0;
}

void fold(std::span<const ThreadTally> threads, MonthTally& month) {
    fold_cells(threads, month);
    for (const ThreadTally& thread : threads) { add_books(thread.books, month); }
}

void add_caseloads(std::span<const ThreadTally> threads, std::span<Caseload> caseloads) {
    for (const ThreadTally& thread : threads) {
        for (std::size_t k = 0; k < thread.books.caseloads.size(); ++k) {
            caseloads[k].persons += thread.books.caseloads[k].persons;
            caseloads[k].households += thread.books.caseloads[k].households;
        }
    }
}

}  // namespace afweging::agents
