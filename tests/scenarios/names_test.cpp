// SPDX-License-Identifier: EUPL-1.2
// Every name and label that lists, tables, notes and the list of assumed numbers print is
// explained, in both languages, in capitals or not.
#include "scenarios/explain/names.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "agents/measures/layout.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/notes/notes.hpp"
#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

using Names = std::set<std::string>;

void add(Names& names, const LocalisedText& text) {
    names.insert(text.en);
    names.insert(text.nl);
}

/// What `list` prints.
void add_lists(const Catalogue& catalogue, Names& names) {
    for (const sim::Dataset& dataset : agents::layout({}).datasets) {
        names.insert(dataset.path);
        add(names, {dataset.label.en, dataset.label.nl});
    }
    for (const ParameterEntry& each : catalogue.parameters.entries) {
        names.insert(each.key);
        add(names, each.meaning);
    }
    for (const CatalogueInstrument& each : catalogue.instruments) {
        names.insert(each.base.key);
        add(names, {each.base.label_en, each.base.label_nl});
    }
    for (const MunicipalityTable& each : catalogue.municipalities) {
        names.insert(each.municipality.key);
        names.insert(each.municipality.name);
    }
}

/// What `check` prints of a scenario: notes, differences, assumed numbers.
void add_check(const std::string& scenario, Names& names) {
    const Scenario basis = read_scenario("basis", shipped());
    const Scenario s = read_scenario(scenario, shipped());
    for (const AssumedNumber& each : assumed_numbers(s)) {
        names.insert(each.key);
        add(names, each.meaning);
    }
    for (const Difference& each : differences(basis, s)) { names.insert(each.key); }
    for (const Note& each : notes_of(s, setting_of(s, {}))) { names.insert(each.key); }
    for (const WrittenKey& each : s.written) {
        const bool told = !each.key.starts_with("scenario.");
        names.insert(told ? each.key : "scenario.name");
    }
}

std::string in_capitals(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return c < 128 ? static_cast<char>(std::toupper(c)) : static_cast<char>(c);
    });
    return text;
}

}  // namespace

TEST_CASE("every name that lists, notes and the list of assumed numbers print is explained",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    Names names;
    add_lists(catalogue, names);
    for (const std::string& scenario : names_in(shipped(), "")) { add_check(scenario, names); }
    CHECK(names.size() > 900);
    for (const std::string& name : names) {
        INFO(name);
        CHECK_FALSE(explain(name, catalogue).empty());
        CHECK_FALSE(explain(in_capitals(name), catalogue).empty());
    }
}

TEST_CASE("levers, choices and pots go by their Dutch names", "[scenarios][explain]") {
    const std::vector<std::pair<const char*, const char*>> expected = {
        {"keuze", "discretion"},
        {"keuze van de klantmanager", "discretion"},
        {"loting", "lottery"},
        {"Nood", "need"},
        {"langste wacht eerst", "first_come"},
        {"oplopen", "stack"},
        {"stilstaan", "stop"},
        {"plekken", "levers.instruments.*.places"},
        {"krapte op de arbeidsmarkt", "world.tightness"},
        {"pot re-integratie", "reintegration"},
        {"Pot bijstand (BUIG)", "buig"},
        {"verplicht", "mandatory"}};
    for (const auto& [asked, name] : expected) {
        INFO(asked);
        const auto found = explain_built_in(asked);
        CHECK(std::any_of(found.begin(), found.end(),
                          [&](const Explanation& each) { return each.name == name; }));
    }
    CHECK(explain_built_in("zwabber").empty());
    CHECK(explain_built_in("").empty());
}

TEST_CASE("a name is compared without capitals, spaces, units and marks", "[scenarios][explain]") {
    CHECK(comparable_name("  Van hen, naar Werk: ") == "van hen, naar werk");
    CHECK(comparable_name("in de bijstand [personen]") == "in de bijstand");
    CHECK(comparable_name("statute.fine (2025-01)") == "statute.fine (2025-01)");
    CHECK(comparable_name(" . ").empty());
}

TEST_CASE("factors of the world are told as factors, and values with marks between thousands",
          "[scenarios][explain]") {
    CHECK(contains(explain_built_in("world.inflow")[0].title.nl, "factor op wie nieuw"));
    CHECK(contains(explain_built_in("world.tightness")[0].title.nl, "factor op de vacatures"));
    const Catalogue catalogue = load_catalogue(shipped());
    const auto town = explain("gemiddeld-100k", catalogue);
    REQUIRE_FALSE(town.empty());
    CHECK(town[0].lines[0].nl == "inhabitants: inwoners = 100.000 [personen], aangenomen");
    CHECK(contains(explain("pots.buig", catalogue)[0].title.nl, "begrenst het niets"));
}

TEST_CASE("what only makes for more talks says that talks bring nobody to work",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto says = [&](const char* name) {
        const auto found = explain(name, catalogue);
        return std::any_of(found.begin(), found.end(), [](const Explanation& each) {
            return std::any_of(each.lines.begin(), each.lines.end(), [](const LocalisedText& line) {
                return contains(line.nl,
                                "laat mensen dicht bij werk in die maand iets meer zoeken");
            });
        });
    };
    CHECK(says("caseload-reduction"));
    CHECK(says("frequent-klantcontact"));
    CHECK_FALSE(says("vakscholing"));
}
