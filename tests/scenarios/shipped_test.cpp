// SPDX-License-Identifier: EUPL-1.2
// Everything that ships is read, and the lists of files and model are the same.
#include <set>

#include "agents/parameters.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

TEST_CASE("every shipped scenario is read and has a question in both languages",
          "[scenarios][shipped]") {
    const std::vector<ShippedScenario> all = list_shipped(shipped());
    REQUIRE(all.size() >= 6);
    for (const ShippedScenario& entry : all) {
        INFO(entry.name);
        const Scenario scenario = read_scenario(entry.name, shipped());
        CHECK(scenario.name == entry.name);
        CHECK_FALSE(entry.question.nl.empty());
        CHECK(entry.question.nl != entry.question.en);
        CHECK(entry.label.nl != entry.label.en);
        CHECK(scenario.setting.instruments.size() <= agents::max_instruments);
        CHECK(contains(scenario.provenance, "### " + entry.name + ".toml"));
        CHECK(contains(scenario.provenance, "### statute/nl.toml"));
    }
}

TEST_CASE("every shipped municipality is read", "[scenarios][shipped]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const std::vector<std::string> names = names_in(shipped(), "municipalities");
    REQUIRE(names.size() == 4);
    std::set<std::uint16_t> numbers;
    for (const std::string& name : names) {
        Problems problems;
        const auto table = read_municipality(shipped(), name, catalogue.evidence, problems);
        INFO(problems.text(Language::en));
        REQUIRE(problems.empty());
        numbers.insert(table->municipality.number);
        CHECK(table->municipality.inhabitants > table->municipality.clients);
    }
    CHECK(numbers.size() == names.size());
}

TEST_CASE("parameter files and the model's list of parameters are the same both ways",
          "[scenarios][shipped]") {
    const Catalogue catalogue = load_catalogue(shipped());
    std::set<std::string> in_files;
    for (const ParameterEntry& entry : catalogue.parameters.entries) { in_files.insert(entry.key); }
    std::set<std::string> in_model;
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        in_model.emplace(spec.key);
    }
    CHECK(in_files == in_model);
    CHECK(in_model.size() == agents::parameter_specs().size());
}

TEST_CASE("every parameter field gets the mode of its file", "[scenarios][shipped]") {
    Scenario scenario = read_scenario("basis", shipped());
    std::set<const double*> fields;
    for (const agents::ParameterSpec& spec : agents::parameter_specs()) {
        fields.insert(&spec.field(scenario.setting.parameters));
    }
    CHECK(fields.size() == agents::parameter_specs().size());
    for (std::size_t i = 0; i < agents::parameter_specs().size(); ++i) {
        INFO(scenario.numbers[i].key);
        CHECK(agents::parameter_specs()[i].field(scenario.setting.parameters) ==
              scenario.numbers[i].mode);
    }
}

TEST_CASE("words of the files are as many as the kinds of the model", "[scenarios][shipped]") {
    CHECK(status_words().size() == agents::status_count);
    CHECK(household_words().size() == agents::household_count);
    CHECK(schooling_words().size() == agents::schooling_count);
    CHECK(health_words().size() == agents::health_count);
    CHECK(distance_words().size() == agents::distance_count);
    CHECK(route_words().size() == agents::route_count);
    CHECK(slot_words().size() == agents::slot_count);
    CHECK(pot_words().size() == agents::pot_count);
    CHECK(allocation_words().size() == agents::allocation_count);
    CHECK(channel_words().size() == agents::channel_count);
}

TEST_CASE("no two instruments share an address in the dice", "[scenarios][shipped]") {
    const Catalogue catalogue = load_catalogue(shipped());
    std::set<std::uint32_t> addresses;
    for (const CatalogueInstrument& entry : catalogue.instruments) {
        INFO(entry.base.key);
        CHECK(entry.base.hash == hash_of(entry.base.key));
        CHECK(addresses.insert(entry.base.hash & 0xFFFFU).second);
    }
}

TEST_CASE("FNV-1a gives its published values", "[scenarios][shipped]") {
    CHECK(hash_of("") == 0x811c9dc5U);
    CHECK(hash_of("a") == 0xe40c292cU);
    CHECK(hash_of("foobar") == 0xbf9cf968U);
}

TEST_CASE("every instrument takes part in a shipped scenario or can be switched on",
          "[scenarios][shipped]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const Folder folder;
    for (const CatalogueInstrument& entry : catalogue.instruments) {
        const std::string file = folder.file(
            "one.toml", on_basis("[levers.instruments." + entry.base.key + "]\nactive = true\n"));
        INFO(entry.base.key);
        const Scenario scenario = read_scenario(file, shipped());
        const auto& list = scenario.setting.instruments;
        CHECK(std::any_of(list.begin(), list.end(),
                          [&](const auto& i) { return i.key == entry.base.key; }));
    }
}
