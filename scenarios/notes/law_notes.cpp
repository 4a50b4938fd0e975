// SPDX-License-Identifier: EUPL-1.2
// Runs before, beyond and across the amounts of law.
#include <algorithm>
#include <functional>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/law/law_path.hpp"
#include "scenarios/law/law_words.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

const std::vector<std::string> start_key = {"run.start"};

void add_before(NoteList& list) {
    const std::string first = month_text(list.scenario().law_known.first);
    list.add(
        start_key,
        before_law_phrase(filled({"The run begins in {0}", "De run begint in {0}"},
                                 {month_text(list.setting().start)}),
                          list.scenario().law_known.first),
        filled({"Before that the amounts of {0} hold, and prices stand still: that is not the law "
                "of those months.",
                "Daarvoor gelden de bedragen van {0} en staan prijzen stil: dat is niet de wet "
                "van die maanden."},
               {first}),
        filled({"begin in {0} or later", "begin in {0} of later"}, {first}));
}

/// What prices do on the path.
LocalisedText prices_beyond(const agents::Setting& setting) {
    return setting.outlook.price_level.empty()
               ? prices_phrase(setting.parameters.indexation.price_growth)
               : LocalisedText{"prices by what the scenario says",
                               "prijzen zoals het scenario zegt"};
}

void add_indexed(NoteList& list, const LocalisedText& which) {
    list.add({"world.law", "run.start"},
             indexed_law_phrase(which, list.setting().parameters.indexation.wage_growth,
                                prices_beyond(list.setting())),
             {"What the law will say of those months is not known, but for what is announced. "
              "Benefits and debts are in euros of their own month; budgets and costs of places "
              "stay in euros of the start.",
              "Wat de wet in die maanden zal zeggen is niet bekend, behalve wat is aangekondigd. "
              "Bijstand en schulden zijn in euro's van de maand zelf; budgetten en kosten van "
              "plekken blijven in euro's van het begin."},
             {"compare plans over the same months, and try other growth under [world.parameters]: "
              "indexation.wage_growth, indexation.price_growth",
              "vergelijk plannen over dezelfde maanden, en probeer een andere stijging onder "
              "[world.parameters]: indexation.wage_growth, indexation.price_growth"});
}

/// Prices that a scenario lets rise beside law that stands still are told too.
void add_frozen(NoteList& list, const LocalisedText& which) {
    list.add({"world.law", "run.start"},
             filled({"{0} keep the amounts of {1}, as the scenario says: norms and minimum wage do "
                     "not rise, {2}.",
                     "{0} houden de bedragen van {1}, zoals het scenario zegt: normen en "
                     "minimumloon stijgen niet, {2}."},
                    {which, month_text(list.scenario().law_known.last),
                     list.setting().outlook.price_level.empty()
                         ? LocalisedText{"nor do prices", "prijzen ook niet"}
                         : LocalisedText{"prices do what the scenario says",
                                         "prijzen doen wat het scenario zegt"}}),
             {"Norms and prices keep their ratio only where both stand still.",
              "Alleen waar beide stilstaan houden normen en prijzen hun verhouding."},
             {"read amounts as those of that date, or leave out 'law' under [world]",
              "lees bedragen als die van die datum, of laat 'law' onder [world] weg"});
}

void add_beyond(NoteList& list) {
    const sim::Month last = list.scenario().law_known.last;
    const bool whole = list.setting().start > last;
    const LocalisedText which = filled(whole ? LocalisedText{"All months of the run (after {0})",
                                                             "Alle maanden van de run (na {0})"}
                                             : LocalisedText{"Months after {0}", "Maanden na {0}"},
                                       {month_text(last)});
    if (list.setting().outlook.law == agents::LawPath::indexed) {
        add_indexed(list, which);
    } else {
        add_frozen(list, which);
    }
}

bool is_constant(const std::vector<double>& path) {
    return std::adjacent_find(path.begin(), path.end(), std::not_equal_to<>()) == path.end();
}

/// The norm of a single person in the last month of the run over that in its first.
double rise_of_bijstandsnorm(const NoteList& list) {
    agents::Setting run = list.setting();
    run.length = list.length();
    follow_path(list.scenario(), run);
    const auto bijstandsnorm = [&](sim::Month month) {
        return static_cast<double>(agents::in_force(run.statute, month).bijstandsnorm[0]);
    };
    return bijstandsnorm(list.end()) / bijstandsnorm(run.start);
}

/// Norms rise in the run and prices do not.
void add_across(NoteList& list) {
    const double rise = rise_of_bijstandsnorm(list);
    const std::vector<double>& prices = list.setting().outlook.price_level;
    if (prices.empty() || !is_constant(prices) || !(rise > 1)) {
        return;
    }
    list.add(
        {"world.price_level", "run.start"},
        filled({"The run crosses changes of the law and keeps prices where they are: the "
                "bijstandsnorm rises by {0}, prices by nothing.",
                "De run gaat over wijzigingen van de wet heen en houdt de prijzen gelijk: de "
                "bijstandsnorm stijgt {0}, de prijzen niet."},
               {growth_phrase(rise - 1)}),
        {"Fewer households are short of money in the course of the run, and no policy did it.",
         "In de loop van de run komen minder huishoudens geld tekort, en dat komt niet door "
         "beleid."},
        {"leave out 'price_level' under [world], or give a price for each year: [1, 1.03, ...]",
         "laat 'price_level' onder [world] weg, of geef een prijspeil per jaar: [1, 1.03, "
         "...]"});
}

}  // namespace

void add_law_notes(NoteList& list) {
    const LawKnown& known = list.scenario().law_known;
    if (list.setting().start < known.first) {
        add_before(list);
    }
    if (goes_beyond_law(list.scenario(), list.length())) {
        add_beyond(list);
    }
    add_across(list);
}

}  // namespace afweging::scenarios
