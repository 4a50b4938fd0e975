// SPDX-License-Identifier: EUPL-1.2
// Policy, income support, world, numbers, municipality and run as facts.
#include "scenarios/facts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "agents/law/indexation.hpp"
#include "agents/measures/labels.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/law/law_path.hpp"
#include "scenarios/levers/by_law_levers.hpp"
#include "scenarios/levers/choice_levers.hpp"
#include "scenarios/read/unit_words.hpp"

namespace afweging::scenarios {
namespace {

/// "1.234.567,89 euro" or "EUR 1,234,567.89", without cents that are zero.
std::string money(std::int64_t cents, Language language) {
    const std::string digits = grouped(std::to_string(cents / 100), language);
    const std::string rest = std::to_string(cents % 100);
    const std::string decimal = language == Language::nl ? "," : ".";
    const std::string amount =
        digits + (cents % 100 == 0 ? "" : decimal + (rest.size() == 1 ? "0" : "") + rest);
    return language == Language::nl ? amount + " euro" : "EUR " + amount;
}

LocalisedText path(const std::vector<double>& years) {
    if (years.empty()) {
        return number_phrase(1);
    }
    if (std::adjacent_find(years.begin(), years.end(), std::not_equal_to<>()) == years.end()) {
        return number_phrase(years.front());  // the same in every year, as without a list
    }
    LocalisedText phrase;
    for (const double value : years) {
        phrase.en += (phrase.en.empty() ? "" : "; ") + number_phrase(value).en;
        phrase.nl += (phrase.nl.empty() ? "" : "; ") + number_phrase(value).nl;
    }
    return phrase;
}

/// "re-integration, Wmo and care"; none where each pot pays for itself.
LocalisedText pooled_phrase(const agents::Policy& policy) {
    LocalisedText all;
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        if (agents::is_pooled(policy, static_cast<agents::Pot>(p))) {
            const LocalisedText name{std::string(agents::pot_labels[p].en),
                                     std::string(agents::pot_labels[p].nl)};
            all = all.empty() ? name : filled({"{0}, {1}", "{0}, {1}"}, {all, name});
        }
    }
    return all.empty() ? LocalisedText{"none", "geen"} : all;
}

/// What binds pots to each other, and what groups get more time.
void add_institutions(const agents::Policy& p, Facts& facts) {
    facts.push_back({Part::levers,
                     "levers.pots.pooled",
                     {"pots that are spent as one", "potten die samen worden besteed"},
                     pooled_phrase(p)});
    facts.push_back({Part::levers,
                     "levers.pots.reinvest_share",
                     {"the share of what the BUIG leaves that goes to re-integration",
                      "het deel van wat de BUIG overlaat dat naar re-integratie gaat"},
                     number_phrase(p.reinvest_share)});
    for (std::size_t r = 0; r < agents::route_count; ++r) {
        const agents::KindLabel& label = agents::route_labels[r];
        facts.push_back({Part::levers,
                         "levers.caseload_of." + route_words()[r],
                         {"the caseload of clients by route: " + std::string(label.en),
                          "de caseload van cliënten naar route: " + std::string(label.nl)},
                         p.caseload_of[r] > 0
                             ? value_phrase(p.caseload_of[r])
                             : LocalisedText{"as of everybody", "als van iedereen"}});
    }
}

void add_policy(const Scenario& s, Facts& facts) {
    const agents::Policy& p = s.setting.policy;
    facts.push_back(
        {Part::levers,
         "levers.allocation",
         {"who goes first when places are scarce", "wie voorgaat als plekken schaars zijn"},
         who_goes_first(p)});
    facts.push_back(
        {Part::levers,
         "levers.choice",
         {"what is offered where several things suit", "wat er wordt aangeboden als er meer past"},
         what_is_offered(s)});
    facts.push_back({Part::levers,
                     "levers.fines",
                     {"what happens to unpaid fines", "wat er met onbetaalde boetes gebeurt"},
                     word_phrase(fines_words()[static_cast<std::size_t>(p.fines)])});
    facts.push_back({Part::levers,
                     "levers.caseload",
                     {"the caseload per klantmanager", "de caseload per klantmanager"},
                     value_phrase(p.caseload)});
    facts.push_back({Part::levers,
                     "levers.focus_on_short_distance",
                     {"the weight of short distance in contact time",
                      "het gewicht van korte afstand bij de contacttijd"},
                     number_phrase(p.focus_on_short_distance)});
    facts.push_back(
        {Part::levers,
         "levers.enforcement",
         {"the share of people caught searching too little who get a maatregel",
          "het deel van wie betrapt wordt op te weinig solliciteren en een maatregel krijgt"},
         number_phrase(p.enforcement)});
    for (std::size_t i = 0; i < agents::pot_count; ++i) {
        const std::string& pot = pot_words()[i];
        facts.push_back({Part::levers,
                         "levers.pots." + pot + ".budget_eur_per_year",
                         {"the total of the pot " + std::string(agents::pot_labels[i].en),
                          "het totaal van de pot " + std::string(agents::pot_labels[i].nl)},
                         money_per_year(p.pot_budget_cents[i])});
    }
    add_institutions(p, facts);
}

/// A share of law as it was written: binary32 keeps seven digits of it.
double as_written(float share) { return std::round(static_cast<double>(share) * 1e6) / 1e6; }

void add_income_support(const Scenario& s, Facts& facts) {
    const agents::StatuteRow& law = agents::in_force(s.setting.statute, s.setting.start);
    const std::string base = "levers.income_support.";
    // Without a lever the law holds, whatever its amount at the start.
    const auto add = [&](const char* key, const LocalisedText& what, const LocalisedText& value) {
        const bool set = find_written(s, base + key) != nullptr;
        facts.push_back({Part::levers, base + key, what,
                         set ? value : LocalisedText{"as in law", "als in de wet"}});
    };
    add("disregard_share",
        {"the share of earnings that clients keep", "het deel van het loon dat cliënten houden"},
        number_phrase(as_written(law.disregard_share)));
    add("disregard_ceiling_eur_per_month",
        {"the most that clients keep of their earnings, a month",
         "het hoogste bedrag dat cliënten van hun loon houden, per maand"},
        money_phrase(law.disregard_ceiling));
    add("disregard_months",
        {"the number of months that clients keep a part of their earnings",
         "het aantal maanden dat cliënten een deel van hun loon houden"},
        number_phrase(law.disregard_months));
    add("uniform_disregard_share",
        {"the share of earnings that everybody keeps", "het deel van het loon dat iedereen houdt"},
        number_phrase(as_written(law.uniform_disregard_share)));
    add("uniform_disregard_months",
        {"the number of months that everybody keeps it",
         "het aantal maanden dat iedereen dat houdt"},
        number_phrase(law.uniform_disregard_months));
    add("disregard_up_to_hours",
        {"the hours of work at the minimum wage up to which all earnings are kept",
         "de uren werk voor het minimumloon tot waar al het loon vrij blijft"},
        number_phrase(law.disregard_up_to_hours));
}

/// What a by-law leaves to the municipality; without a lever as the model assumes.
void add_by_law(const Scenario& s, Facts& facts) {
    for (const std::string_view key : by_law_keys()) {
        const std::string number = by_law_number(key);
        for (const ParameterEntry& entry : s.numbers) {
            if (entry.key == number) {
                facts.push_back({Part::levers, "levers.by_law." + std::string(key),
                                 filled({"{0} [{1}]"}, {entry.meaning, unit_phrase(entry.unit)}),
                                 set_by_law(s, number)
                                     ? value_phrase(entry.value)
                                     : filled({"as assumed ({0})", "als aangenomen ({0})"},
                                              {value_phrase(entry.mode)})});
            }
        }
    }
}

/// Whether a lever stands in the place of this number of law.
bool replaced_by_lever(const Scenario& s, const std::string& law) {
    return std::any_of(s.written.begin(), s.written.end(), [&](const WrittenKey& each) {
        return each.key.starts_with("levers.income_support." + law);
    });
}

/// The amounts of law in force in the first month: what a start date means for them.
void add_law(const Scenario& s, Facts& facts) {
    for (const StatuteEntry& entry : law_at_start(s)) {
        if (!replaced_by_lever(s, entry.key)) {
            facts.push_back({Part::law, "statute." + entry.key,
                             filled({"{0} [{1}]"}, {entry.meaning, unit_phrase(entry.unit)}),
                             value_phrase(entry.value)});
        }
    }
}

void add_inflow_of(const agents::Outlook& w, Facts& facts) {
    for (std::size_t r = 0; r < agents::route_count; ++r) {
        const auto& route = agents::route_labels[r];
        facts.push_back({Part::world, "world.inflow_of." + std::string(route.key),
                         filled({"the inflow by route: {0}", "de instroom per route: {0}"},
                                {LocalisedText{std::string(route.en), std::string(route.nl)}}),
                         path({w.inflow_of[r]})});
    }
}

void add_world(const Scenario& s, Facts& facts) {
    const agents::Outlook& w = s.setting.outlook;
    facts.push_back({Part::world,
                     "world.tightness",
                     {"labour market tightness", "de krapte op de arbeidsmarkt"},
                     path(w.tightness)});
    facts.push_back({Part::world, "world.inflow", {"the inflow", "de instroom"}, path(w.inflow)});
    add_inflow_of(w, facts);
    facts.push_back({Part::world,
                     "world.price_level",
                     {"the price level", "het prijspeil"},
                     w.price_level.empty() ? LocalisedText{"rises by indexation.price_growth",
                                                           "stijgt met indexation.price_growth"}
                                           : path(w.price_level)});
    facts.push_back({Part::world,
                     "world.energy_price",
                     {"the price of energy", "de energieprijs"},
                     path(w.energy_price)});
    facts.push_back({Part::world,
                     "world.law",
                     {"law and prices after the last law that was looked up",
                      "wet en prijzen na de laatste wet die is opgezocht"},
                     word_phrase(law_path_words()[static_cast<std::size_t>(w.law)])});
}

/// "2,230" of "2.230": a number of people, or another number as it is.
LocalisedText margin_value(const Margin& margin) { return value_phrase(margin.value); }

/// What a margin is called: in words, and of shares for which of the groups.
LocalisedText margin_phrase(const Margin& margin) {
    const bool share_of_group = margin.key.find('.') != std::string::npos;
    return share_of_group
               ? filled({"{0} ({1}) [{2}]"}, {margin.meaning, margin.key, unit_phrase(margin.unit)})
               : filled({"{0} [{1}]"}, {margin.meaning, unit_phrase(margin.unit)});
}

void add_rest(const Scenario& s, Facts& facts) {
    for (const ParameterEntry& entry : s.numbers) {
        if (!set_by_law(s, entry.key)) {
            facts.push_back(fact_of(entry));
        } else {
            ParameterEntry as_in_its_file = entry;  // the lever is told among levers
            as_in_its_file.value = entry.mode;
            facts.push_back(fact_of(as_in_its_file));
        }
    }
    for (const Margin& margin : s.margins) {
        facts.push_back({Part::municipality, "municipality." + margin.key, margin_phrase(margin),
                         margin_value(margin)});
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
                     grouped_phrase(s.setting.length.count)});
    facts.push_back({Part::run,
                     "run.replicates",
                     {"the number of replicates", "het aantal herhalingen"},
                     grouped_phrase(s.replicates)});
    facts.push_back({Part::run,
                     "run.people",
                     {"the number of clients to simulate", "het aantal cliënten om mee te rekenen"},
                     s.people ? grouped_phrase(*s.people)
                              : LocalisedText{"those of the municipality", "die van de gemeente"}});
}

}  // namespace

