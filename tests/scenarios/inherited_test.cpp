// SPDX-License-Identifier: EUPL-1.2
// Amounts of a file for another municipality keep their size per client.
#include <algorithm>
#include <cmath>

#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

const std::string for_rotterdam = "[run]\nmunicipality = \"rotterdam\"\n";

Scenario with(const std::string& lines) {
    const Folder folder;
    return read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
}

const agents::Instrument& instrument(const Scenario& s, const std::string& key) {
    return *std::find_if(s.setting.instruments.begin(), s.setting.instruments.end(),
                         [&](const auto& i) { return i.key == key; });
}

/// [EUR cent per client], [persons per client], first year.
double per_client(const Scenario& s, double amount) {
    return amount / s.setting.municipality.clients;
}

double pot(const Scenario& s, agents::Pot which) {
    return static_cast<double>(
        s.setting.policy.pot_budget_cents[static_cast<std::size_t>(which)].front());
}

}  // namespace

TEST_CASE("a large municipality on basis has per client what the average one has",
          "[scenarios][inherited]") {
    const Scenario town = read_scenario("basis", shipped());
    const Scenario city = with(for_rotterdam);
    REQUIRE(city.setting.municipality.clients > 10 * town.setting.municipality.clients);
    for (const agents::Pot p : {agents::Pot::reintegration, agents::Pot::income_security}) {
        CHECK(per_client(city, pot(city, p)) == Approx(per_client(town, pot(town, p))));
    }
    REQUIRE(city.setting.instruments.size() == town.setting.instruments.size());
    for (std::size_t j = 0; j < town.setting.instruments.size(); ++j) {
        const agents::Instrument& a = town.setting.instruments[j];
        const agents::Instrument& b = city.setting.instruments[j];
        INFO(a.key);
        CHECK(per_client(city, static_cast<double>(b.budget_cents.front())) ==
              Approx(per_client(town, static_cast<double>(a.budget_cents.front()))));
        // Whole persons and places: half of one at most is rounded away.
        CHECK(std::abs(per_client(city, b.places) - per_client(town, a.places)) <
              0.51 / city.setting.municipality.clients);
        CHECK(
            std::abs(per_client(city, b.running_at_start) - per_client(town, a.running_at_start)) <
            0.51 / city.setting.municipality.clients);
        CHECK(a.cost_per_month_cents == b.cost_per_month_cents);
    }
    CHECK(city.setting.policy.caseload == town.setting.policy.caseload);
    REQUIRE(city.scaled_from.size() == 1);
    CHECK(city.scaled_from[0].key == "gemiddeld-100k");
    CHECK(city.scaled_from[0].factor == Approx(40000.0 / 2230));
    CHECK(town.scaled_from.empty());
}

TEST_CASE("what a file for the municipality itself sets stands as it is written",
          "[scenarios][inherited]") {
    const Scenario s = with(for_rotterdam +
                            "[levers.pots.reintegration]\nbudget_eur_per_year = [5000000, 6]\n"
                            "[levers.instruments.stip-baan]\nplaces = 60\n");
    const auto& cents =
        s.setting.policy.pot_budget_cents[static_cast<std::size_t>(agents::Pot::reintegration)];
    CHECK(cents == std::vector<std::int64_t>{500000000, 600});
    CHECK(instrument(s, "stip-baan").places == 60);
    // Inherited beside it: EUR 1,275,000 and 46 persons.
    const double factor = 40000.0 / 2230;
    CHECK(instrument(s, "stip-baan").budget_cents ==
          std::vector<std::int64_t>{std::llround(127500000 * factor)});
    CHECK(instrument(s, "stip-baan").running_at_start == Approx(49 * factor));
}

