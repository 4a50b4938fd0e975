// SPDX-License-Identifier: EUPL-1.2
// Both scenarios as the same list of facts; what differs in the lists is the answer.
#include "scenarios/vary.hpp"

#include <algorithm>

#include "agents/labels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

/// One thing that a scenario says, as words.
struct Fact {
    Part part;
    std::string key;
    Phrase what;
    Phrase value;
};
using Facts = std::vector<Fact>;

/// "1.234.567,89" or "1,234,567.89", without cents that are zero.
std::string money(std::int64_t cents, Language language) {
    std::string digits = std::to_string(cents / 100);
    const char group = language == Language::nl ? '.' : ',';
    for (std::size_t i = digits.size(); i > 3; i -= 3) { digits.insert(i - 3, 1, group); }
    const std::string rest = std::to_string(cents % 100);
    const std::string decimal = language == Language::nl ? "," : ".";
    return "EUR " + digits +
           (cents % 100 == 0 ? "" : decimal + (rest.size() == 1 ? "0" : "") + rest);
}

Phrase money_per_year(const std::vector<std::int64_t>& years) {
    if (years.empty()) {
        return {"no limit", "geen grens"};
    }
    Phrase phrase;
    for (std::size_t i = 0; i < years.size(); ++i) {
        const std::string comma = i == 0 ? "" : "; ";
        phrase.en += comma + money(years[i], Language::en);
        phrase.nl += comma + money(years[i], Language::nl);
    }
    return {phrase.en + " a year", phrase.nl + " per jaar"};
}

Phrase path(const std::vector<double>& years) {
    if (years.empty()) {
        return number_phrase(1);
    }
    Phrase phrase;
    for (const double value : years) {
        phrase.en += (phrase.en.empty() ? "" : "; ") + number_phrase(value).en;
        phrase.nl += (phrase.nl.empty() ? "" : "; ") + number_phrase(value).nl;
    }
    return phrase;
}

Phrase month_of_run(std::int32_t month) {
    return month == INT32_MAX
               ? Phrase{"the end", "het einde"}
               : Phrase{"month " + std::to_string(month), "maand " + std::to_string(month)};
}

void add_policy(const Scenario& s, Facts& facts) {
    const agents::Policy& p = s.setting.policy;
    facts.push_back({Part::levers,
                     "levers.allocation",
                     {"the allocation of scarce places", "de verdeling van schaarse plekken"},
                     word_phrase(allocation_words()[static_cast<std::size_t>(p.allocation)])});
    facts.push_back({Part::levers,
                     "levers.fines",
                     {"what happens to unpaid fines", "wat er met onbetaalde boetes gebeurt"},
                     word_phrase(fines_words()[static_cast<std::size_t>(p.fines)])});
    facts.push_back({Part::levers,
                     "levers.caseload",
                     {"the caseload per klantmanager", "de caseload per klantmanager"},
                     number_phrase(p.caseload)});
    facts.push_back({Part::levers,
                     "levers.focus_on_short_distance",
                     {"the weight of short distance in contact time",
                      "het gewicht van korte afstand bij de contacttijd"},
                     number_phrase(p.focus_on_short_distance)});
    for (std::size_t i = 0; i < agents::pot_count; ++i) {
        const std::string& pot = pot_words()[i];
        facts.push_back({Part::levers,
                         "levers.pots." + pot + ".budget_eur_per_year",
                         {"the total of the pot " + std::string(agents::pot_labels()[i].en),
                          "het totaal van de pot " + std::string(agents::pot_labels()[i].nl)},
                         money_per_year(p.pot_budget_cents[i])});
    }
}

