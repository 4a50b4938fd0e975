// SPDX-License-Identifier: EUPL-1.2
// Limits, promises and what held people back, as results tell them.
#include "agents/municipality/budget_report.hpp"

#include <numeric>

#include "agents/instruments/eligibility.hpp"
#include "agents/instruments/offers.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/municipality/office.hpp"
#include "agents/state/chunk.hpp"
#include "sim/years.hpp"

namespace afweging::agents {

namespace {

std::int64_t told(std::int64_t limit) { return limit == unlimited ? no_number : limit; }

/// Promised for the months after the one that was paid, in whatever year.
std::int64_t promised(const Budget& budget) {
    return std::accumulate(budget.committed.begin(), budget.committed.end(), std::int64_t{0});
}

/// Extra klantmanagers are bought, not admitted: what allows no more of them.
void report_office(InstrumentMonth& month, Limit held_back) {
    month.by_budget = held_back == Limit::budget ? 1 : 0;
    month.by_pot = held_back == Limit::pot ? 1 : 0;
    month.by_places = held_back == Limit::places ? 1 : 0;
}

/// What admission wrote down as starts are reports that were followed up: who accepts help is the
/// start. Nobody turned away: every signal is followed up, and more money would find no more.
void report_outreach(InstrumentMonth& month, const OfferCounts& counts,
                     const OpenInstruments& open) {
    month.offers = month.starts;
    month.starts = counts.accepted;
    const bool finds_help = open.of(Slot::debt) != 0 && month.open > 0;
    const Limit held_back = finds_help && month.turned_away == 0 ? Limit::signals : Limit::none;
    month.by_signals = held_back == Limit::signals ? 1 : 0;
}

/// People in the instruments that are paid with the pot of this one.
std::uint32_t participants_beside(const Instrument& instrument, const BudgetTerms& terms) {
    const Pot pot = purse_of(terms.pay.policy, instrument.pot);
    std::uint32_t all = 0;
    for (std::size_t j = 0; j < terms.pay.instruments.size(); ++j) {
        const bool same = purse_of(terms.pay.policy, terms.pay.instruments[j].pot) == pot;
        all += same ? terms.gemeente.participants[j] : 0U;
    }
    return all;
}

/// Calls sum(budget) for the budgets of the instruments of a pot, which are promised in step with
/// it, whatever pots are spent together.
template <class Sum>
void for_budgets_of(Pot pot, const BudgetTerms& terms, Sum sum) {
    for (std::size_t j = 0; j < terms.pay.instruments.size(); ++j) {
        if (terms.pay.instruments[j].pot == pot) {
            sum(terms.gemeente.instrument_budget[j]);
        }
    }
}

/// What a pot may spend this year: as set, and of re-integration what last year's BUIG left.
std::int64_t budget_of_pot(Pot pot, const BudgetTerms& terms) {
    const std::size_t year = sim::year_of(terms.pay.t);
    const auto p = static_cast<std::size_t>(pot);
    const std::int64_t set = budget_in_year(terms.pay.policy.pot_budget_cents[p], terms.pay.t);
    if (pot == Pot::buig) {
        return terms.gemeente.buig.years[year].grant;
    }
    const bool gets_more = pot == Pot::reintegration && set != unlimited && year > 0;
    return told(gets_more ? set + terms.gemeente.buig.years[year - 1].reinvested : set);
}

/// What a pot pays whatever is decided about instruments.
std::int64_t own_duties(Pot pot, const LedgerMonth& ledger, const BudgetTerms& terms) {
    switch (pot) {
        case Pot::buig:
            return cost_of_bijstand(ledger);
        case Pot::staff:
            return office_cost(terms.pay);
        case Pot::wmo:
            return ledger[static_cast<std::size_t>(Line::care)];
        case Pot::reintegration:
        case Pot::income_security:
            break;
    }
    return 0;
}

/// What keeps an instrument shut within its dates: those who are in it already take all that its
/// budget, its pot or its places have. One that is switched off, or whose money pays no place with
/// nobody in it, is just shut.
Limit shut_by(std::size_t j, const BudgetTerms& terms) {
    const Instrument& instrument = terms.pay.instruments[j];
    const std::int32_t t = terms.pay.t;
    if (!runs_in(instrument, t) || budget_in_year(instrument.budget_cents, t) == 0) {
        return Limit::none;
    }
    const PlaceCost cost = place_cost(instrument);
    if (affordable(terms.gemeente.instrument_budget[j], cost, t, 0, 1) < 1) {
        return terms.gemeente.participants[j] > 0 ? Limit::budget : Limit::none;
    }
    if (affordable(pot_of(terms.gemeente, instrument), cost, t, 0, 1) < 1) {
        return participants_beside(instrument, terms) > 0 ? Limit::pot : Limit::none;
    }
    return terms.gemeente.places[j] == 0 ? Limit::places : Limit::none;
}

void report_instrument(std::size_t j, const BudgetTerms& terms, InstrumentMonth& month) {
    const Instrument& instrument = terms.pay.instruments[j];
    month.budget_cents = told(budget_in_year(instrument.budget_cents, terms.pay.t));
    month.promised_cents = promised(terms.gemeente.instrument_budget[j]);
    const std::uint32_t places = terms.gemeente.places[j];
    month.places = places != unlimited_places ? std::int64_t{places} : no_number;
    month.open = (terms.open.all & set_of(j)) != 0 ? 1 : 0;
    if (month.open == 0) {
        const Limit shut = shut_by(j, terms);
        month.by_budget = shut == Limit::budget ? 1 : month.by_budget;
        month.by_pot = shut == Limit::pot ? 1 : month.by_pot;
        month.by_places = shut == Limit::places ? 1 : month.by_places;
    }
    const OfferCounts& counts = terms.offer_counts[j];
    month.declined = counts.declined;
    month.passed_over = counts.passed_over;
    month.unasked = terms.census == Census::taken ? std::int64_t{counts.unasked} : no_number;
}

void report_pot(Pot pot, std::span<const InstrumentMonth> month, const LedgerMonth& ledger,
                const BudgetTerms& terms, PotMonth& told_of) {
    std::int64_t for_instruments = 0;
    for (std::size_t j = 0; j < month.size(); ++j) {
        for_instruments += terms.pay.instruments[j].pot == pot ? month[j].spent_cents : 0;
    }
    const std::int64_t own = own_duties(pot, ledger, terms);
    const std::int64_t before = terms.pay.t % 12 == 0 ? 0 : told_of.spent_cents;
    told_of.budget_cents = budget_of_pot(pot, terms);
    told_of.committed_cents = 0;
    told_of.promised_cents = 0;
    for_budgets_of(pot, terms, [&](const Budget& budget) {
        told_of.committed_cents += sim::in_year(budget.committed, terms.pay.t, std::int64_t{0});
        told_of.promised_cents += promised(budget);
    });
    told_of.spent_cents = before + for_instruments + own;
    told_of.paid_cents = for_instruments + own;
    told_of.for_instruments_cents = for_instruments;
    told_of.received_cents = pot == Pot::buig ? ledger[static_cast<std::size_t>(Line::buig_grant)] +
                                                    ledger[static_cast<std::size_t>(Line::vangnet)]
                                              : 0;
    told_of.balance_cents = pot == Pot::buig ? told_of.received_cents - told_of.paid_cents : 0;
}

}  // namespace

void report_budgets(std::span<InstrumentMonth> month, std::span<PotMonth> pots,
                    const LedgerMonth& ledger, const BudgetTerms& terms) {
    const ExtraStaff extra =
        extra_staff(terms.pay.klantmanagers, terms.pay.policy, terms.pay.instruments, terms.pay.t);
    for (std::size_t j = 0; j < month.size(); ++j) {
        report_instrument(j, terms, month[j]);
        if (terms.pay.instruments[j].slot == Slot::office) {
            report_office(month[j], extra.held_back[j]);
        } else if (terms.pay.instruments[j].slot == Slot::outreach) {
            report_outreach(month[j], terms.offer_counts[j], terms.open);
        }
    }
    for (std::size_t p = 0; p < pots.size(); ++p) {
        report_pot(static_cast<Pot>(p), month, ledger, terms, pots[p]);
    }
}

}  // namespace afweging::agents
