// SPDX-License-Identifier: EUPL-1.2
// Euros a client a year, by pot.
#include "app/cli/budgets.hpp"

#include <fmt/format.h>

#include "agents/measures/labels.hpp"
#include "agents/municipality/budgets.hpp"
#include "app/report/numbers.hpp"
#include "scenarios/catalogue/words.hpp"

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

LocalisedText in_words(const PotBudget& budget) {
    if (!budget.eur_per_client) {
        return {"no limit", "geen grens"};
    }
    const LocalisedText amount = rounded(*budget.eur_per_client, 0);
    if (budget.limited) {
        return {"EUR " + amount.en, amount.nl + " euro"};
    }
    return {"EUR " + amount.en + " (its instruments together)",
            amount.nl + " euro (de instrumenten samen)"};
}

}  // namespace

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
        list.push(Json::object(
            {{"municipality", from.key}, {"clients", from.clients}, {"factor", from.factor}}));
    }
    return list;
}

LocalisedText inherited_scale_in_words(const scenarios::Scenario& scenario) {
    const agents::Margins& here = scenario.setting.municipality;
    LocalisedText all;
    for (const scenarios::ScaledFrom& from : scenario.scaled_from) {
        const LocalisedText factor = rounded(from.factor, decade_of(from.factor) - 2);
        const LocalisedText there = rounded(from.clients, 0);
        const LocalisedText clients = rounded(here.clients, 0);
        all.en += fmt::format(
            "{}Budgets, places and people at the start from a file for {} ({} clients) are "
            "multiplied by {}: {} has {} clients. What a file for {} itself sets stands as "
            "written.",
            all.en.empty() ? "" : " ", from.name, there.en, factor.en, here.name, clients.en,
            here.name);
        all.nl += fmt::format(
            "{}Budgetten, plekken en deelnemers bij de start uit een bestand voor {} ({} mensen in "
            "de bijstand) zijn vermenigvuldigd met {}: {} heeft {} mensen in de bijstand. Wat een "
            "bestand voor {} zelf noemt, geldt zoals het er staat.",
            all.nl.empty() ? "" : " ", from.name, there.nl, factor.nl, here.name, clients.nl,
            here.name);
    }
    return all;
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
    for (const PotBudget& budget : budgets_per_client(setting)) {
        const auto p = static_cast<std::size_t>(budget.pot);
        const agents::KindLabel& label = agents::pot_labels[p];
        const LocalisedText words = in_words(budget);
        console.out(LocalisedText{fmt::format("  {}: {}", label.en, words.en),
                                  fmt::format("  {}: {}", label.nl, words.nl)});
        list.push(Json::object(
            {{"pot", scenarios::pot_words()[p]},
             {"eur_per_year", budget.eur_per_client ? Json(*budget.eur_per_client) : Json()}}));
    }
    json.add("budget_per_client", std::move(list)).add("scaled_from", scaled_json(scenario));
}

}  // namespace afweging::app
