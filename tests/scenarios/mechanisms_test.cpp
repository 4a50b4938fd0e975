// SPDX-License-Identifier: EUPL-1.2
// The registry of mechanisms, and [mechanisms] of a scenario.
#include "scenarios/switches/switches.hpp"

#include <algorithm>

#include "scenarios/draws.hpp"
#include "scenarios/explain/explain.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

Scenario with(const std::string& lines) {
    const Folder folder;
    return read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
}

Ending reading_lines(const std::string& lines) {
    const Folder folder;
    return reading(folder.file("x.toml", on_basis(lines)), shipped());
}

double value_of(const Scenario& scenario, const std::string& key) {
    const auto found = std::find_if(scenario.numbers.begin(), scenario.numbers.end(),
                                    [&key](const ParameterEntry& n) { return n.key == key; });
    REQUIRE(found != scenario.numbers.end());
    return found->value;
}

bool is_in_doubt(const Scenario& scenario, const std::string& key) {
    const auto all = numbers_in_doubt(scenario, scenario.setting.length);
    return std::any_of(all.begin(), all.end(),
                       [&key](const NumberInDoubt& n) { return n.key == key; });
}

bool is_assumed(const Scenario& scenario, const std::string& key) {
    const auto all = assumed_numbers(scenario);
    return std::any_of(all.begin(), all.end(),
                       [&key](const AssumedNumber& n) { return n.key == key; });
}

/// How reading ends with a registry of this one file.
Ending with_registry(const std::string& text) {
    const DataCopy data;
    std::filesystem::remove_all(data.path() / "mechanisms");
    std::filesystem::create_directory(data.path() / "mechanisms");
    write(data.path() / "mechanisms" / "one.toml", text);
    const Folder folder;
    return reading(folder.file("x.toml", on_basis("[mechanisms]\n")), data.root());
}

/// An entry that is in order, but for what `instead` replaces.
std::string entry(const std::string& line, const std::string& instead) {
    std::string text =
        "[tax]\n"
        "label_en = \"Tax\"\n"
        "label_nl = \"Heffing\"\n"
        "en = \"Stress takes.\"\n"
        "nl = \"Stress neemt.\"\n"
        "claims = [1]\n"
        "rules = [\"effective_doenvermogen\"]\n"
        "page = \"docs/model/stress.md\"\n"
        "off = { \"stress.bandwidth_tax\" = 0 }\n";
    const std::size_t place = text.find(line);
    REQUIRE(place != std::string::npos);
    return text.replace(place, line.size(), instead);
}

}  // namespace

TEST_CASE("a mechanism that is off has its numbers at their neutral value",
          "[scenarios][mechanisms]") {
    const Scenario s = with("[mechanisms]\nbandwidth_tax = false\nplace_lock_in = false\n");
    CHECK(s.setting.parameters.stress.bandwidth_tax == 0);
    CHECK(s.setting.parameters.subsidised_job.search_in_place == 1);
    CHECK(value_of(s, "stress.bandwidth_tax") == 0);
    REQUIRE(s.off.size() == 2);
    CHECK(s.off.front().key == "bandwidth_tax");
}

TEST_CASE("a channel that is off is 0 in every instrument that takes part",
          "[scenarios][mechanisms]") {
    const Scenario s = with(
        "[levers.instruments.werkloont]\nactive = true\n"
        "[mechanisms]\nsearch_push = false\nemployer_places = false\n");
    for (const agents::Instrument& i : s.setting.instruments) {
        CHECK(i.channel(agents::Channel::search_push) == 0);
        CHECK(i.channel(agents::Channel::employer_places) == 0);
        CHECK(i.channel(agents::Channel::employer_growth) == 0);
    }
    CHECK(value_of(s, "werkloont.search_push") == 0);
    CHECK(value_of(s, "sollicitatietraining.search_push") == 0);
}

TEST_CASE("what is true stays as it is", "[scenarios][mechanisms]") {
    const Scenario s = with("[mechanisms]\nbandwidth_tax = true\n");
    const Scenario basis = read_scenario("basis", shipped());
    CHECK(s.off.empty());
    CHECK(value_of(s, "stress.bandwidth_tax") == value_of(basis, "stress.bandwidth_tax"));
}

