// SPDX-License-Identifier: EUPL-1.2
// Euros a client a year, by pot.
#include "app/cli/budgets.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "agents/measures/labels.hpp"
#include "agents/municipality/budgets.hpp"
#include "agents/municipality/office.hpp"
#include "app/report/numbers.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/read/node.hpp"

namespace afweging::app {
namespace {

using agents::Pot;

LocalisedText rounded(double value, int decade) {
    return {format_rounded(value, decade, Language::en),
            format_rounded(value, decade, Language::nl)};
}

/// What the instruments of a pot may spend together in the first year; unlimited when one may.
std::int64_t instruments_of(const agents::Setting& setting, Pot pot) {
    std::int64_t sum = 0;
    for (const agents::Instrument& instrument : setting.instruments) {
        const std::int64_t budget = agents::budget_in_year(instrument.budget_cents, 0);
        if (instrument.pot == pot) {
            sum = budget == agents::unlimited || sum == agents::unlimited ? agents::unlimited
                                                                          : sum + budget;
        }
    }
    return sum;
}

/// What the pot pays whatever is decided about instruments.
LocalisedText paid_anyway(Pot pot, const agents::Setting& setting) {
    if (pot == Pot::buig) {
        return {"; bijstand itself comes on top: a right, without a limit",
                "; de bijstand zelf komt daarbij: een recht, zonder grens"};
    }
    const LocalisedText staff = pot == Pot::staff
                                    ? rounded(staff_cost(setting) / setting.municipality.clients, 0)
                                    : LocalisedText{};
    return pot == Pot::staff ? filled({"; the klantmanagers come on top: EUR {0}",
                                       "; de klantmanagers komen daarbij: {0} euro"},
                                      {staff})
                             : LocalisedText{};
}

LocalisedText in_words(const PotBudget& budget, const agents::Setting& setting) {
    const LocalisedText anyway = paid_anyway(budget.pot, setting);
    if (!budget.eur_per_client) {
        return filled({"no limit{0}", "geen grens{0}"}, {anyway});
    }
    const LocalisedText amount = rounded(*budget.eur_per_client, 0);
    const LocalisedText whose =
        budget.limited && anyway.empty()
            ? LocalisedText{}
            : filled({" (for its instruments together{0})", " (voor de instrumenten samen{0})"},
                     {anyway});
    return filled({"EUR {0}{1}", "{0} euro{1}"}, {amount, whose});
}

/// "Budgets, places": what kinds of amounts were multiplied.
LocalisedText scaled_kinds(const scenarios::ScaledFrom& from) {
    const auto any = [&](std::string_view ending) {
        return std::any_of(from.keys.begin(), from.keys.end(),
                           [&](const std::string& key) { return key.ends_with(ending); });
    };
    LocalisedText kinds;
    for (const auto& [ending, kind] :
         {std::pair{"budget_eur_per_year", LocalisedText{"budgets", "budgetten"}},
          std::pair{"places", LocalisedText{"places", "plekken"}},
          std::pair{"running_at_start",
                    LocalisedText{"people at the start", "deelnemers bij de start"}},
          std::pair{"waiting_at_start",
                    LocalisedText{"waiting lists at the start", "wachtlijsten bij de start"}}}) {
        if (any(ending)) {
            kinds = kinds.empty() ? kind : filled({"{0}, {1}"}, {kinds, kind});
        }
    }
    return kinds;
}

}  // namespace

double staff_cost(const agents::Setting& setting) {
    const double staff = agents::full_time_klantmanagers(setting.municipality, setting.policy);
    return 12.0 * setting.parameters.office.staff_cost * staff;
}

std::vector<PotBudget> budgets_per_client(const agents::Setting& setting) {
    std::vector<PotBudget> budgets;
    for (std::size_t p = 0; p < agents::pot_count; ++p) {
        const auto pot = static_cast<Pot>(p);
        const std::int64_t total = agents::budget_in_year(setting.policy.pot_budget_cents[p], 0);
        // The grant of buig limits no instrument.
        const bool limited = total != agents::unlimited && pot != Pot::buig;
        const std::int64_t cents = limited ? total : instruments_of(setting, pot);
        const double clients = setting.municipality.clients;
        budgets.push_back({pot, limited,
                           cents == agents::unlimited
                               ? std::nullopt
                               : std::optional(static_cast<double>(cents) / 100.0 / clients)});
    }
    return budgets;
}

Json scaled_json(const scenarios::Scenario& scenario) {
    Json list = Json::array();
    for (const scenarios::ScaledFrom& from : scenario.scaled_from) {
        Json keys = Json::array();
        for (const std::string& key : from.keys) { keys.push(key); }
        list.push(Json::object({{"municipality", from.key},
                                {"clients", from.clients},
                                {"factor", from.factor},
                                {"keys", std::move(keys)}}));
    }
    return list;
}

LocalisedText inherited_scale_in_words(const scenarios::Scenario& scenario) {
    const agents::Margins& here = scenario.setting.municipality;
    LocalisedText all;
    for (const scenarios::ScaledFrom& from : scenario.scaled_from) {
        const LocalisedText kinds = scaled_kinds(from);
        const LocalisedText factor = rounded(from.factor, decade_of(from.factor) - 2);
        const LocalisedText there = rounded(from.clients, 0);
        const LocalisedText clients = rounded(here.clients, 0);
        all.en += fmt::format(
            "{}What a file for {} ({} clients) says of {} is multiplied by {}: {} has {} clients. "
            "What a file for {} itself sets stands as written.",
            all.en.empty() ? "" : " ", from.name, there.en, kinds.en, factor.en, here.name,
            clients.en, here.name);
        all.nl += fmt::format(
            "{}Wat een bestand voor {} ({} mensen in de bijstand) zegt over {} is vermenigvuldigd "
            "met {}: {} heeft {} mensen in de bijstand. Wat een bestand voor {} zelf noemt, geldt "
            "zoals het er staat.",
            all.nl.empty() ? "" : " ", from.name, there.nl, kinds.nl, factor.nl, here.name,
            clients.nl, here.name);
    }
    return all;
}

/// What the klantmanagers of the caseload cost: they are no budget, and are paid in any case.
void tell_staff(const agents::Setting& setting, Console& console, Json& json) {
    const double staff = agents::full_time_klantmanagers(setting.municipality, setting.policy);
    const LocalisedText number = scenarios::persons_phrase(staff);
    const LocalisedText cost = rounded(staff_cost(setting), 0);
    const bool one = staff <= 1;
    console.out_paragraph(filled(
        {one ? "Staff: {0} full-time klantmanager at a caseload of {1} costs EUR {2} a year, paid "
               "from pot staff in any case."
             : "Staff: {0} full-time klantmanagers at a caseload of {1} cost EUR {2} a year, paid "
               "from pot staff in any case.",
         one ? "Personeel: {0} voltijds klantmanager bij een caseload van {1} kost {2} euro per "
               "jaar, hoe dan ook betaald uit pot personeel."
             : "Personeel: {0} voltijds klantmanagers bij een caseload van {1} kosten {2} euro per "
               "jaar, hoe dan ook betaald uit pot personeel."},
        {number, scenarios::value_phrase(setting.policy.caseload), cost}));
    json.add("staff", Json::object({{"klantmanagers", staff},
                                    {"caseload", setting.policy.caseload},
                                    {"eur_per_year", staff_cost(setting)}}));
}

/// Pots that are spent as one: "re-integratie + Wmo en zorg, samen: 1.660 euro
/// (re-integratie: 1.570 euro; Wmo en zorg: 90 euro)". Empty where nothing is pooled.
LocalisedText pooled_in_words(const std::vector<PotBudget>& budgets,
                              const agents::Setting& setting) {
    LocalisedText names;
    LocalisedText parts;
    double sum = 0;
    bool limited = true;
    for (const PotBudget& budget : budgets) {
        if (!agents::is_pooled(setting.policy, budget.pot)) {
            continue;
        }
        const agents::KindLabel& label = agents::pot_labels[static_cast<std::size_t>(budget.pot)];
        const LocalisedText name{std::string(label.en), std::string(label.nl)};
        const LocalisedText part = filled({"{0}: {1}"}, {name, in_words(budget, setting)});
        names = names.empty() ? name : filled({"{0} + {1}"}, {names, name});
        parts = parts.empty() ? part : filled({"{0}; {1}"}, {parts, part});
        limited = limited && budget.eur_per_client.has_value();
        sum += budget.eur_per_client.value_or(0);
    }
    const LocalisedText total = limited ? filled({"EUR {0}", "{0} euro"}, {rounded(sum, 0)})
                                        : LocalisedText{"no limit", "geen grens"};
    return names.empty() ? names
                         : filled({"{0}, spent as one: {1} ({2})", "{0}, samen: {1} ({2})"},
                                  {names, total, parts});
}

void tell_budgets(const scenarios::Scenario& scenario, const agents::Setting& setting,
                  Console& console, Json& json) {
    const LocalisedText scaled = inherited_scale_in_words(scenario);
    if (!scaled.en.empty()) {
        console.out_paragraph(scaled);
    }
    const LocalisedText clients = rounded(setting.municipality.clients, 0);
    const bool one = setting.municipality.clients == 1;
    console.out(
        one ? LocalisedText{"Budget in the first year, for 1 client:",
                            "Budget in het eerste jaar, voor 1 mens in de bijstand:"}
            : LocalisedText{"Budget in the first year, for each of " + clients.en + " clients:",
                            "Budget in het eerste jaar, voor elk van de " + clients.nl +
                                " mensen in de bijstand:"});
    Json list = Json::array();
    const std::vector<PotBudget> budgets = budgets_per_client(setting);
    LocalisedText pooled = pooled_in_words(budgets, setting);
    for (const PotBudget& budget : budgets) {
        const auto p = static_cast<std::size_t>(budget.pot);
        const agents::KindLabel& label = agents::pot_labels[p];
        const LocalisedText words = in_words(budget, setting);
        if (!agents::is_pooled(setting.policy, budget.pot)) {
            console.out_paragraph({fmt::format("{}: {}", label.en, words.en),
                                   fmt::format("{}: {}", label.nl, words.nl)},
                                  "  ");
        } else if (!pooled.empty()) {
            console.out_paragraph(std::exchange(pooled, {}), "  ");
        }
        list.push(Json::object(
            {{"pot", scenarios::pot_words()[p]},
             {"eur_per_year", budget.eur_per_client ? Json(*budget.eur_per_client) : Json()}}));
    }
    tell_staff(setting, console, json);
    json.add("budget_per_client", std::move(list)).add("scaled_from", scaled_json(scenario));
}

}  // namespace afweging::app
