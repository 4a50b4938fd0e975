// SPDX-License-Identifier: EUPL-1.2
// Who goes first and what is offered, as a scenario says it.
#include "scenarios/levers/choice_levers.hpp"

#include "scenarios/catalogue/words.hpp"
#include "scenarios/levers/never_a_feature.hpp"
#include "scenarios/notes/notes.hpp"
#include "scenarios/run_scenario.hpp"
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

std::string error_of(const std::string& lines) {
    try {
        (void)with(lines);
    } catch (const std::exception& error) { return error.what(); }
    return "no error";
}

std::uint8_t rank_in(const Scenario& s, const std::string& key) {
    for (const agents::Instrument& i : s.setting.instruments) {
        if (i.key == key) {
            return i.rank;
        }
    }
    return 99;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

constexpr const char* two_questions =
    "[levers]\nallocation = \"tree\"\n[levers.tree]\nfeature = \"months_on_benefit\"\n"
    "at_least = 24\nyes = 1\nno = { feature = \"age\", at_least = 50, yes = 2, no = 3 }\n";

}  // namespace

TEST_CASE("a tree of questions is read, and told in sentences", "[scenarios][levers]") {
    const agents::Policy policy = with(two_questions).setting.policy;
    CHECK(policy.allocation == agents::Allocation::tree);
    const auto rank = [&](float months, float age) {
        agents::OnFile file{};
        file[static_cast<std::size_t>(agents::Feature::months_on_benefit)] = months;
        file[static_cast<std::size_t>(agents::Feature::age)] = age;
        return static_cast<int>(agents::rank_of(policy.tree, file));
    };
    CHECK(rank(24, 20) == 1);
    CHECK(rank(23, 50) == 2);
    CHECK(rank(23, 49) == 3);
    CHECK(tree_in_words(policy.tree).nl ==
          "rang 1: maanden in de bijstand 24 of meer; rang 2: maanden in de bijstand onder 24 en "
          "leeftijd 50 of meer; rang 3: maanden in de bijstand onder 24 en leeftijd onder 50");
}

TEST_CASE("a tree that is too deep, or lacks an answer, is refused", "[scenarios][levers]") {
    const std::string head = "[levers]\nallocation = \"tree\"\n";
    CHECK(has(error_of(head), "tree"));
    CHECK(has(error_of(head + "[levers.tree]\nfeature = \"age\"\nat_least = 50\nyes = 1\n"), "no"));
    CHECK(
        has(error_of(head + "[levers.tree]\nfeature = \"agee\"\nat_least = 50\nyes = 1\nno = 2\n"),
            "age"));
    const std::string deep =
        head +
        "[levers.tree]\nfeature = \"age\"\nat_least = 20\nyes = 1\n"
        "[levers.tree.no]\nfeature = \"age\"\nat_least = 30\nyes = 1\n"
        "[levers.tree.no.no]\nfeature = \"age\"\nat_least = 40\nyes = 1\n"
        "[levers.tree.no.no.no]\nfeature = \"age\"\nat_least = 50\nyes = 1\nno = 2\n";
    CHECK(has(error_of(deep), "levers.tree.no.no.no"));
}

TEST_CASE("what somebody is or speaks is never a feature, and the reader says why",
          "[scenarios][levers]") {
    const auto asking = [](const std::string& feature) {
        return error_of("[levers]\nallocation = \"tree\"\n[levers.tree]\nfeature = \"" + feature +
                        "\"\nat_least = 2\nyes = 1\nno = 2\n");
    };
    const std::string& why = why_never_a_feature().en;
    for (const char* feature : {"dutch", "Taalniveau", "level_of_language", "nationality",
                                "herkomst", "country_of_birth", "postcode", "uiterlijk"}) {
        const std::string error = asking(feature);
        CAPTURE(feature, error);
        CHECK(has(error, why));
        CHECK(has(error, "x.toml:9:11"));        // where it stands
        CHECK(has(error, "months_on_benefit"));  // what may be asked
    }
    // The twin: a slip in a word that is none of them, and a feature.
    CHECK_FALSE(has(asking("betaald"), why));
    CHECK(has(asking("betaald"), "months_on_benefit"));
    CHECK(asking("schooling") == "no error");
}

TEST_CASE("no feature is what somebody is or speaks", "[scenarios][levers]") {
    REQUIRE(feature_words().size() == agents::feature_count);
    for (const std::string& word : feature_words()) {
        CAPTURE(word);
        CHECK_FALSE(is_never_a_feature(word));
    }
    for (const sim::KindLabel& label : agents::feature_labels) {
        CAPTURE(label.key);
        CHECK_FALSE(is_never_a_feature(label.en));
        CHECK_FALSE(is_never_a_feature(label.nl));
    }
    CHECK(is_never_a_feature("Dutch: 0 none to 3 fluent"));  // what was one before
}

