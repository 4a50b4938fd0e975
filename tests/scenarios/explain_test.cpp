// SPDX-License-Identifier: EUPL-1.2
// Names are explained, and differences are told in words.
#include <algorithm>

#include "scenarios/explain.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/vary.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

std::vector<Difference> against_basis(const std::string& lines) {
    const Folder folder;
    const Scenario basis = read_scenario("basis", shipped());
    return differences(basis, read_scenario(folder.file("x.toml", on_basis(lines)), shipped()));
}

std::string all_lines(const Explanation& e) {
    std::string text = e.title.en;
    for (const Phrase& line : e.lines) { text += "\n" + line.en; }
    return text;
}

}  // namespace

TEST_CASE("a parameter is explained with value, unit, prior, status and evidence",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto found = explain("search.base_hazard", catalogue);
    REQUIRE(found.size() == 1);
    const std::string text = all_lines(found[0]);
    CHECK(found[0].topic == Topic::parameter);
    for (const char* part : {"1/month", "Prior", "Status", "S002: ", "40.7"}) {
        CHECK(contains(text, part));
    }
}

TEST_CASE("every name that is offered is explained in both languages", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const std::vector<std::string> names = explainable_names(catalogue);
    CHECK(names.size() > 300);
    for (const std::string& name : names) {
        const auto found = explain(name, catalogue);
        INFO(name);
        REQUIRE_FALSE(found.empty());
        CHECK_FALSE(found[0].title.nl.empty());
    }
    for (const char* name : {"S001", "werkloont", "werkloont.search_push", "fine_eur", "stock",
                             "levers.caseload", "AFW-1204", "bijstandsnorm_eur_per_month"}) {
        INFO(name);
        CHECK(std::binary_search(names.begin(), names.end(), name));
    }
    CHECK(explain("no-such-name", catalogue).empty());
}

TEST_CASE("a scenario does not differ from itself", "[scenarios][vary]") {
    CHECK(against_basis("").empty());
    CHECK(against_basis("[levers]\nfines = \"stack\"\n").empty());
}

TEST_CASE("differences name lever, world, number, run and municipality", "[scenarios][vary]") {
    const auto list = against_basis(
        "[run]\nmunicipality = \"rotterdam\"\nmonths = 12\n[levers]\ncaseload = 55\n"
        "[world]\ntightness = 0.75\n[world.parameters]\n\"search.base_hazard\" = 0.05\n");
    const auto sentence = [&](const std::string& key) {
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const Difference& d) { return d.key == key; });
        return found == list.end() ? std::string("none") : found->sentence.nl;
    };
    CHECK(contains(sentence("levers.caseload"), "-> 55."));
    CHECK(contains(sentence("world.tightness"), "1 -> 0,75."));
    CHECK(contains(sentence("world.parameters.search.base_hazard"), "-> 0,05."));
    CHECK(contains(sentence("run.months"), "-> 12."));
    CHECK(contains(sentence("run.municipality"), "Rotterdam"));
    CHECK(contains(sentence("municipality.clients"), "40000"));
}

TEST_CASE("an instrument that is added or dropped is one sentence", "[scenarios][vary]") {
    const Folder folder;
    const std::string with = folder.file(
        "with.toml", on_basis("[levers.instruments.werkloont]\nbudget_eur_per_year = 1234567\n"));
    const std::string without =
        folder.file("without.toml", on_basis("[levers.instruments.werkloont]\nactive = false\n"));
    const Scenario a = read_scenario(without, shipped());
    const Scenario b = read_scenario(with, shipped());
    const auto added = differences(a, b);
    REQUIRE(added.size() >= 1);
    CHECK(added[0].sentence.nl == "Erbij: WerkLoont (budget EUR 1.234.567 per jaar).");
    CHECK(contains(differences(b, a)[0].sentence.en, "Dropped: WerkLoont"));
}

TEST_CASE("every lever and world key that can be misplaced is a known key", "[scenarios][vary]") {
    for (const ScenarioKey& key : scenario_keys()) {
        INFO(key.key);
        CHECK(key.meaning.en != key.meaning.nl);
    }
    CHECK(misplaced_levers().keys.size() >= 10);
    CHECK(misplaced_world().keys.size() == 5);
}

TEST_CASE("assumed numbers are listed with value and unit", "[scenarios][explain]") {
    const auto list = assumed_numbers(read_scenario("basis", shipped()));
    REQUIRE(list.size() > 50);
    for (const AssumedNumber& number : list) {
        CHECK_FALSE(number.key.empty());
        CHECK((number.status == "assumed" || number.status == "memory"));
    }
}
