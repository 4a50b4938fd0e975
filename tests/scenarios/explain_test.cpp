// SPDX-License-Identifier: EUPL-1.2
// Names are explained, and differences are told in words.
#include <algorithm>

#include "agents/measures/layout.hpp"
#include "agents/state/ledger.hpp"
#include "scenarios/catalogue/word_phrases.hpp"
#include "scenarios/catalogue/words.hpp"
#include "scenarios/diff.hpp"
#include "scenarios/explain/explain.hpp"
#include "scenarios/levers.hpp"
#include "scenarios/read/unit_words.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

std::string all_lines(const Explanation& e) {
    std::string text = e.title.en;
    for (const LocalisedText& line : e.lines) { text += "\n" + line.en; }
    return text;
}

}  // namespace

TEST_CASE("a parameter is explained with value, unit, prior, status and evidence",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto found = explain("distance.base_hazard", catalogue);
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
    for (const char* name : {"S001", "werkloont", "werkloont.search_push", "fine", "stock",
                             "levers.caseload", "AFW-1204", "bijstandsnorm"}) {
        INFO(name);
        CHECK(std::binary_search(names.begin(), names.end(), name));
    }
    CHECK(explain("no-such-name", catalogue).empty());
}

TEST_CASE("what is explained in Dutch is Dutch, or says that it is English",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    for (const std::string& name : explainable_names(catalogue)) {
        for (const Explanation& found : explain(name, catalogue)) {
            std::vector<LocalisedText> lines = found.lines;
            lines.push_back(found.title);
            for (const LocalisedText& line : lines) {
                INFO(name << ": " << line.nl);
                CHECK(english_in(line.nl.substr(0, line.nl.find("In het Engels: "))).empty());
            }
        }
    }
}

TEST_CASE("what a measure is, is told in both languages", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    std::size_t measures = 0;
    for (const std::string& name : explainable_names(catalogue)) {
        for (const Explanation& found : explain(name, catalogue)) {
            if (found.topic != Topic::measure) {
                continue;
            }
            measures += 1;
            INFO(name << ": " << found.lines[0].nl);
            CHECK(found.lines[0].nl.ends_with("."));
            CHECK(found.lines[0].nl != found.lines[0].en);
            CHECK(english_in(found.lines[0].nl).empty());
        }
    }
    CHECK(measures > 55);
}

TEST_CASE("every dataset of results is explained without data files", "[scenarios][explain]") {
    for (const sim::Dataset& dataset : agents::layout({}).datasets) {
        INFO(dataset.path);
        const auto found = explain_built_in(dataset.path);
        REQUIRE_FALSE(found.empty());
        CHECK(found[0].topic == Topic::measure);
        CHECK(found[0].title.nl == dataset.label.nl);
        CHECK(found[0].lines[0].en == dataset.long_name);
        CHECK(found[0].lines[1].en == "Unit: " + dataset.unit);
    }
}

TEST_CASE("a key is explained as errors name it and by its last parts", "[scenarios][explain]") {
    const auto key_of = [](const std::string& name) {
        const auto found = explain_built_in(name);
        return found.empty() ? std::string() : found[0].name;
    };
    CHECK(key_of("levers.instruments.werkloont.places") == "levers.instruments.*.places");
    CHECK(key_of("instruments.werkloont.places") == "levers.instruments.*.places");
    CHECK(key_of("running_at_start") == "levers.instruments.*.running_at_start");
    CHECK(key_of("levers.instruments.werkloont") == "levers.instruments.*");
    CHECK(key_of("levers.pots.buig") == "levers.pots.*");
    CHECK(key_of("pots.staff.budget_eur_per_year") == "levers.pots.*.budget_eur_per_year");
    CHECK(key_of("levers.instruments.werkloont.eligibility.statuses") ==
          "levers.instruments.*.eligibility.*");
    CHECK(key_of("caseload") == "levers.caseload");
    // '*' is for one part, and no word by itself.
    for (const char* name : {"werkloont", "*", "", "werkloont.places", "levers.instruments..places",
                             "levers.instruments.a.b.places"}) {
        INFO(name);
        CHECK(key_of(name).empty());
    }
    CHECK(bare_name("world.parameters.\"werkloont.search_push\"") == "werkloont.search_push");
    CHECK(bare_name("statute.fine (2025-01)") == "fine");
    CHECK(bare_name("series/stock") == "stock");
}