TEST_CASE("a file takes over what another switches off, and may switch it on again",
          "[scenarios][mechanisms]") {
    const Folder folder;
    (void)folder.file("a.toml",
                      on_basis("[mechanisms]\nbandwidth_tax = false\ncoercion = false\n"));
    const std::string b = folder.file(
        "b.toml",
        "extends = \"a.toml\"\n[scenario]\nname = \"b\"\n[mechanisms]\ncoercion = true\n");
    const Scenario s = read_scenario(b, shipped());
    REQUIRE(s.off.size() == 1);
    CHECK(s.off.front().key == "bandwidth_tax");
}

TEST_CASE("an unknown mechanism is told with the nearest name and its line",
          "[scenarios][mechanisms]") {
    const Ending ending = reading_lines("[mechanisms]\nbandwith_tax = false\n");
    CHECK(ending.code == ExitCode::scenario);
    CHECK(contains(ending.text, "x.toml:7"));
    CHECK(contains(ending.text,
                   "there is no mechanism 'bandwith_tax'; did you mean 'bandwidth_tax'?"));
    CHECK(contains(ending.dutch, "afweging list mechanismen"));
}

TEST_CASE("a number or a channel for a name leads to the mechanism that it is of",
          "[scenarios][mechanisms]") {
    CHECK(contains(reading_lines("[mechanisms]\n\"search.talk\" = false\n").text,
                   "did you mean 'talk_search'?"));
    CHECK(contains(reading_lines("[mechanisms]\nupfront_cost = false\n").text,
                   "did you mean 'money_obstacle'?"));
}

TEST_CASE("a table of mechanisms below another one is told where it belongs",
          "[scenarios][mechanisms]") {
    for (const char* table : {"[world.mechanisms]\n", "[levers.mechanisms]\n"}) {
        INFO(table);
        CHECK(contains(reading_lines(table).text, "It belongs in [mechanisms]"));
    }
}

TEST_CASE("a switch is true or false", "[scenarios][mechanisms]") {
    const Ending ending = reading_lines("[mechanisms]\nbandwidth_tax = 0\n");
    CHECK(contains(ending.text, "AFW-1205"));
    CHECK(contains(ending.text, "x.toml:7"));
    CHECK(contains(ending.text, "expected true or false"));
}

TEST_CASE("a number that is off and set is an error that names both lines",
          "[scenarios][mechanisms]") {
    const Ending ending = reading_lines(
        "[mechanisms]\nbandwidth_tax = false\n[world.parameters]\n\"stress.bandwidth_tax\" = "
        "0.2\n");
    CHECK(contains(ending.text, "AFW-1233"));
    CHECK(contains(ending.text, "x.toml:7:"));
    CHECK(contains(ending.text, "x.toml:9 sets that number"));
    CHECK(contains(ending.dutch, "staat uit en houdt 'stress.bandwidth_tax' op 0"));
    const Ending strength = reading_lines(
        "[levers.instruments.werkloont]\nactive = true\n[mechanisms]\nsearch_push = false\n"
        "[world.parameters.werkloont]\nsearch_push = 0.2\n");
    CHECK(contains(strength.text, "'werkloont.search_push'"));
}

TEST_CASE("draws leave a number that is off alone, and it is no assumption",
          "[scenarios][mechanisms]") {
    const Scenario basis = read_scenario("basis", shipped());
    const Scenario s = with("[mechanisms]\nbandwidth_tax = false\nlock_in = false\n");
    for (const char* key : {"stress.bandwidth_tax", "vakscholing.lock_in"}) {
        INFO(key);
        CHECK(is_in_doubt(basis, key));
        CHECK(is_assumed(basis, key));
        CHECK_FALSE(is_in_doubt(s, key));
        CHECK_FALSE(is_assumed(s, key));
    }
    const auto numbers = numbers_in_doubt(s, s.setting.length);
    CHECK(with_values(s, numbers, values_of_draw(numbers, 1, 3)).parameters.stress.bandwidth_tax ==
          0);
}

TEST_CASE("a mechanism that is off is told as an assumption about the world, with its numbers",
          "[scenarios][mechanisms]") {
    const auto told = against_basis("[mechanisms]\nbandwidth_tax = false\n");
    REQUIRE(told.size() == 2);
    CHECK(told[0].part == Part::world);
    CHECK(told[0].key == "mechanisms.bandwidth_tax");
    CHECK(told[0].sentence.en == "mechanism bandwidth_tax (Stress takes doenvermogen): on -> off.");
    CHECK(told[0].sentence.nl ==
          "mechanisme bandwidth_tax (Stress kost doenvermogen): aan -> uit.");
    CHECK(told[1].key == "world.parameters.stress.bandwidth_tax");
    const Scenario basis = read_scenario("basis", shipped());
    const auto back = differences(with("[mechanisms]\nbandwidth_tax = false\n"), basis);
    CHECK(contains(back[0].sentence.en, "off -> on"));
}