Fact fact_of(const ParameterEntry& number) {
    return {Part::numbers, "world.parameters." + number.key,
            filled({"{0} [{1}]"}, {number.key, unit_phrase(number.unit)}),
            value_phrase(number.value)};
}

LocalisedText grouped_phrase(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return {grouped(digits, Language::en), grouped(digits, Language::nl)};
}

LocalisedText persons_phrase(double persons) {
    const double tenths = std::round(persons * 10.0);
    const bool whole = tenths == 10.0 * std::round(persons);
    return whole ? grouped_phrase(static_cast<std::int64_t>(std::round(persons)))
                 : number_phrase(tenths / 10.0);
}

std::vector<StatuteEntry> law_at_start(const Scenario& scenario) {
    const std::string start = month_text(scenario.setting.start);
    std::vector<StatuteEntry> rows;
    for (const StatuteEntry& entry : scenario.statute) {
        const bool same = !rows.empty() && rows.back().key == entry.key;
        if (!same) {
            rows.push_back(entry);  // before the first date its amount holds as well
        } else if (entry.from <= start) {
            rows.back() = entry;
        }
    }
    if (reads_wage_growth(scenario, sim::Months{1})) {
        const agents::StatuteRow law = law_of_start(scenario);
        for (StatuteEntry& entry : rows) {
            const agents::StatuteValue of = law_value(entry.key, {}, 0);
            if (agents::indexing_of(*of.number).index != agents::Index::none) {
                entry.value = agents::value_in(law, *of.number, of.household);
            }
        }
    }
    return rows;
}

