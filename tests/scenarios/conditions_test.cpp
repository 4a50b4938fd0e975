// SPDX-License-Identifier: EUPL-1.2
// Who may take part, as files say it: what is read, what is refused, and how it is told.
#include "scenarios/explain/conditions.hpp"

#include <string>
#include <vector>

#include "scenarios/explain/explain.hpp"
#include "scenarios/notes/notes.hpp"
#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;
using Catch::Matchers::Contains;

namespace {

const std::string levers = "[levers.instruments.vakscholing.eligibility]\n";
const std::string alternative = "[[levers.instruments.vakscholing.eligibility.or]]\n";

Scenario with(const std::string& lines) {
    const Folder folder;
    return read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
}

const agents::Instrument& vakscholing(const Scenario& s) {
    for (const agents::Instrument& each : s.setting.instruments) {
        if (each.key == "vakscholing") {
            return each;
        }
    }
    throw std::runtime_error("basis lost vakscholing");
}

agents::Eligibility read(const std::string& lines) {
    const Scenario s = with(lines);
    return vakscholing(s).eligibility;
}

Ending ending(const std::string& lines) {
    const Folder folder;
    return reading(folder.file("x.toml", on_basis(lines)), shipped());
}

/// What is said about a condition of vakscholing, in Dutch.
std::string note_on(const std::string& key, const std::string& lines) {
    const Scenario s = with(lines);
    std::string all;
    for (const Note& note : notes_of(s, setting_of(s, {}))) {
        if (note.key == "levers.instruments.vakscholing." + key) {
            all += note.what.nl + " " + note.follows.nl + "\n";
            CHECK(english_in(note.what.nl + note.follows.nl + note.advice.nl).empty());
        }
    }
    return all;
}

}  // namespace

TEST_CASE("every condition is read from levers", "[scenarios][conditions]") {
    const agents::Eligibility e =
        read(levers +
             "households = [\"single_parent\", \"couple\"]\nroutes = [\"school\"]\n"
             "housing = [\"threatened\", \"homeless\"]\nmin_children = 1\nmax_children = 3\n"
             "max_age_youngest_child = 4\nmin_dutch = 1\nmax_dutch = 2\nmin_ladder = 2\n"
             "max_ladder = 4\nmin_stress = 0.6\nmin_motivation = 0.2\nmax_motivation = 0.8\n"
             "min_shortfall_eur = 25.5\nmin_months_of_ww_left = 1\nmax_months_of_ww_left = 6\n"
             "earlier_bijstand = \"never\"\nmax_debt_accounts = 2\n"
             "exempt = \"no\"\ndebt_help = [\"plan\", \"finished\"]\nafter = [\"programme\", "
             "\"money\"]\n");
    CHECK(e.max_accounts == 2);
    CHECK(e.debt_helps == 0b1100);
    CHECK(e.after == 0b10001);
    CHECK(e.households == 0b110);
    CHECK(e.routes == 0b100);
    CHECK(e.housings == 0b110);
    CHECK(e.min_children == 1);
    CHECK(e.max_children == 3);
    CHECK(e.max_age_youngest == 4);
    CHECK(e.min_dutch == 1);
    CHECK(e.max_dutch == 2);
    CHECK(e.min_ladder == 2);
    CHECK(e.max_ladder == 4);
    CHECK(e.min_stress == 0.6F);
    CHECK(e.min_motivation == 0.2F);
    CHECK(e.max_motivation == 0.8F);
    CHECK(e.min_shortfall_cents == 2550);
    CHECK(e.min_ww_left == 1);
    CHECK(e.max_ww_left == 6);
    CHECK(e.earlier == agents::EarlierBijstand::never);
    CHECK(e.exempt == agents::Exempt::no);
    CHECK(e.alternatives.empty());
    CHECK(e.statuses != 0);  // of its own file
}

TEST_CASE("alternatives have conditions of their own and admit everybody else",
          "[scenarios][conditions]") {
    const agents::Eligibility e =
        read(alternative + "min_age_years = 50\n" + alternative +
             "households = [\"single_parent\"]\nmax_age_youngest_child = 4\n");
    REQUIRE(e.alternatives.size() == 2);
    CHECK(e.alternatives[0].min_age == 50);
    CHECK(e.alternatives[0].households == agents::all_kinds(agents::household_count));
    CHECK(e.alternatives[1].households == 0b10);
    CHECK(e.alternatives[1].max_age_youngest == 4);
    CHECK(e.alternatives[1].statuses == (1U << agents::status_count) - 1U);
    CHECK(read(levers + "or = []\n").alternatives.empty());
}

