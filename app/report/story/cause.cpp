// SPDX-License-Identifier: EUPL-1.2
// One rule for each step in which lives part.
#include "app/report/story/cause.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "agents/kinds/instrument_kinds.hpp"
#include "app/report/story/sentence.hpp"
#include "app/report/trace/column_words.hpp"
#include "app/report/trace/life_steps.hpp"
#include "app/report/trace/life_values.hpp"

namespace afweging::app {
namespace {

using scenarios::Life;
using scenarios::LifeRow;

Side other(Side side) { return side == Side::a ? Side::b : Side::a; }

/// The row of a life just before a step of a month.
LifeRow row_before(const Life& life, std::int32_t month, std::string_view step) {
    LifeRow row = life.first;
    for (const scenarios::LifeStep& each : life.steps) {
        if (each.month > month || (each.month == month && name_of(each) == step)) {
            break;
        }
        apply(each, row);
    }
    return row;
}

/// Two lives before the step in which they part.
class Before {
public:
    Before(const Trace& trace, const Parting& at, const Life& a, const Life& b)
        : trace_(trace),
          at_(at),
          a_(a),
          b_(b),
          row_a_(row_before(a, at.month, at.step)),
          row_b_(row_before(b, at.month, at.step)) {}

    [[nodiscard]] const Life& life(Side side) const { return side == Side::a ? a_ : b_; }
    [[nodiscard]] const std::vector<LifeEvent>& events(Side side) const {
        return side == Side::a ? at_.a : at_.b;
    }
    [[nodiscard]] const Parting& at() const { return at_; }
    [[nodiscard]] const Trace& trace() const { return trace_; }
    [[nodiscard]] LocalisedText label(const std::string& key) const {
        return instrument_label(key, a_, b_);
    }
    [[nodiscard]] double value(Side side, const char* column) const {
        const std::size_t c = scenarios::life_column(column);
        return size_of_value(c, (side == Side::a ? row_a_ : row_b_)[c]);
    }
    [[nodiscard]] bool differs(std::size_t c) const {
        return key_of_value(c, row_a_[c], a_) != key_of_value(c, row_b_[c], b_);
    }
    [[nodiscard]] bool differs(const char* column) const {
        return differs(scenarios::life_column(column));
    }

