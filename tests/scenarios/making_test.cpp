// SPDX-License-Identifier: EUPL-1.2
// Files to begin with are whole: they are read at once, say what they were made of, and so do the
// lines that do not count yet.
#include <algorithm>
#include <regex>

#include "scenarios/catalogue/words.hpp"
#include "scenarios/making/commented_text.hpp"
#include "scenarios/making/new_instrument.hpp"
#include "scenarios/making/new_municipality.hpp"
#include "scenarios/making/new_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

const Evidence& evidence() {
    static const Evidence all = [] {
        Problems problems;
        return read_evidence(shipped(), problems);
    }();
    return all;
}

NamedFile named(const std::string& name, Problems& problems) {
    return {name, Position{problems.add_source({name, {}}), 0, 0, 1}};
}

/// The file as somebody has it who took every # away that touches a word or a bracket.
std::string all_counting(const std::string& text) {
    return std::regex_replace(text, std::regex("(^|\n)#(?=[a-z\\[])"), "$1");
}

std::string instrument_text(NewInstrument asked, const std::string& from) {
    Problems problems;
    if (!from.empty()) {
        asked.from = named(from, problems);
    }
    const Shelf shelf{shipped()};
    const auto text = new_instrument(asked, shelf, evidence(), problems);
    problems.throw_if_any();
    return text.value();
}

std::string municipality_text(NewMunicipality asked) {
    Problems problems;
    asked.from = named("nederland", problems);
    const Shelf shelf{shipped()};
    const auto text = new_municipality(asked, shelf, evidence(), problems);
    problems.throw_if_any();
    return text.value();
}

/// A scenario that names an instrument file with this text.
Scenario read_with_instrument(const std::string& text) {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "instruments");
    folder.file("instruments/eigen.toml", text);
    return read_scenario(
        folder.file("x.toml", on_basis("[levers.instruments.eigen]\nbudget_eur_per_year = 1\n")),
        shipped());
}

Scenario read_with_municipality(const std::string& text) {
    const Folder folder;
    std::filesystem::create_directory(folder.path() / "municipalities");
    folder.file("municipalities/eigen.toml", text);
    return read_scenario(folder.file("x.toml", on_basis("[run]\nmunicipality = \"eigen\"\n")),
                         shipped());
}

const agents::Instrument& own(const Scenario& scenario) {
    const auto& all = scenario.setting.instruments;
    return *std::find_if(all.begin(), all.end(), [](const auto& i) { return i.key == "eigen"; });
}

}  // namespace

TEST_CASE("a copy of each shipped instrument is read at once and is that instrument",
          "[scenarios][making]") {
    Problems problems;
    for (const CatalogueInstrument& each : read_instruments(shipped(), evidence(), problems)) {
        CAPTURE(each.base.key);
        const std::string text = instrument_text({.key = "eigen"}, each.base.key);
        const Scenario scenario = read_with_instrument(text);
        const agents::Instrument& copy = own(scenario);
        CHECK(copy.channels == each.base.channels);
        CHECK(copy.slot == each.base.slot);
        CHECK(copy.pot == each.base.pot);
        CHECK(copy.obligation == each.base.obligation);
        CHECK(copy.duty == each.base.duty);
        CHECK(copy.duration_months == each.base.duration_months);
        CHECK(copy.startup_months == each.base.startup_months);
        CHECK(copy.every_months == each.base.every_months);
        CHECK(copy.once == each.base.once);
        CHECK(copy.once_a_year == each.base.once_a_year);
        CHECK(copy.cost_per_start_cents == each.base.cost_per_start_cents);
        CHECK(copy.cost_per_month_cents == each.base.cost_per_month_cents);
        CHECK(copy.expected == each.base.expected);
        const agents::Eligibility& who = copy.eligibility;
        CHECK(who.statuses == each.base.eligibility.statuses);
        CHECK(who.distances == each.base.eligibility.distances);
        CHECK(who.min_age == each.base.eligibility.min_age);
        CHECK(who.max_age == each.base.eligibility.max_age);
        CHECK(who.housings == each.base.eligibility.housings);
        CHECK(who.routes == each.base.eligibility.routes);
        CHECK(who.alternatives.size() == each.base.eligibility.alternatives.size());
        CHECK(copy.hash == hash_of("eigen"));
    }
    CHECK(problems.empty());
}

TEST_CASE("a first instrument of each slot is read at once and does something",
          "[scenarios][making]") {
    for (std::size_t s = 0; s < slot_words().size(); ++s) {
        CAPTURE(slot_words()[s]);
        for (const Language language : {Language::nl, Language::en}) {
            const std::string text = instrument_text(
                {.key = "eigen", .slot = static_cast<agents::Slot>(s), .language = language}, "");
            const Scenario scenario = read_with_instrument(text);
            const auto& channels = own(scenario).channels;
            CHECK(std::any_of(channels.begin(), channels.end(), [](float c) { return c != 0; }));
        }
    }
}

TEST_CASE("lines of an instrument that do not count yet are right as well", "[scenarios][making]") {
    for (const char* from : {"werkfit", "stip-baan", "nazorg", "frequent-klantcontact"}) {
        CAPTURE(from);
        std::string text = all_counting(instrument_text({.key = "eigen"}, from));
        const Scenario scenario = read_with_instrument(text);
        CHECK(own(scenario).eligibility.max_age == 66);
        CHECK(own(scenario).channel(agents::Channel::bond) > 0);
    }
}

