// SPDX-License-Identifier: EUPL-1.2
// The law and the prices of a run's months beyond the law that was looked up, on the shipped law.
#include "scenarios/law/law_path.hpp"

#include <algorithm>

#include "scenarios/draws.hpp"
#include "scenarios/facts.hpp"
#include "scenarios/run_scenario.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

constexpr int single = 0;

Scenario with(const std::string& lines) {
    const Folder folder;
    return read_scenario(folder.file("x.toml", on_basis(lines)), shipped());
}

/// basis for ten years from January 2025.
agents::Setting ten_years(const std::string& lines = "") {
    return setting_of(with("[run]\nstart = \"2025-01\"\nmonths = 120\n" + lines), {.seed = 1});
}

agents::StatuteRow law(const agents::Setting& setting, int year, int month) {
    return agents::in_force(setting.statute, sim::Month::of(year, month));
}

double price(const agents::Setting& setting, int year, int month) {
    return agents::price_level_in(setting.outlook,
                                  (sim::Month::of(year, month) - setting.start).count);
}

bool is_assumed(const Scenario& scenario, const std::string& key) {
    const auto list = assumed_numbers(scenario);
    return std::any_of(list.begin(), list.end(),
                       [&](const AssumedNumber& number) { return number.key == key; });
}

}  // namespace

TEST_CASE("ten years: looked-up law first, then wages 3.7 % and prices 2.5 % a year",
          "[scenarios][law]") {
    const agents::Setting run = ten_years();
    CHECK(law(run, 2025, 1).bijstandsnorm[single] == 134545);
    CHECK(law(run, 2026, 12).bijstandsnorm[single] == 141946);
    CHECK(law(run, 2027, 1).bijstandsnorm[single] == 144548);   // 1419.46 x 1.037^(1/2)
    CHECK(law(run, 2034, 12).bijstandsnorm[single] == 189825);  // 1419.46 x 1.037^8
    CHECK(law(run, 2026, 12).asset_limit_single == 800000);
    CHECK(law(run, 2027, 7).asset_limit_single == 820000);   // 8000 x 1.025
    CHECK(law(run, 2034, 12).asset_limit_single == 974722);  // 8000 x 1.025^8
    CHECK(price(run, 2025, 6) == 1);
    CHECK(price(run, 2026, 12) == Approx(1.037733));  // 1.025^(3/2)
    CHECK(price(run, 2034, 12) == Approx(1.264377));  // 1.025^(19/2)
}

TEST_CASE("what is announced or expected holds from its date, and counts from there",
          "[scenarios][law]") {
    const agents::Setting run = ten_years();
    CHECK(law(run, 2027, 1).minimum_wage_per_hour == 1529);
    CHECK(law(run, 2027, 7).minimum_wage_per_hour == 1557);  // 15.29 x 1.037^(1/2)
    CHECK(law(run, 2027, 7).algemene_heffingskorting_to == 3091000);
    CHECK(law(run, 2028, 1).algemene_heffingskorting_to == 3205367);  // 30910 x 1.037
    CHECK(law(run, 2027, 12).aow_age_months == 804);
    CHECK(law(run, 2028, 1).aow_age_months == 807);
    CHECK(law(run, 2034, 12).aow_age_months == 807);
    CHECK(law(run, 2027, 1).kindgebonden_budget_taper == 0.0805F);
    CHECK(law(run, 2028, 1).kindgebonden_budget_taper == 0.085F);
    CHECK(law(run, 2027, 1).minimum_wage_share_at_19 == 0.75F);
}

TEST_CASE("no row that was looked up is touched by a path", "[scenarios][law]") {
    const agents::Statute before = with("").setting.statute;
    const agents::Statute after = ten_years().statute;
    for (const agents::StatuteRow& row : before.rows) {
        if (row.from > sim::Month::of(2026, 12)) {
            continue;
        }
        for (const agents::StatuteNumber& number : agents::statute_numbers) {
            for (std::size_t h = 0; h < agents::household_count; ++h) {
                INFO(number.key << " " << row.from.index);
                CHECK(agents::value_in(row, number, h) ==
                      agents::value_in(agents::in_force(after, row.from), number, h));
            }
        }
    }
}

