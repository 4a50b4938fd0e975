// SPDX-License-Identifier: EUPL-1.2
// Amounts and prices after the last law that was looked up, by hand.
#include "agents/law/indexation.hpp"

#include <cmath>

#include "agents/inputs/outlook.hpp"
#include "agents/law/home.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/law/money_law.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging;
using namespace afweging::agents;

namespace {

// Half a year of wages: 1.0404^(1/2) = 1.02; of prices: 1.0201^(1/2) = 1.01.
constexpr IndexationParameters by_hand{.wage_growth = 0.0404, .price_growth = 0.0201};

const sim::Month last = sim::Month::of(2024, 6);

Statute of_january_2024() {
    Statute law;
    law.rows = {tests::january_2024()};
    return law;
}

Statute until(sim::Month month, const Statute& law = of_january_2024()) {
    return indexed(law, {.last = last, .until = month, .growth = by_hand, .stays = {}});
}

const StatuteNumber& number(std::string_view key) {
    for (const StatuteNumber& each : statute_numbers) {
        if (each.key == key) {
            return each;
        }
    }
    FAIL("no such number");
    return statute_numbers[0];
}

}  // namespace

TEST_CASE("norms rise on 1 January and 1 July, what follows prices on 1 January, to the cent") {
    const Statute law = until(sim::Month::of(2025, 7));
    const StatuteRow& july = in_force(law, sim::Month::of(2024, 7));
    const StatuteRow& january = in_force(law, sim::Month::of(2025, 1));
    const StatuteRow& next = in_force(law, sim::Month::of(2025, 7));
    CHECK(in_force(law, sim::Month::of(2024, 6)).bijstandsnorm[0] == 128383);
    CHECK(july.bijstandsnorm[0] == 130951);     // 1283.83 x 1.02 = 1309.5066
    CHECK(january.bijstandsnorm[0] == 133570);  // x 1.0404 = 1335.6967
    CHECK(next.bijstandsnorm[0] == 136241);     // x 1.061208 = 1362.4107
    CHECK(january.bijstandsnorm[2] == 190814);  // a couple: 1834.04 x 1.0404 = 1908.1352
    CHECK(july.minimum_wage_per_hour == 1354);  // 13.27 x 1.02 = 13.5354
    CHECK(july.asset_limit_single == 757500);
    CHECK(january.asset_limit_single == 772726);  // 7575 x 1.0201 = 7727.2575
    CHECK(next.asset_limit_single == 772726);
    CHECK(july.social_minimum[0] == 182490);  // 1806.83 x 1.01 = 1824.8983
}

TEST_CASE("rates, months, ages and switches stay, and amounts that stand for no limit") {
    const StatuteRow before = tests::january_2024();
    const Statute law = until(sim::Month::of(2034, 1));
    const StatuteRow& row = in_force(law, sim::Month::of(2034, 1));
    CHECK(row.disregard_share == before.disregard_share);
    CHECK(row.disregard_months == before.disregard_months);
    CHECK(row.aow_age_months == before.aow_age_months);
    CHECK(row.tax_first_rate == before.tax_first_rate);
    CHECK(row.asset_test_continues == before.asset_test_continues);
    CHECK(row.huurtoeslag_rent_limit == before.huurtoeslag_rent_limit);
    CHECK(row.toeslagen_smallest == before.toeslagen_smallest);
}

TEST_CASE("what a number follows: wages twice a year, but for those of the list") {
    CHECK(indexing_of(number("bijstandsnorm")).index == Index::wages);
    CHECK(indexing_of(number("disregard_ceiling")).dates == IndexDates::half_years);
    CHECK(indexing_of(number("zorgtoeslag_threshold")).index == Index::wages);
    CHECK(indexing_of(number("zorgtoeslag_threshold")).dates == IndexDates::januaries);
    CHECK(indexing_of(number("kinderbijslag_age_0")).index == Index::prices);
    CHECK(indexing_of(number("tax_first_rate")).index == Index::none);
    CHECK(indexing_of(number("aow_age_months")).index == Index::none);
}