TEST_CASE("an instrument and its numbers are explained in Dutch words", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const Explanation werkloont = explain("werkloont", catalogue)[0];
    CHECK(contains(werkloont.lines[0].en, "one day a week of work"));
    CHECK(contains(werkloont.lines[0].nl, "een dag per week"));
    CHECK(werkloont.lines[1].en == "Slot programme, pot reintegration, mandatory (labour duty).");
    CHECK(werkloont.lines[1].nl == "Soort traject, pot re-integratie, verplicht (arbeidsplicht).");
    const LocalisedText title = explain("vakscholing.lock_in", catalogue)[0].title;
    CHECK(title.nl == "Vakscholing: zoekinzet die tijdens deelname wegvalt (lock_in)");
    for (const auto* words : {&slot_words(), &pot_words(), &obligation_words(), &allocation_words(),
                              &fines_words(), &law_path_words()}) {
        for (const std::string& word : *words) {
            INFO(word);
            const bool alike = word == "contact" || word == "score";
            CHECK((word_phrase(word).nl == word) == alike);
        }
    }
    for (const ChannelWord& channel : channel_words()) {
        INFO(channel.key);
        CHECK(word_phrase(channel.key).nl != channel.key);
    }
    CHECK(word_phrase("no_such_word").nl == "no_such_word");
}

TEST_CASE("an institution as source of a term is told in Dutch", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto source_of = [&](const char* name) { return explain(name, catalogue)[0].lines[0]; };
    CHECK(source_of("toeslagen").en == "Source: institution (Belastingdienst/Toeslagen)");
    CHECK(source_of("toeslagen").nl == "Bron: instelling (Belastingdienst/Toeslagen)");
    CHECK(source_of("vrijlating").nl == "Bron: Participatiewet art. 31");
}

TEST_CASE("evidence tells its subject in Dutch and that the rest is English",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    for (const auto& [id, row] : catalogue.evidence) {
        const LocalisedText words = in_words(row);
        INFO(words.nl);
        CHECK(words.nl.starts_with("Onderwerp: "));
        CHECK(contains(words.nl, ". In het Engels: "));
        CHECK(contains(words.nl, " Vertrouwen: "));
        // The themes whose Dutch word is another.
        for (const char* theme : {"effect.", "process", "cost", "stock", "flows", "debt", "_"}) {
            CHECK_FALSE(contains(words.nl.substr(0, words.nl.find(" In het")), theme));
        }
    }
}

TEST_CASE("a note is told in both languages", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto search_push = explain("werkloont.search_push", catalogue)[0].lines.back();
    CHECK(contains(search_push.en, "Note: Set so that"));
    CHECK(contains(search_push.nl, "Toelichting: Zo gezet dat"));
    const auto sanction = explain("offers.labour_duty_months", catalogue)[0].lines.back();
    CHECK(
        contains(sanction.nl, "Toelichting: de wet laat een tot drie maanden aan de verordening"));
    std::size_t notes = 0;
    for (const char* scenario : {"basis", "werkloont", "schulden-eerst"}) {
        for (const AssumedNumber& number : assumed_numbers(read_scenario(scenario, shipped()))) {
            INFO(number.key << ": " << number.note.nl);
            CHECK(number.note.en.empty() == number.note.nl.empty());
            CHECK((number.note.empty() || number.note.en != number.note.nl));
            CHECK(english_in(number.note.nl).empty());
            notes += number.note.empty() ? 0U : 1U;
        }
    }
    CHECK(notes > 300);
}

TEST_CASE("a scenario does not differ from itself", "[scenarios][diff]") {
    CHECK(against_basis("").empty());
    CHECK(against_basis("[levers]\nfines = \"stack\"\n").empty());
}

