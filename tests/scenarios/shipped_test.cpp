// SPDX-License-Identifier: EUPL-1.2
// Everything that ships is read, and the lists of files and model are the same.
#include <set>

#include "agents/parameters.hpp"
#include "scenarios/catalogue/slot_channels.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/explain/explain.hpp"
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
        const auto table =
            read_municipality(Shelf{shipped()}, {name}, catalogue.evidence, problems);
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
    CHECK(law_path_words().size() == agents::law_path_count);
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

TEST_CASE("the page of instrument files says which slot reads which channel",
          "[scenarios][shipped]") {
    const std::string page =
        text_of(std::filesystem::path(AFWEGING_SOURCE_DIR) / "docs" / "formats" / "instrument.md");
    for (std::size_t c = 0; c < agents::channel_count; ++c) {
        const std::string name(channel_words()[c].key);
        std::string marks;
        for (std::size_t kind = 0; kind < agents::place_kind_count; ++kind) {
            const bool read = reads(static_cast<PlaceKind>(kind), static_cast<agents::Channel>(c));
            marks += read ? " x |" : " |";
        }
        const std::size_t row = page.find("| `" + name + "` |");
        REQUIRE(row != std::string::npos);
        INFO(name);
        CHECK(page.substr(row, page.find('\n', row) - row).ends_with(" |" + marks));
    }
}

TEST_CASE("the page of an instrument shows the strengths of its file and no others",
          "[scenarios][shipped]") {
    for (const CatalogueInstrument& entry : load_catalogue(shipped()).instruments) {
        const std::string page = text_of(std::filesystem::path(AFWEGING_SOURCE_DIR) / entry.page);
        for (const ChannelWord& word : channel_words()) {
            const std::string name(word.key);
            INFO(entry.base.key << ": " << name);
            const auto number = std::find_if(entry.numbers.begin(), entry.numbers.end(),
                                             [&](const ParameterEntry& each) {
                                                 return each.key == entry.base.key + "." + name;
                                             });
            const bool used = number != entry.numbers.end();
            CHECK(contains(page, "| `" + name + "` | ") == used);
            if (used) {
                CHECK(contains(page, "| `" + name + "` | " + number_text(number->mode) + " | "));
            }
        }
    }
}
