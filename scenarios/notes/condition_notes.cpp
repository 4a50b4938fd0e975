// SPDX-License-Identifier: EUPL-1.2
// Conditions that nobody meets, or that do nothing: crossed bounds, empty lists, parts that rule
// each other out, alternatives that let nobody in.
#include <algorithm>

#include "agents/inputs/instrument.hpp"
#include "agents/law/statute.hpp"
#include "scenarios/explain/conditions.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

using agents::Eligibility;
using agents::Household;
using agents::Instrument;
using agents::Status;

const LocalisedText nobody_starts{"Nobody can start.", "Niemand kan starten."};

/// No household of the model has more: docs/model/population.md
constexpr int most_in_the_model = 3;

constexpr unsigned bit(Household household) { return 1U << static_cast<unsigned>(household); }
constexpr unsigned with_children =
    bit(Household::single_parent) | bit(Household::couple_with_children);

/// Conditions that together admit nobody.
struct Contradiction {
    std::vector<std::string> keys;
    LocalisedText told;
};
using Contradictions = std::vector<Contradiction>;

LocalisedText both(const char* en, const char* nl, std::int64_t a, std::int64_t b) {
    return filled({en, nl}, {grouped_phrase(a), grouped_phrase(b)});
}

/// Lower bounds above their upper bounds.
void add_crossed(const Eligibility& e, Contradictions& found) {
    const auto add = [&found](bool crossed, const char* least, const char* most,
                              const LocalisedText& told) {
        if (crossed) {
            found.push_back({{most, least}, told});
        }
    };
    add(e.min_age > e.max_age, "min_age_years", "max_age_years",
        both("the lowest age is {0}, the highest {1}", "de laagste leeftijd is {0}, de hoogste {1}",
             e.min_age, e.max_age));
    add(e.min_months_on_benefit > e.max_months_on_benefit, "min_months_on_benefit",
        "max_months_on_benefit",
        both("the least months on benefit are {0}, the most {1}",
             "minstens {0} maanden in de uitkering, en hoogstens {1}", e.min_months_on_benefit,
             e.max_months_on_benefit));
    add(e.min_children > e.max_children, "min_children", "max_children",
        both("the least children are {0}, the most {1}", "minstens {0} kinderen, en hoogstens {1}",
             e.min_children, e.max_children));
    add(e.min_accounts > e.max_accounts, "min_debt_accounts", "max_debt_accounts",
        both("the least debts are {0}, the most {1}", "minstens {0} schulden, en hoogstens {1}",
             e.min_accounts, e.max_accounts));
    add(e.min_dutch > e.max_dutch, "min_dutch", "max_dutch",
        both("the least command of Dutch is {0}, the best {1}",
             "de laagste beheersing van het Nederlands is {0}, de hoogste {1}", e.min_dutch,
             e.max_dutch));
    add(e.min_ladder > e.max_ladder, "min_ladder", "max_ladder",
        both("the lowest step of the ladder is {0}, the highest {1}",
             "de laagste trede van de ladder is {0}, de hoogste {1}", e.min_ladder, e.max_ladder));
    add(e.min_motivation > e.max_motivation, "min_motivation", "max_motivation",
        filled({"the least motivation is {0}, the most {1}",
                "de laagste motivatie is {0}, de hoogste {1}"},
               {score_phrase(e.min_motivation), score_phrase(e.max_motivation)}));
}

/// Ages that are not in the model.
void add_ages(const NoteList& list, const Eligibility& e, Contradictions& found) {
    const std::int32_t pension =
        agents::in_force(list.setting().statute, list.setting().start).aow_age_months;
    if (e.min_age <= e.max_age && (e.max_age < 18 || e.min_age * 12 >= pension)) {
        found.push_back(
            {{"max_age_years", "min_age_years"},
             both("people of {0} to {1} years are not in the model: bijstand is from 18 years to "
                  "the AOW age",
                  "mensen van {0} tot en met {1} jaar zijn er niet: bijstand is er van 18 jaar "
                  "tot de AOW-leeftijd",
                  e.min_age, e.max_age)});
    }
}

