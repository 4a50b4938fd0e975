// SPDX-License-Identifier: EUPL-1.2
// Step 3 of the month: debt help from admission to the end.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/household/debt_help.hpp"
#include "agents/household/household_money_sweep.hpp"
#include "agents/household/mistakes_sweep.hpp"

namespace afweging::agents {

/// One client in debt help and what the instrument promises. Without an instrument (help that ran
/// before the start): the statutory plan with full write-off.
struct DebtCase {
    std::size_t row;       ///< in the columns
    float draw;            ///< uniform, of purpose debt_event
    float stabilises;      ///< 1: payments are stopped
    float plans;           ///< 1: creditors are asked for a plan
    float write_off;       ///< share of what is left at the end
    std::int32_t startup;  ///< [months] until creditors answer
    std::int32_t length;   ///< [months] of the plan
};

AFWEGING_HOT DebtCase debt_case(const Block& b, std::size_t i, const MoneyRates& r) {
    const std::size_t row = b.first + i;
    const std::uint8_t slot = b.world.people.debt_held[row];
    DebtCase c{row,
               sim::to_uniform(b.s.debt_event[i]),
               1,
               1,
               1,
               r.stabilisation_months,
               b.c.amounts.debt_plan_months};
    if (by_instrument(slot)) {
        const Instrument& instrument = instrument_of(b.c.setting.instruments, slot);
        c.stabilises = b.c.channels.of(Channel::debt_stabilisation)[slot];
        c.plans = b.c.channels.of(Channel::debt_plan)[slot];
        c.write_off = b.c.channels.of(Channel::write_off)[slot];
        c.startup = instrument.startup_months > 0 ? instrument.startup_months : c.startup;
        c.length = instrument.duration_months > 0 ? instrument.duration_months : c.length;
    }
    return c;
}

/// Debt help ends: `outcome` is none (given up, refused) or finished. The gemeente hears of it.
AFWEGING_HOT void leave_debt_help(Block& b, std::size_t row, DebtHelp outcome, PlaceEndKind kind) {
    People& people = b.world.people;
    const std::uint8_t slot = people.debt_held[row];
    if (by_instrument(slot)) {
        b.world.proposals[b.number].ends.push_back(
            {.instrument = static_cast<std::uint8_t>(index_of(slot)),
             .months_left = 0,  // debt help is paid at its start
             .kind = kind});
    }
    people.debt_help[row] = outcome;
    people.debt_left[row] = 0;
    people.debt_held[row] = 0;
}

/// A month of stabilisation or plan has passed.
AFWEGING_HOT void count_down(People& people, std::size_t row) {
    const int left = people.debt_left[row];
    people.debt_left[row] = static_cast<std::uint8_t>(left > 0 ? left - 1 : 0);
}

/// The plan is served: the rest is written off.
AFWEGING_HOT void finish_plan(Block& b, const DebtCase& c) {
    People& people = b.world.people;
    const std::int32_t forgiven = written_off(people.debt[c.row], c.write_off);
    people.debt[c.row] -= forgiven;
    book(b, Line::write_off, forgiven);
    b.world.now.events[c.row] |= bit(Event::completion);
    if (people.debt[c.row] == 0) {
        people.accounts[c.row] = 0;
        people.overdue_fines[c.row] = 0;
    }
    leave_debt_help(b, c.row, DebtHelp::finished, PlaceEndKind::completed);
}

/// The answer of the creditors.
///
/// Status:   measured (share of proposals that creditors accept)
/// Evidence: R110
/// Page:     docs/model/debts.md
AFWEGING_HOT void ask_creditors(Block& b, const DebtCase& c, const MoneyRates& r) {
    People& people = b.world.people;
    if (people.debt[c.row] == 0) {
        finish_plan(b, c);
    } else if (c.plans > 0.0F && c.draw < r.plan_agreement) {
        people.debt_help[c.row] = DebtHelp::plan;
        people.debt_left[c.row] = static_cast<std::uint8_t>(smaller(c.length, 255));
        b.world.now.events[c.row] |= bit(Event::debt_plan_start);
    } else {
        leave_debt_help(b, c.row, DebtHelp::none, PlaceEndKind::left);
    }
}

/// Who has no debts (any more) has nothing to be helped with: the place is left, not completed.
AFWEGING_HOT void begin_debt_help(Block& b, const DebtCase& c, const MoneyRates& r) {
    People& people = b.world.people;
    if (people.debt[c.row] == 0) {
        leave_debt_help(b, c.row, DebtHelp::none, PlaceEndKind::left);
        return;
    }
    if (c.stabilises <= 0.0F) {
        ask_creditors(b, c, r);
        return;
    }
    const std::int32_t months = c.plans > 0.0F ? c.startup : c.length;
    people.debt_help[c.row] = DebtHelp::stabilisation;
    people.debt_left[c.row] = static_cast<std::uint8_t>(smaller(larger(months, 1), 255));
}

AFWEGING_HOT void break_plan(Block& b, const DebtCase& c) {
    b.world.now.events[c.row] |= bit(Event::debt_plan_broken) | bit(Event::drop_out);
    leave_debt_help(b, c.row, DebtHelp::none, PlaceEndKind::dropped_out);
}

/// One month of a plan: served, broken, or troubled by a forgotten debt.
AFWEGING_HOT void serve_plan(Block& b, const DebtCase& c, const MoneyRates& r) {
    People& people = b.world.people;
    count_down(people, c.row);
    if (people.debt[c.row] == 0 || people.debt_left[c.row] == 0) {
        finish_plan(b, c);
        return;
    }
    const float chance = plan_break_chance(c.length, people.trust[c.row], r);
    const PlanMonth month = month_of_plan(c.draw, chance, r);
    if (month == PlanMonth::late_debt || month == PlanMonth::late_debt_breaks) {
        // Nobody counted it so far: it enters the books as a cost that creditors add.
        book(b, Line::collection_costs, add_debt(people, c.row, r.late_debt, 1));
    }
    if (month == PlanMonth::breaks || month == PlanMonth::late_debt_breaks) {
        break_plan(b, c);
    }
}

/// A month of debt help of person i.
AFWEGING_HOT void advance_debt_help(Block& b, std::size_t i, const MoneyRates& r) {
    People& people = b.world.people;
    const std::size_t row = b.first + i;
    if (!keeps_house(people.status[row])) {
        // Reached pension age: another service goes on with it, this gemeente's place is free.
        leave_debt_help(b, row, DebtHelp::none, PlaceEndKind::left);
        return;
    }
    const DebtHelp help = people.debt_help[row];
    const DebtCase c = debt_case(b, i, r);
    if (help == DebtHelp::plan) {
        serve_plan(b, c, r);
    } else if (help == DebtHelp::stabilisation) {
        count_down(people, row);
        if (people.debt_left[row] == 0) {
            ask_creditors(b, c, r);
        }
    } else {
        begin_debt_help(b, c, r);
    }
}

/// Counts person i for the instrument of slot debt in which the month ends.
AFWEGING_HOT void count_debt_help(Block& b, std::size_t i) {
    const std::size_t row = b.first + i;
    const std::uint8_t held = b.world.people.debt_held[row];
    if (by_instrument(held)) {
        ++b.world.proposals[b.number].in_debt_help[index_of(held)];
    }
}

/// Says who owed something when the month began and owes nothing now: paid or written off.
AFWEGING_HOT void see_who_is_debt_free(Block& b) {
    const std::int32_t* before = b.s.debt_before.data();
    const std::int32_t* now = b.world.people.debt.data() + b.first;
    EventMask* events = b.world.now.events.data() + b.first;
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const sim::Mask free = sim::mask((before[i] > 0) & (now[i] == 0));
        events[i] |= free & bit(Event::debt_free);
    }
}

/// Debt help of a block: none -> stabilisation -> plan -> finished, or back to none. Debts change
/// no more this month after it.
AFWEGING_HOT void debts(Block& b) {
    const MoneyRates& r = b.c.money;
    const People& people = b.world.people;
    const std::uint8_t* instrument = people.debt_held.data() + b.first;
    const DebtHelp* stage = people.debt_help.data() + b.first;
    sim::Flags flags;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        flags[i] = sim::flag((instrument[i] != 0) | in_debt_help(stage[i]));
    }
    sim::Selection in_help;
    sim::select_rows(flags, in_help);
    for (const std::size_t i : in_help) {
        advance_debt_help(b, i, r);
        count_debt_help(b, i);
    }
    see_who_is_debt_free(b);
}

}  // namespace afweging::agents
