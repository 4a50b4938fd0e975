// SPDX-License-Identifier: EUPL-1.2
// What a scenario says arrives in the setting, in the right unit.
#include <algorithm>

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

const agents::Instrument* instrument(const Scenario& s, const std::string& key) {
    for (const agents::Instrument& i : s.setting.instruments) {
        if (i.key == key) {
            return &i;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("levers reach the policy in cents, clients and codes", "[scenarios][levers]") {
    const Scenario s = with(
        "[levers]\nallocation = \"need\"\nfines = \"stop\"\ncaseload = 62.5\n"
        "focus_on_short_distance = 0.25\nenforcement = 0.4\n"
        "[levers.pots.income_security]\nbudget_eur_per_year = [1000.10, 2000]\n");
    CHECK(s.setting.policy.allocation == agents::Allocation::need);
    CHECK(s.setting.policy.fines == agents::Fines::stop);
    CHECK(s.setting.policy.caseload == 62.5);
    CHECK(s.setting.policy.focus_on_short_distance == 0.25);
    CHECK(s.setting.policy.enforcement == 0.4);
    const auto& pot = s.setting.policy.pot_budget_cents[2];
    CHECK(pot == std::vector<std::int64_t>{100010, 200000});
}

TEST_CASE("each instrument is under the duty of its file, else of its slot, and a lever says other",
          "[scenarios][levers]") {
    const auto duty_of = [](const std::string& key, const std::string& lines) {
        const Scenario s = with("[levers.instruments." + key + "]\n" + lines);
        const agents::Instrument* i = instrument(s, key);
        REQUIRE(i != nullptr);
        return i->duty;
    };
    const std::string places = "places = 5\n";
    CHECK(duty_of("tegenprestatie", places) == agents::Duty::tegenprestatie);
    CHECK(duty_of("werkloont", places) == agents::Duty::labour);
    CHECK(duty_of("vakscholing", "obligation = \"mandatory\"\n") == agents::Duty::labour);
    CHECK(duty_of("schuldhulp-18", "obligation = \"mandatory\"\n") == agents::Duty::other);
    CHECK(duty_of("vakscholing", "obligation = \"mandatory\"\nduty = \"other\"\n") ==
          agents::Duty::other);
}

TEST_CASE("an instrument takes over budget, places, months and conditions", "[scenarios][levers]") {
    const Scenario s = with(
        "[levers.instruments.werkloont]\nbudget_eur_per_year = 12.34\nplaces = 7\n"
        "first_month = \"2025-07\"\nlast_month = 18\nobligation = \"voluntary\"\n"
        "once_per_spell = false\nduration_months = 5\n"
        "[levers.instruments.werkloont.eligibility]\nmax_age_years = 26\nhealths = []\n");
    const agents::Instrument* i = instrument(s, "werkloont");
    REQUIRE(i != nullptr);
    CHECK(i->budget_cents == std::vector<std::int64_t>{1234});
    CHECK(i->places == 7);
    CHECK(i->first_month == 6);
    CHECK(i->last_month == 18);
    CHECK(i->obligation == agents::Obligation::voluntary);
    CHECK(i->once == 0);
    CHECK(i->duration_months == 5);
    CHECK(i->eligibility.max_age == 26);
    CHECK(i->eligibility.healths == 0);
    CHECK(i->eligibility.statuses != 0);
}

TEST_CASE("as many people may be in an instrument at the start as a run has",
          "[scenarios][levers]") {
    const Scenario s = with("[levers.instruments.stip-baan]\nrunning_at_start = 200000\n");
    const agents::Instrument* i = instrument(s, "stip-baan");
    REQUIRE(i != nullptr);
    CHECK(i->running_at_start == 200000);
}

TEST_CASE("an instrument that is switched off does not take part", "[scenarios][levers]") {
    CHECK(instrument(with("[levers.instruments.werkloont]\nactive = true\n"), "werkloont") !=
          nullptr);
    CHECK(instrument(with("[levers.instruments.werkloont]\nactive = false\n"), "werkloont") ==
          nullptr);
}

TEST_CASE("instruments stand in the order of their names, however the scenario is written",
          "[scenarios][levers]") {
    const Scenario s = with(
        "[levers.instruments.werkloont]\nactive = true\n"
        "[levers.instruments.bijzondere-bijstand]\nactive = true\n");
    CHECK(std::is_sorted(s.setting.instruments.begin(), s.setting.instruments.end(),
                         [](const auto& a, const auto& b) { return a.key < b.key; }));
}

TEST_CASE("an own share of earnings is told as it was written", "[scenarios][levers]") {
    const auto list = against_basis("[levers.income_support]\ndisregard_share = 0.3\n");
    REQUIRE(list.size() == 1);
    CHECK(list[0].sentence.nl.ends_with(": als in de wet -> 0,3."));
}

TEST_CASE("own rules for earnings hold in every row of the statute", "[scenarios][levers]") {
    const Scenario s = with(
        "[levers.income_support]\ndisregard_share = 1\n"
        "disregard_ceiling_eur_per_month = 500.5\ndisregard_months = 24\n");
    for (const agents::StatuteRow& row : s.setting.statute.rows) {
        CHECK(row.disregard_share == 1.0);
        CHECK(row.disregard_ceiling == 50050);
        CHECK(row.disregard_months == 24);
        CHECK(row.uniform_disregard_share == 0);  // that of 2027 does not end the experiment
    }
}

TEST_CASE("a rule for everybody may come ahead of the law, and one up to the minimum wage instead",
          "[scenarios][levers]") {
    const Scenario ahead = with(
        "[levers.income_support]\nuniform_disregard_share = 0.15\n"
        "uniform_disregard_months = 24\n");
    const Scenario until = with("[levers.income_support]\ndisregard_up_to_hours = 36\n");
    for (const agents::StatuteRow& row : ahead.setting.statute.rows) {
        CHECK(row.uniform_disregard_share == 0.15F);
        CHECK(row.uniform_disregard_months == 24);
        CHECK(row.disregard_up_to_hours == 0);
    }
    for (const agents::StatuteRow& row : until.setting.statute.rows) {
        CHECK(row.disregard_up_to_hours == 36);
    }
    const auto list = against_basis("[levers.income_support]\ndisregard_up_to_hours = 36\n");
    REQUIRE(list.size() == 1);
    CHECK(list[0].sentence.nl.ends_with(": als in de wet -> 36."));
}

TEST_CASE("world assumptions are paths, a single number holds on", "[scenarios][world]") {
    const Scenario s = with("[world]\ntightness = [1, 0.8]\nprice_level = 1.1\n");
    CHECK(agents::value_in_year(s.setting.outlook.tightness, 11) == 1.0);
    CHECK(agents::value_in_year(s.setting.outlook.tightness, 59) == 0.8);
    CHECK(agents::value_in_year(s.setting.outlook.price_level, 30) == 1.1);
    CHECK(agents::value_in_year(s.setting.outlook.inflow, 30) == 1.0);
}

TEST_CASE("a parameter can be given another value in two spellings, and is reported",
          "[scenarios][world]") {
    for (const char* lines : {"[world.parameters]\n\"distance.base_hazard\" = 0.05\n",
                              "[world.parameters.distance]\nbase_hazard = 0.05\n"}) {
        const Scenario s = with(lines);
        CHECK(s.setting.parameters.distance.base_hazard == 0.05);
        CHECK(s.overridden == std::vector<std::string>{"distance.base_hazard"});
    }
}

TEST_CASE("strengths and costs of an active instrument can be given another value",
          "[scenarios][world]") {
    const Scenario s = with(
        "[levers.instruments.werkloont]\nactive = true\n[world.parameters.werkloont]\n"
        "search_push = 0.25\ncost_per_start = 123.45\n");
    const agents::Instrument* i = instrument(s, "werkloont");
    REQUIRE(i != nullptr);
    CHECK(i->channel(agents::Channel::search_push) == 0.25F);
    CHECK(i->cost_per_start_cents == 12345);
}

TEST_CASE("set_number refuses unknown keys and values that the rules cannot take",
          "[scenarios][world]") {
    Scenario s = read_scenario("basis", shipped());
    set_number(s, "distance.base_hazard", 0.06);
    CHECK(s.setting.parameters.distance.base_hazard == 0.06);
    CHECK_THROWS_AS(set_number(s, "search.base", 0.06), Error);
    CHECK_THROWS_AS(set_number(s, "distance.base_hazard", -1), Error);
    CHECK_THROWS_AS(set_number(s, "distance.base_hazard", std::nan("")), Error);
}

TEST_CASE("a later file goes before what it extends, key by key", "[scenarios][levers]") {
    const Folder folder;
    (void)folder.file("a.toml", on_basis("[levers]\ncaseload = 70\nfines = \"stop\"\n"));
    const std::string b = folder.file(
        "b.toml", "extends = \"a.toml\"\n[scenario]\nname = \"b\"\n[levers]\ncaseload = 60\n");
    const Scenario s = read_scenario(b, shipped());
    CHECK(s.name == "b");
    CHECK(s.setting.policy.caseload == 60);
    CHECK(s.setting.policy.fines == agents::Fines::stop);
}

TEST_CASE("a lever that its instrument rules out is reported where it stands",
          "[scenarios][levers]") {
    const Folder folder;
    const std::string lever = folder.file(
        "lever.toml", on_basis("[levers.instruments.werkloont]\nduration_months = 0\n"));
    const Ending ending = reading(lever, shipped());
    INFO(ending.text);
    CHECK(ending.code == ExitCode::scenario);
    CHECK(contains(ending.text, "lever.toml:7:19"));
    CHECK(contains(ending.dutch,
                   "0 maanden kan alleen bij geld ('money'), bezetting ('office') en "));
    CHECK(contains(ending.text, "see docs/formats/instrument.md"));
}

TEST_CASE("a lever of an extended file that its instrument rules out is reported there",
          "[scenarios][levers]") {
    const Folder folder;
    (void)folder.file("below.toml",
                      on_basis("[levers.instruments.bijzondere-bijstand]\npot = \"staff\"\n"));
    const std::string above =
        folder.file("above.toml", "extends = \"below.toml\"\n[scenario]\nname = \"above\"\n");
    CHECK(contains(reading(above, shipped()).text, "below.toml:7:7"));
}

TEST_CASE("a number that its instrument rules out is reported in either spelling",
          "[scenarios][levers]") {
    const Folder folder;
    for (const char* lines : {"[world.parameters]\n\"schuldhulp-18.debt_plan\" = 0.5\n",
                              "[world.parameters.schuldhulp-18]\ndebt_plan = 0.5\n"}) {
        const Ending ending = reading(folder.file("n.toml", on_basis(lines)), shipped());
        INFO(ending.text);
        CHECK(contains(ending.text, "n.toml:7:"));
        CHECK(contains(ending.text, "'world.parameters.schuldhulp-18.debt_plan' does not fit"));
    }
}

TEST_CASE("a condition names only situations in which people come up", "[scenarios][levers]") {
    const auto reading_with_status = [](const std::string& status) {
        const Folder folder;
        return reading(
            folder.file("x.toml", on_basis("[levers.instruments.nazorg.eligibility]\nstatuses = "
                                           "[\"job_temporary\", \"" +
                                           status + "\"]\n")),
            shipped());
    };
    for (const char* nobody : {"not_arrived", "deterred", "left_ww", "long_gone"}) {
        INFO(nobody);
        const Ending ending = reading_with_status(nobody);
        CHECK(ending.code == ExitCode::scenario);
        CHECK(contains(ending.text, "x.toml:7"));
        CHECK(contains(ending.text, "expected one of ww, bijstand, bijstand_part_time"));
        CHECK_FALSE(contains(ending.text, "long_gone,"));
    }
    CHECK(contains(reading_with_status("other_exitt").text, "did you mean 'other_exit'?"));
    for (const char* somebody : {"ww", "education", "other_exit", "aow"}) {
        INFO(somebody);
        CHECK(reading_with_status(somebody).code == ExitCode::ok);
    }
}

TEST_CASE("pots are pooled, savings re-invested and groups given time by name",
          "[scenarios][levers]") {
    const Scenario s = with(
        "[levers.pots]\npooled = [\"wmo\", \"reintegration\"]\nreinvest_share = 0.4\n"
        "[levers.pots.wmo]\nbudget_eur_per_year = 1000\n"
        "[levers.caseload_of]\nstatus_holder = 50\n");
    const agents::Policy& policy = s.setting.policy;
    CHECK(agents::purse_of(policy, agents::Pot::wmo) == agents::Pot::reintegration);
    CHECK(agents::purse_of(policy, agents::Pot::staff) == agents::Pot::staff);
    CHECK(policy.reinvest_share == 0.4);
    CHECK(agents::time_weight(policy, agents::Route::status_holder) == 2);
    CHECK(agents::time_weight(policy, agents::Route::school) == 1);
}

TEST_CASE("a pool of one pot, of a pot twice, or with the BUIG is told", "[scenarios][levers]") {
    const auto told = [](const std::string& lines, const std::string& text) {
        const Folder folder;
        try {
            (void)read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
        } catch (const std::exception& error) {
            return std::string(error.what()).find(text) != std::string::npos;
        }
        return false;
    };
    CHECK(told("[levers.pots]\npooled = [\"wmo\"]\n", "pooled"));
    CHECK(told("[levers.pots]\npooled = [\"wmo\", \"wmo\"]\n", "twice"));
    CHECK(told("[levers.pots]\npooled = [\"buig\", \"wmo\"]\n", "buig"));
    CHECK(told("[levers.pots]\nreinvest_share = 1.5\n", "reinvest_share"));
    CHECK(told("[levers.caseload_of]\nrefugee = 50\n", "refugee"));
}
