// SPDX-License-Identifier: EUPL-1.2
// Money that can never be spent: pots against their instruments.
#include <algorithm>

#include "agents/measures/labels.hpp"
#include "agents/municipality/budgets.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

using agents::Instrument;
using agents::Pot;

/// A pot and what its instruments may spend together, in a year of the run. [EUR cent]
struct PotYear {
    std::int64_t pot = 0;
    std::int64_t instruments = 0;  ///< by their budgets; unlimited when one of them is
    std::int64_t at_start = 0;     ///< on top, at most: on who is in those with active = false

    friend bool operator==(const PotYear&, const PotYear&) = default;
    [[nodiscard]] std::int64_t most() const {
        return instruments == agents::unlimited ? agents::unlimited : instruments + at_start;
    }
};

/// What who is in it at the start can cost in a year at most, if all stay to the end. With
/// active = false its budget is none, and they are paid all the same.
std::int64_t most_at_start(const Instrument& instrument, std::int32_t year) {
    const agents::PlaceCost cost = agents::place_cost(instrument);
    const std::int32_t longest =
        instrument.at_start ? std::int32_t{instrument.at_start->duration_months} : cost.months;
    const std::int32_t months = std::clamp(longest - year * 12, 0, 12);
    return static_cast<std::int64_t>(static_cast<double>(cost.month * months) *
                                     instrument.running_at_start);
}

/// The name of a pot, with those of the pots that are spent with it.
LocalisedText pot_name(const NoteList& list, Pot pot) {
    const agents::Policy& policy = list.sized().policy;
    LocalisedText all;
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        const agents::KindLabel& label = agents::pot_labels[p];
        const LocalisedText name{std::string(label.en), std::string(label.nl)};
        if (agents::purse_of(policy, static_cast<Pot>(p)) == agents::purse_of(policy, pot)) {
            all = all.empty() ? name : filled({"{0}, {1}", "{0}, {1}"}, {all, name});
        }
    }
    return all;
}

std::string pot_lever(Pot pot) {
    return "levers.pots." + pot_words()[static_cast<std::size_t>(pot)] + ".budget_eur_per_year";
}

PotYear year_of(const NoteList& list, Pot pot, std::int32_t year) {
    const agents::Setting& s = list.sized();
    PotYear result{agents::purse_in_year(s.policy, pot, year * 12), 0, 0};
    for (const Instrument& instrument : s.instruments) {
        const std::int64_t budget = agents::budget_in_year(instrument.budget_cents, year * 12);
        if (agents::purse_of(s.policy, instrument.pot) == agents::purse_of(s.policy, pot)) {
            const bool open =
                budget == agents::unlimited || result.instruments == agents::unlimited;
            result.instruments = open ? agents::unlimited : result.instruments + budget;
            result.at_start += list.is_closed(instrument) ? most_at_start(instrument, year) : 0;
        }
    }
    return result;
}

/// The same over the whole run: what a year leaves goes on to the next.
PotYear of_run(const NoteList& list, Pot pot) {
    PotYear all{0, 0, 0};
    for (std::int32_t year = 0; year < list.years(); ++year) {
        const PotYear one = year_of(list, pot, year);
        const auto add = [](std::int64_t sum, std::int64_t more) {
            const bool open = sum == agents::unlimited || more == agents::unlimited;
            return open ? agents::unlimited : sum + more;
        };
        all = {add(all.pot, one.pot), add(all.instruments, one.instruments),
               all.at_start + one.at_start};
    }
    return all;
}

/// Whether two amounts differ by more than rounding: each instrument's is rounded by itself.
bool differ(const NoteList& list, std::int64_t a, std::int64_t b) {
    const auto cents = static_cast<std::int64_t>(list.sized().instruments.size()) * list.years();
    return (a > b ? a - b : b - a) > cents;
}

/// "per year", "in year 2", "a year in years 2 to 4"; years count from 0 here.
LocalisedText in_years(const NoteList& list, std::int32_t first, std::int32_t last) {
    if (first == 0 && last + 1 == list.years()) {
        return {"a year", "per jaar"};
    }
    const std::string from = std::to_string(first + 1);
    return first == last ? filled({"in year {0} of the run", "in jaar {0} van de run"}, {from})
                         : filled({"a year in years {0} to {1} of the run",
                                   "per jaar in jaar {0} tot en met {1} van de run"},
                                  {from, std::to_string(last + 1)});
}