TEST_CASE("a stated order ranks what it names, wherever it stands in the file",
          "[scenarios][levers]") {
    const Scenario s =
        with("[levers]\nchoice = \"order\"\norder = [\"vakscholing\", \"stip-baan\"]\n");
    CHECK(s.setting.policy.choice == agents::Choice::order);
    CHECK(rank_in(s, "vakscholing") == 0);
    CHECK(rank_in(s, "stip-baan") == 1);
    CHECK(rank_in(s, "sollicitatietraining") == agents::unranked);
    CHECK(has(what_is_offered(s).nl, "vakscholing, stip-baan"));
    CHECK(has(error_of("[levers]\nchoice = \"order\"\n"), "order"));
    CHECK(
        has(error_of("[levers]\nchoice = \"order\"\norder = [\"vakschooling\"]\n"), "vakscholing"));
}

TEST_CASE("what evidence expects is read from the file of the instrument", "[scenarios][levers]") {
    const Scenario s = with("[levers.instruments.werkloont]\nbudget_eur_per_year = 340000\n");
    for (const agents::Instrument& i : s.setting.instruments) {
        if (i.key == "werkloont") {
            CHECK(i.expected[0] == 0.072F);  // S003: 47.9 against 40.7 %
            CHECK(i.expected[2] == 0.0F);
        }
    }
}

TEST_CASE("places keep their parts when a scenario is scaled down", "[scenarios][levers]") {
    const agents::Setting small = scaled(with("").setting, 100);
    for (const agents::Instrument& i : small.instruments) {
        if (i.key == "stip-baan") {
            const double part = 100.0 / 2230.0;
            CHECK(i.places == Approx(50 * part));
            CHECK(i.running_at_start == Approx(49 * part));
        }
    }
}

TEST_CASE("a run of very few people says so", "[scenarios][notes]") {
    const Scenario s = with("");
    const auto told = [&](std::uint32_t people) {
        std::string all;
        for (const Note& note : notes_of(s, scaled(s.setting, people))) { all += note.what.nl; }
        return all;
    };
    CHECK(has(told(49), "Deze run heeft 49 mensen in de bijstand"));
    CHECK_FALSE(has(told(50), "Deze run heeft"));
}

TEST_CASE("yes and no are told in words, not in numbers", "[scenarios][levers]") {
    const agents::Policy policy =
        with(
            "[levers]\nallocation = \"tree\"\n[levers.tree]\nfeature = \"single_parent\"\n"
            "at_least = 1\nyes = 2\nno = 1\n")
            .setting.policy;
    CHECK(tree_in_words(policy.tree).nl ==
          "rang 2: alleenstaande ouder; rang 1: geen alleenstaande ouder");
}

TEST_CASE("an order or a tree that no rule reads is told with its rule", "[scenarios][notes]") {
    const auto notes = [](const std::string& lines) {
        const Scenario s = with(lines);
        std::string all;
        for (const Note& note : notes_of(s, s.setting)) { all += note.follows.nl; }
        return all;
    };
    CHECK(has(notes("[levers]\norder = [\"vakscholing\"]\n"), "alleen met choice = \"order\""));
    CHECK(has(notes("[levers.tree]\nfeature = \"age\"\nat_least = 50\nyes = 1\nno = 2\n"),
              "alleen met allocation = \"tree\""));
    CHECK_FALSE(
        has(notes("[levers]\nchoice = \"order\"\norder = [\"vakscholing\"]\n"), "alleen met"));
}

TEST_CASE("an order names each instrument once, and only instruments that there are",
          "[scenarios][levers]") {
    const std::string head = "[levers]\nchoice = \"order\"\norder = [\"vakscholing\", ";
    CHECK(has(error_of(head + "\"vakscholing\"]\n"), "'vakscholing' is named twice"));
    CHECK(has(error_of(head + "\"stip-bann\"]\n"), "did you mean 'stip-baan'?"));
    CHECK(error_of(head + "\"werkloont\"]\n") == "no error");
}

TEST_CASE("an order that names who takes no part, or no more, says so", "[scenarios][notes]") {
    const auto told = [](const std::string& lines) {
        const Scenario s = with("[levers]\nchoice = \"order\"\n" + lines);
        std::string all;
        for (const Note& note : notes_of(s, s.setting)) {
            all += note.key == "levers.order" ? note.what.nl + note.advice.nl + note.where : "";
        }
        return all;
    };
    const std::string absent = told("order = [\"vakscholing\", \"werkloont\"]\n");
    CHECK(has(absent, "noemt 'werkloont', en dat doet niet mee"));
    CHECK(has(absent, "zet [levers.instruments.werkloont] erbij"));
    CHECK(has(absent, "x.toml:8"));
    CHECK(has(told("order = [\"stip-baan\"]\n[levers.instruments.stip-baan]\nactive = false\n"),
              "noemt 'stip-baan'"));
    CHECK(told("order = [\"vakscholing\", \"stip-baan\"]\n").empty());
}
