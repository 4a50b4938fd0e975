// SPDX-License-Identifier: EUPL-1.2
// What is allowed in a scenario and probably not meant is told, with the right amounts and places.
#include "scenarios/notes/notes.hpp"

#include <algorithm>

#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;
using Catch::Matchers::Contains;

namespace {

Notes notes_on(const std::string& lines, const RunRequest& request = {}) {
    const Folder folder;
    const Scenario s = read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
    return notes_of(s, setting_of(s, request));
}

/// What is said about a key, in Dutch; empty when nothing is.
std::string about(const Notes& notes, const std::string& key) {
    std::string all;
    for (const Note& note : notes) {
        if (note.key == key) {
            all += note.what.nl + " " + note.follows.nl + "\n";
        }
    }
    return all;
}

const Note* find(const Notes& notes, const std::string& key) {
    const auto found =
        std::find_if(notes.begin(), notes.end(), [&](const Note& n) { return n.key == key; });
    return found == notes.end() ? nullptr : &*found;
}

const std::string reintegration = "levers.pots.reintegration.budget_eur_per_year";

std::string lever(const std::string& key) { return "levers.instruments." + key; }

}  // namespace

TEST_CASE("a pot that is more than its instruments says how much can never be spent",
          "[scenarios][notes]") {
    const Notes notes = notes_on(
        "[levers.pots.reintegration]\nbudget_eur_per_year = 3905000\n"
        "[levers.pots.income_security]\nbudget_eur_per_year = 1880000\n");
    CHECK_THAT(about(notes, reintegration),
               Contains("3.655.000 euro") &&
                   Contains("250.000 euro per jaar kan nooit worden uitgegeven."));
    CHECK_THAT(about(notes, "levers.pots.income_security.budget_eur_per_year"),
               Contains("200.000 euro per jaar kan nooit"));
    CHECK_THAT(find(notes, reintegration)->where, Contains("x.toml:"));
    // Exactly spent: nothing to say.
    CHECK(about(notes_on(""), reintegration).empty());
}

TEST_CASE("years with other amounts are added up: what a year leaves goes on to the next",
          "[scenarios][notes]") {
    const std::string told =
        about(notes_on("[levers.pots.reintegration]\nbudget_eur_per_year = [3655000, 3755000]\n"),
              reintegration);
    CHECK_THAT(told, Contains("200.000 euro over de hele looptijd kan nooit"));
    // The same sum in fits and starts can be spent.
    CHECK(about(notes_on("[levers.pots.reintegration]\nbudget_eur_per_year = [10965000, 0, 0]\n"),
                reintegration)
              .empty());
}

TEST_CASE("budgets above their pot say how much of them can never be spent", "[scenarios][notes]") {
    const Notes alone =
        notes_on("[levers.instruments.vakscholing]\nbudget_eur_per_year = 9000000\n");
    CHECK_THAT(about(alone, lever("vakscholing.budget_eur_per_year")),
               Contains("kan 5.345.000 euro per jaar nooit worden uitgegeven"));
    CHECK_THAT(find(alone, lever("vakscholing.budget_eur_per_year"))->where, Contains("x.toml:7"));
    const Notes together = notes_on("[levers.pots.reintegration]\nbudget_eur_per_year = 3505000\n");
    CHECK_THAT(about(together, reintegration), Contains("kan 150.000 euro per jaar nooit"));
}

TEST_CASE("money for less than one place means that nobody starts", "[scenarios][notes]") {
    const std::string key = lever("sollicitatietraining.budget_eur_per_year");
    const std::string training = "[levers.instruments.sollicitatietraining]\n";
    // EUR 900 a place; three years of 290 come to 870.
    CHECK_THAT(about(notes_on(training + "budget_eur_per_year = 290\n"), key),
               Contains("mag 290 euro per jaar kosten; een plek kost 900 euro.") &&
                   Contains("niemand nieuw kan starten"));
    CHECK_THAT(about(notes_on(training + "budget_eur_per_year = 0\n"), key),
               Contains("niemand nieuw kan starten"));
    CHECK(about(notes_on(training + "budget_eur_per_year = 900\n"), key).empty());
    // Also where only the size of the run makes it too little.
    CHECK_THAT(about(notes_on("", {.seed = 1, .people = 1}), key), Contains("niemand nieuw"));
}

TEST_CASE("an empty pot is told once, with who is paid all the same", "[scenarios][notes]") {
    const Notes notes = notes_on("[levers.pots.reintegration]\nbudget_eur_per_year = 0\n");
    CHECK_THAT(about(notes, reintegration),
               Contains("De pot is leeg") && Contains("Zij worden toch betaald"));
    CHECK(about(notes, lever("vakscholing.budget_eur_per_year")).empty());
}

