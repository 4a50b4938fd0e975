// SPDX-License-Identifier: EUPL-1.2
// From promises to payments.
#include "agents/municipality/pay.hpp"

#include "agents/municipality/budgets.hpp"
#include "agents/municipality/buig.hpp"
#include "sim/years.hpp"

namespace afweging::agents {

namespace {

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

std::int64_t pay_instrument(Budget& budget, const Instrument& instrument, std::int64_t starts,
                            const PayTerms& terms, LedgerMonth& ledger) {
    const std::int64_t due = pay_month(budget, terms.t);
    const bool for_nobody = instrument.slot == Slot::office || instrument.slot == Slot::outreach;
    const std::int64_t clients = for_nobody ? 0 : money_for_clients(instrument, due, starts);
    book(ledger, line_of(instrument), due - clients);
    return due;
}

/// The grant of the year at hand, decided in its first month.
void grant_the_year(BuigBooks& books, const PayTerms& terms) {
    const std::vector<std::int64_t>& set =
        terms.policy.pot_budget_cents[static_cast<std::size_t>(Pot::buig)];
    const std::size_t year = sim::year_of(terms.t);
    books.years[year].grant =
        set.empty() ? grant_of_year(books, year) : budget_in_year(set, terms.t);
}

/// Books the month's part of the grant, remembers what the month cost, and closes the year.
void receive_grant(BuigBooks& books, const PayTerms& terms, LedgerMonth& ledger) {
    if (terms.t % 12 == 0) {
        grant_the_year(books, terms);
    }
    BuigYear& year = books.years[sim::year_of(terms.t)];
    book(ledger, Line::buig_grant, released_in_month(year.grant, terms.t));
    year.bijstand += cost_of_bijstand(ledger);
    year.subsidies += ledger[static_cast<std::size_t>(Line::wage_costs_subsidy)];
    const bool is_set = !terms.policy.pot_budget_cents[static_cast<std::size_t>(Pot::buig)].empty();
    if (terms.t % 12 == 11 && !is_set) {
        book(ledger, Line::vangnet,
             vangnet(year.bijstand + year.subsidies, year.grant, terms.buig));
    }
}

/// Closes a year: the share of what its BUIG left goes to re-integration in the next. Where that
/// pot has no limit there is nothing to add to.
void reinvest(Gemeente& gemeente, const PayTerms& terms, LedgerMonth& ledger) {
    const std::size_t year = sim::year_of(terms.t);
    const Pot purse = gemeente.purse[static_cast<std::size_t>(Pot::reintegration)];
    std::int64_t& limit = gemeente.pot_budget[static_cast<std::size_t>(purse)].limit[year + 1];
    if (terms.t % 12 != 11 || limit == unlimited) {
        return;
    }
    BuigYear& books = gemeente.buig.years[year];
    books.reinvested = reinvested(books, terms.policy.reinvest_share);
    limit += books.reinvested;
    book(ledger, Line::reinvested, books.reinvested);
}

}  // namespace

Line line_of(const Instrument& instrument) {
    switch (instrument.pot) {
        case Pot::buig:
            return employs(instrument) ? Line::wage_costs_subsidy : Line::buig_cost;
        case Pot::reintegration:
            return Line::reintegration_cost;
        case Pot::income_security:
            return Line::income_security_cost;
        case Pot::staff:
            return Line::staff_cost;
        case Pot::wmo:
            return Line::wmo_cost;
    }
    return Line::reintegration_cost;
}

std::int64_t office_cost(const PayTerms& terms) {
    return static_cast<std::int64_t>(terms.staff_cost * 100.0 * terms.klantmanagers + 0.5);
}

void pay(Gemeente& gemeente, std::span<InstrumentMonth> month, LedgerMonth& ledger,
         const PayTerms& terms) {
    for (std::size_t j = 0; j < terms.instruments.size(); ++j) {
        month[j].spent_cents = pay_instrument(gemeente.instrument_budget[j], terms.instruments[j],
                                              month[j].starts, terms, ledger);
    }
    for (Budget& pot : gemeente.pot_budget) { pay_month(pot, terms.t); }
    book(ledger, Line::staff_cost, office_cost(terms));
    receive_grant(gemeente.buig, terms, ledger);
    reinvest(gemeente, terms, ledger);
}

}  // namespace afweging::agents
