// SPDX-License-Identifier: EUPL-1.2
// Runs before, beyond and across the amounts of law.
#include <algorithm>
#include <cmath>
#include <functional>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/notes/note_list.hpp"

namespace afweging::scenarios {
namespace {

const std::vector<std::string> start_key = {"run.start"};

void add_before(NoteList& list) {
    const std::string first = month_text(list.scenario().law_known.first);
    list.add(start_key,
             filled({"The run begins in {0}; the amounts of law go back to {1}.",
                     "De run begint in {0}; de bedragen van de wet gaan terug tot {1}."},
                    {month_text(list.setting().start), first}),
             filled({"Before that the amounts of {0} hold: that is not the law of those months.",
                     "Daarvoor gelden de bedragen van {0}: dat is niet de wet van die maanden."},
                    {first}),
             filled({"begin in {0} or later", "begin in {0} of later"}, {first}));
}

/// The date of the last amount of law that was looked up and that months read; what is announced
/// for later holds from then on all the same.
std::string last_change(const Scenario& scenario) {
    const std::string looked_up_to = month_text(scenario.law_known.last);
    std::string last;
    for (const StatuteEntry& entry : scenario.statute) {
        if (entry.read_by == agents::LawReader::month && entry.from <= looked_up_to) {
            last = std::max(last, entry.from);
        }
    }
    return last;
}

void add_beyond(NoteList& list) {
    const LawKnown& known = list.scenario().law_known;
    const bool whole = list.setting().start > known.last;
    const LocalisedText from =
        whole ? LocalisedText{"In the whole run", "In de hele run"}
              : filled({"From {0} on", "Vanaf {0}"}, {month_text(known.last + sim::Months{1})});
    list.add(
        start_key,
        filled({"The run lasts from {0} to {1}; the amounts of law were looked up to {2}.",
                "De run loopt van {0} tot en met {1}; de bedragen van de wet zijn opgezocht "
                "tot en met {2}."},
               {month_text(list.setting().start), month_text(list.end()), month_text(known.last)}),
        filled({"{0} the amounts of {1} stay as they are: norms and minimum wage do not rise.",
                "{0} blijven de bedragen van {1} gelden: normen en minimumloon stijgen niet."},
               {from, last_change(list.scenario())}),
        {"read amounts of money as those of that date, and compare plans with the same start",
         "lees bedragen als die van die datum, en vergelijk plannen met dezelfde start"});
}

/// The norm of a single person in a month.
double bijstandsnorm_in(const Scenario& scenario, const std::string& month) {
    double norm = 0;
    for (const StatuteEntry& entry : scenario.statute) {
        const bool first = entry.key == "bijstandsnorm.single" && !(norm > 0);
        if (first || (entry.key == "bijstandsnorm.single" && entry.from <= month)) {
            norm = entry.value;
        }
    }
    return norm;
}

bool is_constant(const std::vector<double>& path) {
    return std::adjacent_find(path.begin(), path.end(), std::not_equal_to<>()) == path.end();
}

/// Norms rise in the run and prices do not.
void add_across(NoteList& list) {
    const Scenario& scenario = list.scenario();
    const double before = bijstandsnorm_in(scenario, month_text(list.setting().start));
    const double after = bijstandsnorm_in(scenario, month_text(list.end()));
    if (!is_constant(list.setting().outlook.price_level) || !(after > before)) {
        return;
    }
    const LocalisedText rise = value_phrase(std::round((after / before - 1) * 1000) / 10);
    list.add({"world.price_level", "run.start"},
             filled({"The run crosses changes of the law and has no path of prices: the "
                     "bijstandsnorm rises by {0} %, prices by nothing.",
                     "De run gaat over wijzigingen van de wet heen en heeft geen pad voor prijzen: "
                     "de bijstandsnorm stijgt {0} %, de prijzen niet."},
                    {rise}),
             {"Fewer people fall below the minimum in the course of the run, and no policy did it.",
              "In de loop van de run komen minder mensen onder het minimum, en dat komt niet door "
              "beleid."},
             {"give a price for each year under [world]: price_level = [1, 1.03, ...]",
              "zet onder [world] een prijspeil per jaar: price_level = [1, 1.03, ...]"});
}

}  // namespace

void add_law_notes(NoteList& list) {
    const LawKnown& known = list.scenario().law_known;
    if (list.setting().start < known.first) {
        add_before(list);
    }
    if (list.end() > known.last) {
        add_beyond(list);
    }
    add_across(list);
}

}  // namespace afweging::scenarios