TEST_CASE("amounts for years after the run are told", "[scenarios][notes]") {
    CHECK_THAT(about(notes_on("[world]\ntightness = [1, 1, 1, 0.9, 0.8]\n"), "world.tightness"),
               Contains("5 bedragen") && Contains("De laatste 2 tellen niet mee."));
    CHECK(about(notes_on("[world]\ntightness = [1, 1, 0.9]\n"), "world.tightness").empty());
}

TEST_CASE("what contradicts itself is told with both numbers", "[scenarios][notes]") {
    const Notes notes = notes_on(
        "[levers.instruments.vakscholing]\nfirst_month = \"2035-01\"\n"
        "[levers.instruments.nazorg]\nlast_month = \"2035-01\"\n"
        "[levers.instruments.nazorg.eligibility]\nstatuses = [\"bijstand\"]\n"
        "[levers.instruments.stip-baan]\nplaces = 5\n"
        "[levers.instruments.sollicitatietraining.eligibility]\n"
        "min_age_years = 60\nmax_age_years = 30\n"
        "min_months_on_benefit = 13\nmax_months_on_benefit = 12\n");
    const std::vector<std::pair<std::string, std::string>> expected = {
        {"vakscholing.first_month", "begint in 2035-01; de run eindigt na 2027-12. Niemand"},
        {"nazorg.last_month", "is 2035-01; de run eindigt na 2027-12."},
        {"nazorg.eligibility.statuses", "is van soort nazorg"},
        {"stip-baan.places", "5 plekken en 49 deelnemers"},
        {"sollicitatietraining.eligibility.max_age_years",
         "de laagste leeftijd is 60, de hoogste 30. Niemand kan starten."},
        {"sollicitatietraining.eligibility.max_months_on_benefit",
         "minstens 13 maanden in de uitkering, en hoogstens 12. Niemand kan starten."}};
    for (const auto& [key, words] : expected) {
        CAPTURE(key);
        CHECK_THAT(about(notes, lever(key)), Contains(words));
        REQUIRE(find(notes, lever(key)) != nullptr);
        CHECK_THAT(find(notes, lever(key))->where, Contains("x.toml:"));
    }
}

TEST_CASE("a shipped scenario contradicts itself nowhere", "[scenarios][notes]") {
    for (const std::string& name : names_in(shipped(), "")) {
        CAPTURE(name);
        const Scenario s = read_scenario(name, shipped());
        for (const Note& note : notes_of(s, setting_of(s, {}))) {
            CAPTURE(note.what.nl);
            CHECK(note.follows.nl.find("Niemand kan starten") == std::string::npos);
            CHECK_FALSE(note.advice.nl.empty());
            CHECK(english_in(note.what.nl + note.follows.nl + note.advice.nl).empty());
        }
    }
}

TEST_CASE("more people at the start than may be there are told, with how many there are",
          "[scenarios][notes]") {
    // Werkloont is for people at short distance: a minority of 2,230 clients.
    const std::string many = "running_at_start = 2000\n";
    const std::string told =
        about(notes_on("[levers.instruments.werkloont]\nbudget_eur_per_year = 500000\n" + many),
              lever("werkloont.running_at_start"));
    CHECK_THAT(told,
               Contains("volgens dit plan zitten er bij de start 2.000 mensen in; er zijn er"));
    CHECK_THAT(told, Contains("De anderen vallen af"));
    const std::string waiting =
        about(notes_on("[levers.instruments.stip-baan]\nwaiting_at_start = 2100\n"),
              lever("stip-baan.waiting_at_start"));
    CHECK_THAT(waiting, Contains("wachten er bij de start 2.100 mensen op"));
    // As many as may be: nothing to say, at any size of the run.
    const std::string few =
        "[levers.instruments.werkloont]\nbudget_eur_per_year = 500000\nrunning_at_start = 10\n";
    for (const std::uint32_t people : {2230U, 300U, 40000U}) {
        CHECK(
            about(notes_on(few, {.people = people}), lever("werkloont.running_at_start")).empty());
    }
    // A few in the whole country are a part of a person in the town that is tried: luck, no
    // shortage.
    const std::string country = "[run]\nmunicipality = \"nederland\"\n" + few;
    CHECK(about(notes_on(country), lever("werkloont.running_at_start")).empty());
}

TEST_CASE("a run before, beyond or across the known law says so", "[scenarios][notes]") {
    const auto said = [](const std::string& run) {
        return about(notes_on("[run]\n" + run), "run.start");
    };
    CHECK_THAT(said("start = \"1990-01\"\n"),
               Contains("gaan terug tot 2023-01") && Contains("staan prijzen stil"));
    CHECK(said("start = \"2025-01\"\nmonths = 6\n").empty());
    CHECK(said("start = \"2023-01\"\nmonths = 48\n").empty());
}

