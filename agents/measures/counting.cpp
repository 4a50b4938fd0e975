// SPDX-License-Identifier: EUPL-1.2
// What a chunk's month adds to the measures, as integers.
#include "agents/measures/counting.hpp"

#include <array>
#include <bit>

#include "agents/measures/client_flags.hpp"
#include "agents/measures/transitions.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

static_assert(person_cells <= 256 && position_cells <= 256, "cells are numbered in a byte each");

/// The joint cells of everybody in a chunk.
struct CellNumbers {
    std::array<std::uint8_t, chunk_size> person;
    std::array<std::uint8_t, chunk_size> position;
};

AFWEGING_HOT void find_cells(const CountingStep& step, CellNumbers& cells) {
    const Sex* sex = step.in<&People::sex>();
    const Household* household = step.in<&People::household>();
    const Schooling* schooling = step.in<&People::schooling>();
    const Health* health = step.in<&People::health>();
    const Distance* distance = step.in<&MonthColumns::distance>();
    const std::uint16_t* months = step.in<&People::months_on_benefit>();
    const float* age = step.in<&Notes::age>();
    std::array<std::uint8_t, chunk_size> ages;
    std::array<std::uint8_t, chunk_size> durations;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        ages[i] = static_cast<std::uint8_t>(band_of<age_band_starts>(age[i]));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        durations[i] = static_cast<std::uint8_t>(band_of<duration_band_starts>(months[i]));
    }
    for (std::size_t i = 0; i < chunk_size; ++i) {
        cells.person[i] = static_cast<std::uint8_t>(person_cell(sex[i], ages[i], household[i]));
        cells.position[i] = static_cast<std::uint8_t>(
            position_cell(schooling[i], distance[i], health[i], durations[i]));
    }
}

/// Selects those on bijstand, and counts them by klantmanager: persons, and households to talk
/// with.
AFWEGING_HOT void find_clients(const CountingStep& step, Selection& clients) {
    const Status* status = step.in<&People::status>();
    const Household* household = step.in<&People::household>();
    const std::uint16_t* klantmanager = step.in<&People::klantmanager>();
    sim::Flags client;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        client[i] = sim::flag(receives_bijstand(status[i]));
    }
    sim::select_rows(client, clients);
    const std::size_t desks = step.sink<&ThreadBooks::caseloads>().size();
    Caseload* caseloads = step.sink<&ThreadBooks::caseloads>().data();
    for (const std::size_t i : clients) {
        if (klantmanager[i] < desks) {
            caseloads[klantmanager[i]].add(household[i]);
        }
    }
}

/// Adds every client to the two cells that the person belongs to.
AFWEGING_HOT void add_clients(const CountingStep& step, const StressRates& rates,
                              const CellNumbers& numbers, MeasureCells& cells) {
    const ClientColumns columns(step);
    FlagWords flags;
    read_flags<0>(columns, rates, flags);
    ShareWords shares;
    read_shares(columns, shares);
    Selection clients;
    find_clients(step, clients);
    for (const std::size_t i : clients) {
        const GaugeCell one = cell_of(columns[i], flags, shares, i);
        add_to(cells.gauges_by_person[numbers.person[i]], one);
        add_to(cells.gauges_by_position[numbers.position[i]], one);
    }
}

/// Counts the events of everybody in the chunk: those of persons for both of a couple.
AFWEGING_HOT void add_events(const CountingStep& step, const CellNumbers& numbers,
                             MeasureCells& cells) {
    const EventMask* mask = step.in<&MonthColumns::events>();
    const Household* household = step.in<&People::household>();
    sim::Flags any;
    for (std::size_t i = 0; i < chunk_size; ++i) { any[i] = sim::flag(mask[i] != 0); }
    Selection rows;
    sim::select_rows(any, rows);
    for (const std::size_t i : rows) {
        EventCell& by_person = cells.events_by_person[numbers.person[i]];
        EventCell& by_position = cells.events_by_position[numbers.position[i]];
        const EventMask twice = counted_twice(mask[i], household[i]);
        for (EventMask events = mask[i]; events != 0; events &= events - 1) {
            const auto event = static_cast<std::size_t>(std::countr_zero(events));
            const auto persons = static_cast<std::int32_t>(1U + ((twice >> event) & 1U));
            by_person[event] += persons;
            by_position[event] += persons;
        }
    }
}

/// Counts persons by where their household stands; rows beyond the last are not_arrived and nobody.
AFWEGING_HOT void add_stock(const CountingStep& step, std::int64_t people) {
    constexpr std::size_t width = 64;  // 16 rounds of at most 2: a byte cannot overflow
    const Status* status = step.in<&People::status>();
    const Household* household = step.in<&People::household>();
    auto& stock = step.sink<&ThreadBooks::stock>();
    std::array<std::uint8_t, chunk_size> persons;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        persons[i] = static_cast<std::uint8_t>(1U + sim::flag(is_couple(household[i])));
    }
    for (std::size_t s = 0; s < status_count; ++s) {
        std::array<std::uint8_t, width> seen{};
        for (std::size_t from = 0; from < chunk_size; from += width) {
            for (std::size_t k = 0; k < width; ++k) {
                const auto there = static_cast<std::uint8_t>(
                    0U - sim::flag(status[from + k] == static_cast<Status>(s)));
                seen[k] = static_cast<std::uint8_t>(seen[k] + (there & persons[from + k]));
            }
        }
        unsigned sum = 0;
        for (std::size_t k = 0; k < width; ++k) { sum += seen[k]; }
        stock[s] += sum;
    }
    stock[static_cast<std::size_t>(Status::not_arrived)] -=
        static_cast<std::int64_t>(chunk_size) - people;
}

/// Adds up savings minus debts of everybody in the world.
AFWEGING_HOT void add_net_worth(const CountingStep& step) {
    const Status* status = step.in<&People::status>();
    const std::int32_t* savings = step.in<&People::savings>();
    const std::int32_t* debt = step.in<&People::debt>();
    std::int64_t worth = 0;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        // Neither is negative, so the difference fits.
        const std::int32_t own = savings[i] - debt[i];
        worth += status[i] == Status::not_arrived ? 0 : own;
    }
    step.sink<&ThreadBooks::net_worth_cents>() += worth;
}

}  // namespace

void counting(CountingStep step, MeasureCells& cells, const StressRates& rates,
              std::int64_t people) {
    CellNumbers numbers;
    find_cells(step, numbers);
    add_clients(step, rates, numbers, cells);
    add_events(step, numbers, cells);
    add_stock(step, people);
    add_net_worth(step);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
