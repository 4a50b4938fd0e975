// SPDX-License-Identifier: EUPL-1.2
// Labels, meanings and Dutch names as other names.
#include "scenarios/explain/names.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "agents/measures/labels.hpp"
#include "scenarios/levers.hpp"

namespace afweging::scenarios {
namespace {

using OtherNames = std::vector<OtherName>;

void add(OtherNames& list, const LocalisedText& text, const std::string& name) {
    list.push_back({comparable_name(text.en), name});
    list.push_back({comparable_name(text.nl), name});
}

/// What people call levers and what choices are called in short, in Dutch.
constexpr std::array<std::array<std::string_view, 2>, 41> dutch_names = {{
    {"keuze", "discretion"},
    {"loting", "lottery"},
    {"nood", "need"},
    {"langste wacht", "first_come"},
    {"volgorde van binnenkomst", "first_come"},
    {"toewijzing", "levers.allocation"},
    {"verdeling", "levers.allocation"},
    {"wie voorgaat", "levers.allocation"},
    {"wie voorgaat als plekken schaars zijn", "levers.allocation"},
    {"boetes", "levers.fines"},
    {"de caseload per klantmanager", "levers.caseload"},
    {"het gewicht van korte afstand bij de contacttijd", "levers.focus_on_short_distance"},
    {"handhaving", "levers.enforcement"},
    {"sollicitatieplicht", "levers.enforcement"},
    {"potten", "levers.pots"},
    {"pot", "levers.pots.*"},
    {"ontschotting", "levers.pots.pooled"},
    {"ontschotten", "levers.pots.pooled"},
    {"herinvesteren", "levers.pots.reinvest_share"},
    {"caseload per groep", "levers.caseload_of"},
    {"budget", "levers.instruments.*.budget_eur_per_year"},
    {"plekken", "levers.instruments.*.places"},
    {"deelnemers bij de start", "levers.instruments.*.running_at_start"},
    {"wachtenden bij de start", "levers.instruments.*.waiting_at_start"},
    {"eerste maand", "levers.instruments.*.first_month"},
    {"laatste maand", "levers.instruments.*.last_month"},
    {"duur", "levers.instruments.*.duration_months"},
    {"opstart", "levers.instruments.*.startup_months"},
    {"verplichting", "levers.instruments.*.obligation"},
    {"plicht", "levers.instruments.*.duty"},
    {"voorwaarden", "levers.instruments.*.eligibility"},
    {"vrijlating", "levers.income_support"},
    {"krapte op de arbeidsmarkt", "world.tightness"},
    {"krapte", "world.tightness"},
    {"prijspeil", "world.price_level"},
    {"energieprijs", "world.energy_price"},
    {"wet na de laatste die is opgezocht", "world.law"},
    {"looptijd", "run.months"},
    {"herhalingen", "run.replicates"},
    {"grootboek", "ledger"},
    {"kasboek", "ledger"},
}};

void add_measures(OtherNames& list, std::span<const agents::MeasureLabel> labels,
                  const std::string& folder) {
    for (const agents::MeasureLabel& m : labels) {
        add(list, {std::string(m.en), std::string(m.nl)}, folder + "/" + std::string(m.key));
    }
}

OtherNames built_in() {
    OtherNames list;
    add_measures(list, agents::gauge_labels(), "series");
    add_measures(list, agents::event_labels(), "series");
    add_measures(list, agents::instrument_labels(), "instruments");
    add_measures(list, agents::pot_measure_labels(), "pots");
    add_measures(list, agents::market_labels(), "market");
    add_measures(list, agents::payer_labels(), "payers");
    add_measures(list, agents::ledger_labels(), "ledger");
    add_measures(list, agents::move_labels(), "flows");
    add_measures(list, agents::standing_labels(), "flows");
    for (const ChoiceWord& each : choice_words()) { add(list, each.label, std::string(each.word)); }
    for (const agents::KindLabel& pot : agents::pot_labels) {
        const std::string key(pot.key);
        add(list, {"pot " + std::string(pot.en), "pot " + std::string(pot.nl)}, key);
        add(list, {"pot " + key}, key);
    }
    for (const ScenarioKey& key : scenario_keys()) { add(list, key.meaning, key.key); }
    for (const auto& [text, name] : dutch_names) {
        list.push_back({std::string(text), std::string(name)});
    }
    return list;
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string comparable_name(std::string_view name) {
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(), small);
    const std::size_t unit = text.rfind(" [");
    if (text.ends_with(']') && unit != std::string::npos) {
        text.erase(unit);
    }
    constexpr std::string_view percent = " (%)";
    if (text.ends_with(percent)) {
        text.erase(text.size() - percent.size());
    }
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t.:?");
    return first == std::string::npos || last == std::string::npos
               ? std::string()
               : text.substr(first, last + 1 - first);
}

const OtherNames& other_names() {
    static const OtherNames list = built_in();
    return list;
}

OtherNames other_names(const Catalogue& catalogue) {
    OtherNames list;
    for (const agents::ChannelRow& row : agents::channel_rows) {
        add(list, {std::string(row.meaning), std::string(row.nl)}, std::string(row.key));
    }
    for (const ParameterEntry& n : catalogue.parameters.entries) { add(list, n.meaning, n.key); }
    for (const CatalogueInstrument& c : catalogue.instruments) {
        add(list, {c.base.label_en, c.base.label_nl}, c.base.key);
        for (const ParameterEntry& n : c.numbers) { add(list, n.meaning, n.key); }
    }
    for (const StatuteEntry& s : catalogue.statute.entries) { add(list, s.meaning, s.key); }
    for (const Mechanism& m : catalogue.mechanisms) { add(list, m.label, m.key); }
    for (const PolicyEntry& p : catalogue.policies) { add(list, p.label, p.key); }
    for (const MunicipalityTable& table : catalogue.municipalities) {
        const agents::Margins& place = table.municipality;
        add(list, place.name, place.key);
        for (const Margin& m : table.margins) { add(list, m.meaning, "municipality." + m.key); }
    }
    return list;
}

std::vector<std::string> names_meant(std::string_view asked, const OtherNames& others) {
    const std::string text = comparable_name(asked);
    std::vector<std::string> names;
    for (const OtherName& each : others) {
        if (each.text == text && std::find(names.begin(), names.end(), each.name) == names.end()) {
            names.push_back(each.name);
        }
    }
    return names;
}

}  // namespace afweging::scenarios