/// Children that households of these kinds do not have.
void add_children(const Eligibility& e, Contradictions& found) {
    const bool asks_age = e.max_age_youngest != agents::no_child_asked;
    const bool asks_child = asks_age || e.min_children > 0;
    if (asks_child && e.households != 0 && (e.households & with_children) == 0) {
        found.push_back({{"households", asks_age ? "max_age_youngest_child" : "min_children"},
                         {"children are asked for, and only households without are admitted",
                          "er worden kinderen gevraagd, en alleen huishoudens zonder toegelaten"}});
    }
    const bool all_have = e.households != 0 && (e.households & ~with_children) == 0;
    if (e.max_children == 0 && e.min_children == 0 && (asks_age || all_have)) {
        found.push_back({{"max_children", asks_age ? "max_age_youngest_child" : "households"},
                         {"no children are admitted, and what else is asked needs a child",
                          "kinderen zijn niet toegelaten, en er wordt ook iets gevraagd waar een "
                          "kind voor nodig is"}});
    }
    if (e.min_children > most_in_the_model && e.min_children <= e.max_children) {
        found.push_back({{"min_children", "households"},
                         both("at least {0} children are asked for; households of the model have "
                              "{1} at most",
                              "er worden minstens {0} kinderen gevraagd; huishoudens in het model "
                              "hebben er hoogstens {1}",
                              e.min_children, most_in_the_model)});
    }
}

/// Earlier bijstand that who must have left it cannot lack.
void add_earlier(const Instrument& i, const Eligibility& e, Contradictions& found) {
    const bool left = i.slot == agents::Slot::aftercare || e.max_months_since_exit < 65535;
    if (e.earlier == agents::EarlierBijstand::never && left) {
        found.push_back({{"earlier_bijstand", "max_months_since_exit"},
                         {"it is for who has left bijstand, and for who never was on it before",
                          "het is voor wie uit de bijstand vertrok, en voor wie daar nooit eerder "
                          "in zat"}});
    }
}

/// An exemption of who is not on bijstand: nobody has one.
void add_exempt(const Eligibility& e, Contradictions& found) {
    constexpr unsigned clients = 1U << static_cast<unsigned>(Status::bijstand) |
                                 1U << static_cast<unsigned>(Status::bijstand_part_time);
    if (e.exempt == agents::Exempt::yes && e.statuses != 0 && (e.statuses & clients) == 0) {
        found.push_back(
            {{"exempt", "statuses"},
             {"an exemption from the duty to work is asked for, which only people on "
              "bijstand have, and these are not admitted",
              "er wordt een ontheffing van de arbeidsplicht gevraagd; die hebben alleen "
              "mensen in de bijstand, en die zijn niet toegelaten"}});
    }
}

Contradictions contradictions(const NoteList& list, const Instrument& i, const Eligibility& e) {
    Contradictions found;
    add_crossed(e, found);
    add_ages(list, e, found);
    add_children(e, found);
    add_earlier(i, e, found);
    add_exempt(e, found);
    return found;
}

/// Lists that admit nobody; statuses have a note of their own.
std::vector<std::string> empty_lists(const Eligibility& e) {
    std::vector<std::string> keys;
    const auto add = [&keys](unsigned mask, const char* key) {
        if (mask == 0) {
            keys.emplace_back(key);
        }
    };
    add(e.distances, "distances");
    add(e.healths, "healths");
    add(e.schoolings, "schoolings");
    add(e.households, "households");
    add(e.housings, "housing");
    add(e.routes, "routes");
    add(e.debt_helps, "debt_help");
    return keys;
}

std::vector<std::string> levers_of(const Instrument& i,
                                   const std::vector<std::string>& conditions) {
    std::vector<std::string> keys;
    for (const std::string& key : conditions) { keys.push_back(lever_of(i, "eligibility." + key)); }
    return keys;
}

