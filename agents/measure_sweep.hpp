// SPDX-License-Identifier: EUPL-1.2
// Step 12: what changed for whom this month, and everybody's position at its end, as integers.
#pragma once

#include "agents/block.hpp"

namespace afweging::agents {

inline constexpr std::uint16_t never_left = 65535;

/// Events that follow from where a person stood and stands.
AFWEGING_RULE EventMask transition_events(Status before, Status after, std::uint16_t since_exit) {
    const bool was = receives_bijstand(before);
    const bool is = receives_bijstand(after);
    if (!was && is) {
        return bit(Event::inflow) | (since_exit <= 12 ? bit(Event::re_entry) : 0U);
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

/// Months in the status, on benefit and since leaving.
AFWEGING_SWEEP void count_months(Block& b) {
    People& people = b.world.people;
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::size_t row = b.first + i;
        const Status before = b.world.now.status_before[row];
        const Status after = people.status[row];
        if (after == Status::not_arrived) {
            continue;
        }
        const std::uint16_t since = people.months_since_exit[row];
        EventMask events = before == after ? 0U : transition_events(before, after, since);
        const bool entered = (events & bit(Event::inflow)) != 0;
        const bool left = (events & bit(Event::outflow)) != 0;
        const bool on = receives_bijstand(after);
        people.months_in_status[row] =
            static_cast<std::uint16_t>(before == after ? people.months_in_status[row] + 1 : 0);
        const std::uint16_t spell = people.months_on_benefit[row];
        people.months_on_benefit[row] = static_cast<std::uint16_t>(entered ? 0
                                                                   : on    ? spell + 1
                                                                           : spell);
        people.disregard_used[row] = entered ? std::uint8_t{0} : people.disregard_used[row];
        const std::uint16_t later = static_cast<std::uint16_t>(since < 60000 ? since + 1 : since);
        people.months_since_exit[row] = left ? std::uint16_t{0} : (on ? since : later);
        const bool out = !on && !left && later != never_left;
        events |= out && later == 6 ? bit(Event::sustained_6) : 0U;
        events |= out && later == 12 ? bit(Event::sustained_12) : 0U;
        b.world.now.events[row] |= events;
    }
}

AFWEGING_RULE std::size_t age_band(float age) {
    return (age >= 27.0F ? 1U : 0U) + (age >= 45.0F ? 1U : 0U) + (age >= 55.0F ? 1U : 0U);
}

AFWEGING_RULE std::size_t duration_band(std::uint16_t months) {
    return (months >= 12 ? 1U : 0U) + (months >= 36 ? 1U : 0U) + (months >= 60 ? 1U : 0U);
}

AFWEGING_RULE std::size_t person_cell(const People& p, std::size_t row, float age) {
    const auto sex = static_cast<std::size_t>(p.sex[row]);
    return (sex * 4 + age_band(age)) * household_count + static_cast<std::size_t>(p.household[row]);
}

AFWEGING_RULE std::size_t position_cell(const World& w, std::size_t row) {
    const People& p = w.people;
    const auto schooling = static_cast<std::size_t>(p.schooling[row]);
    const auto distance = static_cast<std::size_t>(w.now.distance[row]);
    const auto health = static_cast<std::size_t>(p.health[row]);
    return ((schooling * distance_count + distance) * health_count + health) * 4 +
           duration_band(p.months_on_benefit[row]);
}

/// Smoothed relative change of income above which an income counts as swinging: one change of a
/// tenth in the last month passes it. assumed
inline constexpr float swinging_income = 0.02F;

using GaugeRow = std::array<std::int32_t, gauge_count>;

/// What one client adds to each gauge.
AFWEGING_SWEEP void read_gauges(const Block& b, std::size_t row, GaugeRow& out) {
    const People& p = b.world.people;
    const auto set = [&out](Gauge g, std::int32_t value) {
        out[static_cast<std::size_t>(g)] = value;
    };
    const bool enough = above_participation_minimum(p.shortfall[row], p.stress[row], b.c.capacity);
    const bool help = p.debt_instrument[row] != 0;
    out.fill(0);
    set(Gauge::stock, 1);
    set(Gauge::part_time, p.status[row] == Status::bijstand_part_time);
    out[static_cast<std::size_t>(Gauge::ladder_1) + p.ladder[row] - 1U] = 1;
    set(Gauge::outside, p.programme[row] == 0 && !help && p.contact_regime[row] == 0);
    set(Gauge::waiting,
        p.waiting_for[row] != 0 || p.debt_waiting_for[row] != 0 || p.contact_waiting_for[row] != 0);
    set(Gauge::in_programme, p.programme[row] != 0);
    set(Gauge::income, p.income[row]);
    set(Gauge::shortfall, p.shortfall[row]);
    set(Gauge::below_social_minimum, p.shortfall[row] > 0);
    set(Gauge::below_participation_minimum, !enough);
    set(Gauge::debt, p.debt[row]);
    set(Gauge::accounts, p.accounts[row]);
    set(Gauge::problem_debt, p.accounts[row] >= 3);
    set(Gauge::in_debt_help, help);
    set(Gauge::stress, static_cast<std::int32_t>(p.stress[row] * 1000.0F));
    set(Gauge::effective_doenvermogen,
        static_cast<std::int32_t>(b.world.now.effective[row] * 1000.0F));
    set(Gauge::threatened_home, p.housing[row] == Housing::threatened);
    set(Gauge::homeless, p.housing[row] == Housing::homeless);
    set(Gauge::insecure_income, p.volatility[row] > swinging_income);
}

AFWEGING_SWEEP void add_row(std::array<std::int64_t, gauge_count>& to, const GaugeRow& row) {
    for (std::size_t g = 0; g < gauge_count; ++g) { to[g] += row[g]; }
}

/// Adds everybody's month to the lane: gauges for clients, events for all, stock and moves.
AFWEGING_SWEEP void measure(Block& b) {
    const People& people = b.world.people;
    Lane& lane = b.lane;
    GaugeRow row_values{};
    for (std::size_t i = 0; i < block_people; ++i) {
        const std::size_t row = b.first + i;
        const Status after = people.status[row];
        const Status before = b.world.now.status_before[row];
        lane.stock[static_cast<std::size_t>(after)] += row < people.count ? 1 : 0;
        const std::int64_t worth = std::int64_t{people.savings[row]} - people.debt[row];
        lane.net_worth_cents += after == Status::not_arrived ? 0 : worth;
        if (after != before) {
            ++lane.moves[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
        }
        EventMask events = b.world.now.events[row];
        const bool client = receives_bijstand(after);
        if (!client && events == 0) {
            continue;
        }
        const std::size_t person = person_cell(people, row, b.s.age[i]);
        const std::size_t position = position_cell(b.world, row);
        if (client) {
            read_gauges(b, row, row_values);
            add_row(lane.gauges_by_person[person], row_values);
            add_row(lane.gauges_by_position[position], row_values);
        }
        for (; events != 0; events &= events - 1) {
            const auto event = static_cast<std::size_t>(__builtin_ctz(events));
            ++lane.events_by_person[person][event];
            ++lane.events_by_position[position][event];
        }
    }
}

}  // namespace afweging::agents
