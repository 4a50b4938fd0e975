// SPDX-License-Identifier: EUPL-1.2
// An instrument and its conditions as facts.
#include "scenarios/catalogue/other_instruments.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/conditions.hpp"
#include "scenarios/facts.hpp"

namespace afweging::scenarios {
namespace {

/// Adds facts of one instrument.
struct FactList {
    const agents::Instrument& instrument;
    Facts& facts;

    void add(const std::string& key, const LocalisedText& what, const LocalisedText& value) {
        facts.push_back(
            {Part::levers,
             "levers.instruments." + instrument.key + "." + key,
             {what.en + " of " + instrument.label_en, what.nl + " van " + instrument.label_nl},
             value});
    }
};

/// The calendar month, however it was written.
LocalisedText month_of_run(std::int32_t month, sim::Month start) {
    return month == INT32_MAX ? LocalisedText{"the end", "het einde"}
                              : LocalisedText(month_text(start + sim::Months{month}));
}

}  // namespace

bool is_of_levers_alone(const Fact& fact) {
    for (const char* key :
         {".places", ".running_at_start", ".waiting_at_start", ".first_month", ".last_month"}) {
        if (fact.key.ends_with(key)) {
            return true;
        }
    }
    return false;
}

Facts facts_of(const agents::Instrument& i, sim::Month start) {
    Facts facts;
    facts.push_back({Part::levers,
                     "levers.instruments." + i.key + ".active",
                     {i.label_en, i.label_nl},
                     {"used", "ingezet"}});
    FactList list{i, facts};
    const auto add = [&list](const char* key, const LocalisedText& what,
                             const LocalisedText& value) { list.add(key, what, value); };
    add("budget_eur_per_year", {"the budget", "het budget"}, money_per_year(i.budget_cents));
    add("running_at_start",
        {"the number of people in it at the start", "het aantal deelnemers bij de start"},
        persons_phrase(i.running_at_start));
    add("waiting_at_start",
        {"the number of people who wait for it at the start", "het aantal wachtenden bij de start"},
        persons_phrase(i.waiting_at_start));
    add("places", {"the number of places", "het aantal plekken"},
        i.places == 0 ? LocalisedText{"as the budget allows", "naar budget"}
                      : persons_phrase(i.places));
    add("first_month", {"the first month", "de eerste maand"},
        i.first_month == 0 ? LocalisedText{"the start", "het begin"}
                           : month_of_run(i.first_month, start));
    add("last_month", {"the last month", "de laatste maand"}, month_of_run(i.last_month, start));
    add("duration_months", {"the length in months", "de duur in maanden"},
        std::to_string(i.duration_months));
    add("startup_months", {"the start-up in months", "de opstart in maanden"},
        std::to_string(i.startup_months));
    add("obligation", {"the obligation", "de verplichting"},
        word_phrase(obligation_words()[static_cast<std::size_t>(i.obligation)]));
    add("duty", {"the duty", "de plicht"},
        word_phrase(duty_words()[static_cast<std::size_t>(i.duty)]));
    add("pot", {"the pot", "de pot"}, word_phrase(pot_words()[static_cast<std::size_t>(i.pot)]));
    add("allocation", {"who goes first", "wie voorgaat"},
        i.allocation == agents::as_the_others
            ? LocalisedText{"as for the others", "als bij de andere"}
            : word_phrase(allocation_words()[i.allocation]));
    add("once_per_spell", {"taking part once", "eenmalige deelname"},
        i.once != 0 ? LocalisedText{"yes", "ja"} : LocalisedText{"no", "nee"});
    add("once_per_year", {"taking part once a year", "deelname eens per jaar"},
        i.once_a_year != 0 ? LocalisedText{"yes", "ja"} : LocalisedText{"no", "nee"});
    add("beside", {"what it may run beside", "waar het naast mag lopen"}, beside_phrase(i.others));
    add("follow_on", {"what it leads on to", "waar het naartoe leidt"},
        i.others.follow_on.empty() ? LocalisedText{"nothing", "niets"}
                                   : LocalisedText(i.others.follow_on));
    for (const Condition& each : conditions_of(i.eligibility)) {
        list.add("eligibility." + each.key, each.what, each.value);
    }
    return facts;
}

}  // namespace afweging::scenarios
