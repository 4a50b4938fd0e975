// SPDX-License-Identifier: EUPL-1.2
// One rule for each step in which lives part.
#include "app/report/story/cause.hpp"

#include <string>
#include <vector>

#include "app/report/story/before.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;

/// Has no place in one world only.
bool by_limit(const Before& before, Side without, const std::string& key, PartingTold& told) {
    const auto j = before.place_of(without, key);
    if (!j) {
        return false;
    }
    using scenarios::LifeDesk;
    const LocalisedText there = in_world(without);
    const LocalisedText label = before.label(key);
    if (before.on_desk(without, *j, &LifeDesk::by_budget)) {
        told.cause = Cause::no_money;
        told.why = filled(
            {"That is because {0} the budget for {1} did not suffice, and others went first",
             "Dat komt doordat {0} het budget voor {1} niet genoeg was, en anderen voorgingen"},
            {there, label});
    } else if (before.on_desk(without, *j, &LifeDesk::by_pot)) {
        told.cause = Cause::no_money;
        told.why =
            filled({"That is because {0} the pot that pays {1} was empty, and others went first",
                    "Dat komt doordat {0} de pot voor {1} leeg was, en anderen voorgingen"},
                   {there, label});
    } else if (before.on_desk(without, *j, &LifeDesk::by_places)) {
        told.cause = Cause::no_places;
        told.why = filled({"That is because {0} all places in {1} were taken",
                           "Dat komt doordat {0} alle plekken van {1} bezet waren"},
                          {there, label});
    } else if (before.on_desk(without, *j, &LifeDesk::by_employers)) {
        told.cause = Cause::no_employers;
        told.why = filled({"That is because {0} employers offered no more places for {1}",
                           "Dat komt doordat werkgevers {0} niet meer plekken boden voor {1}"},
                          {there, label});
    }
    return told.cause != Cause::none;
}

/// The instrument to which somebody was admitted in a step.
const LifeEvent* admitted(const Before& before, Side side) {
    for (const LifeEvent& each : before.events(side)) {
        if (each.column.starts_with("admitted_") && !each.to.empty()) {
            return &each;
        }
    }
    return nullptr;
}

void by_admission(const Before& before, PartingTold& told) {
    for (const Side with : {Side::b, Side::a}) {
        const LifeEvent* won = admitted(before, with);
        if (won == nullptr) {
            continue;
        }
        const Side without = other(with);
        const LocalisedText label = before.label(won->to);
        told.what = filled({"{0} there is a place in {1}, {2} there is none",
                            "{0} is er een plek bij {1}, {2} niet"},
                           {in_world(with), label, in_world(without)});
        if (by_limit(before, without, won->to, told)) {
            return;
        }
        if (!before.place_of(without, won->to)) {
            told.cause = Cause::only_there;
            told.why = filled(
                {"That is because {0} is there {1} only", "Dat komt doordat {0} er alleen {1} is"},
                {label, in_world(with)});
            return;
        }
        by_chance(before, told);
        return;
    }
    by_chance(before, told);
}

void by_vacancies(const Before& before, PartingTold& told) {
    for (const Side with : {Side::b, Side::a}) {
        if (before.changed(with, "hired") == nullptr) {
            continue;
        }
        const Side without = other(with);
        told.what =
            filled({"{0} there is a job, {1} there is none", "{0} komt er een baan, {1} niet"},
                   {in_world(with), in_world(without)});
        if (before.happened(without, "displaced") != nullptr) {
            told.cause = Cause::another_got;
            told.why = filled(
                {"That is because {0} somebody else got the job: more people looked for "
                 "each job there",
                 "Dat komt doordat {0} iemand anders de baan kreeg: daar zochten meer mensen "
                 "per baan"},
                {in_world(without)});
        } else {
            by_chance(before, told);
        }
        return;
    }
    for (const Side side : {Side::a, Side::b}) {
        if (before.happened(side, "displaced") != nullptr) {
            told.what = filled({"{0} somebody else gets a job that was applied for",
                                "{0} krijgt iemand anders een baan waarop is gesolliciteerd"},
                               {in_world(side)});
        }
    }
    by_chance(before, told);
}

void by_contact(const Before& before, PartingTold& told) {
    const Side with = before.happened(Side::a, "contact") != nullptr ? Side::a : Side::b;
    told.what = filled({"{0} there is a talk with the klantmanager, {1} there is none",
                        "{0} is er een gesprek met de klantmanager, {1} niet"},
                       {in_world(with), in_world(other(with))});
    for (const char* help : {"contact_held", "programme_held", "aftercare_held", "debt_held"}) {
        if (before.differs(help)) {
            by_chance(before, told);
            return;
        }
    }
    told.cause = Cause::office;
    told.why = filled({"That is because {0} the klantmanager had less time for this client",
                       "Dat komt doordat de klantmanager {0} minder tijd had voor deze cliënt"},
                      {in_world(other(with))});
}

