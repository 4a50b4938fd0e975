// SPDX-License-Identifier: EUPL-1.2
// Step 12: what changed for whom this month, and everybody's position at its end, as integers.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "agents/block.hpp"
#include "sim/mask.hpp"

namespace afweging::agents {

/// Events that follow from where a person stood and stands.
AFWEGING_RULE EventMask transition_events(Status before, Status after, std::uint16_t since_exit) {
    const bool was = receives_bijstand(before);
    const bool is = receives_bijstand(after);
    if (!was && is) {
        return bit(Event::inflow) | (since_exit < 12 ? bit(Event::re_entry) : 0U);
    }
    if (was && !is) {
        const EventMask where = in_regular_work(after) ? bit(Event::outflow_to_work)
                                : after == Status::subsidised_job
                                    ? bit(Event::outflow_to_subsidised_job)
                                : after == Status::education ? bit(Event::outflow_to_education)
                                                             : bit(Event::outflow_other);
        return bit(Event::outflow) | where;
    }
    return 0;
}

/// A bit where the condition holds; bytes, so that loops over bytes stay narrow.
AFWEGING_RULE std::uint8_t bit_if(bool condition, std::uint8_t bit) {
    return condition ? bit : std::uint8_t{0};
}

/// How everybody's month ended, a bit each.
namespace turn {
inline constexpr std::uint8_t here = 1;     ///< has arrived
inline constexpr std::uint8_t moved = 2;    ///< to another status or job; a contract made permanent
                                            ///< is still the same job
inline constexpr std::uint8_t entered = 4;  ///< bijstand
inline constexpr std::uint8_t left = 8;     ///< bijstand
inline constexpr std::uint8_t on = 16;      ///< bijstand
}  // namespace turn

/// Says how everybody's month ended, and lists who moved.
AFWEGING_HOT void see_turns(const Block& b, std::uint8_t* __restrict__ turns,
                            sim::Selection& moved) {
    const Status* status = b.world.people.status.data() + b.first;
    const Status* status_before = b.world.now.status_before.data() + b.first;
    const EventMask* events = b.world.now.events.data() + b.first;
    sim::Flags started;  // also a job that follows another at once, of the same kind
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        started[i] = sim::flag((events[i] & bit(Event::job_start)) != 0);
    }
    sim::Flags flags;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const Status before = status_before[i];
        const Status after = status[i];
        const bool here = after != Status::not_arrived;
        const bool other = before != after;
        const bool same_job = (before == Status::job_temporary) & (after == Status::job_permanent);
        const bool was = receives_bijstand(before);
        const bool is = receives_bijstand(after);
        const bool moves = (other & !same_job) | (started[i] != 0);
        turns[i] = bit_if(here, turn::here) | bit_if(moves, turn::moved) |
                   bit_if(is & !was, turn::entered) | bit_if(was & !is, turn::left) |
                   bit_if(is, turn::on);
        flags[i] = sim::flag(other & here);
    }
    sim::select_rows(flags, moved);
}

/// Counts everybody's months; says who is six (1) or twelve (2) months out.
AFWEGING_HOT void advance_counters(Block& b, const std::uint8_t* turns, sim::Flags& lasting) {
    People& people = b.world.people;
    std::uint16_t* in_status = people.months_in_status.data() + b.first;
    std::uint16_t* on_benefit = people.months_on_benefit.data() + b.first;
    std::uint16_t* since_exit = people.months_since_exit.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint16_t how = turns[i];
        const auto here = static_cast<std::uint16_t>(how & turn::here);
        const auto on = static_cast<std::uint16_t>((how & turn::on) / turn::on);
        const auto longer = static_cast<std::uint16_t>(in_status[i] + here);
        in_status[i] = (how & turn::moved) != 0 ? std::uint16_t{0} : longer;
        const auto spell = static_cast<std::uint16_t>(on_benefit[i] + on);
        on_benefit[i] = (how & turn::entered) != 0 ? std::uint16_t{0} : spell;
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint16_t how = turns[i];
        const std::uint16_t since = since_exit[i];
        const std::uint16_t out = (how & (turn::here | turn::on)) == turn::here ? 1 : 0;
        const std::uint16_t counts = since < 60000 ? 1 : 0;
        const auto later = static_cast<std::uint16_t>(since + (out & counts));
        const std::uint16_t left = (how & turn::left) != 0 ? 1 : 0;
        const std::uint16_t stays = out & static_cast<std::uint16_t>(left ^ 1U);
        const std::uint16_t six = later == 6 ? 1 : 0;
        const std::uint16_t twelve = later == 12 ? 2 : 0;
        since_exit[i] = left != 0 ? std::uint16_t{0} : later;
        lasting[i] = static_cast<std::uint8_t>(stays != 0 ? six | twelve : 0);
    }
}