TEST_CASE("months beyond the law that was looked up say on their face what they follow",
          "[scenarios][notes]") {
    const auto said = [](const std::string& run) {
        return about(notes_on("[run]\n" + run), "world.law");
    };
    CHECK_THAT(said("start = \"2030-01\"\n"),
               Contains("Alle maanden van de run (na 2026-12) rekenen met een geïndexeerd pad"));
    CHECK_THAT(said("start = \"2024-07\"\n"),
               Contains("Maanden na 2026-12 rekenen met een geïndexeerd pad") &&
                   Contains("normen en minimumloon stijgen 3,7 % per jaar, prijzen 2,5 % "
                            "(aangenomen)"));
    CHECK_THAT(said("start = \"2024-07\"\n[world.parameters]\n\"indexation.wage_growth\" = 0.05\n"),
               Contains("stijgen 5 % per jaar"));
    CHECK_THAT(said("start = \"2024-07\"\n[world]\nlaw = \"frozen\"\n"),
               Contains("Maanden na 2026-12 houden de bedragen van 2026-12") &&
                   Contains("prijzen ook niet"));
    CHECK_THAT(said("start = \"2024-07\"\n[world]\nlaw = \"frozen\"\nprice_level = [1, 1.2]\n"),
               Contains("prijzen doen wat het scenario zegt"));
    CHECK(said("start = \"2025-01\"\nmonths = 24\n").empty());
    CHECK_THAT(said("start = \"2025-01\"\nmonths = 25\n"), Contains("Maanden na 2026-12"));
}

TEST_CASE("norms that rise in a run whose prices are held are told with how much",
          "[scenarios][notes]") {
    const std::string run = "[run]\nstart = \"2024-01\"\nmonths = 18\n";
    CHECK(about(notes_on(run), "world.price_level").empty());  // prices rise by their index
    // 1345.45 / 1283.83 = 1.048
    CHECK_THAT(about(notes_on(run + "[world]\nprice_level = 1.02\n"), "world.price_level"),
               Contains("stijgt 4,8 %") && Contains("niet door beleid"));
    CHECK(about(notes_on(run + "[world]\nprice_level = [1, 1.05]\n"), "world.price_level").empty());
    // Beyond the law the norm rises too: 1.037^(2/2) from December 2026 to July 2027.
    CHECK_THAT(
        about(notes_on("[run]\nstart = \"2026-12\"\nmonths = 12\n[world]\nprice_level = 1\n"),
              "world.price_level"),
        Contains("stijgt 3,7 %"));
}

TEST_CASE("numbers that a run never reads are not in its list of assumed numbers",
          "[scenarios][assumed]") {
    const auto lists = [](const std::string& lines, const std::string& key) {
        const Folder folder;
        const Scenario s = read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
        const auto all = assumed_numbers(s);
        return std::any_of(all.begin(), all.end(),
                           [&](const AssumedNumber& n) { return n.key.starts_with(key); });
    };
    const std::vector<std::pair<std::string, std::string>> read_only_with = {
        {"offers.labour_duty_months", "[levers.instruments.werkloont]\nplaces = 3\n"},
        {"spending.energy_share", "[world]\nenergy_price = [1, 1.2]\n"},
        {"search.tightness_elasticity", "[world]\ntightness = 0.9\n"},
        {"priority.need_stress", "[levers]\nallocation = \"need\"\n"},
        {"priority.compliance", "[levers]\nchoice = \"fit\"\n"}};
    for (const auto& [key, lines] : read_only_with) {
        CAPTURE(key);
        CHECK_FALSE(lists("", key));
        CHECK(lists(lines, key));
    }
    CHECK(lists("", "priority.cream_distance"));
    CHECK_FALSE(lists("[levers]\nallocation = \"lottery\"\n", "priority.need_"));
    // Some klantmanagers do not keep to the rule.
    CHECK(lists("[levers]\nallocation = \"lottery\"\n", "priority.cream_distance"));
    CHECK_FALSE(
        lists("[levers]\nallocation = \"lottery\"\n[world.parameters]\n"
              "\"priority.compliance\" = 1\n",
              "priority.cream_distance"));
    CHECK_FALSE(lists("", "office.share_short_alone"));
    CHECK_FALSE(lists("", "municipality.inhabitants"));
    CHECK_FALSE(lists("", "bijzondere-bijstand.cost_per_month"));
    // Before the first date of the law its first amounts are read.
    CHECK(lists("[run]\nstart = \"1990-01\"\n", "statute."));
    CHECK_FALSE(
        lists("[run]\nstart = \"2024-01\"\nmonths = 3\n", "statute.disregard_ceiling (2025-01)"));
    CHECK(lists("", "statute.disregard_ceiling (2025-01)"));
    CHECK_FALSE(lists("[levers.income_support]\ndisregard_ceiling_eur_per_month = 300\n",
                      "statute.disregard_ceiling"));
}