void add_income_support(const Scenario& s, Facts& facts) {
    const agents::StatuteRow& law = agents::in_force(s.setting.statute, s.setting.start);
    const std::string base = "levers.income_support.";
    facts.push_back(
        {Part::levers,
         base + "disregard_share",
         {"the share of earnings that clients keep", "het deel van het loon dat cliënten houden"},
         number_phrase(law.disregard_share)});
    facts.push_back(
        {Part::levers,
         base + "disregard_ceiling_eur_per_month",
         {"the most that they keep a month", "het hoogste bedrag dat zij per maand houden"},
         {money(law.disregard_ceiling, Language::en), money(law.disregard_ceiling, Language::nl)}});
    facts.push_back(
        {Part::levers,
         base + "disregard_months",
         {"the number of months that they keep it", "het aantal maanden dat zij dat houden"},
         number_phrase(law.disregard_months)});
}

std::string eligibility_text(const agents::Eligibility& e) {
    std::string text;
    for (const std::int64_t part :
         {std::int64_t{e.statuses}, std::int64_t{e.distances}, std::int64_t{e.healths},
          std::int64_t{e.schoolings}, std::int64_t{e.min_age}, std::int64_t{e.max_age},
          std::int64_t{e.min_months_on_benefit}, std::int64_t{e.max_months_on_benefit},
          std::int64_t{e.max_months_since_exit}, std::int64_t{e.min_accounts}, e.min_debt_cents,
          e.max_savings_cents}) {
        text += (text.empty() ? "" : "/") + std::to_string(part);
    }
    return text;
}

void add_instrument(const agents::Instrument& i, Facts& facts) {
    const std::string base = "levers.instruments." + i.key + ".";
    const auto add = [&](const char* key, const char* en, const char* nl, const Phrase& value) {
        facts.push_back(
            {Part::levers,
             base + key,
             {std::string(en) + " of " + i.label_en, std::string(nl) + " van " + i.label_nl},
             value});
    };
    facts.push_back({Part::levers, base + "active", {i.label_en, i.label_nl}, {"used", "ingezet"}});
    add("budget_eur_per_year", "the budget", "het budget", money_per_year(i.budget_cents));
    add("running_at_start", "the number of people in it at the start",
        "het aantal deelnemers bij de start", Phrase{std::to_string(i.running_at_start)});
    add("places", "the number of places", "het aantal plekken",
        i.places == 0 ? Phrase{"as the budget allows", "naar budget"}
                      : Phrase{std::to_string(i.places)});
    add("first_month", "the first month", "de eerste maand", month_of_run(i.first_month));
    add("last_month", "the last month", "de laatste maand", month_of_run(i.last_month));
    add("duration_months", "the length in months", "de duur in maanden",
        std::to_string(i.duration_months));
    add("startup_months", "the start-up in months", "de opstart in maanden",
        std::to_string(i.startup_months));
    add("obligation", "the obligation", "de verplichting",
        word_phrase(obligation_words()[static_cast<std::size_t>(i.obligation)]));
    add("pot", "the pot", "de pot", word_phrase(pot_words()[static_cast<std::size_t>(i.pot)]));
    add("once_per_spell", "taking part once", "eenmalige deelname",
        i.once != 0 ? Phrase{"yes", "ja"} : Phrase{"no", "nee"});
    add("eligibility", "the conditions", "de voorwaarden", eligibility_text(i.eligibility));
}

void add_world(const Scenario& s, Facts& facts) {
    const agents::WorldPath& w = s.setting.world;
    facts.push_back({Part::world,
                     "world.tightness",
                     {"labour market tightness", "de krapte op de arbeidsmarkt"},
                     path(w.tightness)});
    facts.push_back({Part::world, "world.inflow", {"the inflow", "de instroom"}, path(w.inflow)});
    facts.push_back({Part::world,
                     "world.price_level",
                     {"the price level", "het prijspeil"},
                     path(w.price_level)});
    facts.push_back({Part::world,
                     "world.energy_price",
                     {"the price of energy", "de energieprijs"},
                     path(w.energy_price)});
}