/// Months in the status, on benefit and since leaving, and the events that follow.
AFWEGING_HOT void count_months(Block& b) {
    World& w = b.world;
    std::array<std::uint8_t, sim::chunk_size> turns;
    sim::Selection moved;
    see_turns(b, turns.data(), moved);
    for (const std::size_t i : moved) {
        const std::size_t row = b.first + i;
        const Status before = w.now.status_before[row];
        const Status after = w.people.status[row];
        ++b.lane.moves[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
        w.now.events[row] |= transition_events(before, after, w.people.months_since_exit[row]);
        if ((turns[i] & turn::entered) != 0) {  // a new spell
            w.people.disregard_used[row] = 0;
            w.people.ever_started[row] &= ~b.c.open.once;
        }
    }
    sim::Flags lasting;
    advance_counters(b, turns.data(), lasting);
    EventMask* events = w.now.events.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const EventMask months = lasting[i];
        events[i] |=
            (months & 1U) * bit(Event::sustained_6) | (months >> 1U) * bit(Event::sustained_12);
    }
}

/// The joint cells of everybody in a block.
struct BlockCells {
    std::array<std::uint8_t, sim::chunk_size> person;
    std::array<std::uint8_t, sim::chunk_size> position;
};

AFWEGING_HOT void find_cells(const Block& b, BlockCells& cells) {
    const People& p = b.world.people;
    const Sex* sex = p.sex.data() + b.first;
    const Household* household = p.household.data() + b.first;
    const Schooling* schooling = p.schooling.data() + b.first;
    const Health* health = p.health.data() + b.first;
    const Distance* distance = b.world.now.distance.data() + b.first;
    const std::uint16_t* months = p.months_on_benefit.data() + b.first;
    const float* age = b.s.age.data();
    std::array<std::uint8_t, sim::chunk_size> ages;
    std::array<std::uint8_t, sim::chunk_size> durations;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const int band =
            (age[i] >= 27.0F ? 1 : 0) + (age[i] >= 45.0F ? 1 : 0) + (age[i] >= 55.0F ? 1 : 0);
        ages[i] = static_cast<std::uint8_t>(band);
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const int band =
            (months[i] >= 12 ? 1 : 0) + (months[i] >= 36 ? 1 : 0) + (months[i] >= 60 ? 1 : 0);
        durations[i] = static_cast<std::uint8_t>(band);
    }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const auto who = static_cast<unsigned>(sex[i]) * 4U + ages[i];
        cells.person[i] =
            static_cast<std::uint8_t>(who * household_count + static_cast<unsigned>(household[i]));
        const auto where = static_cast<unsigned>(schooling[i]) * distance_count +
                           static_cast<unsigned>(distance[i]);
        const auto state = where * health_count + static_cast<unsigned>(health[i]);
        cells.position[i] = static_cast<std::uint8_t>(state * 4U + durations[i]);
    }
}

/// Smoothed relative change of income above which an income counts as swinging. No rule reads it:
/// it defines the gauge, see docs/model/household-money.md.
inline constexpr float swinging_income = 0.02F;

/// What is yes or no to everybody, as bits in the order of `counted_gauges`.
struct BlockFlags {
    std::array<std::uint8_t, sim::chunk_size> low;
    std::array<std::uint8_t, sim::chunk_size> middle;
    std::array<std::uint8_t, sim::chunk_size> high;
};