TEST_CASE("differences name lever, world, number, run and municipality", "[scenarios][diff]") {
    const auto list = against_basis(
        "[run]\nmunicipality = \"rotterdam\"\nmonths = 12\n[levers]\ncaseload = 55\n"
        "[world]\ntightness = 0.75\n[world.parameters]\n\"distance.base_hazard\" = 0.05\n");
    const auto sentence = [&](const std::string& key) {
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const Difference& d) { return d.key == key; });
        return found == list.end() ? std::string("none") : found->sentence.nl;
    };
    CHECK(contains(sentence("levers.caseload"), "-> 55."));
    CHECK(contains(sentence("world.tightness"), "1 -> 0,75."));
    CHECK(contains(sentence("world.parameters.distance.base_hazard"), "-> 0,05."));
    CHECK(contains(sentence("run.months"), "-> 12."));
    CHECK(contains(sentence("run.municipality"), "Rotterdam"));
    CHECK(contains(sentence("municipality.clients"), "40.000"));
}

TEST_CASE("an instrument that is added or dropped is one sentence", "[scenarios][diff]") {
    const Folder folder;
    const std::string with = folder.file(
        "with.toml", on_basis("[levers.instruments.werkloont]\nbudget_eur_per_year = 1234567\n"));
    const std::string without =
        folder.file("without.toml", on_basis("[levers.instruments.werkloont]\nactive = false\n"));
    const Scenario a = read_scenario(without, shipped());
    const Scenario b = read_scenario(with, shipped());
    const auto added = differences(a, b);
    REQUIRE(added.size() >= 1);
    CHECK(added[0].sentence.nl == "Erbij: WerkLoont (budget 1.234.567 euro per jaar).");
    CHECK(contains(differences(b, a)[0].sentence.en, "Dropped: WerkLoont"));
}

TEST_CASE("choices and units of a difference are in Dutch", "[scenarios][diff]") {
    const auto list = against_basis(
        "[run]\nmunicipality = \"rotterdam\"\n[levers]\nallocation = \"lottery\"\n"
        "fines = \"stop\"\n[levers.instruments.vakscholing]\nobligation = \"mandatory\"\n"
        "pot = \"buig\"\n[world.parameters]\n\"distance.base_hazard\" = 0.05\n");
    std::string dutch;
    std::string english;
    for (const Difference& each : list) {
        INFO(each.sentence.nl);
        CHECK(english_in(each.sentence.nl).empty());
        dutch += each.sentence.nl + '\n';
        english += each.sentence.en + '\n';
    }
    for (const char* part :
         {"wie de klantmanager kiest -> wie het lot aanwijst.", "oplopen -> stilstaan.",
          "vrijwillig -> verplicht.", "re-integratie -> bijstand (BUIG).", "[per maand]",
          "mensen die in een jaar instromen [deel van 1 van de mensen in de bijstand, per jaar]"}) {
        INFO(part);
        CHECK(contains(dutch, part));
    }
    CHECK(contains(english, "whom the klantmanager picks -> whom the lot falls on."));
    CHECK(contains(english, "distance.base_hazard [1/month]"));
}

TEST_CASE("a number that is out of range is refused with its unit in both languages",
          "[scenarios][diff]") {
    Scenario scenario = read_scenario("basis", shipped());
    try {
        set_number(scenario, "distance.base_hazard", 5.0);
        FAIL_CHECK("no error");
    } catch (const PhrasedError& error) {
        CHECK(contains(error.phrase().en, "cannot be 5 (expected 0.00001 to 1 1/month)"));
        CHECK(contains(error.phrase().nl, "kan niet 5 zijn (verwacht: 0,00001 tot 1 per maand)"));
    }
}