TEST_CASE("a frozen path keeps norms and prices as they were", "[scenarios][law]") {
    const agents::Setting run = ten_years("[world]\nlaw = \"frozen\"\n");
    CHECK(law(run, 2034, 12).bijstandsnorm[single] == 141946);
    CHECK(price(run, 2026, 12) == Approx(1.037733));
    CHECK(price(run, 2034, 12) == price(run, 2026, 12));
}

TEST_CASE("a scenario's own prices and growth replace those of the path", "[scenarios][law]") {
    const agents::Setting own = ten_years(
        "[world]\nprice_level = [1, 1.1]\n[world.parameters]\n\"indexation.wage_growth\" = 0\n");
    CHECK(price(own, 2025, 12) == 1);
    CHECK(price(own, 2034, 12) == 1.1);
    CHECK(law(own, 2034, 12).bijstandsnorm[single] == 141946);
    CHECK(law(own, 2034, 12).asset_limit_single == 974722);
}

TEST_CASE("an amount that a plan sets stays on the path", "[scenarios][law]") {
    const agents::Setting run =
        ten_years("[levers.income_support]\ndisregard_ceiling_eur_per_month = 300\n");
    CHECK(law(run, 2034, 12).disregard_ceiling == 30000);
    CHECK(law(run, 2034, 12).parent_disregard_ceiling > 18027);
}

TEST_CASE("growth is drawn from its prior, and moves only what lies beyond the law",
          "[scenarios][law][draws]") {
    const Scenario s = with("[run]\nstart = \"2025-01\"\nmonths = 120\n");
    const agents::Setting one = setting_of_draw(s, {.seed = 1}, 1);
    const agents::Setting two = setting_of_draw(s, {.seed = 1}, 2);
    CHECK(law(one, 2026, 12).bijstandsnorm == law(two, 2026, 12).bijstandsnorm);
    CHECK(law(one, 2034, 12).bijstandsnorm[single] != law(two, 2034, 12).bijstandsnorm[single]);
    CHECK(price(one, 2034, 12) != price(two, 2034, 12));
}

TEST_CASE("a run reads growth only where its months follow it", "[scenarios][law][assumed]") {
    const std::string wages = "indexation.wage_growth";
    const std::string prices = "indexation.price_growth";
    const Scenario within = with("[run]\nstart = \"2025-01\"\nmonths = 6\n");
    CHECK_FALSE(is_assumed(within, wages));
    CHECK_FALSE(is_assumed(within, prices));  // no half year begins after the first month
    const Scenario across = with("[run]\nstart = \"2025-01\"\nmonths = 24\n");
    CHECK_FALSE(is_assumed(across, wages));
    CHECK(is_assumed(across, prices));
    const Scenario beyond = with("[run]\nstart = \"2025-01\"\nmonths = 25\n");
    CHECK(is_assumed(beyond, wages));
    const Scenario frozen = with("[run]\nmonths = 60\n[world]\nlaw = \"frozen\"\n");
    CHECK_FALSE(is_assumed(frozen, wages));
    const Scenario before = with("[run]\nstart = \"2020-01\"\nmonths = 12\n");
    CHECK_FALSE(is_assumed(before, prices));
}

TEST_CASE("the law of a start beyond what was looked up is told along the path",
          "[scenarios][law]") {
    for (const StatuteEntry& entry : law_at_start(with("[run]\nstart = \"2030-01\"\n"))) {
        if (entry.key == "bijstandsnorm.single") {
            CHECK(entry.value == Approx(1611.94));  // 1419.46 x 1.037^(7/2)
        }
        if (entry.key == "aow_age_months") {
            CHECK(entry.value == 807);
        }
    }
}