/// " On top comes ...", where people of instruments that are closed are paid; else empty.
LocalisedText at_start_phrase(const PotYear& year, const LocalisedText& when) {
    return year.at_start == 0
               ? LocalisedText{}
               : filled({" On top comes who is still in an instrument with 'active = false': at "
                         "most {0} {1}.",
                         " Daar komt bij wie nog in een instrument met 'active = false' zit: "
                         "hoogstens {0} {1}."},
                        {money_phrase(year.at_start), when});
}

void add_too_rich(NoteList& list, Pot pot, const PotYear& year, const LocalisedText& when) {
    const LocalisedText left = money_phrase(year.pot - year.most());
    list.add({pot_lever(pot)},
             year.most() == 0
                 ? filled({"Pot {0} holds {1} {2} and no instrument may spend from it.",
                           "Pot {0} is {1} {2}, en geen instrument mag eruit uitgeven."},
                          {pot_name(list, pot), money_phrase(year.pot), when})
                 : filled({"Pot {0} holds {1} {3}; its instruments together may spend {2}.{4}",
                           "Pot {0} is {1} {3}; de instrumenten samen mogen {2} uitgeven.{4}"},
                          {pot_name(list, pot), money_phrase(year.pot),
                           money_phrase(year.instruments), when, at_start_phrase(year, when)}),
             filled({"{0} {1} can never be spent.", "{0} {1} kan nooit worden uitgegeven."},
                    {left, when}),
             {"raise the budget of an instrument, or lower the pot",
              "verhoog het budget van een instrument, of verlaag de pot"});
}

/// The budgets fit in the pot, but not together with who is paid first.
void add_taken_at_start(NoteList& list, Pot pot, const PotYear& year, const LocalisedText& when) {
    list.add({pot_lever(pot)},
             filled({"Pot {0} holds {1} {3}; its instruments together may spend {2}.{4}",
                     "Pot {0} is {1} {3}; de instrumenten samen mogen {2} uitgeven.{4}"},
                    {pot_name(list, pot), money_phrase(year.pot), money_phrase(year.instruments),
                     when, at_start_phrase(year, when)}),
             filled({"They are paid first: up to {0} {1} of the budgets can then not be spent.",
                     "Zij worden eerst betaald: van de budgetten kan dan tot {0} {1} niet worden "
                     "uitgegeven."},
                    {money_phrase(year.most() - year.pot), when}),
             {"raise the pot, or lower a budget", "verhoog de pot, of verlaag een budget"});
}

/// Whether what the BUIG leaves comes into the purse of this pot, so that it may hold more later.
bool grows(const NoteList& list, Pot pot) {
    const agents::Policy& policy = list.sized().policy;
    return policy.reinvest_share > 0 &&
           agents::purse_of(policy, pot) == agents::purse_of(policy, Pot::reintegration);
}

/// How much of a budget the pot leaves unspent. {0} an amount, {1} the years
LocalisedText unspent(const NoteList& list, Pot pot) {
    return grows(list, pot)
               ? LocalisedText{"Of their budgets {0} {1} is spent only as far as what is re-invested "
                               "adds to the pot.",
                               "Van hun budgetten wordt {0} {1} alleen uitgegeven als opnieuw "
                               "ingezet geld de pot zo ver aanvult."}
               : LocalisedText{"Of their budgets {0} {1} can never be spent: the pot bounds.",
                               "Van hun budgetten kan {0} {1} nooit worden uitgegeven: de pot "
                               "begrenst."};
}

void add_too_poor(NoteList& list, Pot pot, const PotYear& year, const LocalisedText& when) {
    list.add(
        {pot_lever(pot)},
        filled({"The instruments of pot {0} may spend {2} {3}; the pot holds {1}.",
                "De instrumenten van pot {0} mogen samen {2} {3} uitgeven; de pot is {1}."},
               {pot_name(list, pot), money_phrase(year.pot), money_phrase(year.instruments), when}),
        year.pot == 0
            ? LocalisedText{"The pot is empty: nobody new starts in any of them that costs "
                            "anything.",
                            "De pot is leeg: in geen ervan die geld kost kan iemand nieuw "
                            "starten."}
            : filled(unspent(list, pot), {money_phrase(year.instruments - year.pot), when}),
        {"raise the pot, or lower a budget", "verhoog de pot, of verlaag een budget"});
}

/// What the pot and one of its instruments may spend in a year. [EUR cent]
struct AlonePot {
    std::int64_t budget = 0;
    std::int64_t pot = 0;