void add_empty_lists(NoteList& list, const Instrument& i) {
    const std::vector<std::string> empty = empty_lists(i.eligibility);
    if (i.slot == agents::Slot::office || empty.empty()) {
        return;
    }
    list.add(levers_of(i, empty),
             filled({"{0} has an empty list among its conditions.",
                     "{0} heeft een lege lijst bij de voorwaarden."},
                    {name_of(i)}),
             nobody_starts,
             {"leave the list out, or name who is admitted",
              "laat de lijst weg, of noem wie er mag meedoen"});
}

/// Bounds of WW that is left act on people in WW alone.
void add_ww(NoteList& list, const Instrument& i) {
    const Eligibility& e = i.eligibility;
    const std::vector<std::string> keys = {lever_of(i, "eligibility.max_months_of_ww_left"),
                                           lever_of(i, "eligibility.min_months_of_ww_left")};
    const bool asks = e.min_ww_left > 0 || e.max_ww_left < 65535;
    const unsigned in_ww = 1U << static_cast<unsigned>(Status::ww);
    if (asks && (e.statuses & in_ww) == 0) {
        list.add(keys,
                 filled({"{0} asks how much WW is left, and does not admit people in WW.",
                         "{0} vraagt hoeveel WW er over is, en laat mensen in de WW niet toe."},
                        {name_of(i)}),
                 {"The condition does nothing.", "De voorwaarde doet niets."},
                 {"admit \"ww\" in 'statuses', or leave the condition out",
                  "laat \"ww\" toe in 'statuses', of laat de voorwaarde weg"});
    } else if (e.min_ww_left > e.max_ww_left) {
        list.add(keys,
                 filled({"{0}: {1}.", "{0}: {1}."},
                        {name_of(i), both("the least months of WW left are {0}, the most {1}",
                                          "minstens {0} maanden WW over, en hoogstens {1}",
                                          e.min_ww_left, e.max_ww_left)}),
                 {"Nobody in WW can start.", "Niemand in de WW kan starten."},
                 {"correct one of the two", "verbeter een van de twee"});
    }
}

/// A duty of which an exemption frees, for those who have one.
void add_duty_of_exempt(NoteList& list, const Instrument& i) {
    const bool duty =
        i.obligation == agents::Obligation::mandatory && i.duty != agents::Duty::other;
    if (duty && i.eligibility.exempt == agents::Exempt::yes) {
        list.add(
            {lever_of(i, "eligibility.exempt"), lever_of(i, "obligation")},
            filled({"{0} is mandatory, and only for people who are exempt from the duty to work.",
                    "{0} is verplicht, en alleen voor mensen met een ontheffing van de "
                    "arbeidsplicht."},
                   {name_of(i)}),
            {"To them it is voluntary.", "Voor hen is het vrijwillig."},
            {"leave the condition out, or make it voluntary",
             "laat de voorwaarde weg, of maak het vrijwillig"});
    }
}

/// What the conditions ask together with those of an alternative.
Eligibility narrowed(const Eligibility& e, const Eligibility& alternative) {
    Eligibility one = alternative;
    one.statuses &= e.statuses;
    one.distances &= e.distances;
    one.healths &= e.healths;
    one.schoolings &= e.schoolings;
    one.households &= e.households;
    one.housings &= e.housings;
    one.routes &= e.routes;
    one.debt_helps &= e.debt_helps;
    one.min_accounts = std::max(one.min_accounts, e.min_accounts);
    one.max_accounts = std::min(one.max_accounts, e.max_accounts);
    one.min_age = std::max(one.min_age, e.min_age);
    one.max_age = std::min(one.max_age, e.max_age);
    one.min_months_on_benefit = std::max(one.min_months_on_benefit, e.min_months_on_benefit);
    one.max_months_on_benefit = std::min(one.max_months_on_benefit, e.max_months_on_benefit);
    one.max_months_since_exit = std::min(one.max_months_since_exit, e.max_months_since_exit);
    one.min_children = std::max(one.min_children, e.min_children);
    one.max_children = std::min(one.max_children, e.max_children);
    one.max_age_youngest = std::min(one.max_age_youngest, e.max_age_youngest);
    one.min_dutch = std::max(one.min_dutch, e.min_dutch);
    one.max_dutch = std::min(one.max_dutch, e.max_dutch);
    one.min_ladder = std::max(one.min_ladder, e.min_ladder);
    one.max_ladder = std::min(one.max_ladder, e.max_ladder);
    one.min_motivation = std::max(one.min_motivation, e.min_motivation);
    one.max_motivation = std::min(one.max_motivation, e.max_motivation);
    one.earlier = one.earlier == agents::EarlierBijstand::any ? e.earlier : one.earlier;
    one.exempt = one.exempt == agents::Exempt::any ? e.exempt : one.exempt;
    return one;
}

