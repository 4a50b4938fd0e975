// SPDX-License-Identifier: EUPL-1.2
// Measures of policy: a name for levers, that holds as if its lines stood in the file.
#include <algorithm>

#include "scenarios/catalogue/policies.hpp"
#include "scenarios/draws.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/levers/by_law_levers.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

Scenario read_with(const std::string& lines) {
    const Folder folder;
    return read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
}

Ending ending_with(const std::string& lines) {
    const Folder folder;
    return reading(folder.file("x.toml", on_basis(lines)), shipped());
}

/// A policy file with these levers.
std::string policy(const std::string& key, const std::string& levers) {
    return "key = \"" + key + "\"\nlabel_nl = \"L\"\nlabel_en = \"L\"\nnl = \"Zin.\"\n" +
           "en = \"Sentence.\"\nevidence = []\npage = \"docs/model/offers.md\"\n" + levers;
}

}  // namespace

TEST_CASE("a policy does what its lines would do in the file", "[scenarios][policies]") {
    const Scenario named = read_with("[levers]\npolicies = [\"boete-stop\"]\n");
    const Scenario written = read_with("[levers]\nfines = \"stop\"\n");
    CHECK(named.setting.policy.fines == agents::Fines::stop);
    const auto change = differences(written, named);
    REQUIRE(change.size() == 1);
    CHECK(change[0].sentence.nl == "Beleid erbij: Boete-stop (boete-stop).");
    CHECK(named.policies.size() == 1);
}

TEST_CASE("every policy of the program sets levers that a scenario may have",
          "[scenarios][policies]") {
    Problems problems;
    const Evidence evidence = read_evidence(shipped(), problems);
    const auto all = read_policies(shipped(), evidence, problems);
    CHECK(problems.empty());
    CHECK(all.size() >= 6);
    const Scenario basis = read_scenario("basis", shipped());
    for (const PolicyEntry& each : all) {
        CAPTURE(each.key);
        const Scenario with = read_with("[levers]\npolicies = [\"" + each.key + "\"]\n");
        CHECK(differences(basis, with).size() >= 2);  // its name, and what it sets
        CHECK(!each.meaning.empty());
    }
}

TEST_CASE("every entry of the catalogue says what it is, in two sentences and both languages",
          "[scenarios][policies]") {
    const auto sentences = [](const std::string& text) {
        return std::count(text.begin(), text.end(), '.') >= 2 && text.ends_with('.');
    };
    Problems problems;
    const Evidence evidence = read_evidence(shipped(), problems);
    for (const CatalogueInstrument& each : read_instruments(shipped(), evidence, problems)) {
        CAPTURE(each.base.key);
        CHECK(sentences(each.meaning.en));
        CHECK(sentences(each.meaning.nl));
    }
    for (const PolicyEntry& each : read_policies(shipped(), evidence, problems)) {
        CAPTURE(each.key);
        CHECK(sentences(each.meaning.en));
        CHECK(sentences(each.meaning.nl));
    }
}

TEST_CASE("every policy of the program is in a scenario of the program", "[scenarios][policies]") {
    std::vector<std::string> used;
    for (const std::string& name : names_in(shipped(), "")) {
        for (const PolicyEntry& each : read_scenario(name, shipped()).policies) {
            used.push_back(each.key);
        }
    }
    for (const std::string& name : names_in(shipped(), "policies")) {
        CAPTURE(name);
        CHECK(std::find(used.begin(), used.end(), name) != used.end());
    }
}

TEST_CASE("a line that says something else than the policy is an error that names both",
          "[scenarios][policies]") {
    const Ending ending = ending_with("[levers]\npolicies = [\"boete-stop\"]\nfines = \"stack\"\n");
    CHECK(ending.code == ExitCode::scenario);
    CHECK_THAT(ending.text,
               Catch::Matchers::Contains("AFW-1234") &&
                   Catch::Matchers::Contains("policy 'boete-stop' sets 'levers.fines'") &&
                   Catch::Matchers::Contains("policies/boete-stop.toml:") &&
                   Catch::Matchers::Contains("x.toml:8"));
    CHECK(contains(ending.dutch, "beleidsmaatregel 'boete-stop'"));
    CHECK(ending_with("[levers]\npolicies = [\"boete-stop\"]\nfines = \"stop\"\n").code ==
          ExitCode::ok);
}

TEST_CASE("two policies that set a lever to something else are an error", "[scenarios][policies]") {
    const Ending ending = ending_with(
        "[levers]\npolicies = [\"sanctieregime-milder\", \"sanctieregime-strenger\"]\n");
    CHECK(ending.code == ExitCode::scenario);
    CHECK(contains(ending.text, "sanctieregime-strenger' sets 'levers.by_law.sanction_share'"));
    CHECK(contains(ending.text, "policies/sanctieregime-milder.toml:"));
    CHECK(ending_with("[levers]\npolicies = [\"boete-stop\", \"caseload-halveren\"]\n").code ==
          ExitCode::ok);
}