    /// An event of the step in one world, by its key.
    [[nodiscard]] const LifeEvent* happened(Side side, std::string_view key) const {
        for (const LifeEvent& each : events(side)) {
            if (each.event == key) {
                return &each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] const LifeEvent* changed(Side side, std::string_view column) const {
        for (const LifeEvent& each : events(side)) {
            if (each.column == column) {
                return &each;
            }
        }
        return nullptr;
    }
    /// Where the instrument stands in a scenario; none: it is not there.
    [[nodiscard]] std::optional<std::size_t> place_of(Side side, const std::string& key) const {
        const std::vector<sim::Label>& all = life(side).instruments;
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (all[j].key == key) {
                return j;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] bool on_desk(Side side, std::size_t instrument,
                               agents::InstrumentSet scenarios::LifeDesk::*what) const {
        return on_desk(side, instrument, what, at_.month);
    }
    [[nodiscard]] bool on_desk(Side side, std::size_t instrument,
                               agents::InstrumentSet scenarios::LifeDesk::*what,
                               std::int32_t month) const {
        const std::vector<scenarios::LifeDesk>& desks = life(side).desks;
        return month >= 0 && static_cast<std::size_t>(month) < desks.size() &&
               (desks[static_cast<std::size_t>(month)].*what & agents::set_of(instrument)) != 0;
    }

private:
    const Trace& trace_;
    const Parting& at_;
    const Life& a_;
    const Life& b_;
    LifeRow row_a_, row_b_;
};

/// What somebody can feel of what differed before, the largest first where it is known.
std::vector<std::size_t> felt_differences(const Before& before) {
    static constexpr std::array columns = {
        "programme_held", "contact_held", "debt_held",    "stress",      "motivation",
        "trust",          "self_efficacy", "skill",       "search_skill", "bond",
        "debt",           "savings",      "shortfall",    "income",      "ladder"};
    std::vector<std::size_t> found;
    for (const char* each : columns) {
        if (before.differs(each)) {
            found.push_back(scenarios::life_column(each));
        }
    }
    return found;
}

LocalisedText names_of(const std::vector<std::size_t>& columns) {
    LocalisedText all;
    const std::size_t count = std::min<std::size_t>(columns.size(), 2);
    for (std::size_t i = 0; i < count; ++i) {
        const ColumnWords& words = words_of_column(columns[i]);
        const LocalisedText one{std::string(words.en), std::string(words.nl)};
        all = all.empty() ? one : filled({"{0} and {1}", "{0} en {1}"}, {all, one});
    }
    return all;
}

/// Nothing tells it but what was different before.
void by_chance(const Before& before, PartingTold& told) {
    const std::vector<std::size_t> differed = felt_differences(before);
    for (const std::size_t c : differed) {
        told.differed.push_back(scenarios::life_columns()[c].name);
    }
    if (differed.empty()) {
        told.cause = Cause::world;
        told.why = {"Nothing was different for this client before: it is the world that gives "
                    "something else here, such as time of the office, a place or what others do",
                    "Voor deze cliënt was er nog niets anders: de wereld geeft hier iets anders, "
                    "zoals tijd van de klantmanager, een plek of wat anderen doen"};
        return;
    }
    told.cause = Cause::chance;
    told.why = filled({"The luck is the same in both worlds, but the chance was not: by then there "
                       "was a difference in {0}",
                       "Het toeval is in beide werelden hetzelfde, maar de kans was anders: er was "
                       "al een verschil in {0}"},
                      {names_of(differed)});
}

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
        told.why = filled({"That is because {0} the budget for {1} did not suffice, and others went first",
                           "Dat komt doordat {0} het budget voor {1} niet genoeg was, en anderen voorgingen"},
                          {there, label});
    } else if (before.on_desk(without, *j, &LifeDesk::by_pot)) {
        told.cause = Cause::no_money;
        told.why = filled({"That is because {0} the pot that pays {1} was empty, and others went first",
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

/// Whether nobody could start an instrument in a world, in the month in which others could.
bool is_closed(const Before& before, Side there, const std::string& key) {
    const auto here = before.place_of(other(there), key);
    const auto j = before.place_of(there, key);
    return j && here && !before.on_desk(there, *j, &scenarios::LifeDesk::open) &&
           before.on_desk(other(there), *here, &scenarios::LifeDesk::open);
}

LocalisedText closed_there(const Before& before, Side there, const std::string& key) {
    return filled({"That is because {0} nobody could get {1} then: there was no money left for it",
                   "Dat komt doordat {0} toen niemand {1} kon krijgen: er was geen geld meer voor"},
                  {in_world(there), before.label(key)});
}

/// Whether an instrument kept nobody out in the month before: then the office offers it.
bool had_room(const Before& before, Side there, const std::string& key) {
    const auto j = before.place_of(there, key);
    using scenarios::LifeDesk;
    const auto kept_out = [&](agents::InstrumentSet LifeDesk::*limit) {
        return before.on_desk(there, *j, limit, before.at().month - 1);
    };
    return j && !kept_out(&LifeDesk::by_budget) && !kept_out(&LifeDesk::by_pot) &&
           !kept_out(&LifeDesk::by_places) && !kept_out(&LifeDesk::by_employers);
}

/// Whether the office offers an instrument in one world since it had room there alone.
bool by_room(const Before& before, Side with, const std::string& key, PartingTold& told) {
    const Side without = other(with);
    if (!had_room(before, with, key) || !before.place_of(without, key) ||
        had_room(before, without, key)) {
        return false;
    }
    told.cause = Cause::no_places;
    told.why = filled({"That is because {0} not everybody who wanted {1} got a place the month "
                       "before: then the klantmanager offers something else, or nothing",
                       "Dat komt doordat {0} in de maand ervoor niet iedereen die {1} wilde een "
                       "plek kreeg: dan biedt de klantmanager iets anders aan, of niets"},
                      {in_world(without), before.label(key)});
    return true;
}

/// The first offer of an instrument in a world after a month; -1: none.
std::int32_t month_of_offer(const Trace& trace, Side side, const std::string& key,
                            std::int32_t after) {
    for (const LifeEvent& each : trace.events) {
        const bool there = each.side == Side::both || each.side == side;
        if (there && each.month > after && each.event == "offer" && each.to == key) {
            return each.month;
        }
    }
    return -1;
}

/// An offer in one world, and none in the other.
void by_one_offer(const Before& before, Side with, const std::string& key, PartingTold& told) {
    const Side without = other(with);
    const LocalisedText there = in_world(without);
    const LocalisedText label = before.label(key);
    const auto j = before.place_of(without, key);
    told.what = filled({"{0} there is an offer of {1}, {2} there is none",
                        "{0} komt er een aanbod voor {1}, {2} niet"},
                       {in_world(with), label, there});
    if (!j && !key.empty()) {
        told.cause = Cause::only_there;
        told.why = filled({"That is because {0} is there {1} only", "Dat komt doordat {0} er alleen {1} is"},
                          {label, in_world(with)});
        return;
    }
    if (is_closed(before, without, key)) {
        told.cause = Cause::closed;
        told.why = closed_there(before, without, key);
        return;
    }
    const std::int32_t later = month_of_offer(before.trace(), without, key, before.at().month);
    if (by_room(before, with, key, told)) {
        return;
    }
    const bool same_otherwise = !before.differs("stress") && !before.differs("trust");
    if (same_otherwise && before.value(with, "talk") > before.value(without, "talk")) {
        told.cause = Cause::office;
        told.why = filled({"That is because {0} there was less time for the talk, so that {1} did not come "
                           "up",
                           "Dat komt doordat er {0} minder tijd was voor het gesprek, zodat {1} niet ter "
                           "sprake kwam"},
                          {there, label});
    } else {
        by_chance(before, told);
    }
    if (later >= 0) {
        told.cause = told.cause == Cause::office ? told.cause : Cause::sooner;
        told.why = filled({"{0}. {1} the same offer comes later, in month {2}",
                           "{0}. Datzelfde aanbod komt {1} later, in maand {2}"},
                          {told.why, there, std::to_string(later + 1)});
    }
}

/// "motivation and trust": where both are higher in a world.
LocalisedText higher_there(const Before& before, Side side) {
    const auto above = [&](const char* column) {
        return before.value(side, column) > before.value(other(side), column);
    };
    const bool motivation = above("motivation");
    const bool trust = above("trust");
    if (motivation && trust) {
        return {"motivation and trust are higher", "motivatie en vertrouwen hoger zijn"};
    }
    return trust        ? LocalisedText{"trust in the municipality is higher",
                                 "het vertrouwen in de gemeente hoger is"}
           : motivation ? LocalisedText{"motivation is higher", "de motivatie hoger is"}
                        : LocalisedText{};
}

void by_answer(const Before& before, const LifeEvent& a, PartingTold& told) {
    const Side yes = a.from == "accepted" ? Side::a : Side::b;
    const LocalisedText label = before.label(a.to);
    told.what = filled({"both worlds offer {0}: {1} the answer is yes, {2} it is no",
                        "beide werelden bieden {0} aan: {1} is het antwoord ja, {2} nee"},
                       {label, in_world(yes), in_world(other(yes))});
    const LocalisedText higher = higher_there(before, yes);
    if (higher.empty()) {
        by_chance(before, told);
    } else {
        told.why = filled({"That is because {0} {1}", "Dat komt doordat {0} {1}"}, {in_world(yes), higher});
    }
    told.cause = Cause::other_answer;
}

void by_other_offer(const Before& before, const LifeEvent& a, const LifeEvent& b,
                    PartingTold& told) {
    told.cause = Cause::another_offer;
    told.what = filled({"{0} the offer is {1}, {2} it is {3}",
                        "{0} is het aanbod {1}, {2} is het {3}"},
                       {in_world(Side::a), before.label(a.to), in_world(Side::b),
                        before.label(b.to)});
    for (const Side side : {Side::b, Side::a}) {
        const std::string& key = side == Side::a ? a.to : b.to;
        if (!before.place_of(other(side), key)) {
            told.cause = Cause::only_there;
            told.why = filled({"That is because {0} is there {1} only", "Dat komt doordat {0} er alleen {1} is"},
                              {before.label(key), in_world(side)});
            return;
        }
    }
    for (const Side side : {Side::a, Side::b}) {
        const std::string& key = side == Side::a ? a.to : b.to;
        if (is_closed(before, other(side), key)) {
            told.cause = Cause::closed;
            told.why = closed_there(before, other(side), key);
            return;
        }
        if (by_room(before, side, key, told)) {
            return;
        }
    }
    by_chance(before, told);
    told.cause = Cause::another_offer;
}

void by_offers(const Before& before, PartingTold& told) {
    const LifeEvent* a = before.happened(Side::a, "offer");
    const LifeEvent* b = before.happened(Side::b, "offer");
    if (a != nullptr && b != nullptr && a->to == b->to) {
        by_answer(before, *a, told);
    } else if (a != nullptr && b != nullptr) {
        by_other_offer(before, *a, *b, told);
    } else if (a != nullptr || b != nullptr) {
        by_one_offer(before, a != nullptr ? Side::a : Side::b, (a != nullptr ? a : b)->to, told);
    } else {
        by_chance(before, told);
    }
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
            told.why = filled({"That is because {0} is there {1} only", "Dat komt doordat {0} er alleen {1} is"},
                              {label, in_world(with)});
            return;
        }
        told.cause = Cause::another_first;
        told.why = filled({"That is because {0} somebody else went first",
                           "Dat komt doordat {0} iemand anders voorging"},
                          {in_world(without)});
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
        told.what = filled({"{0} there is a job, {1} there is none",
                            "{0} komt er een baan, {1} niet"},
                           {in_world(with), in_world(without)});
        if (before.happened(without, "displaced") != nullptr) {
            told.cause = Cause::another_got;
            told.why = filled({"That is because {0} somebody else got the job: more people looked for work "
                               "like that there",
                               "Dat komt doordat {0} iemand anders de baan kreeg: daar zochten meer mensen "
                               "zulk werk"},
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
    const Side with = before.happened(Side::a, money_event) != nullptr ? Side::a : Side::b;
    const LifeEvent* money = before.happened(with, money_event);
    if (money == nullptr || before.happened(other(with), money_event) != nullptr ||
        money->from.empty()) {
        by_chance(before, told);
        return;
    }
    const Side without = other(with);
    const LocalisedText label = before.label(money->from);
    told.what = filled({"{0} there is money ({1}), {2} there is none",
                        "{0} komt er geld ({1}), {2} niet"},
                       {in_world(with), label, in_world(without)});
    if (by_limit(before, without, money->from, told)) {
        return;
    }
    if (!before.place_of(without, money->from)) {
        told.cause = Cause::only_there;
        told.why = filled({"That is because {0} is there {1} only",
                           "Dat komt doordat {0} er alleen {1} is"},
                          {label, in_world(with)});
    } else if (is_closed(before, without, money->from)) {
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
                const LocalisedText one =
                    filled({"{0}: {1}"}, {in_world(side), each.text});
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
        told.why = filled({"Only amounts and scores differ a little, from month {0} on ({1})",
                           "Alleen bedragen en scores verschillen iets, vanaf maand {0} ({1})"},
                          {std::to_string(trace.parting->month + 1),
                           step_words(trace.parting->step)});
    } else {
        told.what = {"the lives do not part", "de levens gaan niet uiteen"};
        told.why = {"Whatever the plan changes, it does not reach this client",
                    "Wat het plan ook verandert, deze cliënt merkt er niets van"};
    }
    told.what = as_sentence(told.what);
    told.why = as_sentence(told.why);
    return told;
}

}  // namespace afweging::app
