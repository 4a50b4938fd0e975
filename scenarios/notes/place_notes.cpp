// SPDX-License-Identifier: EUPL-1.2
// Budgets against the price of a place: nobody can start, or who is in it is paid all the same.
#include <algorithm>

#include "agents/measures/labels.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/municipality/office.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

using agents::Instrument;

std::size_t at(agents::Pot pot) { return static_cast<std::size_t>(pot); }

/// What the whole of a place costs.
LocalisedText price_phrase(const agents::PlaceCost& cost) {
    return money_phrase(cost.start + cost.month * cost.months);
}

/// Whether the money of any month in which it is open can pay a place, with nobody in it yet.
bool ever_affordable(const agents::Gemeente& gemeente, const agents::Setting& run, std::size_t j) {
    const Instrument& instrument = run.instruments[j];
    const agents::PlaceCost cost = agents::place_cost(instrument);
    const agents::Budget& own = gemeente.instrument_budget[j];
    const agents::Budget& pot = agents::pot_of(gemeente, instrument);
    const std::int32_t last = std::min(instrument.last_month, run.length.count - 1);
    for (std::int32_t t = instrument.first_month; t <= last; ++t) {
        if (agents::affordable(own, cost, t, 0) > 0 && agents::affordable(pot, cost, t, 0) > 0) {
            return true;
        }
    }
    return false;
}

/// Whether its pot has nothing in the whole run: that is told of the pot.
bool pot_is_empty(const Instrument& instrument, const agents::Setting& run) {
    const std::vector<std::int64_t>& years = run.policy.pot_budget_cents[at(instrument.pot)];
    return instrument.pot != agents::Pot::buig && !years.empty() &&
           !agents::is_pooled(run.policy, instrument.pot) &&
           std::all_of(years.begin(), years.end(), [](std::int64_t cents) { return cents == 0; });
}

bool is_open_ever(const Instrument& instrument, const agents::Setting& run) {
    return instrument.first_month < run.length.count;
}

/// The most that the instrument and its pot may spend in one year of the run.
std::int64_t richest_year(const Instrument& instrument, const agents::Setting& run) {
    std::int64_t most = 0;
    for (std::int32_t t = 0; t < run.length.count; t += 12) {
        const std::int64_t own = agents::budget_in_year(instrument.budget_cents, t);
        const std::int64_t pot = agents::purse_in_year(run.policy, instrument.pot, t);
        most = std::max(most, std::min(own, pot));
    }
    return most;
}

void add_unaffordable(NoteList& list, const Instrument& instrument, const agents::Setting& run) {
    const agents::PlaceCost cost = agents::place_cost(instrument);
    list.add(
        {lever_of(instrument, "budget_eur_per_year"),
         "levers.pots." + std::string(agents::pot_labels[at(instrument.pot)].key) +
             ".budget_eur_per_year"},
        filled(
            {"{0} may cost {1} a year; one place costs {2}.",
             "{0} mag {1} per jaar kosten; een plek kost {2}."},
            {name_of(instrument), money_phrase(richest_year(instrument, run)), price_phrase(cost)}),
        {"No month has the money for one place: nobody new starts.",
         "In geen enkele maand is er geld voor een plek: niemand nieuw kan starten."},
        {"raise the budget, and the pot if that bounds it; leave the instrument out if it "
         "should not be used",
         "verhoog het budget, en de pot als die begrenst; laat het instrument weg als het niet "
         "ingezet wordt"});
}

/// Klantmanagers that are paid for by the hundredth: too little money buys none.
bool buys_no_staff(const agents::Setting& run, double klantmanagers, std::size_t j) {
    const Instrument& instrument = run.instruments[j];
    const std::int32_t last = std::min(instrument.last_month, run.length.count - 1);
    for (std::int32_t t = instrument.first_month; t <= last; ++t) {
        if (agents::extra_staff(klantmanagers, run.policy, run.instruments, t).cost_cents[j] > 0) {
            return false;
        }
    }
    return instrument.cost_per_month_cents > 0;
}

/// Who takes part at the start costs more in a month than a budget or pot gives free. `who` begins
/// the sentence.
void add_promised(NoteList& list, const std::vector<std::string>& about, const LocalisedText& who,
                  std::int64_t limit, std::int64_t month) {
    if (limit == agents::unlimited || month <= agents::released_in_month(limit, 0)) {
        return;
    }
    list.add(about,
             filled({"{0}: who takes part at the start costs {1} a month; there is {2} a month.",
                     "{0}: wie bij de start al meedoet kost {1} per maand; er is {2} per maand."},
                    {who, money_phrase(month), money_phrase(agents::released_in_month(limit, 0))}),
             {"They are paid all the same, past the limit; nobody new starts while that lasts.",
              "Zij worden toch betaald, over de grens heen; zolang komt er niemand nieuw bij."},
             {"lower 'running_at_start', or raise the amount",
              "verlaag 'running_at_start', of verhoog het bedrag"});
}

void add_running(NoteList& list, const agents::Setting& s) {
    std::array<std::int64_t, agents::pot_count> in_pot{};
    for (const Instrument& instrument : s.instruments) {
        const std::int64_t month =
            static_cast<std::int64_t>(static_cast<double>(agents::place_cost(instrument).month) *
                                      instrument.running_at_start);
        in_pot[at(agents::purse_of(s.policy, instrument.pot))] += month;
        if (!list.is_closed(instrument)) {
            add_promised(list, {lever_of(instrument, "budget_eur_per_year")}, name_of(instrument),
                         agents::budget_in_year(instrument.budget_cents, 0), month);
        }
    }
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        const agents::KindLabel& label = agents::pot_labels[p];
        if (static_cast<agents::Pot>(p) != agents::Pot::buig) {
            add_promised(list, {"levers.pots." + std::string(label.key) + ".budget_eur_per_year"},
                         {"Pot " + std::string(label.en), "Pot " + std::string(label.nl)},
                         agents::purse_in_year(s.policy, static_cast<agents::Pot>(p), 0),
                         in_pot[p]);
        }
    }
}

}  // namespace

void add_place_notes(const agents::Setting& run, NoteList& list) {
    const double klantmanagers = agents::full_time_klantmanagers(run.municipality, run.policy);
    const agents::Gemeente gemeente =
        agents::make_gemeente(run.instruments, run.policy, run.length, klantmanagers);
    for (std::size_t j = 0; j < run.instruments.size(); ++j) {
        const Instrument& instrument = run.instruments[j];
        const bool office = instrument.slot == agents::Slot::office;
        const bool pays =
            office ? !buys_no_staff(run, klantmanagers, j) : ever_affordable(gemeente, run, j);
        const bool told = pot_is_empty(instrument, run);
        if (!told && is_open_ever(instrument, run) && !list.is_closed(instrument) && !pays) {
            add_unaffordable(list, instrument, run);
        }
    }
    add_running(list, list.setting());
}

}  // namespace afweging::scenarios