TEST_CASE("a term of the glossary is explained, in capitals or not, by word or identifier",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    CHECK(catalogue.glossary.size() > 70);
    for (const char* name : {"sociaal minimum", "Sociaal Minimum", "sociaal_minimum"}) {
        INFO(name);
        const auto found = explain(name, catalogue);
        REQUIRE(found.size() == 1);
        CHECK(found[0].topic == Topic::term);
        CHECK(found[0].name == "sociaal minimum");
        CHECK(contains(found[0].title.nl, "inkomen"));
        CHECK(contains(found[0].title.en, "income"));
    }
    CHECK(explain("BUIG", catalogue)[0].topic == Topic::term);
    for (const GlossaryTerm& term : catalogue.glossary) {
        INFO(term.term);
        CHECK_FALSE(term.identifiers.empty());
        CHECK(term.meaning.en != term.meaning.nl);
        CHECK_FALSE(term.source.empty());
        CHECK_FALSE(explain(term.term, catalogue).empty());
    }
}

TEST_CASE("every error code is explained with an example and without open slots",
          "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    for (const ProblemKind& kind : problem_kinds()) {
        const auto found = explain(code_text(kind.code), catalogue);
        REQUIRE(found.size() == 1);
        for (const Language language : {Language::nl, Language::en}) {
            std::string text = found[0].title.in(language);
            for (const LocalisedText& line : found[0].lines) { text += "\n" + line.in(language); }
            INFO(text);
            CHECK_FALSE(contains(text, "{"));
            CHECK((language == Language::nl ? english_in(text) : dutch_in(text)).empty());
        }
        CHECK(found[0].lines.size() == 2);
        CHECK_FALSE(contains(found[0].lines[0].nl, "..'"));
    }
    CHECK(explain("afw-1204", catalogue).size() == 1);
    CHECK(contains(explain("AFW-1204", catalogue)[0].lines[0].nl, "'levers.caseload' is 0"));
}

TEST_CASE("every unit of the data files and measures has a Dutch word", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const std::vector<std::string> alike = {"factor", "log", "logit", "score", "starts", "1", ""};
    const auto check_unit = [&](const std::string& unit) {
        INFO(unit);
        const bool same = std::find(alike.begin(), alike.end(), unit) != alike.end();
        CHECK((unit_phrase(unit).nl != unit) == !same);
    };
    for (const ParameterEntry& n : catalogue.parameters.entries) { check_unit(n.unit); }
    for (const StatuteEntry& s : catalogue.statute.entries) { check_unit(s.unit); }
    for (const CatalogueInstrument& c : catalogue.instruments) {
        for (const ParameterEntry& n : c.numbers) { check_unit(n.unit); }
    }
    for (const Margin& m : read_scenario("basis", shipped()).margins) { check_unit(m.unit); }
    for (const sim::Dataset& dataset : agents::layout({}).datasets) { check_unit(dataset.unit); }
}

TEST_CASE("every lever and world key that can be misplaced is a known key", "[scenarios][diff]") {
    for (const ScenarioKey& key : scenario_keys()) {
        INFO(key.key);
        CHECK(key.meaning.en != key.meaning.nl);
    }
    CHECK(misplaced_levers().keys.size() >= 10);
    CHECK(misplaced_world().keys.size() == 8);
}

TEST_CASE("a number of law says who reads it when not every run does", "[scenarios][explain]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto reader = [&](const char* name) {
        return explain(name, catalogue).front().lines.back();
    };
    for (const char* name : {"gifts_free", "backdated_months", "advance_share",
                             "repeat_application_months", "young_supplement"}) {
        INFO(name);
        CHECK(reader(name).en == "Kept for reference: no rule reads it yet.");
    }
    CHECK(contains(reader("limited_disregard_ceiling").en, "Read by afweging household"));
    CHECK_FALSE(contains(reader("disregard_ceiling").en, "ead by"));
}

TEST_CASE("the ledger is explained with its lines, in both languages", "[scenarios][explain]") {
    for (const char* name : {"ledger", "grootboek", "Kasboek"}) {
        INFO(name);
        const auto found = explain_built_in(name);
        REQUIRE(found.size() == 1);
        CHECK(found.front().name == "ledger");
        CHECK(contains(found.front().title.en, "every euro"));
        CHECK(found.front().lines.size() == agents::line_count + 1);
        CHECK(contains(found.front().lines[1].nl, "van gemeente, bijstand (BUIG) naar"));
    }
}