/// Why nobody comes in by an alternative; empty when somebody can.
LocalisedText why_closed(const NoteList& list, const Instrument& i, const Eligibility& one) {
    const Eligibility together = narrowed(i.eligibility, one);
    const bool before_and_never = one.earlier != agents::EarlierBijstand::any &&
                                  i.eligibility.earlier != agents::EarlierBijstand::any &&
                                  one.earlier != i.eligibility.earlier;
    const bool with_and_without = one.exempt != agents::Exempt::any &&
                                  i.eligibility.exempt != agents::Exempt::any &&
                                  one.exempt != i.eligibility.exempt;
    if (together.statuses == 0 || !empty_lists(together).empty() || before_and_never ||
        with_and_without) {
        return {"together with the other conditions it admits nobody",
                "samen met de andere voorwaarden laat die niemand toe"};
    }
    const Contradictions found = contradictions(list, i, together);
    return found.empty() ? LocalisedText{} : found.front().told;
}

void add_alternatives(NoteList& list, const Instrument& i) {
    const std::vector<Eligibility>& all = i.eligibility.alternatives;
    const std::vector<std::string> keys = {lever_of(i, "eligibility.or")};
    std::vector<LocalisedText> closed;
    for (const Eligibility& one : all) { closed.push_back(why_closed(list, i, one)); }
    const bool nobody =
        std::all_of(closed.begin(), closed.end(), [](const auto& why) { return !why.empty(); });
    for (std::size_t k = 0; k < all.size(); ++k) {
        const std::vector<LocalisedText> called = {name_of(i), std::to_string(k + 1), closed[k]};
        if (!closed[k].empty()) {
            list.add(keys, filled({"{0}, alternative {1}: {2}.", "{0}, keuze {1}: {2}."}, called),
                     nobody ? nobody_starts
                            : LocalisedText{"Nobody comes in by it.", "Zo komt niemand binnen."},
                     {"correct it, or leave the alternative out",
                      "verbeter het, of laat deze keuze weg"});
        } else if (limits_in_words(all[k]).empty()) {
            list.add(keys,
                     filled({"{0}, alternative {1} asks nothing.", "{0}, keuze {1} vraagt niets."},
                            called),
                     {"The alternatives keep nobody out.", "De keuzes houden niemand tegen."},
                     {"give it conditions, or leave all alternatives out",
                      "geef voorwaarden, of laat alle keuzes weg"});
        }
    }
}

}  // namespace

void add_condition_notes(NoteList& list, const Instrument& i) {
    const Contradictions found = contradictions(list, i, i.eligibility);
    for (const Contradiction& each : found) {
        list.add(levers_of(i, each.keys),
                 filled({"{0}: {1}.", "{0}: {1}."}, {name_of(i), each.told}), nobody_starts,
                 {"correct one of the two", "verbeter een van de twee"});
    }
    add_empty_lists(list, i);
    add_ww(list, i);
    add_duty_of_exempt(list, i);
    if (found.empty() && empty_lists(i.eligibility).empty()) {
        add_alternatives(list, i);
    }
}

}  // namespace afweging::scenarios