TEST_CASE("amounts of an instrument that is switched off say that they count for nothing",
          "[scenarios][notes]") {
    const std::string budget = lever("werkloont.budget_eur_per_year");
    const Notes off = notes_on(
        "[levers.instruments.werkloont]\nactive = false\n"
        "budget_eur_per_year = [100000, 200000, 300000, 400000]\nplaces = 8\n");
    CHECK_THAT(about(off, budget),
               Contains("Instrument 'werkloont' heeft 'active = false', en toch staat er "
                        "'budget_eur_per_year', 'places' bij. Het doet niet mee") &&
                   !Contains("bedragen, een per jaar"));
    CHECK_THAT(find(off, budget)->where, Contains("x.toml:8"));
    // Who is in it is paid all the same.
    const Notes closed = notes_on(
        "[levers.instruments.stip-baan]\nactive = false\nbudget_eur_per_year = 5\n"
        "running_at_start = 20\n");
    CHECK_THAT(about(closed, lever("stip-baan.budget_eur_per_year")),
               Contains("'budget_eur_per_year' bij. Wie erin zit maakt het af en wordt betaald") &&
                   !Contains("running_at_start"));
    // To switch off what another file set up is what the switch is for.
    CHECK(about(notes_on("[levers.instruments.nazorg]\nactive = false\n"),
                lever("nazorg.budget_eur_per_year"))
              .empty());
    CHECK(about(notes_on("[levers.instruments.werkloont]\nbudget_eur_per_year = 340000\n"), budget)
              .find("active") == std::string::npos);
}

TEST_CASE("a pot counts who is still in an instrument that is switched off", "[scenarios][notes]") {
    // 49 places of EUR 2,083 a month for two years at most.
    const std::string off = "[levers.instruments.stip-baan]\nactive = false\n";
    const std::string rich = about(notes_on(off), reintegration);
    CHECK_THAT(rich, Contains("Pot re-integratie is 10.965.000 euro over de hele looptijd") &&
                         Contains("samen mogen 7.140.000 euro uitgeven") &&
                         Contains("zit: hoogstens 2.449.608 euro over de hele looptijd. "
                                  "1.375.392 euro over de hele looptijd kan nooit"));
    CHECK_THAT(rich, !Contains("1.275.000 euro per jaar kan nooit") &&
                         !Contains("3.825.000 euro over de hele looptijd kan nooit"));
    // The budgets alone fit the pot exactly; with them they do not.
    const std::string exact = off + "[levers.pots.reintegration]\nbudget_eur_per_year = 2380000\n";
    CHECK_THAT(about(notes_on(exact), reintegration),
               Contains("Zij worden eerst betaald: van de budgetten kan dan tot "));
    // A budget above the pot is told by the budgets alone.
    const std::string poor = off + "[levers.pots.reintegration]\nbudget_eur_per_year = 2280000\n";
    CHECK_THAT(about(notes_on(poor), reintegration), Contains("De instrumenten van pot"));
}

TEST_CASE("money for more jobs than employers offer says how many of each", "[scenarios][notes]") {
    const std::string key = lever("loonkostensubsidie.budget_eur_per_year");
    const std::string job = "[levers.instruments.loonkostensubsidie]\n";
    // EUR 9,996 a year for a job: 400 of them. Employers offer 8.5 for each of 22.3 hundred
    // clients.
    const Notes rich = notes_on(job + "budget_eur_per_year = 3998400\n");
    CHECK_THAT(about(rich, key), Contains("In 2025-01 is er geld voor hoogstens 400 plekken") &&
                                     Contains("werkgevers bieden er 189,6.") &&
                                     Contains("36 van 36"));
    CHECK_THAT(find(rich, key)->where, Contains("x.toml:7"));
    // At the size of the run.
    CHECK_THAT(
        about(notes_on(job + "budget_eur_per_year = 3998400\n", {.seed = 1, .people = 223}), key),
        Contains("hoogstens 40 plekken") && Contains("bieden er 19"));
    const auto silent = [&](const std::string& lines) {
        return about(notes_on(lines), key).find("werkgevers") == std::string::npos;
    };
    CHECK(silent(job + "budget_eur_per_year = 1500000\n"));
    CHECK(silent(job + "places = 30\nbudget_eur_per_year = 3998400\n"));
    CHECK(silent(job + "active = false\n"));
    // A slack market: employers offer less of the same.
    CHECK_FALSE(silent(job + "budget_eur_per_year = 1800000\n[world]\ntightness = 0.5\n"));
}
