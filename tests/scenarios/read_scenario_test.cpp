// SPDX-License-Identifier: EUPL-1.2
// The three ways to read a scenario say the same.
#include "scenarios/scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::tests;

TEST_CASE("a scenario read without exceptions is the one that is read with them", "[scenarios]") {
    scenarios::Problems problems;
    const auto read = scenarios::read_scenario("werkloont", shipped(), problems);
    REQUIRE(read);
    const scenarios::Scenario thrown = scenarios::read_scenario("werkloont", shipped());
    CHECK(scenarios::differences(*read, thrown).empty());
    CHECK(read->provenance == thrown.provenance);
}

TEST_CASE("a scenario read with a catalogue from before differs in provenance alone",
          "[scenarios]") {
    scenarios::Problems of_catalogue;
    const auto catalogue = scenarios::read_catalogue(shipped(), of_catalogue);
    scenarios::Problems problems;
    const auto read = scenarios::read_scenario("werkloont", shipped(), catalogue, problems);
    REQUIRE(read);
    const scenarios::Scenario whole = scenarios::read_scenario("werkloont", shipped());
    CHECK(scenarios::differences(*read, whole).empty());
    CHECK_FALSE(
        scenarios::differences(*read, scenarios::read_scenario("basis", shipped())).empty());
    CHECK(contains(whole.provenance, "parameters/search.toml"));
    CHECK_FALSE(contains(read->provenance, "parameters/search.toml"));
}

TEST_CASE("problems of a file are added, and nothing is thrown", "[scenarios]") {
    const Folder folder;
    const std::string path = folder.file("x.toml", on_basis("[levers]\ncaseloda = 3\n"));
    scenarios::Problems problems;
    CHECK_FALSE(scenarios::read_scenario(path, shipped(), problems));
    REQUIRE(problems.all().size() == 1);
    const scenarios::Problem& problem = problems.all().front();
    const std::string sentence = scenarios::sentence_of(problem, Language::en);
    CHECK(contains(sentence, "caseloda"));
    CHECK(contains(problems.text(Language::en), "  " + sentence + "\n"));
    CHECK(contains(problems.text(Language::nl),
                   "  " + scenarios::sentence_of(problem, Language::nl) + "\n  " +
                       scenarios::advice_of(problem, Language::nl)));
    CHECK(reading(path, shipped()).text == problems.text(Language::en));
}

TEST_CASE("a scenario with its words in one language is told in them in both", "[scenarios]") {
    const Folder folder;
    const auto read = [&](const std::string& words) {
        return scenarios::read_scenario(
            folder.file("x.toml", "extends = \"basis\"\n\n[scenario]\nname = \"x\"\n" + words),
            shipped());
    };
    const auto dutch = read("label_nl = \"Meer hulp\"\nquestion_nl = \"Wat doet meer hulp?\"\n");
    CHECK(dutch.label.en == "Meer hulp");
    CHECK(dutch.question.en == "Wat doet meer hulp?");
    const auto english = read("label_en = \"More help\"\nquestion_en = \"What does it do?\"\n");
    CHECK(english.label.nl == "More help");
    CHECK(english.question.nl == "What does it do?");
    const auto both = read("label_nl = \"Meer hulp\"\nlabel_en = \"More help\"\n");
    CHECK(both.label.nl == "Meer hulp");
    CHECK(both.label.en == "More help");
    const auto neither = read("");
    CHECK(neither.label.en == "x");
    CHECK(neither.label.nl == "x");
    CHECK(neither.question.nl.empty());
}
