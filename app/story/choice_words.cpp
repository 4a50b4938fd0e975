// SPDX-License-Identifier: EUPL-1.2
// The rule of the choice, in words.
#include <array>
#include <cmath>
#include <cstdlib>

#include "app/report/story/sentence.hpp"
#include "app/story/choice.hpp"

namespace afweging::app {
namespace {

using scenarios::LifeOutcome;

struct OfRole {
    std::string_view key;
    LocalisedText label, nobody;
};

const OfRole& of(Role role) {
    static const std::array<OfRole, role_count> all = {{
        {"typical",
         {"A typical life", "Een typisch verloop"},
         {"There is nobody whose life can be told in both worlds.",
          "Er is niemand wiens leven in beide werelden te vertellen is."}},
        {"large_gain",
         {"A large gain", "Een grote vooruitgang"},
         {"Nobody gains: there is no story of a large gain.",
          "Niemand gaat vooruit: er is geen verhaal van een grote vooruitgang."}},
        {"small_gain",
         {"A small gain", "Een kleine vooruitgang"},
         {"There is no other client who gains: no story of a small gain.",
          "Er is geen andere cliënt die vooruitgaat: geen verhaal van een kleine vooruitgang."}},
        {"unchanged",
         {"Nothing gained, nothing lost", "Geen verschil"},
         {"There is no other client for whom nothing changes.",
          "Er is geen andere cliënt voor wie niets verandert."}},
        {"worse_off",
         {"Worse off", "Een achteruitgang"},
         {"Nobody is worse off.", "Niemand gaat achteruit."}},
    }};
    return all[static_cast<std::size_t>(role)];
}

LocalisedText typical_rule(const Choice& choice) {
    return choice.most_unchanged
               ? LocalisedText{"Typical: for most clients nothing changes, so it is the life that "
                               "lies closest to all other lives, in all five outcomes of both "
                               "worlds.",
                               "Typisch: voor de meeste cliënten verandert er niets, dus is het "
                               "het leven dat het dichtst bij alle andere levens ligt, in alle "
                               "vijf uitkomsten van beide werelden."}
               : LocalisedText{"Typical: the middle one of all changes.",
                               "Typisch: de middelste van alle veranderingen."};
}

/// What world B gives more, or less, of an outcome; {0} is months, or euros without the word.
struct OfChange {
    LocalisedText more, less, none;
};

const OfChange& words_of_change(LifeOutcome outcome) {
    static const std::array<OfChange, scenarios::life_outcome_count> all = {{
        {{"Over the whole run world B brings in about EUR {0} more.",
          "In wereld B komt er over de hele looptijd ongeveer {0} euro meer binnen."},
         {"Over the whole run world B brings in about EUR {0} less.",
          "In wereld B komt er over de hele looptijd ongeveer {0} euro minder binnen."},
         {"What comes in over the whole run is about the same in both worlds.",
          "Wat er over de hele looptijd binnenkomt, is in beide werelden vrijwel gelijk."}},
        {{"World B has {0} more of work.", "In wereld B is er {0} langer werk."},
         {"World B has {0} less of work.", "In wereld B is er {0} korter werk."},
         {"There is work for as long in both worlds.", "In beide werelden is er even lang werk."}},
        {{"In world B money is short for {0} more.", "In wereld B is er {0} langer geld tekort."},
         {"In world B money is short for {0} less.", "In wereld B is er {0} korter geld tekort."},
         {"Money is short for as long in both worlds.",
          "In beide werelden is er even lang geld tekort."}},
        {{"At the end the debts are about EUR {0} higher in world B.",
          "Aan het eind zijn de schulden in wereld B ongeveer {0} euro hoger."},
         {"At the end the debts are about EUR {0} lower in world B.",
          "Aan het eind zijn de schulden in wereld B ongeveer {0} euro lager."},
         {"At the end the debts are about the same in both worlds.",
          "Aan het eind zijn de schulden in beide werelden vrijwel gelijk."}},
        {{"In world B bijstand lasts {0} longer.", "In wereld B duurt de bijstand {0} langer."},
         {"In world B bijstand lasts {0} shorter.", "In wereld B duurt de bijstand {0} korter."},
         {"Bijstand lasts as long in both worlds.",
          "In beide werelden duurt de bijstand even lang."}},
    }};
    return all[static_cast<std::size_t>(outcome)];
}

}  // namespace

const StoryOutcome& story_outcome(LifeOutcome outcome) {
    const LocalisedText month{"a month", "een maand"};
    const LocalisedText euros{"EUR 100", "100 euro"};
    // clang-format off
    static const std::array<StoryOutcome, scenarios::life_outcome_count> all = {{
        {"income", {"disposable income and money from instruments, added up over the months", "besteedbaar inkomen en geld uit instrumenten, opgeteld over de maanden"}, 1, 10'000, euros},
        {"work", {"months at work", "maanden aan het werk"}, 1, 1, month},
        {"shortfall", {"months short of money (fewer is a gain)", "maanden met te weinig geld (minder is vooruit)"}, -1, 1, month},
        {"debt", {"debts at the end (less is a gain)", "schulden aan het eind (minder is vooruit)"}, -1, 10'000, euros},
        {"bijstand", {"months on bijstand (fewer counts as a gain)", "maanden in de bijstand (minder telt als vooruit)"}, -1, 1, month},
    }};
    // clang-format on
    return all[static_cast<std::size_t>(outcome)];
}

std::optional<LifeOutcome> outcome_named(std::string_view key) {
    for (std::size_t k = 0; k < scenarios::life_outcome_count; ++k) {
        if (story_outcome(static_cast<LifeOutcome>(k)).key == key) {
            return static_cast<LifeOutcome>(k);
        }
    }
    return std::nullopt;
}

LocalisedText role_label(Role role) { return of(role).label; }
std::string_view role_key(Role role) { return of(role).key; }
LocalisedText nobody_like_that(Role role) { return of(role).nobody; }

std::vector<LocalisedText> choice_rule(LifeOutcome outcome, const Choice& choice) {
    const StoryOutcome& by = story_outcome(outcome);
    return {
        filled({"Chosen by: {0}. A change of less than {1} over the whole run counts as none. Only "
                "clients of the start who are the same in both worlds can be chosen.",
                "Gekozen op: {0}. Een verandering van minder dan {1} over de hele looptijd telt "
                "als geen. Alleen cliënten van het begin die in beide werelden hetzelfde zijn, "
                "doen mee."},
               {by.label, by.least_told}),
        typical_rule(choice),
        {"Large gain: 90 % of all gains are smaller or equal. Small gain: 10 % are.",
         "Grote vooruitgang: 90 % van alle vooruitgangen is kleiner of gelijk. Kleine "
         "vooruitgang: 10 %."},
        {"No difference: of who comes out the same while something went otherwise, the middle one. "
         "Worse off: the middle one of all losses. Ties go to the lower number; nobody is told "
         "twice.",
         "Geen verschil: de middelste van wie gelijk uitkomt terwijl er wel iets anders liep. "
         "Achteruitgang: de middelste van alle achteruitgangen. Bij gelijke stand het laagste "
         "nummer; niemand komt twee keer voor."}};
}

LocalisedText like_this(const Alike& alike) {
    constexpr std::size_t least_shown = 10;
    if (alike.clients < least_shown) {
        return {"Fewer than 10 clients have a life like this: how many is not shown.",
                "Minder dan 10 cliënten hebben een verloop als dit: hoeveel precies wordt niet "
                "getoond."};
    }
    const double of_100 =
        100.0 * static_cast<double>(alike.clients) / static_cast<double>(alike.of);
    const auto whole = std::lround(of_100);
    if (whole < 1) {
        return {"Fewer than 1 of 100 clients have a life like this.",
                "Minder dan 1 van de 100 cliënten heeft een verloop als dit."};
    }
    if (whole == 1) {
        return {"Of 100 clients 1 has a life like this.",
                "Van de 100 cliënten heeft er 1 een verloop als dit."};
    }
    return filled({"Of 100 clients {0} have a life like this.",
                   "Van de 100 cliënten hebben er {0} een verloop als dit."},
                  {std::to_string(whole)});
}

LocalisedText like_this_rule() {
    LocalisedText ways;
    for (std::size_t k = 0; k < scenarios::way_count; ++k) {
        const auto way = static_cast<scenarios::Way>(k);
        if (way != scenarios::Way::other_people) {
            const LocalisedText label = way_label(way);
            ways = ways.empty() ? label : filled({"{0}; {1}"}, {ways, label});
        }
    }
    return filled({"A life like this: the same kind of change (gain, of gains the larger or the "
                   "smaller half, none, loss), and the lives come to differ in the same way ({0}). "
                   "Counted in this one world, among clients of the start.",
                   "Een verloop als dit: dezelfde soort verandering (vooruit, en dan de grootste "
                   "of de kleinste helft; geen; achteruit), en de levens gaan op dezelfde manier "
                   "verschillen ({0}). Geteld in deze ene wereld, onder de cliënten van het "
                   "begin."},
                  {ways});
}

LocalisedText change_told(const scenarios::TwoLives& life, LifeOutcome outcome) {
    const auto k = static_cast<std::size_t>(outcome);
    const std::int64_t change = life.b[k] - life.a[k];
    const std::int64_t size = std::abs(change);
    const std::int64_t least = story_outcome(outcome).least;
    const OfChange& words = words_of_change(outcome);
    if (size < least) {
        return words.none;
    }
    const LocalisedText months =
        size == 1 ? LocalisedText{"1 month", "1 maand"}
                  : filled({"{0} months", "{0} maanden"}, {std::to_string(size)});
    const LocalisedText amount =
        least == 1 ? months : about_euros(static_cast<double>(size) / 100.0);
    return filled(change > 0 ? words.more : words.less, {amount});
}

LocalisedText way_label(scenarios::Way way) {
    const auto& label = scenarios::way_labels[static_cast<std::size_t>(way)];
    return {std::string(label.en), std::string(label.nl)};
}

}  // namespace afweging::app