TEST_CASE("what comes before is asked of slots that hold somebody", "[scenarios][conditions]") {
    CHECK(note_on("eligibility.debt_help", levers + "debt_help = []\n").find("lege lijst") !=
          std::string::npos);
    CHECK(note_on("eligibility.max_debt_accounts",
                  levers + "min_debt_accounts = 3\nmax_debt_accounts = 2\n")
              .find("minstens 3 schulden, en hoogstens 2") != std::string::npos);
    CHECK(read(levers + "after = []\n").after == 0);
}

TEST_CASE("once a year is read, and not beside once a spell", "[scenarios][conditions]") {
    const std::string lever = "[levers.instruments.vakscholing]\nonce_per_year = true\n";
    CHECK(vakscholing(with(lever + "once_per_spell = false\n")).once_a_year == 1);
    CHECK(vakscholing(with("")).once_a_year == 0);
    const Ending both = ending(lever + "once_per_spell = true\n");
    CHECK(both.code == ExitCode::scenario);
    CHECK_THAT(both.text, Contains("write 'once_per_spell = false'") && Contains("x.toml:7"));
    CHECK_THAT(both.dutch, Contains("schrijf 'once_per_spell = false'"));
}

TEST_CASE("what is wrong in a condition is told with its line and what is expected",
          "[scenarios][conditions]") {
    struct Wrong {
        std::string line;
        std::string told;  ///< in English
    };
    const std::vector<Wrong> all = {
        {"households = [\"singel\"]", "single"},
        {"households = 3", "a list"},
        {"routes = [\"skool\"]", "school"},
        {"housing = [\"homelss\"]", "homeless"},
        {"min_children = 7", "0 to 6"},
        {"max_children = 1.5", "whole"},
        {"max_age_youngest_child = 18", "0 to 17"},
        {"min_dutch = 4", "0 to 3"},
        {"max_dutch = -1", "0 to 3"},
        {"min_ladder = 0", "1 to 6"},
        {"max_ladder = 7", "1 to 6"},
        {"min_stress = 1.5", "0 to 1"},
        {"min_motivation = -0.1", "0 to 1"},
        {"max_motivation = 60", "0 to 1"},
        {"min_shortfall_eur = -5", "EUR"},
        {"min_months_of_ww_left = -1", "months"},
        {"max_months_of_ww_left = \"six\"", "months"},
        {"earlier_bijstand = \"nevr\"", "never"},
        {"earlier_bijstand = true", "\"any\""},
        {"exempt = \"yess\"", "yes"},
        {"exempt = true", "\"any\""},
        {"min_kids = 1", "min_children"},
        {"or = 3", "[[levers.instruments.vakscholing.eligibility.or]]"},
        {"or = [3]", "[[levers.instruments.vakscholing.eligibility.or]]"},
    };
    for (const Wrong& wrong : all) {
        CAPTURE(wrong.line);
        const Ending end = ending(levers + wrong.line + "\n");
        CHECK(end.code == ExitCode::scenario);
        CHECK_THAT(end.text, Contains("x.toml:7") && Contains(wrong.told));
        CHECK_FALSE(end.dutch.empty());
        CHECK(end.dutch != end.text);
    }
}

TEST_CASE("what is wrong in an alternative is told with its number and line",
          "[scenarios][conditions]") {
    const std::string first = alternative + "min_age_years = 50\n" + alternative;
    CHECK_THAT(ending(first + "min_ladder = 9\n").text,
               Contains("eligibility.or[1].min_ladder") && Contains("x.toml:9"));
    // The keys that are allowed are told whole, each once.
    CHECK_THAT(ending(first + "househlds = []\n").text,
               Contains("did you mean 'households'?") &&
                   Contains("routes, earlier_bijstand, exempt,") &&
                   Contains("min_shortfall_eur, debt_help, after  (more"));
    CHECK_THAT(ending(first + "or = []\n").text, Contains("eligibility.or[1].or"));
    // One pair of brackets makes a table where a list is meant.
    const Ending table =
        ending("[levers.instruments.vakscholing.eligibility.or]\nmin_age_years = 50\n");
    CHECK_THAT(table.text, Contains("[[levers.instruments.vakscholing.eligibility.or]]") &&
                               Contains("x.toml:6"));
    CHECK_THAT(table.dutch, Contains("een lijst van tabellen"));
}

