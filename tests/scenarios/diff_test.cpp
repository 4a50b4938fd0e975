// SPDX-License-Identifier: EUPL-1.2
// Differences of instruments: every condition in words.
#include <algorithm>

#include "scenarios/diff.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

/// The sentence about a key of an instrument; "none" when there is none.
LocalisedText about(const std::vector<Difference>& list, const std::string& key) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Difference& d) {
        return d.key == "levers.instruments." + key;
    });
    return found == list.end() ? LocalisedText("none") : found->sentence;
}

}  // namespace

TEST_CASE("every condition of an instrument is a fact of its own, in words", "[scenarios][diff]") {
    const auto list = against_basis(
        "[levers.instruments.vakscholing.eligibility]\nstatuses = [\"bijstand\"]\n"
        "distances = [\"short_distance\", \"long_distance\"]\nhealths = []\n"
        "schoolings = [\"primary\"]\nmin_age_years = 27\nmax_age_years = 54\n"
        "min_months_on_benefit = 7\nmax_months_on_benefit = 120\nmax_months_since_exit = 3\n"
        "min_debt_accounts = 2\nmin_debt_eur = 1500\nmax_savings_eur = 2000.5\n");
    CHECK(list.size() == 12);
    const std::vector<std::pair<const char*, LocalisedText>> expected = {
        {"statuses",
         {"the admitted situations of Vocational training: bijstand; bijstand with part-time work "
          "-> bijstand.",
          "de toegelaten situaties van Vakscholing: bijstand; bijstand met deeltijdwerk -> "
          "bijstand."}},
        {"distances",
         {"the admitted distances to work of Vocational training: medium distance; long distance "
          "-> short distance; long distance.",
          "de toegelaten afstanden tot werk van Vakscholing: middellange afstand; grote afstand -> "
          "korte afstand; grote afstand."}},
        {"healths",
         {"the admitted health of Vocational training: everybody -> nobody.",
          "de toegelaten gezondheid van Vakscholing: iedereen -> niemand."}},
        {"schoolings",
         {"the admitted schooling of Vocational training: everybody -> primary school at most.",
          "de toegelaten opleiding van Vakscholing: iedereen -> ten hoogste basisonderwijs."}},
        {"min_age_years",
         {"the lowest age of Vocational training: 0 -> 27.",
          "de laagste leeftijd van Vakscholing: 0 -> 27."}},
        {"max_age_years",
         {"the highest age of Vocational training: no limit -> 54.",
          "de hoogste leeftijd van Vakscholing: geen grens -> 54."}},
        {"min_months_on_benefit",
         {"the least months on benefit of Vocational training: 6 -> 7.",
          "het kleinste aantal maanden in de uitkering van Vakscholing: 6 -> 7."}},
        {"max_months_on_benefit",
         {"the most months on benefit of Vocational training: no limit -> 120.",
          "het grootste aantal maanden in de uitkering van Vakscholing: geen grens -> 120."}},
        {"max_months_since_exit",
         {"the most months since leaving of Vocational training: no limit -> 3.",
          "het grootste aantal maanden na vertrek van Vakscholing: geen grens -> 3."}},
        {"min_debt_accounts",
         {"the least number of debts of Vocational training: 0 -> 2.",
          "het kleinste aantal schulden van Vakscholing: 0 -> 2."}},
        {"min_debt_eur",
         {"the least debt of Vocational training: EUR 0 -> EUR 1,500.",
          "de kleinste schuld van Vakscholing: 0 euro -> 1.500 euro."}},
        {"max_savings_eur",
         {"the most savings of Vocational training: no limit -> EUR 2,000.50.",
          "het meeste spaargeld van Vakscholing: geen grens -> 2.000,50 euro."}},
    };
    for (const auto& [key, sentence] : expected) {
        const LocalisedText told = about(list, std::string("vakscholing.eligibility.") + key);
        CHECK(told.en == sentence.en);
        CHECK(told.nl == sentence.nl);
        CHECK(english_in(told.nl).empty());
    }
}

TEST_CASE("an instrument that is added is told with all that is other than in its file",
          "[scenarios][diff]") {
    const auto list = against_basis(
        "[levers.instruments.werkloont]\nbudget_eur_per_year = 340000\nobligation = \"voluntary\"\n"
        "places = 40\nfirst_month = 6\n[levers.instruments.werkloont.eligibility]\n"
        "max_age_years = 26\n[world.parameters]\n\"werkloont.search_push\" = 0.3\n");
    std::string dutch;
    for (const Difference& each : list) { dutch += each.sentence.nl + "\n"; }
    CHECK(dutch ==
          "Erbij: WerkLoont (budget 340.000 euro per jaar).\n"
          "het aantal plekken van WerkLoont: 40.\n"
          "de eerste maand van WerkLoont: 2025-07.\n"
          "de verplichting van WerkLoont: verplicht -> vrijwillig (anders dan in het eigen "
          "bestand).\n"
          "de hoogste leeftijd van WerkLoont: geen grens -> 26 (anders dan in het eigen bestand).\n"
          "werkloont.search_push [log van de zoekinspanning]: 1,05 -> 0,3 (anders dan in het eigen "
          "bestand).\n");
    CHECK(list.back().part == Part::numbers);
    CHECK(list.back().key == "world.parameters.werkloont.search_push");
    CHECK(about(list, "werkloont.obligation").en ==
          "the obligation of WerkLoont (work-first for new entrants): mandatory -> voluntary "
          "(other than in its file).");
}