/// Flags that are read off one-byte columns.
AFWEGING_HOT void read_states(const Block& b, BlockFlags& flags) {
    const People& p = b.world.people;
    const std::uint8_t* ladder = p.ladder.data() + b.first;
    const Status* status = p.status.data() + b.first;
    const std::uint8_t* programme = p.programme.data() + b.first;
    const std::uint8_t* debt_help = p.debt_instrument.data() + b.first;
    const std::uint8_t* regime = p.contact_regime.data() + b.first;
    const std::uint8_t* waits = p.waiting_for.data() + b.first;
    const std::uint8_t* debt_waits = p.debt_waiting_for.data() + b.first;
    const std::uint8_t* contact_waits = p.contact_waiting_for.data() + b.first;
    const std::uint8_t* accounts = p.accounts.data() + b.first;
    const Housing* housing = p.housing.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint8_t help = programme[i] | debt_help[i] | regime[i];
        const std::uint8_t step = ladder[i];
        flags.low[i] = bit_if(step == 1, 1) | bit_if(step == 2, 2) | bit_if(step == 3, 4) |
                       bit_if(step == 4, 8) | bit_if(step == 5, 16) |
                       bit_if(status[i] == Status::bijstand_part_time, 32) | bit_if(help == 0, 64);
    }
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const std::uint8_t waiting = waits[i] | debt_waits[i] | contact_waits[i];
        flags.low[i] |= bit_if(waiting != 0, 128);
        flags.middle[i] = bit_if(programme[i] != 0, 1) | bit_if(accounts[i] >= 3, 2) |
                          bit_if(debt_help[i] != 0, 4) |
                          bit_if(housing[i] == Housing::threatened, 8) |
                          bit_if(housing[i] == Housing::homeless, 16) | 32;
    }
}

/// Flags of household money.
AFWEGING_HOT void read_minima(const Block& b, BlockFlags& flags) {
    const People& p = b.world.people;
    const std::int32_t* shortfall = p.shortfall.data() + b.first;
    const float* stress = p.stress.data() + b.first;
    const float* volatility = p.volatility.data() + b.first;
    const StressRates r = b.c.rates.stress;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const bool enough = (static_cast<float>(shortfall[i]) <= r.minimum_shortfall) &
                            (stress[i] <= r.minimum_stress);
        const auto money =
            static_cast<std::uint8_t>(bit_if(shortfall[i] > 0, 64) | bit_if(!enough, 128));
        flags.middle[i] |= money;
        flags.high[i] = bit_if(volatility[i] > swinging_income, 1);
    }
}

/// Eight flags as eight counters.
constexpr std::array<std::array<std::uint16_t, 8>, 256> spread_flags = [] {
    std::array<std::array<std::uint16_t, 8>, 256> spread{};
    for (std::size_t flags = 0; flags < 256; ++flags) {
        for (std::size_t k = 0; k < 8; ++k) {
            spread[flags][k] = static_cast<std::uint16_t>((flags >> k) & 1U);
        }
    }
    return spread;
}();

AFWEGING_RULE Counters counters_of(std::uint8_t flags) {
    Counters counters;
    std::memcpy(&counters, spread_flags[flags].data(), sizeof counters);
    return counters;
}

AFWEGING_HOT void add_to(GaugeCell& cell, const GaugeCell& one) {
    cell.sums += one.sums;
#pragma GCC unroll 3
    for (std::size_t k = 0; k < 3; ++k) { cell.counters[k] += one.counters[k]; }
    cell.shares += one.shares;
}

/// Stress and effective doenvermogen in thousandths, as a cell adds them.
AFWEGING_HOT void read_shares(const Block& b, std::array<std::uint64_t, sim::chunk_size>& shares) {
    const float* effective = b.world.now.effective.data() + b.first;
    const float* stress = b.world.people.stress.data() + b.first;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const auto lower = static_cast<std::uint32_t>(static_cast<std::int32_t>(stress[i] * 1e3F));
        const auto upper =
            static_cast<std::uint32_t>(static_cast<std::int32_t>(effective[i] * 1e3F));
        shares[i] = lower | std::uint64_t{upper} << 32;
    }
}

/// Lists those on bijstand, and counts them by klantmanager.
AFWEGING_HOT void find_clients(Block& b, sim::Selection& clients) {
    const Status* status = b.world.people.status.data() + b.first;
    const std::uint16_t* klantmanager = b.world.people.klantmanager.data() + b.first;
    sim::Flags client;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        client[i] = sim::flag(receives_bijstand(status[i]));
    }
    sim::select_rows(client, clients);
    const std::size_t desks = b.lane.caseloads.size();
    std::uint32_t* caseloads = b.lane.caseloads.data();
    for (const std::size_t i : clients) {
        if (klantmanager[i] < desks) {
            ++caseloads[klantmanager[i]];
        }
    }
}