TEST_CASE(
    "the text of a scenario holds its switches, and of the registry nothing unless it has any",
    "[scenarios][mechanisms]") {
    const Scenario s = with("[mechanisms]\nbandwidth_tax = false\n");
    CHECK(contains(s.provenance, "bandwidth_tax = false"));
    CHECK(contains(s.provenance, "### mechanisms/wellbeing.toml"));
    CHECK_FALSE(contains(read_scenario("basis", shipped()).provenance, "### mechanisms/"));
}

TEST_CASE("an entry of the registry that is in order is read", "[scenarios][mechanisms]") {
    CHECK(with_registry(entry("[tax]", "[tax]")).text.empty());
}

TEST_CASE("every mistake in the registry is told with its line and what is expected",
          "[scenarios][mechanisms]") {
    struct Case {
        const char* line;
        const char* instead;
        const char* told;
    };
    for (const auto& [line, instead, told] :
         {Case{"stress.bandwidth_tax", "stress.bandwith_tax",
               "did you mean 'stress.bandwidth_tax'?"},
          Case{"_tax\" = 0", "_tax\" = 2", "a number from 0 to 1"},
          Case{"off = { \"stress.bandwidth_tax\" = 0 }", "off = 0", "expected a table of numbers"},
          Case{"off = { \"stress.bandwidth_tax\" = 0 }", "", "'off' is missing in [tax]"},
          Case{"off = {", "channels = [\"lock_inn\"]\noff = {", "did you mean 'lock_in'?"},
          Case{"claims = [1]", "claims = [53]", "a number from 1 to 52"},
          Case{"claims = [1]", "claims = [\"1\"]", "AFW-1205"},
          Case{"claims = [1]", "claims = 1", "a list of numbers of claims"},
          Case{"claims = [1]", "", "'claims' is missing in [tax]"},
          Case{"claims = [1]", "claims = []", "'no_claim' is missing in [tax]"},
          Case{"claims = [1]", "claims = [1]\ninactive = \"so\"", "'inactive_nl' is missing"},
          Case{"label_nl = \"Heffing\"\n", "", "'label_nl' is missing in [tax]"},
          Case{"page = \"docs/model/stress.md\"\n", "", "'page' is missing in [tax]"},
          Case{"claims", "clams", "did you mean 'claims'?"}}) {
        INFO(instead);
        const Ending ending = with_registry(entry(line, instead));
        INFO(ending.text);
        CHECK(ending.code == ExitCode::data);
        CHECK(contains(ending.text, "mechanisms/one.toml:"));
        CHECK(contains(ending.text, told));
    }
}

TEST_CASE("a mechanism stands in one file of the registry", "[scenarios][mechanisms]") {
    const DataCopy data;
    write(data.path() / "mechanisms" / "second.toml", entry("[tax]", "[bandwidth_tax]"));
    Problems problems;
    (void)read_mechanisms(data.root(), problems);
    CHECK(contains(problems.text(Language::en), "AFW-1220"));
}

TEST_CASE("the registry has the mechanisms in the order of their keys", "[scenarios][mechanisms]") {
    Problems problems;
    const auto all = read_mechanisms(shipped(), problems);
    CHECK(problems.empty());
    CHECK(all.size() > 100);
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const Mechanism& a, const Mechanism& b) { return a.key < b.key; }));
    CHECK(find_mechanism(all, "no_such_mechanism") == nullptr);
}

TEST_CASE("a mechanism is explained by its name and label, after what else has the name",
          "[scenarios][mechanisms]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto by_label = explain("klantmanagers laten kansrijken voorgaan", catalogue);
    REQUIRE_FALSE(by_label.empty());
    CHECK(by_label.back().name == "creaming");
    CHECK(by_label.back().topic == Topic::mechanism);
    const auto term = explain("maatregel", catalogue);
    CHECK(term.front().topic == Topic::term);
    CHECK(term.back().topic == Topic::mechanism);
    const auto key = explain("mechanisms.coercion", catalogue);
    CHECK(key.front().topic == Topic::scenario_key);
    CHECK(key.back().name == "coercion");
    const auto idle = explain("monthly_money", catalogue);
    REQUIRE_FALSE(idle.empty());
    CHECK(contains(idle.back().lines[4].en, "No scenario of the program notices"));
}