TEST_CASE("an amount that is announced or expected counts from its own date") {
    Statute law = of_january_2024();
    law.rows.push_back(law.rows[0]);
    law.rows[1].from = sim::Month::of(2025, 1);
    law.rows[1].minimum_wage_per_hour = 1500;
    const Statute path = until(sim::Month::of(2025, 7), law);
    CHECK(in_force(path, sim::Month::of(2024, 7)).minimum_wage_per_hour == 1354);
    CHECK(in_force(path, sim::Month::of(2025, 1)).minimum_wage_per_hour == 1500);
    CHECK(in_force(path, sim::Month::of(2025, 7)).minimum_wage_per_hour == 1530);  // x 1.02
    // What the announced row does not say follows its index.
    CHECK(in_force(path, sim::Month::of(2025, 1)).bijstandsnorm[0] == 133570);
    // A rule that is announced holds from its date on.
    law.rows[1].aow_age_months = 807;
    CHECK(in_force(until(sim::Month::of(2026, 1), law), sim::Month::of(2026, 1)).aow_age_months ==
          807);
}

TEST_CASE("along the path a cost sharer's norm is half of a couple's, to the cent") {
    const Statute law = until(sim::Month::of(2044, 1));
    REQUIRE(law.rows.size() == 41);
    for (const StatuteRow& row : law.rows) {
        INFO(row.from.index);
        CHECK(row.bijstandsnorm[4] == kostendelersnorm(adults_of_cost_sharer, row));
        CHECK(money_law(row).bijstandsnorm_from_21[4] == row.bijstandsnorm[4]);
    }
}

TEST_CASE("what a plan sets stays, and looked-up rows are untouched") {
    const Statute law = indexed(of_january_2024(), {.last = last,
                                                    .until = sim::Month::of(2026, 1),
                                                    .growth = by_hand,
                                                    .stays = {"disregard_ceiling"}});
    CHECK(in_force(law, sim::Month::of(2026, 1)).disregard_ceiling == 26400);
    CHECK(in_force(law, sim::Month::of(2026, 1)).parent_disregard_ceiling > 16473);
    // A path that ends within what was looked up adds nothing.
    CHECK(until(sim::Month::of(2024, 6)).rows.size() == 1);
}

TEST_CASE("an amount never passes what its rule accepts") {
    const Statute law = indexed(
        of_january_2024(),
        {.last = last, .until = sim::Month::of(2074, 1), .growth = {0.2, 0.2}, .stays = {}});
    for (const StatuteNumber& each : statute_numbers) {
        INFO(each.key);
        CHECK(value_in(law.rows.back(), each, 0) <= each.high);
    }
}

TEST_CASE("prices move with the half years between the months that are given") {
    const auto level = [](sim::Month start, sim::Month after, sim::Month up_to) {
        return price_path({start, sim::Months{19}, after, up_to}, 0.0201);
    };
    const sim::Month long_ago = sim::Month::of(2023, 1);
    const sim::Month far = sim::Month::of(2090, 1);
    const std::vector<double> path = level(sim::Month::of(2024, 1), long_ago, far);
    CHECK(path[0] == 1);
    CHECK(path[5] == 1);
    CHECK(path[6] == Approx(1.01));     // July 2024
    CHECK(path[12] == Approx(1.0201));  // January 2025
    CHECK(path[18] == Approx(1.030301));
    // Before law and after frozen law they stand still.
    CHECK(level(sim::Month::of(2021, 1), long_ago, far).back() == 1);
    CHECK(level(sim::Month::of(2024, 1), long_ago, last).back() == 1);
    // Nor higher than a scenario may set them: 1.2^50 is 9100.
    CHECK(price_path({sim::Month::of(2024, 1), sim::Months{600}, long_ago, far}, 0.2).back() == 20);
}

TEST_CASE("over ten years the norm over prices is what the two indexes say") {
    const sim::Month start = last + sim::Months{1};
    Outlook world;
    world.price_of_month =
        price_path({start, sim::Months{120}, last, sim::Month::of(2090, 1)}, by_hand.price_growth);
    const Statute law = until(start + sim::Months{119});
    const StatuteRow& first = in_force(law, start);
    for (const std::int32_t t : {0, 6, 60, 119}) {
        INFO("month " << t);
        const LawOfMonth month =
            law_of_month(in_force(law, start + sim::Months{t}), first, world, t);
        const int halves = t / 6;
        const double ratio = static_cast<double>(month.bijstandsnorm[0]) / month.social_minimum[0];
        const double at_start =
            static_cast<double>(first.bijstandsnorm[0]) / first.social_minimum[0];
        CHECK(ratio / at_start == Approx(std::pow(1.02 / 1.01, halves)).epsilon(1e-5));
    }
}