TEST_CASE("an instrument file has alternatives too", "[scenarios][conditions]") {
    const DataCopy copy;
    REQUIRE(copy.replace("instruments/vakscholing.toml", "[eligibility]\n",
                         "[[eligibility.or]]\nmin_dutch = 2\n[[eligibility.or]]\n"
                         "earlier_bijstand = \"before\"\n[eligibility]\n"));
    const Scenario s = read_scenario("basis", copy.root());
    CHECK(vakscholing(s).eligibility.alternatives.size() == 2);
}

TEST_CASE("more instruments than have room for a year are refused", "[scenarios][conditions]") {
    std::string lines;
    for (const std::string& name : names_in(shipped(), "instruments")) {
        lines += "[levers.instruments." + name +
                 "]\nactive = true\nonce_per_year = true\nonce_per_spell = false\n";
    }
    const Ending end = ending(lines);
    CHECK(end.code == ExitCode::scenario);
    CHECK_THAT(end.text, Contains("'once_per_year'") && Contains("at most 16"));
}

TEST_CASE("conditions are told in words, those that limit only", "[scenarios][conditions]") {
    CHECK(limits_in_words(agents::Eligibility{.statuses = (1U << agents::status_count) - 1U,
                                              .distances = 7,
                                              .healths = 7,
                                              .schoolings = 7})
              .empty());
    const agents::Eligibility e =
        read(levers +
             "households = [\"single_parent\"]\nmin_stress = 0.6\n"
             "min_shortfall_eur = 100\nearlier_bijstand = \"before\"\nexempt = \"yes\"\n" +
             alternative + "max_age_youngest_child = 4\nmin_ladder = 2\n" + alternative);
    std::string nl;
    std::string en;
    for (const LocalisedText& each : limits_in_words(e)) {
        nl += each.nl + "\n";
        en += each.en + "\n";
    }
    CHECK_THAT(en, Contains("the admitted households: single parent\n") &&
                       Contains("earlier bijstand: on bijstand before, in an earlier spell\n") &&
                       Contains("the least stress: 0.6\n") &&
                       Contains("the exemption from the duty to work: exempt from the duty to "
                                "work\n") &&
                       Contains("the least shortfall in a month: EUR 100\n") &&
                       Contains("(1) the highest age of the youngest child: 4, the lowest step of "
                                "the ladder: 2, or (2) everybody\n"));
    CHECK_THAT(nl, Contains("de toegelaten huishoudens: alleenstaande ouder\n") &&
                       Contains("de laagste stress: 0,6\n") &&
                       Contains("(1) de hoogste leeftijd van het jongste kind: 4, de laagste trede "
                                "van de ladder: 2, of (2) iedereen\n"));
    CHECK(english_in(nl).empty());
    for (const Condition& each : conditions_of(e)) {
        CAPTURE(each.key);
        CHECK(english_in(each.what.nl + " " + each.value.nl).empty());
    }
}

TEST_CASE("an instrument is explained with for whom it is", "[scenarios][conditions]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto dutch = [&catalogue](const char* name) {
        const Explanation found = explain(name, catalogue)[0];
        std::string all;
        for (const LocalisedText& line : found.lines) { all += line.nl + "\n"; }
        return all;
    };
    CHECK_THAT(dutch("nazorg"),
               Contains("Voorwaarde: de toegelaten situaties: tijdelijke baan; opleiding.\n") &&
                   Contains("Voorwaarde: het grootste aantal maanden na vertrek: 2.\n"));
    // Nobody takes part in what acts on the office.
    CHECK_FALSE(contains(dutch("caseload-reduction"), "Voorwaarde"));
}

TEST_CASE("a change of a condition is told, of alternatives too", "[scenarios][conditions]") {
    const auto list =
        against_basis(levers + "min_children = 1\n" + alternative + "min_age_years = 50\n");
    REQUIRE(list.size() == 2);
    CHECK(list[0].sentence.nl == "het kleinste aantal kinderen van Vakscholing: 0 -> 1.");
    CHECK(list[1].sentence.en ==
          "the alternatives (one must hold) of Vocational training: none -> (1) the lowest "
          "age: 50.");
}

