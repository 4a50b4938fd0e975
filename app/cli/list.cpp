// SPDX-License-Identifier: EUPL-1.2
// afweging list: what there is to choose from and to look at.
#include "agents/measures/layout.hpp"
#include "app/cli/parse.hpp"
#include "app/data.hpp"
#include "app/unicode.hpp"
#include "scenarios/catalogue/municipality.hpp"
#include "scenarios/explain.hpp"
#include "scenarios/read/unit_words.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::app {
namespace {

struct Item {
    std::string name;
    Phrase label;
    std::string unit;
};

std::vector<Item> list_scenarios(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    for (const scenarios::ShippedScenario& scenario : scenarios::list_shipped(root)) {
        items.push_back({scenario.name, scenario.question, ""});
    }
    return items;
}

std::vector<Item> list_instruments(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    const scenarios::Catalogue catalogue = scenarios::load_catalogue(root);
    for (const scenarios::CatalogueInstrument& each : catalogue.instruments) {
        items.push_back({each.base.key, {each.base.label_en, each.base.label_nl}, ""});
    }
    return items;
}

std::vector<Item> list_parameters(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    const scenarios::Catalogue catalogue = scenarios::load_catalogue(root);
    for (const scenarios::ParameterEntry& each : catalogue.parameters.entries) {
        items.push_back({each.key, each.meaning, each.unit});
    }
    return items;
}

std::vector<Item> list_measures(const scenarios::DataRoot&) {
    std::vector<Item> items;
    const sim::Layout layout = agents::layout({});
    for (const sim::Dataset& dataset : layout.datasets) {
        items.push_back({dataset.path, {dataset.label.en, dataset.label.nl}, dataset.unit});
    }
    return items;
}

std::vector<Item> list_municipalities(const scenarios::DataRoot& root) {
    std::vector<Item> items;
    scenarios::Problems problems;
    const scenarios::Evidence evidence = scenarios::read_evidence(root, problems);
    for (const std::string& name : scenarios::names_in(root, "municipalities")) {
        if (const auto table = scenarios::read_municipality(root, name, evidence, problems)) {
            items.push_back({name, table->municipality.name, ""});
        }
    }
    problems.throw_if_any();
    return items;
}

struct Kind {
    std::string name;
    std::string dutch;  ///< is understood as well
    std::vector<Item> (*list)(const scenarios::DataRoot&);
};

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {{"scenarios", "scenario's", list_scenarios},
                                          {"instruments", "instrumenten", list_instruments},
                                          {"parameters", "parameters", list_parameters},
                                          {"measures", "uitkomsten", list_measures},
                                          {"municipalities", "gemeenten", list_municipalities}};
    return all;
}

void show(Console& console, const std::vector<Item>& items) {
    std::size_t width = 0;
    for (const Item& item : items) { width = std::max(width, width_of(item.name)); }
    Json json = Json::array();
    for (const Item& item : items) {
        console.out_paragraph(scenarios::with_unit(item.label, item.unit),
                              left_aligned(item.name, width) + "  ");
        Json entry = Json::object({{"name", item.name}, {"label", console.pick(item.label)}});
        if (!item.unit.empty()) {
            entry.add("unit", item.unit);
        }
        json.push(std::move(entry));
    }
    console.set_result(Json::object({{"items", std::move(json)}}));
}

}  // namespace

ExitCode perform_list(const Arguments& arguments, Console& console) {
    std::vector<std::string> names;
    std::vector<std::string> also;
    for (const Kind& kind : kinds()) {
        names.push_back(console.pick({kind.name, kind.dutch}));
        also.push_back(console.pick({kind.dutch, kind.name}));
    }
    std::string wanted;
    Parser parser("list", "afweging list instruments", console);
    parser
        .option({"KIND", "SOORT"}, wanted,
                {"scenarios (else), instruments, parameters, measures or municipalities",
                 "scenario's (anders), instrumenten, parameters, uitkomsten of gemeenten"})
        ->check(parser.one_of(names, also));
    parser.parse(arguments);
    for (const Kind& kind : kinds()) {
        const bool first = wanted.empty() && kind.name == kinds().front().name;
        if (first || kind.name == wanted || kind.dutch == wanted) {
            show(console, kind.list(data_root()));
        }
    }
    if (wanted.empty()) {
        console.say(
            Phrase{"There is more: afweging list instruments, parameters, measures or "
                   "municipalities.",
                   "Er is meer: afweging list instrumenten, parameters, uitkomsten of "
                   "gemeenten."});
    }
    return ExitCode::ok;
}

}  // namespace afweging::app
