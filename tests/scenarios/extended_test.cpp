// SPDX-License-Identifier: EUPL-1.2
// Municipalities and instruments that say only what differs from another.
#include <algorithm>

#include "scenarios/explain/explain.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

const std::string five_lines =
    "schema = 1\nextends = \"gemiddeld-100k\"\nname = \"Onze gemeente\"\nnumber = 9101\n"
    "clients = { value = 5000, low = 4900, high = 5100, unit = \"persons\", status = \"assumed\" "
    "}\n";

/// basis for a municipality of our own among the shipped ones.
Scenario own_municipality(const DataCopy& copy, const std::string& text) {
    write(copy.path() / "municipalities" / "ons.toml", text);
    const Folder folder;
    return read_scenario(folder.file("x.toml", on_basis("[run]\nmunicipality = \"ons\"\n")),
                         copy.root());
}

MunicipalityTable shipped_municipality(const std::string& name) {
    Problems problems;
    const Evidence evidence = read_evidence(shipped(), problems);
    auto table = read_municipality(Shelf{shipped()}, {name}, evidence, problems);
    problems.throw_if_any();
    return *table;
}

const Margin& margin(const std::vector<Margin>& margins, const std::string& key) {
    const auto found =
        std::find_if(margins.begin(), margins.end(), [&](const Margin& m) { return m.key == key; });
    REQUIRE(found != margins.end());
    return *found;
}

std::string lines_of(const Explanation& e, Language language) {
    std::string text = e.title.in(language);
    for (const LocalisedText& line : e.lines) { text += '\n' + line.in(language); }
    return text;
}

}  // namespace

TEST_CASE("a municipality of five lines has all margins", "[scenarios][extended]") {
    const DataCopy copy;
    const Scenario ours = own_municipality(copy, five_lines);
    const Scenario average = read_scenario("basis", shipped());
    CHECK(ours.setting.municipality.key == "ons");
    CHECK(ours.setting.municipality.name == "Onze gemeente");
    CHECK(ours.setting.municipality.number == 9101);
    CHECK(ours.setting.municipality.clients == 5000);
    CHECK(ours.setting.municipality.household == average.setting.municipality.household);
    CHECK(ours.margins.size() == average.margins.size());
}

TEST_CASE("a margin that is taken over keeps its passport and says where it stands",
          "[scenarios][extended]") {
    const DataCopy copy;
    const Scenario ours = own_municipality(copy, five_lines);
    const std::vector<Margin> country = shipped_municipality("nederland").margins;
    CHECK(margin(ours.margins, "clients").passport.extended.empty());
    CHECK(margin(ours.margins, "inhabitants").passport.extended == "gemiddeld-100k");
    const Passport& women = margin(ours.margins, "share_women").passport;
    CHECK(women.extended == "nederland");
    CHECK(women.status == "measured");
    CHECK(women.evidence == margin(country, "share_women").passport.evidence);
    CHECK(women.note.nl == margin(country, "share_women").passport.note.nl);
    CHECK(margin(country, "share_women").passport.extended.empty());
}

TEST_CASE("assumed numbers say which file they were taken over from", "[scenarios][extended]") {
    const auto note_in = [](const char* scenario, const std::string& key) {
        const auto numbers = assumed_numbers(read_scenario(scenario, shipped()));
        const auto found = std::find_if(numbers.begin(), numbers.end(),
                                        [&](const AssumedNumber& n) { return n.key == key; });
        REQUIRE(found != numbers.end());
        return found->note;
    };
    const auto note = [&](const std::string& key) { return note_in("schulden-eerst", key); };
    CHECK(note("municipality.ladder.step_1").en.ends_with(" (taken over from nederland)"));
    CHECK(note("municipality.ladder.step_1").nl.ends_with(" (overgenomen van nederland)"));
    CHECK(note("schuldhulp-18.demand").nl.ends_with(" (overgenomen van schuldhulp-36)"));
    CHECK_FALSE(contains(note_in("coronasanering", "coronasanering.demand").nl, "overgenomen"));
}

TEST_CASE("a margin is replaced with all its shares and its passport", "[scenarios][extended]") {
    const DataCopy copy;
    const Scenario ours =
        own_municipality(copy, five_lines +
                                   "[schooling]\nunit = \"fraction\"\nstatus = \"assumed\"\n"
                                   "low = { primary = 0.4, lower_secondary = 0.2, "
                                   "qualified = 0.1 }\n"
                                   "high = { primary = 0.6, lower_secondary = 0.4, "
                                   "qualified = 0.3 }\n"
                                   "[schooling.value]\nprimary = 0.5\nlower_secondary = 0.3\n"
                                   "qualified = 0.2\n");
    CHECK(ours.setting.municipality.schooling == std::array<double, 3>{0.5, 0.3, 0.2});
    const Passport& passport = margin(ours.margins, "schooling.primary").passport;
    CHECK(passport.status == "assumed");
    CHECK(passport.evidence.empty());
    CHECK(passport.note.empty());
    CHECK(passport.extended.empty());
}