/// Money that is handed out in one world only.
void by_money(const Before& before, PartingTold& told) {
    for (const Side side : {Side::a, Side::b}) {
        for (const sim::Label& each : before.life(side).instruments) {
            const LifeEvent* money = before.happened(side, money_event);
            const bool gives =
                money != nullptr &&
                ('+' + money->from + '+').find('+' + each.key + '+') != std::string::npos;
            if (gives && !before.place_of(other(side), each.key)) {
                told.cause = Cause::only_there;
                told.what = filled({"{0} there is money ({1}), {2} there is none of it",
                                    "{0} komt er geld ({1}), {2} niet"},
                                   {in_world(side), before.label(each.key), in_world(other(side))});
                told.why = filled({"That is because {0} is there {1} only",
                                   "Dat komt doordat {0} er alleen {1} is"},
                                  {before.label(each.key), in_world(side)});
                return;
            }
        }
    }
    const Side with = before.happened(Side::a, money_event) != nullptr ? Side::a : Side::b;
    const LifeEvent* money = before.happened(with, money_event);
    if (money == nullptr || before.happened(other(with), money_event) != nullptr ||
        money->from.empty()) {
        by_chance(before, told);
        return;
    }
    const Side without = other(with);
    const LocalisedText label = before.label(money->from);
    told.what =
        filled({"{0} there is money ({1}), {2} there is none", "{0} komt er geld ({1}), {2} niet"},
               {in_world(with), label, in_world(without)});
    if (by_limit(before, without, money->from, told)) {
        return;
    }
    if (is_closed(before, without, money->from)) {
        told.cause = Cause::closed;
        told.why = closed_there(before, without, money->from);
    } else {
        by_chance(before, told);
    }
}

/// What happened in a step in either world, of what a reader knows.
LocalisedText plain_what(const Before& before) {
    LocalisedText all;
    for (const Side side : {Side::a, Side::b}) {
        for (const LifeEvent& each : before.events(side)) {
            const bool known = !each.event.empty() && each.event != "start";
            if (known) {
                const LocalisedText one = filled({"{0}: {1}"}, {in_world(side), each.text});
                all = all.empty() ? one : filled({"{0}; {1}"}, {all, one});
                break;
            }
        }
    }
    if (!all.empty()) {
        return all;
    }
    return filled({"the difference begins at: {0}", "het verschil begint bij: {0}"},
                  {step_words(before.at().step)});
}

void explain(const Before& before, PartingTold& told) {
    const std::string& step = before.at().step;
    const bool offers = before.happened(Side::a, "offer") != nullptr ||
                        before.happened(Side::b, "offer") != nullptr;
    if (offers) {
        by_offers(before, told);
    } else if (step == "admission") {
        by_admission(before, told);
    } else if (step == "settle_vacancies") {
        by_vacancies(before, told);
    } else if (step == "enrolment") {
        by_money(before, told);
    } else if (step == "contact") {
        by_contact(before, told);
    } else {
        by_chance(before, told);
    }
    if (told.what.empty()) {
        told.what = plain_what(before);
    }
}

/// Ids of what told events of the trace the step did: those a sentence may tell.
void add_ids(const Parting& at, std::vector<std::string>& ids) {
    for (const std::vector<LifeEvent>* side : {&at.a, &at.b}) {
        for (const LifeEvent& each : *side) { ids.push_back(each.id); }
    }
}

}  // namespace

LocalisedText in_world(Side side) {
    return side == Side::a   ? LocalisedText{"in world A", "in wereld A"}
           : side == Side::b ? LocalisedText{"in world B", "in wereld B"}
                             : LocalisedText{"in both worlds", "in beide werelden"};
}

PartingTold parting_told(const Trace& trace, const Life& a, const Life& b) {
    PartingTold told;
    told.first_amount = trace.parting ? trace.parting->month : -1;
    if (trace.decision) {
        told.month = trace.decision->month;
        add_ids(*trace.decision, told.ids);
        explain(Before(trace, *trace.decision, a, b), told);
    } else if (trace.parting) {
        told.cause = Cause::amounts;
        add_ids(*trace.parting, told.ids);
        told.what = {"the same happens in both worlds", "in beide werelden gebeurt hetzelfde"};
        told.why =
            filled({"Only amounts and scores differ a little, from month {0} on ({1})",
                    "Alleen bedragen en scores verschillen iets, vanaf maand {0} ({1})"},
                   {std::to_string(trace.parting->month + 1), step_words(trace.parting->step)});
    } else {
        told.what = {"the lives do not part", "de levens gaan niet uiteen"};
        told.why = {"Whatever the plan changes, it does not reach this client",
                    "Wat het plan ook verandert, deze cliënt merkt er niets van"};
    }
    told.what = as_sentence(told.what);
    told.why = as_sentence(told.why);
    return told;
}

void tell_other_rules(PartingTold& told) {
    if (told.cause == Cause::world) {
        told.cause = Cause::rule;
        told.why = as_sentence(
            {"Nothing was different for this client before: the plans have another rule here, or "
             "other time of the office",
             "Voor deze cliënt was er nog niets anders: de plannen hebben hier een andere regel, "
             "of "
             "andere tijd van de gemeente"});
    }
}

}  // namespace afweging::app