TEST_CASE("each file of a chain counts for the municipality that holds in it",
          "[scenarios][inherited]") {
    const Folder folder;
    (void)folder.file("city.toml",
                      on_basis(for_rotterdam + "[levers.pots.staff]\nbudget_eur_per_year = 80\n"));
    const std::string above =
        folder.file("above.toml",
                    "extends = \"city.toml\"\n[scenario]\nname = \"above\"\n"
                    "[levers.pots.income_security]\nbudget_eur_per_year = 90\n");
    const Scenario city = read_scenario(above, shipped());
    CHECK(pot(city, agents::Pot::staff) == 8000);
    CHECK(pot(city, agents::Pot::income_security) == 9000);
    CHECK(pot(city, agents::Pot::reintegration) == std::llround(365500000 * 40000.0 / 2230));
    CHECK(city.extends.ends_with("/city.toml"));
    // Back in the average town: the file for the city shrinks, basis is at home.
    const std::string home = folder.file("home.toml",
                                         "extends = \"city.toml\"\n[scenario]\nname = \"home\"\n"
                                         "[run]\nmunicipality = \"gemiddeld-100k\"\n");
    const Scenario town = read_scenario(home, shipped());
    CHECK(pot(town, agents::Pot::staff) == std::llround(8000 * 2230.0 / 40000));
    CHECK(pot(town, agents::Pot::reintegration) == 365500000);
    REQUIRE(town.scaled_from.size() == 1);
    CHECK(town.scaled_from[0].key == "rotterdam");
}

TEST_CASE("a smaller sample of a scaled municipality keeps amounts per client",
          "[scenarios][inherited]") {
    const Scenario city = with(for_rotterdam);
    const agents::Setting sample = setting_of(city, {.seed = 1, .people = 4000});
    const auto p = static_cast<std::size_t>(agents::Pot::reintegration);
    CHECK(static_cast<double>(sample.policy.pot_budget_cents[p].front()) / 4000 ==
          Approx(per_client(city, pot(city, agents::Pot::reintegration))));
    CHECK(sample.municipality.clients == 4000);
}

TEST_CASE("the file of the other municipality is part of what a run rests on",
          "[scenarios][inherited]") {
    CHECK(contains(with(for_rotterdam).provenance, "### municipalities/gemiddeld-100k.toml"));
    CHECK(contains(with(for_rotterdam).provenance, "### municipalities/rotterdam.toml"));
}

TEST_CASE("an extended file for a municipality that there is not is refused",
          "[scenarios][inherited]") {
    const Folder folder;
    (void)folder.file("below.toml", on_basis("[run]\nmunicipality = \"roterdam\"\n"));
    const std::string above = folder.file(
        "above.toml", "extends = \"below.toml\"\n[scenario]\nname = \"above\"\n" + for_rotterdam);
    const Ending ending = reading(above, shipped());
    CHECK(ending.code == ExitCode::scenario);
    CHECK(contains(ending.text, "below.toml:7:"));
}

TEST_CASE("scaled is told only of what was scaled", "[scenarios][inherited]") {
    const Scenario city = with(for_rotterdam);
    REQUIRE(city.scaled_from.size() == 1);
    const auto& keys = city.scaled_from.front().keys;
    CHECK(std::find(keys.begin(), keys.end(), "levers.instruments.stip-baan.places") != keys.end());
    // Every amount of basis set anew: nothing is left to scale.
    std::string own = for_rotterdam;
    for (const char* pot : {"reintegration", "income_security"}) {
        own += std::string("[levers.pots.") + pot + "]\nbudget_eur_per_year = 1000000\n";
    }
    const Scenario basis = read_scenario("basis", shipped());
    for (const agents::Instrument& each : basis.setting.instruments) {
        own += "[levers.instruments." + each.key + "]\nbudget_eur_per_year = 100000\n";
        own += each.places > 0 ? "places = 50\n" : "";
        own += each.running_at_start > 0 ? "running_at_start = 4\n" : "";
        own += each.waiting_at_start > 0 ? "waiting_at_start = 4\n" : "";
    }
    CHECK(with(own).scaled_from.empty());
    // One amount that is left is told alone.
    const std::string but_one = own.substr(0, own.rfind("[levers.instruments."));
    const Scenario most = with(but_one);
    REQUIRE(most.scaled_from.size() == 1);
    CHECK(most.scaled_from.front().keys.size() == 1);
}