TEST_CASE("the shipped municipalities differ from the country where they say so",
          "[scenarios][extended]") {
    const std::vector<Margin> country = shipped_municipality("nederland").margins;
    for (const char* name : {"gemiddeld-100k", "den-haag", "rotterdam"}) {
        const std::vector<Margin> here = shipped_municipality(name).margins;
        REQUIRE(here.size() == country.size());
        for (std::size_t i = 0; i < here.size(); ++i) {
            INFO(name << ": " << here[i].key);
            CHECK(here[i].key == country[i].key);
            CHECK((here[i].passport.extended == "nederland" || here[i].passport.extended.empty()));
            CHECK((here[i].passport.extended.empty() || here[i].value == country[i].value));
        }
        CHECK(margin(here, "clients").passport.extended.empty());
    }
}

TEST_CASE("debt help of 18 and 24 months is that of 36 but for what differs",
          "[scenarios][extended]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto find = [&](const std::string& key) -> const CatalogueInstrument& {
        return *std::find_if(catalogue.instruments.begin(), catalogue.instruments.end(),
                             [&](const CatalogueInstrument& c) { return c.base.key == key; });
    };
    const CatalogueInstrument& whole = find("schuldhulp-36");
    for (const char* key : {"schuldhulp-18", "schuldhulp-24"}) {
        const CatalogueInstrument& shorter = find(key);
        CHECK(shorter.base.hash == hash_of(key));
        CHECK(shorter.base.label_nl != whole.base.label_nl);
        CHECK(shorter.base.duration_months < whole.base.duration_months);
        CHECK(shorter.base.eligibility.min_debt_cents == whole.base.eligibility.min_debt_cents);
        REQUIRE(shorter.numbers.size() == whole.numbers.size());
        for (const ParameterEntry& entry : shorter.numbers) {
            INFO(entry.key);
            CHECK(entry.passport.extended == "schuldhulp-36");
        }
    }
}

TEST_CASE("a mistake in a file that others extend is told once, at its own line",
          "[scenarios][extended]") {
    const DataCopy copy;
    REQUIRE(copy.replace("instruments/schuldhulp-36.toml", "mode = 0.45", "mode = 4.5"));
    const std::string text = reading("basis", copy.root()).text;
    const std::size_t first = text.find("AFW-1204");
    CHECK(contains(text, "instruments/schuldhulp-36.toml:"));
    CHECK(text.find("ERROR AFW-1204", first + 1) == std::string::npos);
}

TEST_CASE("a file that is extended is named once among the sources of a run",
          "[scenarios][extended]") {
    const std::string text = read_scenario("basis", shipped()).provenance;
    for (const char* name :
         {"### municipalities/nederland.toml", "### instruments/schuldhulp-36"}) {
        const std::size_t first = text.find(name);
        REQUIRE(first != std::string::npos);
        CHECK(text.find(name, first + 1) == std::string::npos);
    }
}

TEST_CASE("explain tells a municipality, a margin and what was taken over",
          "[scenarios][extended]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const Explanation town = explain("rotterdam", catalogue).front();
    CHECK(town.topic == Topic::municipality);
    CHECK(contains(lines_of(town, Language::nl), "bij de start = 40.000 [personen], aangenomen\n"));
    CHECK(contains(lines_of(town, Language::nl), "overgenomen van nederland"));
    const Explanation women = explain("rotterdam.share_women", catalogue).front();
    CHECK(contains(lines_of(women, Language::en), "Rotterdam: share of women in the stock"));
    CHECK(contains(lines_of(women, Language::en), "R061: "));
    CHECK(contains(lines_of(women, Language::en), "Taken over from nederland."));
    const Explanation plan = explain("schuldhulp-24.write_off", catalogue).front();
    CHECK(contains(lines_of(plan, Language::nl), "Overgenomen van schuldhulp-36."));
    CHECK(contains(lines_of(explain("schuldhulp-24", catalogue).front(), Language::en),
                   "assumed, taken over from schuldhulp-36"));
}

TEST_CASE("explain tells a number of law by date, its source once while it stays the same",
          "[scenarios][extended]") {
    const Catalogue catalogue = load_catalogue(shipped());
    const auto norms = explain("bijstandsnorm", catalogue);
    REQUIRE(norms.size() == agents::household_count + 1);
    CHECK(norms.front().topic == Topic::term);
    const std::string single = lines_of(norms[1], Language::nl);
    CHECK(contains(single, "alleenstaand: bijstandsnorm"));
    CHECK(contains(single, "Vanaf 2024-07: 1.308,45 [euro per maand]"));
    const std::string taper =
        lines_of(explain("social_minimum.single", catalogue)[0], Language::en);
    const std::size_t status = taper.find("Status: ");
    CHECK(taper.find("Status: ", status + 1) == std::string::npos);
    CHECK(taper.find("From 2025-01") < status);
    const std::string limit = lines_of(explain("asset_limit_single", catalogue)[0], Language::en);
    CHECK(limit.find("Status: ") < limit.find("From 2024-01"));
}