LocalisedText money_phrase(std::int64_t cents) {
    return {money(cents, Language::en), money(cents, Language::nl)};
}

LocalisedText money_per_year(const std::vector<std::int64_t>& years) {
    if (years.empty()) {
        return {"no limit", "geen grens"};
    }
    const bool same =
        std::adjacent_find(years.begin(), years.end(), std::not_equal_to<>()) == years.end();
    LocalisedText phrase;
    for (std::size_t i = 0; i < (same ? 1 : years.size()); ++i) {
        const std::string comma = i == 0 ? "" : "; ";
        phrase.en += comma + money_phrase(years[i]).en;
        phrase.nl += comma + money_phrase(years[i]).nl;
    }
    return {phrase.en + " a year", phrase.nl + " per jaar"};
}

Facts facts_of(const Scenario& scenario) {
    Facts facts;
    add_policy(scenario, facts);
    add_income_support(scenario, facts);
    add_by_law(scenario, facts);
    for (const agents::Instrument& instrument : scenario.setting.instruments) {
        const Facts own = facts_of(instrument, scenario.setting.start);
        facts.insert(facts.end(), own.begin(), own.end());
    }
    add_world(scenario, facts);
    add_rest(scenario, facts);
    add_law(scenario, facts);
    return facts;
}

}  // namespace afweging::scenarios
