// SPDX-License-Identifier: EUPL-1.2
// Instruments that contradict themselves: dates outside the run, conditions that nobody meets.
#include <algorithm>

#include "agents/instruments/eligibility.hpp"
#include "agents/measures/labels.hpp"
#include "agents/municipality/budgets.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

using agents::Instrument;
using agents::Slot;
using agents::Status;

const LocalisedText nobody_starts{"Nobody can start.", "Niemand kan starten."};

void add_dates(NoteList& list, const Instrument& i) {
    const sim::Month start = list.setting().start;
    const auto date = [&](std::int32_t month) { return month_text(start + sim::Months{month}); };
    if (i.first_month >= list.length().count) {
        list.add({lever_of(i, "first_month")},
                 filled({"{0} begins in {1}; the run ends after {2}.",
                         "{0} begint in {1}; de run eindigt na {2}."},
                        {name_of(i), date(i.first_month), month_text(list.end())}),
                 nobody_starts,
                 {"make the run longer, or let it begin earlier",
                  "maak de run langer, of laat het eerder beginnen"});
    } else if (i.last_month != INT32_MAX && i.last_month >= list.length().count) {
        list.add({lever_of(i, "last_month")},
                 filled({"The last month of {0} is {1}; the run ends after {2}.",
                         "De laatste maand van {0} is {1}; de run eindigt na {2}."},
                        {name_of(i), date(i.last_month), month_text(list.end())}),
                 {"In this run it never closes.", "In deze run sluit het nooit."},
                 {"make the run longer, or leave it out", "maak de run langer, of laat het weg"});
    }
}

void add_places(NoteList& list, const Instrument& i) {
    if (i.places == 0 || i.places >= i.running_at_start) {
        return;
    }
    list.add({lever_of(i, "places"), lever_of(i, "running_at_start")},
             filled(i.places == 1
                        ? LocalisedText{"{0} has {1} place and {2} people in it at the start.",
                                        "{0} heeft {1} plek en {2} deelnemers bij de start."}
                        : LocalisedText{"{0} has {1} places and {2} people in it at the start.",
                                        "{0} heeft {1} plekken en {2} deelnemers bij de start."},
                    {name_of(i), persons_phrase(i.places), persons_phrase(i.running_at_start)}),
             filled({"They stay; nobody new starts until fewer than {0} are left.",
                     "Zij blijven; er komt niemand bij tot er minder dan {0} over zijn."},
                    {persons_phrase(i.places)}),
             {"give as many places as there are people, or lower 'running_at_start'",
              "geef zoveel plekken als er deelnemers zijn, of verlaag 'running_at_start'"});
}

unsigned bit(Status status) { return 1U << static_cast<unsigned>(status); }

/// Statuses in which people come up for the slot, and for what may run beside the job of a
/// programme: docs/model/come_up.md
unsigned reachable(const Instrument& i) {
    const unsigned clients = bit(Status::bijstand) | bit(Status::bijstand_part_time);
    const unsigned absent = bit(Status::not_arrived) | bit(Status::deterred) | bit(Status::left_ww);
    switch (i.slot) {
        case Slot::programme:
            return clients | bit(Status::ww) | (i.beside != 0 ? bit(Status::subsidised_job) : 0U);
        case Slot::contact:
            return clients | bit(Status::ww);
        case Slot::aftercare:
            return ~(clients | absent);
        case Slot::debt:
        case Slot::money:
        case Slot::outreach:
            return ~absent;
        case Slot::office:
            break;
    }
    return ~0U;
}

/// For whom people of the slot come up.
LocalisedText reach_phrase(Slot slot) {
    switch (slot) {
        case Slot::programme:
        case Slot::contact:
            return {"people on bijstand or in WW", "mensen in de bijstand of de WW"};
        case Slot::aftercare:
            return {"people who have just left bijstand", "mensen die net uit de bijstand zijn"};
        default:
            return {"people who live in the municipality", "mensen die in de gemeente wonen"};
    }
}

void add_reach(NoteList& list, const Instrument& i) {
    const agents::Eligibility& e = i.eligibility;
    if (i.slot != Slot::office && (e.statuses & reachable(i)) == 0) {
        const LocalisedText slot = word_phrase(slot_words()[static_cast<std::size_t>(i.slot)]);
        list.add({lever_of(i, "eligibility.statuses"), lever_of(i, "active")},
                 filled({"{0} is of slot {1}, which is offered to {2}; its conditions ask for "
                         "another situation.",
                         "{0} is van soort {1}, en dat wordt aangeboden aan {2}; de voorwaarden "
                         "vragen een andere situatie."},
                        {name_of(i), slot, reach_phrase(i.slot)}),
                 nobody_starts,
                 {"admit one of these situations in 'statuses', or choose another slot",
                  "laat in 'statuses' een van deze situaties toe, of kies een andere soort"});
    }
}

/// Outreach finds debts for instruments of slot debt; with none of them open it acts on nobody.
void add_outreach(NoteList& list, const Instrument& i) {
    if (i.slot != Slot::outreach) {
        return;
    }
    const agents::Setting& run = list.setting();
    agents::Gemeente gemeente =
        agents::make_gemeente(run.instruments, run.policy, list.length(), 0.0);
    agents::note_payable(gemeente, run.instruments, list.length());
    for (std::int32_t t = 0; t < list.length().count; ++t) {
        const agents::OpenInstruments open = agents::open_instruments(
            run.instruments, t,
            {.payable = gemeente.payable[static_cast<std::size_t>(t)], .month = {}, .placed = {}});
        if (open.of(Slot::debt) != 0 && open.of(Slot::outreach) != 0) {
            return;
        }
    }
    list.add({lever_of(i, "budget_eur_per_year"), lever_of(i, "active")},
             filled({"{0} offers help with debts; no instrument for debt help is open.",
                     "{0} biedt hulp bij schulden aan; er is geen schuldhulp open."},
                    {name_of(i)}),
             {"There is nothing to offer them: no report is followed up, and no money is spent.",
              "Er is niets om aan te bieden: er wordt geen melding opgevolgd en geen geld "
              "uitgegeven."},
             {"give an instrument for debt help (slot 'debt') a budget, or leave this one out",
              "geef een instrument voor schuldhulp budget, of laat dit weg"});
}

/// What leads on to an instrument of another scenario leads on to nothing.
void add_follow_on(NoteList& list, const Instrument& i) {
    if (i.others.follow_on.empty() || i.follow_on != 0) {
        return;
    }
    list.add({lever_of(i, "follow_on"), lever_of(i, "active")},
             filled({"{0} leads on to '{1}', which takes no part in this scenario.",
                     "{0} leidt naar '{1}', en dat doet in dit scenario niet mee."},
                    {name_of(i), i.others.follow_on}),
             {"Who completes it goes on to nothing.", "Wie het afrondt, gaat nergens naar door."},
             {"give the next one a budget too, or write 'follow_on = \"\"'",
              "geef ook het vervolg budget, of schrijf 'follow_on = \"\"'"});
}

}  // namespace

void add_instrument_notes(NoteList& list) {
    for (const Instrument& instrument : list.setting().instruments) {
        add_dates(list, instrument);
        add_places(list, instrument);
        add_condition_notes(list, instrument);
        add_reach(list, instrument);
        add_outreach(list, instrument);
        add_follow_on(list, instrument);
    }
}

}  // namespace afweging::scenarios
