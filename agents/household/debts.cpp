// SPDX-License-Identifier: EUPL-1.2
// Debt help of a chunk of people, from admission to the end.
#include "agents/household/debts.hpp"

#include <cstddef>

#include "agents/household/owed.hpp"
#include "agents/inputs/channels.hpp"
#include "agents/inputs/instrument.hpp"
#include "agents/law/law_of_month.hpp"
#include "sim/mask.hpp"

namespace afweging::agents::AFWEGING_ISA_NAMESPACE {

namespace {

/// What law and instruments promise to those in debt help.
struct Promises {
    const Instrument* instruments;
    const ChannelTable& channels;
    std::int32_t statutory_months;  ///< of a plan
    std::int32_t usual_startup;     ///< [months] until creditors answer
};

/// One client in debt help and what the instrument promises. Without an instrument (help that ran
/// before the start): the statutory plan with full write-off.
struct DebtCase {
    std::size_t row;       ///< in the chunk
    float draw;            ///< uniform, of purpose debt_event
    float stabilises;      ///< 1: payments are stopped
    float plans;           ///< 1: creditors are asked for a plan
    float write_off;       ///< share of what is left at the end
    std::int32_t cover;    ///< [EUR cent] up to which a late debt is paid for the client
    std::int32_t startup;  ///< [months] until creditors answer
    std::int32_t length;   ///< [months] of the plan
};

AFWEGING_HOT DebtCase debt_case(const DebtsStep& step, std::size_t i, const Promises& promised) {
    const std::uint8_t slot = step.in<&People::debt_held>()[i];
    DebtCase c{i,
               sim::to_uniform(step.in<&Notes::debt_event>()[i]),
               1,
               1,
               1,
               0,
               promised.usual_startup,
               promised.statutory_months};
    if (by_instrument(slot)) {
        const Instrument& instrument = promised.instruments[slot - 1U];
        c.stabilises = promised.channels.of(Channel::debt_stabilisation)[slot];
        c.plans = promised.channels.of(Channel::debt_plan)[slot];
        c.write_off = promised.channels.of(Channel::write_off)[slot];
        c.cover = static_cast<std::int32_t>(
            cents_of(promised.channels.of(Channel::late_debt_cover)[slot]));
        c.startup = instrument.startup_months > 0 ? instrument.startup_months : c.startup;
        c.length = instrument.duration_months > 0 ? instrument.duration_months : c.length;
    }
    return c;
}

/// Debt help ends: `outcome` is none (given up, refused) or finished. The gemeente hears of it.
AFWEGING_HOT void leave_debt_help(const DebtsStep& step, std::size_t i, DebtHelp outcome,
                                  PlaceEndKind kind) {
    const std::uint8_t slot = step.in<&People::debt_held>()[i];
    if (by_instrument(slot)) {
        step.sink<&Proposals::ends>().push_back({.instrument = static_cast<std::uint8_t>(slot - 1),
                                                 .months_left = 0,  // paid at its start
                                                 .kind = kind});
    }
    step.out<&People::debt_help>()[i] = outcome;
    step.out<&People::debt_left>()[i] = 0;
    step.out<&People::debt_held>()[i] = 0;
}

/// The next stage of debt help, for so many months.
AFWEGING_HOT void enter_stage(const DebtsStep& step, std::size_t i, DebtHelp stage,
                              std::int32_t months) {
    step.out<&People::debt_help>()[i] = stage;
    step.out<&People::debt_left>()[i] = static_cast<std::uint8_t>(smaller(months, 255));
}

/// A month of stabilisation or plan has passed.
AFWEGING_HOT void count_down(const DebtsStep& step, std::size_t i) {
    std::uint8_t& left = step.out<&People::debt_left>()[i];
    left = static_cast<std::uint8_t>(left > 0 ? left - 1 : 0);
}

/// The plan is served: the rest is written off.
AFWEGING_HOT void finish_plan(const DebtsStep& step, const DebtCase& c) {
    std::int32_t& debt = step.out<&People::debt>()[c.row];
    const std::int32_t forgiven = written_off(debt, c.write_off);
    debt -= forgiven;
    book(step, Line::write_off, forgiven);
    step.out<&MonthColumns::events>()[c.row] |= bit(Event::completion);
    if (debt == 0) {
        step.out<&People::accounts>()[c.row] = 0;
    }
    std::int32_t& claims = step.out<&People::claims>()[c.row];
    claims = smaller(claims, debt);
    leave_debt_help(step, c.row, DebtHelp::finished, PlaceEndKind::completed);
}

/// The answer of the creditors.
///
/// Status:   measured (share of proposals that creditors accept)
/// Evidence: R110
/// Page:     docs/model/debts.md
AFWEGING_HOT void ask_creditors(const DebtsStep& step, const DebtCase& c, const DebtsRates& r) {
    if (step.in<&People::debt>()[c.row] == 0) {
        finish_plan(step, c);
    } else if (c.plans > 0.0F && c.draw < r.plan_agreement) {
        enter_stage(step, c.row, DebtHelp::plan, c.length);
        step.out<&MonthColumns::events>()[c.row] |= bit(Event::debt_plan_start);
    } else {
        leave_debt_help(step, c.row, DebtHelp::none, PlaceEndKind::left);
    }
}

/// A person without debts (any more) has nothing to be helped with: the place is left, not
/// completed.
AFWEGING_HOT void begin_debt_help(const DebtsStep& step, const DebtCase& c, const DebtsRates& r) {
    if (step.in<&People::debt>()[c.row] == 0) {
        leave_debt_help(step, c.row, DebtHelp::none, PlaceEndKind::left);
    } else if (c.stabilises <= 0.0F) {
        ask_creditors(step, c, r);
    } else {
        const std::int32_t months = c.plans > 0.0F ? c.startup : c.length;
        enter_stage(step, c.row, DebtHelp::stabilisation, larger(months, 1));
    }
}

AFWEGING_HOT void break_plan(const DebtsStep& step, const DebtCase& c) {
    step.out<&MonthColumns::events>()[c.row] |= bit(Event::debt_plan_broken) | bit(Event::drop_out);
    leave_debt_help(step, c.row, DebtHelp::none, PlaceEndKind::dropped_out);
}

/// A debt turns up that nobody had counted: what the instrument does not pay is owed from now on.
AFWEGING_HOT void find_late_debt(const DebtsStep& step, const DebtCase& c, std::int32_t late,
                                 std::int32_t paid) {
    const std::int32_t left = late - paid;
    const std::int32_t added = left > 0 ? add_debt(step, c.row, left, 1) : 0;
    // Nobody counted it so far: it enters the books as a cost that creditors add.
    book(step, Line::collection_costs, added + paid);
    book(step, Line::late_debts_paid, paid);
    step.out<&MonthColumns::events>()[c.row] |= bit(Event::late_debt);
}

/// One month of a plan: served, broken, or troubled by a forgotten debt.
AFWEGING_HOT void serve_plan(const DebtsStep& step, const DebtCase& c, const DebtsRates& r) {
    count_down(step, c.row);
    if (step.in<&People::debt>()[c.row] == 0 || step.in<&People::debt_left>()[c.row] == 0) {
        finish_plan(step, c);
        return;
    }
    const float chance = plan_break_chance(c.length, step.in<&People::trust>()[c.row], r);
    const std::int32_t paid = paid_of_late_debt(r.late_debt, c.cover);
    const PlanMonth month = month_of_plan(c.draw, chance, open_share(r.late_debt, paid), r);
    if (month == PlanMonth::late_debt || month == PlanMonth::late_debt_breaks) {
        find_late_debt(step, c, r.late_debt, paid);
    }
    if (month == PlanMonth::breaks || month == PlanMonth::late_debt_breaks) {
        break_plan(step, c);
    }
}

/// A month in which creditors are still asked, or answer; some give up before they do.
AFWEGING_HOT void stabilise(const DebtsStep& step, const DebtCase& c, const DebtsRates& r) {
    count_down(step, c.row);
    const float gives_up = stabilisation_break_chance(step.in<&People::trust>()[c.row], r);
    if (step.in<&People::debt_left>()[c.row] == 0) {
        ask_creditors(step, c, r);
    } else if (c.draw < gives_up) {
        step.out<&MonthColumns::events>()[c.row] |= bit(Event::drop_out);
        leave_debt_help(step, c.row, DebtHelp::none, PlaceEndKind::dropped_out);
    }
}

/// A month of debt help of person i.
AFWEGING_HOT void advance_debt_help(const DebtsStep& step, std::size_t i, const Promises& promised,
                                    const DebtsRates& r) {
    if (!keeps_house(step.in<&People::status>()[i])) {
        // Reached pension age: another service goes on with it, this gemeente's place is free.
        leave_debt_help(step, i, DebtHelp::none, PlaceEndKind::left);
        return;
    }
    const DebtHelp help = step.in<&People::debt_help>()[i];
    const DebtCase c = debt_case(step, i, promised);
    if (help == DebtHelp::plan) {
        serve_plan(step, c, r);
    } else if (help == DebtHelp::stabilisation) {
        stabilise(step, c, r);
    } else {
        begin_debt_help(step, c, r);
    }
}

/// Lists who is in debt help or was admitted to it.
AFWEGING_HOT void find_helped(const DebtsStep& step, Selection& in_help) {
    const std::uint8_t* instrument = step.in<&People::debt_held>();
    const DebtHelp* stage = step.in<&People::debt_help>();
    sim::Flags flags;
    for (std::size_t i = 0; i < chunk_size; ++i) {
        flags[i] = sim::flag((instrument[i] != 0) | in_debt_help(stage[i]));
    }
    sim::select_rows(flags, in_help);
}

/// Says who owed something when the month began and owes nothing now: paid or written off.
AFWEGING_HOT void see_who_is_debt_free(const DebtsStep& step) {
    const std::int32_t* before = step.in<&Notes::debt_before>();
    const std::int32_t* now = step.in<&People::debt>();
    EventMask* events = step.out<&MonthColumns::events>();
    AFWEGING_INDEPENDENT
    for (std::size_t i = 0; i < chunk_size; ++i) {
        const sim::Mask free = sim::mask((before[i] > 0) & (now[i] == 0));
        events[i] |= free & bit(Event::debt_free);
    }
}

}  // namespace

void debts(DebtsStep step, std::span<const Instrument> instruments, const LawOfMonth& law,
           const ChannelTable& channels, const DebtsRates& rates) {
    const DebtsRates r = rates;
    const Promises promised{instruments.data(), channels, law.debt_plan_months,
                            r.stabilisation_months};
    Selection in_help;
    find_helped(step, in_help);
    for (const std::size_t i : in_help) {
        advance_debt_help(step, i, promised, r);
        const std::uint8_t held = step.in<&People::debt_held>()[i];
        if (by_instrument(held)) {
            ++step.sink<&Proposals::in_debt_help>()[held - std::size_t{1}];
        }
    }
    see_who_is_debt_free(step);
}

}  // namespace afweging::agents::AFWEGING_ISA_NAMESPACE
