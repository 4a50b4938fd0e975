// SPDX-License-Identifier: EUPL-1.2
// Sentences about debt help, mistakes, maatregelen, home and health.
#include "app/report/story/month_notes.hpp"

namespace afweging::app {
namespace {

/// Debt help that ends without being served.
LocalisedText end_of_debt_help(MonthNotes& notes, bool of_plan, bool late_debt) {
    const bool broken = notes.take_event("debt_plan_broken") != nullptr;
    const bool out = notes.take_event("drop_out") != nullptr;
    if (broken && late_debt) {
        return {"a forgotten debt turns up, and the debt plan breaks off",
                "er duikt een vergeten schuld op, en de schuldregeling breekt af"};
    }
    if (broken || of_plan) {
        return {"the debt plan breaks off", "de schuldregeling breekt af"};
    }
    return out ? LocalisedText{"stops debt help before creditors answer",
                               "stopt met de schuldhulp voordat de schuldeisers antwoorden"}
               : LocalisedText{"debt help stops, without a debt plan",
                               "de schuldhulp stopt, zonder schuldregeling"};
}

LocalisedText finished_debt_help(MonthNotes& notes) {
    notes.take_event("completion");
    const bool free = notes.take_event("debt_free") != nullptr;
    if (free) {
        notes.take("accounts");
        notes.take("debt");
        notes.tell_free(MonthNotes::DebtsNow::none);
        return {"the debt help is complete: no debts are left",
                "de schuldhulp is klaar: er zijn geen schulden meer"};
    }
    return {"the debt help is complete", "de schuldhulp is klaar"};
}

bool take_held(MonthNotes& notes) { return notes.take("debt_held") != nullptr; }

LocalisedText rule_on_mistake(MonthNotes& notes) {
    const bool claim = notes.take_event("claim") != nullptr;
    const bool fine = notes.take_event("fine") != nullptr;
    if (claim) {
        notes.take("claims");
    }
    const LocalisedText mistake{"misses a form or does not report a change",
                                "mist een formulier of geeft een wijziging niet door"};
    if (fine) {
        return filled({"{0}, must pay bijstand back and gets a fine",
                       "{0}, moet bijstand terugbetalen en krijgt een boete"},
                      {mistake});
    }
    return claim ? filled({"{0}, and must pay bijstand back", "{0}, en moet bijstand terugbetalen"},
                          {mistake})
                 : mistake;
}

/// Of a mistake that both worlds have: what it leads to in one of them only.
void tell_claim_or_fine(MonthNotes& notes) {
    const bool claim = notes.take_event("claim") != nullptr;
    const bool fine = notes.take_event("fine") != nullptr;
    notes.say(Stage::cause, Matters::help,
              claim && fine ? LocalisedText{"must pay bijstand back, and gets a fine",
                                            "moet bijstand terugbetalen, en krijgt een boete"}
              : fine        ? LocalisedText{"gets a fine", "krijgt een boete"}
                     : LocalisedText{"must pay bijstand back", "moet bijstand terugbetalen"});
}

LocalisedText home_in_words(const LifeEvent& change) {
    if (change.to == "homeless") {
        return {"loses the home", "raakt de woning kwijt"};
    }
    if (change.to == "threatened") {
        return {"may lose the home", "dreigt de woning kwijt te raken"};
    }
    return change.from == "homeless"
               ? LocalisedText{"has a home again", "heeft weer een woning"}
               : LocalisedText{"the home is safe again", "de woning is niet meer in gevaar"};
}

LocalisedText health_in_words(const LifeEvent& change) {
    if (change.to == "no_limits") {
        return {"the health limits are gone", "de gezondheid beperkt niet meer"};
    }
    return change.to == "mental"
               ? LocalisedText{"gets mental health limits", "krijgt psychische klachten"}
               : LocalisedText{"gets physical health limits", "krijgt lichamelijke klachten"};
}

}  // namespace

void tell_debt_help(MonthNotes& notes) {
    const LifeEvent* first = notes.take("debt_help");
    if (first == nullptr) {
        if (notes.take_event("late_debt") != nullptr) {
            notes.say(Stage::cause, Matters::help,
                      {"a forgotten debt turns up", "er duikt een vergeten schuld op"});
        }
        return;
    }
    const LifeEvent* last = first;
    while (const LifeEvent* next = notes.take("debt_help")) { last = next; }
    const bool late_debt = notes.take_event("late_debt") != nullptr;
    if (last->to == "plan") {
        notes.say(Stage::start, Matters::work,
                  {"creditors agree: the debt plan begins",
                   "de schuldeisers gaan akkoord: de schuldregeling begint"});
    } else if (last->to == "stabilisation") {
        notes.say(Stage::start, Matters::help,
                  {"creditors have to wait for now", "de schuldeisers moeten even wachten"});
    } else if (last->to == "finished") {
        take_held(notes);
        notes.say(Stage::debts, Matters::work, finished_debt_help(notes));
    } else {
        take_held(notes);
        const bool of_plan = first->from == "plan";
        const LocalisedText end = end_of_debt_help(notes, of_plan, late_debt);
        notes.say(Stage::cause, of_plan ? Matters::work : Matters::help, end);
    }
}

void tell_rules(MonthNotes& notes) {
    if (notes.take_event("mistake") != nullptr) {
        notes.say(Stage::cause, Matters::help, rule_on_mistake(notes));
    } else {
        tell_claim_or_fine(notes);
    }
    const LifeEvent* cut = notes.take_event("maatregel");
    const LifeEvent* sanction = notes.take("sanction");
    if (cut != nullptr) {
        notes.say(Stage::cause, Matters::work,
                  cut->step == "duty_to_search"
                      ? LocalisedText{"does too little to find work, and gets a maatregel: less "
                                      "bijstand",
                                      "doet te weinig om werk te vinden, en krijgt een "
                                      "maatregel: minder bijstand"}
                      : LocalisedText{"gets a maatregel: less bijstand",
                                      "krijgt een maatregel: minder bijstand"});
    } else if (sanction != nullptr && sanction->to == "0") {
        notes.say(Stage::cause, Matters::help,
                  {"the maatregel is over: full bijstand again",
                   "de maatregel is voorbij: weer de hele bijstand"});
    } else {
        notes.keep_quiet();
    }
    const LifeEvent* answer = notes.take("answered_report");
    if (answer != nullptr && answer->to == "1") {
        notes.say(Stage::offer, Matters::help,
                  {"accepts help after a report of arrears",
                   "neemt hulp aan na een melding over achterstand"});
    }
    notes.keep_quiet();
    if (const LifeEvent* exempt = notes.take("exempt")) {
        notes.say(Stage::cause, Matters::offer,
                  exempt->to == "0"
                      ? LocalisedText{"has to look for work again", "moet weer werk zoeken"}
                      : LocalisedText{"does not have to look for work for now",
                                      "hoeft voorlopig geen werk te zoeken"});
    }
}

void tell_home(MonthNotes& notes) {
    while (const LifeEvent* change = notes.take("housing")) {
        const bool safe = change->to != "homeless" && change->to != "threatened";
        notes.say(safe ? Stage::result : Stage::cause, Matters::work, home_in_words(*change));
    }
    while (const LifeEvent* change = notes.take("health")) {
        notes.say(Stage::cause, Matters::offer, health_in_words(*change));
    }
}

}  // namespace afweging::app