TEST_CASE("a municipality of own totals takes the rest from the country", "[scenarios][making]") {
    const std::string text = municipality_text({.key = "eigen",
                                                .label = "Lekker \"waard\"",
                                                .from = {},
                                                .clients = 1200,
                                                .inhabitants = 54000,
                                                .entrants = 300});
    const Scenario scenario = read_with_municipality(text);
    const agents::Margins& town = scenario.setting.municipality;
    CHECK(town.clients == 1200);
    CHECK(town.inhabitants == 54000);
    CHECK(town.inflow_per_year == 0.25);
    CHECK(town.name == "Lekker \"waard\"");
    CHECK(town.number >= 10000);
    CHECK(town.share_women == 0.57);
}

TEST_CASE("a total that is not given follows from the other one as in the country",
          "[scenarios][making]") {
    // 396,720 clients of 17,800,000 inhabitants: 2,229 of 100,000.
    const Scenario a = read_with_municipality(
        municipality_text({.key = "eigen", .label = "", .from = {}, .inhabitants = 100000}));
    CHECK(a.setting.municipality.clients == 2229);
    const Scenario b = read_with_municipality(
        municipality_text({.key = "eigen", .label = "", .from = {}, .clients = 2229}));
    CHECK(b.setting.municipality.inhabitants == 100011);
}

TEST_CASE("lines of a municipality that do not count yet change nothing when they do",
          "[scenarios][making]") {
    const std::string text =
        municipality_text({.key = "eigen", .label = "", .from = {}, .clients = 500});
    const Scenario without = read_with_municipality(text);
    const Scenario with = read_with_municipality(all_counting(text));
    REQUIRE(all_counting(text) != text);
    REQUIRE(without.margins.size() == with.margins.size());
    for (std::size_t i = 0; i < with.margins.size(); ++i) {
        CHECK(with.margins[i].key == without.margins[i].key);
        CHECK(with.margins[i].value == without.margins[i].value);
    }
    const auto& margins = with.margins;
    CHECK(std::none_of(margins.begin(), margins.end(),
                       [](const Margin& m) { return !m.passport.extended.empty(); }));
}

TEST_CASE("more clients than inhabitants are refused", "[scenarios][making]") {
    CHECK_THROWS_AS(
        municipality_text(
            {.key = "eigen", .label = "", .from = {}, .clients = 5001, .inhabitants = 5000}),
        ReadError);
}

TEST_CASE("a scenario begins as its base, and so it is when every line counts",
          "[scenarios][making]") {
    const Folder folder;
    for (const char* name : {"basis", "werkloont", "schulden-eerst"}) {
        CAPTURE(name);
        const Scenario base = read_scenario(name, shipped());
        const std::string text =
            new_scenario({.name = "plan", .label = "", .extends = name, .municipality = ""}, base);
        const Scenario plan = read_scenario(folder.file("plan.toml", text), shipped());
        CHECK(differences(base, plan).empty());
        const Scenario all = read_scenario(folder.file("all.toml", all_counting(text)), shipped());
        CHECK(differences(base, all).empty());
    }
}

TEST_CASE("a pot is divided as in the base, to the euro", "[scenarios][making]") {
    // basis, re-integration: 275, 2050, 1275 and 55 thousand of 3,655 thousand.
    const Scenario base = read_scenario("basis", shipped());
    const auto parts = divided(1000000, agents::Pot::reintegration, base.setting.instruments);
    REQUIRE(parts.size() == 4);
    std::int64_t sum = 0;
    for (const auto& [key, euros] : parts) {
        sum += euros;
        CHECK((key != "stip-baan" || euros == 348837));    // 1275 / 3655
        CHECK((key != "vakscholing" || euros == 560877));  // 2050 / 3655, and 2 euros of rounding
    }
    CHECK(sum == 1000000);
}

TEST_CASE("what is added comes first of a pot of one's own, and a pot of the base grows with it",
          "[scenarios][making]") {
    const Scenario base = read_scenario("basis", shipped());
    Problems problems;
    const Shelf shelf{shipped()};
    const auto added = read_instrument(shelf, {"werkfit"}, evidence(), problems);
    REQUIRE(added);
    NewScenario asked{.name = "plan", .label = "", .extends = "basis", .municipality = ""};
    asked.added = {{*added, 200000}};
    const Folder folder;
    const auto pot = static_cast<std::size_t>(agents::Pot::reintegration);
    const Scenario grown =
        read_scenario(folder.file("a.toml", new_scenario(asked, base)), shipped());
    CHECK(grown.setting.policy.pot_budget_cents[pot] == std::vector<std::int64_t>{385500000});
    asked.pots = {{agents::Pot::reintegration, 1200000}};
    const Scenario divided_up =
        read_scenario(folder.file("b.toml", new_scenario(asked, base)), shipped());
    std::int64_t sum = 0;
    for (const agents::Instrument& each : divided_up.setting.instruments) {
        sum += each.pot == agents::Pot::reintegration ? each.budget_cents.front() : 0;
    }
    CHECK(sum == 120000000);
    CHECK(divided_up.setting.policy.pot_budget_cents[pot] == std::vector<std::int64_t>{120000000});
}

TEST_CASE("texts of somebody else stay one text of TOML", "[scenarios][making]") {
    CHECK(toml_quoted("a \"b\" \\ c") == "\"a \\\"b\\\" \\\\ c\"");
    CHECK(toml_quoted("a\nb\x01") == "\"a b \"");
    CHECK(label_of_key("fietsenplan-oost") == "Fietsenplan oost");
}
