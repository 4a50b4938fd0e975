// SPDX-License-Identifier: EUPL-1.2
// Which numbers make other people, and what may be spent on paper.
#include "app/pairing_basis.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/data.hpp"
#include "scenarios/run_request.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;

namespace {

scenarios::Scenario with(const tests::TemporaryFolder& folder, const std::string& lines) {
    const std::string file = folder.file("plan.toml");
    std::ofstream(file) << "extends = \"basis\"\n[scenario]\nname = \"plan\"\n" << lines;
    return scenarios::read_scenario(file, app::data_root());
}

std::string people_of(const scenarios::Scenario& scenario) {
    return app::people_sha256(scenario, scenario.setting.municipality);
}

const output::PaperBudget& budget_of(const std::vector<output::PaperBudget>& all,
                                     const std::string& key) {
    for (const output::PaperBudget& each : all) {
        if (each.key == key) {
            return each;
        }
    }
    FAIL("no budget " + key);
    return all.front();
}

}  // namespace

TEST_CASE("levers, law and outlook leave the people as they are", "[app][pairing]") {
    const tests::TemporaryFolder folder;
    const std::string people = people_of(scenarios::read_scenario("basis", app::data_root()));
    CHECK(people.size() == 64);
    for (const char* lines :
         {"[levers]\ncaseload = 50\n", "[levers.instruments.stip-baan]\nrunning_at_start = 3\n",
          "[run]\nstart = \"2026-01\"\n", "[world]\ntightness = 0.8\ninflow = 1.1\n",
          "[world.parameters]\n\"distance.base_hazard\" = 0.05\n",
          "[levers.income_support]\ndisregard_share = 0.5\n"}) {
        CAPTURE(lines);
        CHECK(people_of(with(folder, lines)) == people);
    }
}

TEST_CASE("another municipality or other numbers about people are other people", "[app][pairing]") {
    const tests::TemporaryFolder folder;
    const std::string people = people_of(scenarios::read_scenario("basis", app::data_root()));
    std::filesystem::create_directory(folder.path() / "municipalities");
    std::ofstream(folder.path() / "municipalities" / "ons.toml")
        << "schema = 1\nextends = \"gemiddeld-100k\"\nname = \"Ons\"\nnumber = 4242\n"
           "share_problem_debts = { value = 0.5, low = 0.5, high = 0.5, unit = \"fraction\", "
           "status = \"assumed\", evidence = [], note = \"a test\", note_nl = \"een test\" }\n";
    for (const char* lines :
         {"[run]\nmunicipality = \"rotterdam\"\n", "[run]\nmunicipality = \"ons\"\n",
          "[world.parameters]\n\"population.mean_savings_eur\" = 777\n",
          "[world.parameters]\n\"population.income_change\" = 0.0123\n"}) {
        CAPTURE(lines);
        CHECK(people_of(with(folder, lines)) != people);
    }
}

TEST_CASE("on paper a pot has its total, else its instruments, staff follows the caseload",
          "[app][pairing]") {
    const tests::TemporaryFolder folder;
    const scenarios::Scenario basis = scenarios::read_scenario("basis", app::data_root());
    const auto budgets = app::paper_budgets(basis.setting);
    using Years = std::vector<std::int64_t>;
    CHECK(budget_of(budgets, "reintegration").cents == Years(3, 365'500'000));
    CHECK(budget_of(budgets, "income_security").cents == Years(3, 168'000'000));
    // Of the grant no instrument knows a limit: what instruments may take from it.
    CHECK(budget_of(budgets, "buig").cents == Years({195'500'000, 219'500'000, 243'500'000}));
    CHECK(budget_of(budgets, "instruments").cents ==
          Years({729'000'000, 753'000'000, 777'000'000}));
    const std::int64_t staff = budget_of(budgets, "staff").cents.front();
    const auto halved = app::paper_budgets(with(folder, "[levers]\ncaseload = 50\n").setting);
    const std::int64_t more = budget_of(halved, "staff").cents.front();
    CHECK(staff > 0);
    CHECK(more > staff * 19 / 10);
    CHECK(more < staff * 21 / 10);
}

TEST_CASE("who is in what at the start, and who waits for it, is said of every instrument",
          "[app][pairing]") {
    std::vector<output::PlacedAtStart> placed =
        app::placed_at_start(scenarios::read_scenario("basis", app::data_root()).setting);
    std::sort(placed.begin(), placed.end(),
              [](const auto& a, const auto& b) { return a.instrument < b.instrument; });
    CHECK(placed == std::vector<output::PlacedAtStart>{{"loonkostensubsidie", 188, 190},
                                                       {"sollicitatietraining", 50, 0},
                                                       {"stip-baan", 49, 200},
                                                       {"vakscholing", 340, 0}});
}

TEST_CASE("a pot without a total and with an instrument without a budget has no limit",
          "[app][pairing]") {
    agents::Setting setting = scenarios::read_scenario("basis", app::data_root()).setting;
    for (auto& pot : setting.policy.pot_budget_cents) { pot.clear(); }
    setting.instruments.front().budget_cents.clear();
    const auto budgets = app::paper_budgets(setting);
    const auto pot = static_cast<std::size_t>(setting.instruments.front().pot);
    CHECK(budgets[pot].cents.front() == output::PaperBudget::no_limit);
    CHECK(budget_of(budgets, "instruments").cents.front() == output::PaperBudget::no_limit);
}