TEST_CASE("conditions that nobody meets are told", "[scenarios][conditions]") {
    const std::vector<std::vector<std::string>> all = {
        {"max_children", "min_children = 3\nmax_children = 1\n", "minstens 3 kinderen"},
        {"max_dutch", "min_dutch = 2\nmax_dutch = 1\n", "het Nederlands is 2, de hoogste 1"},
        {"max_ladder", "min_ladder = 5\nmax_ladder = 2\n", "trede van de ladder is 5"},
        {"max_motivation", "min_motivation = 0.7\nmax_motivation = 0.35\n",
         "is 0,7, de hoogste 0,35"},
        {"households", "households = []\n", "een lege lijst"},
        {"routes", "routes = []\n", "een lege lijst"},
        {"housing", "housing = []\n", "een lege lijst"},
        {"households", "households = [\"single\"]\nmin_children = 1\n", "kinderen gevraagd"},
        {"households", "households = [\"couple\"]\nmax_age_youngest_child = 3\n",
         "kinderen gevraagd"},
        {"max_children", "max_children = 0\nhouseholds = [\"single_parent\"]\n",
         "kinderen zijn niet toegelaten"},
        {"min_children", "min_children = 4\n", "hebben er hoogstens 3"},
        {"earlier_bijstand", "earlier_bijstand = \"never\"\nmax_months_since_exit = 3\n",
         "uit de bijstand vertrok"},
        {"exempt", "exempt = \"yes\"\nstatuses = [\"ww\"]\n", "alleen mensen in de bijstand"},
    };
    for (const auto& wrong : all) {
        CAPTURE(wrong[1]);
        CHECK_THAT(note_on("eligibility." + wrong[0], levers + wrong[1]),
                   Contains(wrong[2]) && Contains("Niemand kan starten."));
    }
    CHECK_THAT(note_on("eligibility.max_months_of_ww_left", levers + "max_months_of_ww_left = 3\n"),
               Contains("laat mensen in de WW niet toe. De voorwaarde doet niets."));
    CHECK_THAT(note_on("eligibility.max_months_of_ww_left",
                       levers + "statuses = [\"ww\"]\nmin_months_of_ww_left = 6\n"
                                "max_months_of_ww_left = 3\n"),
               Contains("minstens 6 maanden WW over") && Contains("Niemand in de WW"));
    CHECK(note_on("eligibility.min_children", levers + "min_children = 3\n").empty());
    const std::string exempt = "exempt = \"yes\"\n";
    CHECK(note_on("eligibility.exempt", levers + exempt).empty());
    CHECK_THAT(
        note_on("eligibility.exempt",
                "[levers.instruments.vakscholing]\nobligation = \"mandatory\"\n" + levers + exempt),
        Contains("alleen voor mensen met een ontheffing") &&
            Contains("Voor hen is het vrijwillig."));
}

TEST_CASE("alternatives that let nobody in, or everybody, are told", "[scenarios][conditions]") {
    const auto note = [](const std::string& lines) { return note_on("eligibility.or", lines); };
    const std::string crossed = "min_ladder = 4\nmax_ladder = 2\n";
    const std::string fine = alternative + "min_age_years = 50\n";
    CHECK(note(fine).empty());
    CHECK_THAT(note(fine + alternative + crossed),
               Contains("keuze 2: de laagste trede") && Contains("Zo komt niemand binnen."));
    CHECK_THAT(note(alternative + crossed),
               Contains("keuze 1") && Contains("Niemand kan starten."));
    // Against the conditions beside it.
    CHECK_THAT(note(levers + "exempt = \"no\"\n" + alternative + "exempt = \"yes\"\n"),
               Contains("samen met de andere voorwaarden laat die niemand toe"));
    CHECK_THAT(
        note(levers + "households = [\"couple\"]\n" + alternative + "households = [\"single\"]\n"),
        Contains("samen met de andere voorwaarden laat die niemand toe"));
    CHECK_THAT(note(levers + "max_age_years = 40\n" + fine), Contains("laagste leeftijd is 50"));
    CHECK_THAT(note(fine + alternative), Contains("keuze 2 vraagt niets."));
}