TEST_CASE("a policy goes before what its scenario extends, and a file that extends that before it",
          "[scenarios][policies]") {
    const Folder folder;
    folder.file("a.toml", on_basis("[levers]\npolicies = [\"caseload-halveren\"]\n"));
    CHECK(read_scenario((folder.path() / "a.toml").string(), shipped()).setting.policy.caseload ==
          50);  // basis says 100
    const std::string b =
        folder.file("b.toml",
                    "extends = \"a.toml\"\n[scenario]\nname = \"b\"\n[levers]\ncaseload = 70\n"
                    "policies = [\"boete-stop\"]\n");
    const Scenario scenario = read_scenario(b, shipped());
    CHECK(scenario.setting.policy.caseload == 70);
    CHECK(scenario.setting.policy.fines == agents::Fines::stop);
    CHECK(scenario.policies.size() == 2);
}

TEST_CASE("an unknown policy, one that is named twice and one that is no list are told",
          "[scenarios][policies]") {
    CHECK(contains(ending_with("[levers]\npolicies = [\"boete-stp\"]\n").text, "'boete-stop'"));
    CHECK(contains(ending_with("[levers]\npolicies = [\"boete-stop\", \"boete-stop\"]\n").text,
                   "named twice"));
    CHECK(ending_with("[levers]\npolicies = 3\n").code == ExitCode::scenario);
    CHECK(read_with("[levers]\npolicies = \"boete-stop\"\n").policies.size() == 1);
    CHECK(contains(ending_with("[world]\npolicies = [\"boete-stop\"]\n").text, "[levers]"));
}

TEST_CASE("a policy of one's own lies beside the scenario", "[scenarios][policies]") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "policies");
    folder.file("policies/loten.toml", policy("loten", "[levers]\nallocation = \"lottery\"\n"));
    const std::string x = folder.file("x.toml", on_basis("[levers]\npolicies = [\"loten\"]\n"));
    const Scenario scenario = read_scenario(x, shipped());
    CHECK(scenario.setting.policy.allocation == agents::Allocation::lottery);
    CHECK(contains(scenario.provenance, "### policies/loten.toml"));
}

TEST_CASE("what is wrong in a policy is told of its own file", "[scenarios][policies]") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "policies");
    const std::string x = folder.file("x.toml", on_basis("[levers]\npolicies = [\"p\"]\n"));
    const auto ending = [&](const std::string& levers) {
        folder.file("policies/p.toml", policy("p", levers));
        return reading(x, shipped());
    };
    CHECK(contains(ending("[levers]\ncaselaod = 5\n").text, "policies/p.toml:9"));
    CHECK(contains(ending("").text, "'levers' is missing"));
    CHECK(contains(ending("[levers]\npolicies = [\"boete-stop\"]\n").text, "no other policies"));
    CHECK(contains(ending("[world]\ntightness = 1\n[levers]\ncaseload = 5\n").text,
                   "unknown key 'world'"));
    folder.file("policies/p.toml", policy("q", "[levers]\ncaseload = 5\n"));
    CHECK(contains(reading(x, shipped()).text, "the file is called 'p.toml'"));
}

TEST_CASE("a by-law sets its numbers as decisions: not assumed, not drawn",
          "[scenarios][policies]") {
    const std::string duty = "[levers.instruments.werkloont]\nbudget_eur_per_year = 1000\n";
    const Scenario before = read_with(duty);
    const Scenario strict = read_with(duty + "[levers.by_law]\nlabour_duty_months = 3\n");
    CHECK(strict.setting.parameters.offers.labour_duty_months == 3);
    CHECK(assumed_numbers(strict).size() + 1 == assumed_numbers(before).size());
    const auto in_doubt = [](const Scenario& s) {
        const auto all = numbers_in_doubt(s, s.setting.length);
        return std::any_of(all.begin(), all.end(), [](const NumberInDoubt& n) {
            return n.key == "offers.labour_duty_months";
        });
    };
    CHECK(in_doubt(before));
    CHECK_FALSE(in_doubt(strict));
    const auto change = differences(before, strict);
    REQUIRE(change.size() == 1);
    CHECK(change[0].key == "levers.by_law.labour_duty_months");
    CHECK(change[0].part == Part::levers);
    CHECK(set_by_law(strict, "offers.labour_duty_months"));
}

TEST_CASE("each key of a by-law is a number of the model", "[scenarios][policies]") {
    const Scenario basis = read_scenario("basis", shipped());
    for (const std::string_view key : by_law_keys()) {
        const std::string number = by_law_number(key);
        CAPTURE(number);
        CHECK(std::any_of(basis.numbers.begin(), basis.numbers.end(),
                          [&](const ParameterEntry& n) { return n.key == number; }));
    }
}

TEST_CASE("a number of a by-law cannot be an assumption as well", "[scenarios][policies]") {
    const Ending ending = ending_with(
        "[levers.by_law]\nother_duty_cut = 0.5\n[world.parameters]\n\"offers.other_duty_cut\" = "
        "0.1\n");
    CHECK(ending.code == ExitCode::scenario);
    CHECK(contains(ending.text, "[levers.by_law]"));
    CHECK(ending_with("[levers.by_law]\nother_duty_cut = 1.5\n").code == ExitCode::scenario);
}

TEST_CASE("explain tells what a policy sets", "[scenarios][policies]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto found = explain("sanctieregime-milder", catalogue);
    REQUIRE(!found.empty());
    const auto& lines = found.front().lines;
    CHECK(std::any_of(lines.begin(), lines.end(), [](const LocalisedText& line) {
        return line.en == "Sets: levers.by_law.other_duty_cut = 0.05";
    }));
}
