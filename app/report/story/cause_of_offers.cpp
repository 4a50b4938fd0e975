// SPDX-License-Identifier: EUPL-1.2
// Why an offer is made in one world only, or answered otherwise: the rules of
// docs/model/offers.md, read off what the office could give.
#include <cstdint>
#include <string>

#include "app/report/story/before.hpp"

namespace afweging::app {

bool is_closed(const Before& before, Side there, const std::string& key) {
    const auto here = before.place_of(other(there), key);
    const auto j = before.place_of(there, key);
    return j && here && !before.on_desk(there, *j, &scenarios::LifeDesk::open) &&
           before.on_desk(other(there), *here, &scenarios::LifeDesk::open);
}

LocalisedText closed_there(const Before& before, Side there, const std::string& key) {
    return filled({"That is because {0} nobody could get {1} then: there was no money left for "
                   "it, or it did not run",
                   "Dat komt doordat {0} toen niemand {1} kon krijgen: er was geen geld meer "
                   "voor, of het liep niet"},
                  {in_world(there), before.label(key)});
}

namespace {

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
        told.why = filled(
            {"That is because {0} is there {1} only", "Dat komt doordat {0} er alleen {1} is"},
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
        told.why = filled(
            {"That is because {0} there was less time for the talk, so that {1} did not come "
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
        told.why = filled({"That is because {0} {1}", "Dat komt doordat {0} {1}"},
                          {in_world(yes), higher});
    }
    told.cause = Cause::other_answer;
}

void by_other_offer(const Before& before, const LifeEvent& a, const LifeEvent& b,
                    PartingTold& told) {
    told.cause = Cause::another_offer;
    told.what =
        filled({"{0} the offer is {1}, {2} it is {3}", "{0} is het aanbod {1}, {2} is het {3}"},
               {in_world(Side::a), before.label(a.to), in_world(Side::b), before.label(b.to)});
    for (const Side side : {Side::b, Side::a}) {
        const std::string& key = side == Side::a ? a.to : b.to;
        if (!before.place_of(other(side), key)) {
            told.cause = Cause::only_there;
            told.why = filled(
                {"That is because {0} is there {1} only", "Dat komt doordat {0} er alleen {1} is"},
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

}  // namespace

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

}  // namespace afweging::app
