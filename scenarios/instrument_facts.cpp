// SPDX-License-Identifier: EUPL-1.2
// An instrument and its conditions as facts.
#include "agents/measures/labels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
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

LocalisedText no_limit() { return {"no limit", "geen grens"}; }

LocalisedText count(std::int64_t number) { return grouped_phrase(number); }

/// What a list of conditions admits, in words: `kinds` in the order of the bits.
LocalisedText admitted(unsigned mask, const std::vector<LocalisedText>& kinds) {
    if (mask == 0) {
        return {"nobody", "niemand"};
    }
    if (mask + 1U == 1U << kinds.size()) {
        return {"everybody", "iedereen"};
    }
    LocalisedText list;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (((mask >> i) & 1U) != 0) {
            const std::string comma = list.en.empty() ? "" : "; ";
            list.en += comma + kinds[i].en;
            list.nl += comma + kinds[i].nl;
        }
    }
    return list;
}

std::vector<LocalisedText> kinds_of(std::span<const agents::KindLabel> labels) {
    std::vector<LocalisedText> kinds;
    for (const agents::KindLabel& label : labels) {
        kinds.emplace_back(std::string(label.en), std::string(label.nl));
    }
    return kinds;
}

/// In the order of Distance and of Health.
std::vector<LocalisedText> distances() {
    return {{"short distance", "korte afstand"},
            {"medium distance", "middellange afstand"},
            {"long distance", "grote afstand"}};
}

std::vector<LocalisedText> healths() {
    return {{"no limits", "geen beperkingen"},
            {"physical limits", "lichamelijke beperkingen"},
            {"mental limits", "psychische beperkingen"}};
}

/// Conditions that are a list.
void add_lists(const agents::Eligibility& e, FactList& list) {
    list.add("eligibility.statuses", {"the admitted situations", "de toegelaten situaties"},
             admitted(e.statuses, kinds_of(agents::status_labels)));
    list.add("eligibility.distances",
             {"the admitted distances to work", "de toegelaten afstanden tot werk"},
             admitted(e.distances, distances()));
    list.add("eligibility.healths", {"the admitted health", "de toegelaten gezondheid"},
             admitted(e.healths, healths()));
    list.add("eligibility.schoolings", {"the admitted schooling", "de toegelaten opleiding"},
             admitted(e.schoolings, kinds_of(agents::schooling_labels)));
}

/// Conditions that are a bound.
void add_bounds(const agents::Eligibility& e, FactList& list) {
    constexpr int oldest = 200;
    constexpr int longest = 65535;
    const auto most = [](std::int64_t number, std::int64_t none) {
        return number == none ? no_limit() : count(number);
    };
    list.add("eligibility.min_age_years", {"the lowest age", "de laagste leeftijd"},
             count(e.min_age));
    list.add("eligibility.max_age_years", {"the highest age", "de hoogste leeftijd"},
             most(e.max_age, oldest));
    list.add("eligibility.min_months_on_benefit",
             {"the least months on benefit", "het kleinste aantal maanden in de uitkering"},
             count(e.min_months_on_benefit));
    list.add("eligibility.max_months_on_benefit",
             {"the most months on benefit", "het grootste aantal maanden in de uitkering"},
             most(e.max_months_on_benefit, longest));
    list.add("eligibility.max_months_since_exit",
             {"the most months since leaving", "het grootste aantal maanden na vertrek"},
             most(e.max_months_since_exit, longest));
    list.add("eligibility.min_debt_accounts",
             {"the least number of debts", "het kleinste aantal schulden"}, count(e.min_accounts));
    list.add("eligibility.min_debt_eur", {"the least debt", "de kleinste schuld"},
             money_phrase(e.min_debt_cents));
    list.add("eligibility.max_savings_eur", {"the most savings", "het meeste spaargeld"},
             e.max_savings_cents == INT64_MAX ? no_limit() : money_phrase(e.max_savings_cents));
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
    add("pot", {"the pot", "de pot"}, word_phrase(pot_words()[static_cast<std::size_t>(i.pot)]));
    add("once_per_spell", {"taking part once", "eenmalige deelname"},
        i.once != 0 ? LocalisedText{"yes", "ja"} : LocalisedText{"no", "nee"});
    add_lists(i.eligibility, list);
    add_bounds(i.eligibility, list);
    return facts;
}

}  // namespace afweging::scenarios