/// Adds every client to the two cells that the person belongs to.
AFWEGING_HOT void add_clients(Block& b, const BlockCells& cells) {
    const People& p = b.world.people;
    const std::int32_t* income = p.income.data() + b.first;
    const std::int32_t* shortfall = p.shortfall.data() + b.first;
    const std::int32_t* debt = p.debt.data() + b.first;
    const std::uint8_t* accounts = p.accounts.data() + b.first;
    GaugeCell* by_person = b.cells.gauges_by_person.data();
    GaugeCell* by_position = b.cells.gauges_by_position.data();
    BlockFlags flags;
    read_states(b, flags);
    read_minima(b, flags);
    std::array<std::uint64_t, sim::chunk_size> shares;
    read_shares(b, shares);
    sim::Selection clients;
    find_clients(b, clients);
    using Four [[gnu::vector_size(16)]] = std::int32_t;
    for (const std::size_t i : clients) {
        const Four amounts{income[i], shortfall[i], debt[i], accounts[i]};
        const GaugeCell one{
            __builtin_convertvector(amounts, Sums),
            {counters_of(flags.low[i]), counters_of(flags.middle[i]), counters_of(flags.high[i])},
            shares[i]};
        add_to(by_person[cells.person[i]], one);
        add_to(by_position[cells.position[i]], one);
    }
}

/// Counts the events of everybody in the block.
AFWEGING_HOT void add_events(Block& b, const BlockCells& cells) {
    const EventMask* mask = b.world.now.events.data() + b.first;
    sim::Flags any;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { any[i] = sim::flag(mask[i] != 0); }
    sim::Selection rows;
    sim::select_rows(any, rows);
    for (const std::size_t i : rows) {
        auto& by_person = b.cells.events_by_person[cells.person[i]];
        auto& by_position = b.cells.events_by_position[cells.position[i]];
        for (EventMask events = mask[i]; events != 0; events &= events - 1) {
            const auto event = static_cast<std::size_t>(std::countr_zero(events));
            ++by_person[event];
            ++by_position[event];
        }
    }
}

/// Counts who is where; rows beyond the last person are not_arrived and nobody.
AFWEGING_HOT void add_stock(Block& b) {
    constexpr std::size_t width = 64;  // 16 rounds: a byte cannot overflow
    const People& p = b.world.people;
    const Status* status = p.status.data() + b.first;
    for (std::size_t s = 0; s < status_count; ++s) {
        std::array<std::uint8_t, width> seen{};
        for (std::size_t from = 0; from < sim::chunk_size; from += width) {
            for (std::size_t k = 0; k < width; ++k) {
                seen[k] = static_cast<std::uint8_t>(
                    seen[k] + sim::flag(status[from + k] == static_cast<Status>(s)));
            }
        }
        unsigned sum = 0;
        for (std::size_t k = 0; k < width; ++k) { sum += seen[k]; }
        b.lane.stock[s] += sum;
    }
    const std::size_t left = p.count - b.first;
    b.lane.stock[static_cast<std::size_t>(Status::not_arrived)] -=
        left < sim::chunk_size ? static_cast<std::int64_t>(sim::chunk_size - left) : 0;
}

/// Adds up savings minus debts of everybody in the world.
AFWEGING_HOT void add_net_worth(Block& b) {
    const People& p = b.world.people;
    const Status* status = p.status.data() + b.first;
    const std::int32_t* savings = p.savings.data() + b.first;
    const std::int32_t* debt = p.debt.data() + b.first;
    std::int64_t worth = 0;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        // Neither is negative, so the difference fits.
        const std::int32_t own = savings[i] - debt[i];
        worth += status[i] == Status::not_arrived ? 0 : own;
    }
    b.lane.net_worth_cents += worth;
}

/// Adds everybody's month to the lane: gauges for clients, events for all, stock and net worth.
AFWEGING_HOT void measure(Block& b) {
    BlockCells cells;
    find_cells(b, cells);
    add_clients(b, cells);
    add_events(b, cells);
    add_stock(b);
    add_net_worth(b);
}

}  // namespace afweging::agents