    friend bool operator==(const AlonePot&, const AlonePot&) = default;
    /// More than a pot that holds anything; an empty pot is told once for all its instruments.
    [[nodiscard]] bool too_much() const {
        return budget != agents::unlimited && budget > pot && pot > 0;
    }
};

AlonePot alone_in(const NoteList& list, const Instrument& instrument, std::int32_t year) {
    return {agents::budget_in_year(instrument.budget_cents, year * 12),
            agents::purse_in_year(list.sized().policy, instrument.pot, year * 12)};
}

/// Calls told(first, last) for each stretch of years with the same amounts.
template <class Amounts, class Told>
void for_each_stretch(const NoteList& list, Amounts amounts, Told told) {
    std::int32_t first = 0;
    for (std::int32_t year = 1; year <= list.years(); ++year) {
        if (year == list.years() || amounts(year) != amounts(first)) {
            told(first, year - 1);
            first = year;
        }
    }
}

/// A budget that is more than its whole pot.
void add_above_pot(NoteList& list, const Instrument& instrument) {
    const auto amounts = [&](std::int32_t year) { return alone_in(list, instrument, year); };
    for_each_stretch(list, amounts, [&](std::int32_t first, std::int32_t last) {
        const AlonePot year = amounts(first);
        if (instrument.pot == Pot::buig || !year.too_much() || grows(list, instrument.pot)) {
            return;
        }
        const LocalisedText when = in_years(list, first, last);
        list.add({lever_of(instrument, "budget_eur_per_year"), pot_lever(instrument.pot)},
                 filled({"The budget of {0} is {1} {4}, and pot {2}, which pays it, {3}.",
                         "Het budget van {0} is {1} {4}, en pot {2}, die het betaalt, {3}."},
                        {name_of(instrument), money_phrase(year.budget),
                         pot_name(list, instrument.pot), money_phrase(year.pot), when}),
                 filled({"Of this budget {0} {1} can never be spent.",
                         "Van dit budget kan {0} {1} nooit worden uitgegeven."},
                        {money_phrase(year.budget - year.pot), when}),
                 {"raise the pot too, or lower the budget",
                  "verhoog ook de pot, of verlaag het budget"});
    });
}

/// Whether a budget alone passes the pot in this year: then that is told.
bool one_alone(const NoteList& list, Pot pot, std::int32_t year) {
    const auto& all = list.sized().instruments;
    return std::any_of(all.begin(), all.end(), [&](const Instrument& instrument) {
        return agents::purse_of(list.sized().policy, instrument.pot) == pot &&
               alone_in(list, instrument, year).too_much();
    });
}

/// Whether the amounts of a pot and its instruments are the same in every year.
bool is_steady(const NoteList& list, Pot pot) {
    for (std::int32_t year = 1; year < list.years(); ++year) {
        if (year_of(list, pot, year) != year_of(list, pot, 0)) {
            return false;
        }
    }
    return true;
}

void add_pot(NoteList& list, Pot pot) {
    const bool steady = is_steady(list, pot);
    const PotYear amounts = steady ? year_of(list, pot, 0) : of_run(list, pot);
    const LocalisedText when = steady
                                   ? in_years(list, 0, list.years() - 1)
                                   : LocalisedText{"over the whole run", "over de hele looptijd"};
    const bool limited =
        amounts.pot != agents::unlimited && amounts.instruments != agents::unlimited;
    if (!limited) {
        return;
    }
    if (amounts.most() < amounts.pot && differ(list, amounts.most(), amounts.pot)) {
        add_too_rich(list, pot, amounts, when);
    } else if (amounts.instruments > amounts.pot &&
               differ(list, amounts.instruments, amounts.pot)) {
        if (!one_alone(list, pot, 0)) {
            add_too_poor(list, pot, amounts, when);
        }
    } else if (amounts.most() > amounts.pot && differ(list, amounts.most(), amounts.pot)) {
        add_taken_at_start(list, pot, amounts, when);
    }
}

}  // namespace

void add_budget_notes(NoteList& list) {
    for (const Pot pot : {Pot::reintegration, Pot::income_security, Pot::staff, Pot::wmo}) {
        if (agents::purse_of(list.sized().policy, pot) == pot) {
            add_pot(list, pot);
        }
    }
    for (const Instrument& instrument : list.sized().instruments) {
        add_above_pot(list, instrument);
    }
}

}  // namespace afweging::scenarios