void add_rest(const Scenario& s, Facts& facts) {
    for (const ParameterEntry& entry : s.numbers) {
        facts.push_back({Part::numbers, "world.parameters." + entry.key,
                         filled({"{0} [{1}]"}, {entry.key, unit_phrase(entry.unit)}),
                         number_phrase(entry.value)});
    }
    for (const Margin& margin : s.margins) {
        facts.push_back({Part::municipality, "municipality." + margin.key,
                         filled({"{0} [{1}]"}, {margin.key, unit_phrase(margin.unit)}),
                         number_phrase(margin.value)});
    }
    facts.push_back({Part::municipality,
                     "run.municipality",
                     {"the municipality", "de gemeente"},
                     s.setting.municipality.name});
    facts.push_back({Part::run,
                     "run.start",
                     {"the first month", "de eerste maand"},
                     month_text(s.setting.start)});
    facts.push_back({Part::run,
                     "run.months",
                     {"the number of months", "het aantal maanden"},
                     std::to_string(s.setting.length.count)});
    facts.push_back({Part::run,
                     "run.replicates",
                     {"the number of replicates", "het aantal herhalingen"},
                     std::to_string(s.replicates)});
    facts.push_back({Part::run,
                     "run.people",
                     {"the number of clients to simulate", "het aantal cliënten om mee te rekenen"},
                     s.people ? Phrase{std::to_string(*s.people)}
                              : Phrase{"those of the municipality", "die van de gemeente"}});
}

Facts facts_of(const Scenario& scenario) {
    Facts facts;
    add_policy(scenario, facts);
    add_income_support(scenario, facts);
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        add_instrument(instrument, facts);
    }
    add_world(scenario, facts);
    add_rest(scenario, facts);
    return facts;
}

const Fact* find(const Facts& facts, const std::string& key) {
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.key == key; });
    return found == facts.end() ? nullptr : &*found;
}

bool is_use(const Fact& fact) { return fact.key.ends_with(".active"); }

/// Facts of an instrument that only one of the two uses are told in one sentence: its use.
void add_one_sided(const Facts& here, const Facts& there, bool added,
                   std::vector<Difference>& list) {
    for (const Fact& fact : here) {
        if (!is_use(fact) || find(there, fact.key) != nullptr) {
            continue;
        }
        const std::string base = fact.key.substr(0, fact.key.size() - 6);
        const Fact* budget = find(here, base + "budget_eur_per_year");
        const Phrase& amount = budget->value;
        list.push_back(
            {Part::levers,
             fact.key,
             {(added ? "Added: " : "Dropped: ") + fact.what.en + " (budget " + amount.en + ").",
              (added ? "Erbij: " : "Vervallen: ") + fact.what.nl + " (budget " + amount.nl +
                  ")."}});
    }
}

}  // namespace

Phrase part_phrase(Part part) {
    switch (part) {
        case Part::levers:
            return {"levers", "knoppen"};
        case Part::world:
            return {"assumptions about the world", "aannames over de wereld"};
        case Part::numbers:
            return {"numbers of the model", "getallen van het model"};
        case Part::municipality:
            return {"municipality", "gemeente"};
        case Part::run:
            return {"run", "berekening"};
    }
    return {};
}

std::vector<Difference> differences(const Scenario& a, const Scenario& b) {
    const Facts left = facts_of(a);
    const Facts right = facts_of(b);
    std::vector<Difference> list;
    add_one_sided(right, left, true, list);
    add_one_sided(left, right, false, list);
    for (const Fact& fact : left) {
        const Fact* other = find(right, fact.key);
        if (other != nullptr &&
            (other->value.en != fact.value.en || other->value.nl != fact.value.nl)) {
            const std::string en = fact.what.en + ": " + fact.value.en + " -> " + other->value.en;
            const std::string nl = fact.what.nl + ": " + fact.value.nl + " -> " + other->value.nl;
            list.push_back({fact.part, fact.key, {en + ".", nl + "."}});
        }
    }
    return list;
}

}  // namespace afweging::scenarios