TEST_CASE("months come back as dates, whether they were written as dates or counted",
          "[scenarios][diff]") {
    for (const char* months : {"first_month = \"2025-07\"\nlast_month = \"2025-09\"\n",
                               "first_month = 6\nlast_month = 8\n"}) {
        const auto added = against_basis(std::string("[levers.instruments.werkloont]\n") + months);
        CHECK(about(added, "werkloont.first_month").nl ==
              "de eerste maand van WerkLoont: 2025-07.");
        CHECK(about(added, "werkloont.last_month").nl ==
              "de laatste maand van WerkLoont: 2025-09.");
        const auto changed =
            against_basis(std::string("[levers.instruments.vakscholing]\n") + months);
        CHECK(about(changed, "vakscholing.first_month").nl ==
              "de eerste maand van Vakscholing: het begin -> 2025-07.");
        CHECK(about(changed, "vakscholing.last_month").en ==
              "the last month of Vocational training: the end -> 2025-09.");
    }
}

TEST_CASE("amounts that are scaled to another municipality are no levers, what a file sets is",
          "[scenarios][diff]") {
    const Folder folder;
    const std::string moved =
        folder.file("moved.toml", on_basis("[run]\nmunicipality = \"rotterdam\"\n"));
    const auto part_of = [](const std::vector<Difference>& list, Part part) {
        return std::count_if(list.begin(), list.end(),
                             [&](const Difference& each) { return each.part == part; });
    };
    const Scenario basis = read_scenario("basis", shipped());
    const auto scaled = differences(basis, read_scenario(moved, shipped()));
    CHECK(part_of(scaled, Part::levers) == 0);
    CHECK(part_of(scaled, Part::municipality) > 5);
    const std::string own = folder.file(
        "own.toml", on_basis("[run]\nmunicipality = \"rotterdam\"\n[levers]\ncaseload = 50\n"
                             "[levers.instruments.vakscholing]\nbudget_eur_per_year = 800000\n"));
    CHECK(part_of(differences(basis, read_scenario(own, shipped())), Part::levers) == 2);
}

TEST_CASE("margins of a municipality are told in words, people with marks between thousands",
          "[scenarios][diff]") {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "municipalities");
    folder.file("municipalities/dorp.toml",
                "schema = 1\nextends = \"gemiddeld-100k\"\nname = \"Dorp\"\nnumber = 9101\n"
                "clients = { value = 5000, low = 4900, high = 5100, unit = \"persons\", status = "
                "\"assumed\" }\n");
    const std::string path = folder.file("x.toml", on_basis("[run]\nmunicipality = \"dorp\"\n"));
    const auto list =
        differences(read_scenario("basis", shipped()), read_scenario(path, shipped()));
    const auto found = std::find_if(list.begin(), list.end(), [](const Difference& each) {
        return each.key == "municipality.clients";
    });
    REQUIRE(found != list.end());
    CHECK(found->sentence.nl == "mensen met bijstand bij de start [personen]: 2.230 -> 5.000.");
    CHECK(found->sentence.en == "people with bijstand at the start [persons]: 2,230 -> 5,000.");
}

TEST_CASE("an instrument that is added as it is, or dropped, is one sentence",
          "[scenarios][diff]") {
    CHECK(against_basis("[levers.instruments.werkloont]\nbudget_eur_per_year = 9\n").size() == 1);
    CHECK(against_basis("[levers.instruments.nazorg]\nactive = false\n").size() == 1);
}

TEST_CASE("another start is told as a date, with the law that follows, and never as a lever",
          "[scenarios][diff]") {
    const auto list = against_basis("[run]\nstart = \"2024-01\"\n");
    std::string norm;
    for (const Difference& each : list) {
        CAPTURE(each.sentence.nl);
        CHECK((each.part == Part::run || each.part == Part::law));
        norm = each.key == "statute.bijstandsnorm.single" ? each.sentence.nl : norm;
    }
    CHECK(list.front().sentence.nl == "de eerste maand: 2025-01 -> 2024-01.");
    CHECK(contains(norm, "1.345,45 -> 1.283,83."));
    // Within a half year nothing of the law changes.
    CHECK(against_basis("[run]\nstart = \"2025-02\"\n").size() == 1);
}

TEST_CASE("a lever on income support is a change, and the law that it replaces is not told",
          "[scenarios][diff]") {
    const auto list = against_basis(
        "[run]\nstart = \"2024-01\"\n"
        "[levers.income_support]\ndisregard_ceiling_eur_per_month = 300\n");
    CHECK(list.front().sentence.nl ==
          "het hoogste bedrag dat cliënten van hun loon houden, per maand: als in de wet -> 300 "
          "euro.");
    CHECK(std::none_of(list.begin(), list.end(), [](const Difference& each) {
        return each.key.starts_with("statute.disregard_ceiling");
    }));
}

TEST_CASE("months that were counted in a file below move with the start: nobody changed them",
          "[scenarios][diff]") {
    const Folder folder;
    const std::string below =
        folder.file("below.toml", on_basis("[levers.instruments.werkloont]\nfirst_month = 6\n"
                                           "last_month = \"2026-12\"\n"));
    const std::string above =
        folder.file("above.toml",
                    "extends = \"below.toml\"\n[scenario]\nname = \"above\"\n[run]\nstart = "
                    "\"2026-01\"\n");
    for (const Difference& each :
         differences(read_scenario(below, shipped()), read_scenario(above, shipped()))) {
        CAPTURE(each.sentence.nl);
        CHECK(each.part != Part::levers);
        CHECK(each.key != "levers.instruments.werkloont.last_month");
    }
}
