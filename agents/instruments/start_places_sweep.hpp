// SPDX-License-Identifier: EUPL-1.2
// Step 6 of the month, third beat: who was admitted starts.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "agents/block.hpp"
#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/subsidised_job.hpp"
#include "agents/municipality/budgets.hpp"

namespace afweging::agents {

/// Money and lasting relief that come with the start of instrument j.
AFWEGING_HOT void hand_out(Block& b, std::size_t row, std::size_t j) {
    People& people = b.world.people;
    const Instrument& instrument = b.c.setting.instruments[j];
    const auto money =
        static_cast<std::int32_t>(cents_of(instrument.channel(Channel::one_off_money)));
    people.savings[row] += money;
    b.ledger[static_cast<std::size_t>(Line::special_assistance)] += money;
    const auto lower =
        static_cast<std::int32_t>(instrument.channel(Channel::lower_fixed_costs) * 100.0F);
    people.fixed_costs[row] = people.fixed_costs[row] > lower ? people.fixed_costs[row] - lower : 0;
    people.ever_started[row] |= set_of(j);
}

AFWEGING_HOT void start_programme(Block& b, std::size_t row, std::uint8_t value) {
    People& people = b.world.people;
    const std::size_t j = value - std::size_t{1};
    const Instrument& instrument = b.c.setting.instruments[j];
    people.programme[row] = value;
    people.programme_left[row] =
        static_cast<std::uint8_t>(instrument.startup_months + instrument.duration_months);
    people.programme_done[row] = 0;
    hand_out(b, row, j);
    if (employs(instrument) && instrument.startup_months == 0) {
        start_subsidised_job(b, row, instrument);
    }
}

/// Debt help begins with stabilisation; the debts sweep takes it from there.
AFWEGING_HOT void start_debt_help(Block& b, std::size_t row, std::uint8_t value) {
    People& people = b.world.people;
    people.debt_instrument[row] = value;
    hand_out(b, row, value - std::size_t{1});
}

AFWEGING_HOT void start_support(Block& b, std::size_t row, std::uint8_t value,
                                Column<std::uint8_t>& held, Column<std::uint8_t>& left) {
    held[row] = value;
    left[row] = b.c.setting.instruments[value - std::size_t{1}].duration_months;
    hand_out(b, row, value - std::size_t{1});
}

/// Whether a place can start in the status in which the month ends. Nobody changes status twice in
/// a month, so a job that begins at once is for who has not.
AFWEGING_RULE bool can_start(const Instrument& instrument, Status before, Status now) {
    const bool changes_status = employs(instrument) && instrument.startup_months == 0;
    return is_for(instrument, now) && !(changes_status && before != now);
}

/// A place does not start for who after admission in the same month found work, or lost the job
/// that aftercare was for; the gemeente hears of it before it pays.
AFWEGING_HOT void withdraw(Block& b, std::size_t row, std::uint8_t& admitted) {
    if (admitted == 0) {
        return;
    }
    const auto j = static_cast<std::uint8_t>(admitted - 1);
    if (!can_start(b.c.setting.instruments[j], b.world.now.status_before[row],
                   b.world.people.status[row])) {
        b.world.proposals[b.number].ends.push_back({j, 0, PlaceEndKind::not_started});
        admitted = 0;
    }
}

/// Starts whatever a row was admitted to.
AFWEGING_HOT void start_admitted(Block& b, std::size_t row) {
    MonthColumns& now = b.world.now;
    People& people = b.world.people;
    withdraw(b, row, now.admitted_programme[row]);
    withdraw(b, row, now.admitted_contact[row]);
    withdraw(b, row, now.admitted_aftercare[row]);
    const unsigned any = static_cast<unsigned>(now.admitted_programme[row]) |
                         now.admitted_debt[row] | now.admitted_contact[row] |
                         now.admitted_aftercare[row];
    now.events[row] |= any != 0 ? bit(Event::start) : 0U;
    if (now.admitted_programme[row] != 0) {
        start_programme(b, row, now.admitted_programme[row]);
    }
    if (now.admitted_debt[row] != 0) {
        start_debt_help(b, row, now.admitted_debt[row]);
    }
    if (now.admitted_contact[row] != 0) {
        start_support(b, row, now.admitted_contact[row], people.contact_regime,
                      people.contact_left);
    }
    if (now.admitted_aftercare[row] != 0) {
        start_support(b, row, now.admitted_aftercare[row], people.aftercare, people.aftercare_left);
    }
    for (InstrumentSet money = now.granted_money[row]; money != 0; money &= money - 1) {
        hand_out(b, row, static_cast<std::size_t>(std::countr_zero(money)));
    }
}

/// Everybody admitted this month starts; what starts now acts from next month.
AFWEGING_HOT void start_places(Block& b) {
    const MonthColumns& now = b.world.now;
    const std::uint8_t* programme = now.admitted_programme.data() + b.first;
    const std::uint8_t* debt = now.admitted_debt.data() + b.first;
    const std::uint8_t* regime = now.admitted_contact.data() + b.first;
    const std::uint8_t* aftercare = now.admitted_aftercare.data() + b.first;
    const InstrumentSet* money = now.granted_money.data() + b.first;
    sim::Flags admitted;
    for (std::size_t i = 0; i < sim::chunk_size; ++i) { admitted[i] = sim::flag(money[i] != 0); }
    for (std::size_t i = 0; i < sim::chunk_size; ++i) {
        const unsigned any = programme[i] | debt[i] | regime[i] | aftercare[i];
        admitted[i] |= sim::flag(any != 0);
    }
    sim::Selection starters;
    sim::select_rows(admitted, starters);
    for (const std::size_t i : starters) { start_admitted(b, b.first + i); }
}

}  // namespace afweging::agents
