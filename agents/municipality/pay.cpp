// SPDX-License-Identifier: EUPL-1.2
// From promises to payments.
#include "agents/municipality/pay.hpp"

#include "agents/block.hpp"
#include "agents/municipality/budgets.hpp"

namespace afweging::agents {

namespace {

Line line_of(const Instrument& instrument) {
    switch (instrument.pot) {
        case Pot::buig:
            return instrument.channel(Channel::wage_support) > 0 ? Line::wage_costs_subsidy
                                                                 : Line::buig_cost;
        case Pot::reintegration:
            return Line::reintegration_cost;
        case Pot::income_security:
            return Line::income_security_cost;
        case Pot::staff:
            return Line::staff_cost;
    }
    return Line::reintegration_cost;
}

void book(LedgerMonth& ledger, Line line, std::int64_t cents) {
    ledger[static_cast<std::size_t>(line)] += cents;
}

/// The part of what is due for an instrument that goes to the clients themselves.
std::int64_t money_for_clients(const Instrument& instrument, std::int64_t due,
                               std::int64_t starts) {
    const PlaceCost cost = place_cost(instrument);
    const std::int64_t monthly = cents_of(instrument.channel(Channel::monthly_money));
    const std::int64_t once = starts * cents_of(instrument.channel(Channel::one_off_money));
    if (cost.month == 0) {
        return once;
    }
    return once + (due - starts * cost.start) / cost.month * monthly;
}

void pay_instrument(World& world, const Instrument& instrument, std::size_t j, std::int32_t t) {
    const std::int64_t starts = world.instruments[j].starts;
    const std::int64_t due = pay_month(world.gemeente.instrument_budget[j], t);
    world.instruments[j].spent_cents = due;
    const std::int64_t clients =
        instrument.slot == Slot::office ? 0 : money_for_clients(instrument, due, starts);
    book(world.tally.ledger, line_of(instrument), due - clients);
}

void pay_office(World& world, const Setting& setting) {
    const auto salary =
        static_cast<std::int64_t>(setting.parameters.contact.staff_cost * 100.0 + 0.5);
    book(world.tally.ledger, Line::staff_cost,
         salary * static_cast<std::int64_t>(world.klantmanagers.size()));
}

void receive_grant(World& world, const Setting& setting, std::int32_t t) {
    const std::vector<std::int64_t>& grant =
        setting.policy.pot_budget_cents[static_cast<std::size_t>(Pot::buig)];
    const std::int64_t bijstand = world.tally.ledger[static_cast<std::size_t>(Line::bijstand)];
    book(world.tally.ledger, Line::buig_grant,
         grant.empty() ? bijstand : released_in_month(budget_in_year(grant, t), t));
}

}  // namespace

void pay_instruments(World& world, const Setting& setting, std::int32_t t) {
    for (std::size_t j = 0; j < setting.instruments.size(); ++j) {
        pay_instrument(world, setting.instruments[j], j, t);
    }
    for (Budget& pot : world.gemeente.pot_budget) { pay_month(pot, t); }
    pay_office(world, setting);
    receive_grant(world, setting, t);
}

void pay_instruments(World& world, const MonthContext& c) {
    pay_instruments(world, c.setting, c.t);
}

}  // namespace afweging::agents
