// SPDX-License-Identifier: EUPL-1.2
// What work would bring a household, by hand. 32 hours at the minimum wage of January 2024:
// 32 x 13.27 x 86 % x 52 / 12 = EUR 1582.49 net; toeslagen fall by 35 % of income above the norm.
#include "agents/work/gain_of_work.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;

namespace {

struct Family {
    Household household;
    std::uint8_t children;
    std::int32_t partner_income;
    DebtHelp help = DebtHelp::none;
    std::uint8_t accounts = 0;
};

float gain(const Family& family) {
    const auto w = make_test_world(1);
    w->setting.parameters.jobs.full_time_hours = 32;
    const Position now{.status = Status::bijstand,
                       .household = family.household,
                       .age = 40,
                       .children = family.children,
                       .wage = 0,
                       .partner_income = family.partner_income,
                       .savings = 0,
                       .sanction = 0,
                       .disregard_used = 0};
    const Debts debts{.debt = family.accounts > 0 ? 4'000'000 : 0,
                      .accounts = family.accounts,
                      .help = family.help};
    float found = 0;
    w->month([&](TestChunk& b) {
        found = gain_of_work(now, debts, b.c.market.full_time.wage, b.c.amounts,
                             {b.c.rates.income, b.c.rates.spending});
    });
    return found;
}

}  // namespace

TEST_CASE("the gain of work is that of the own household") {
    // 1582.49 + 423 - 0.35 x (1582.49 - 1283.83) = 1900.96 against 1283.83 + 423
    CHECK(gain({Household::single, 0, 0}) == Approx(190096.0 / 170683 - 1).margin(1e-4));
    // 1582.49 + 733 + 298 - 104.53 = 2508.96 against 1283.83 + 1031
    CHECK(gain({Household::single_parent, 1, 0}) == Approx(250896.0 / 231483 - 1).margin(1e-4));
    // 1000 + 1582.49 + 546 - 0.35 x (2582.49 - 1834.04) = 2866.53 against 1834.04 + 546
    CHECK(gain({Household::couple, 0, 100000}) == Approx(286653.0 / 238004 - 1).margin(1e-4));
    // 1582.49 + 566 + 596 against 1834.04 + 1162: the wage stays below the norm of a couple
    CHECK(gain({Household::couple_with_children, 2, 0}) ==
          Approx(274449.0 / 299604 - 1).margin(1e-4));
}

// On bijstand creditors can take 1283.83 - 0.95 x 1283.83 = 64.19; in work 1582.49 - 1219.64 =
// 362.85.
TEST_CASE("attachment takes what work brings") {
    // 1900.96 - 362.85 against 1706.83 - 64.19: work costs money
    CHECK(gain({Household::single, 0, 0, DebtHelp::none, 3}) ==
          Approx(153811.0 / 164264 - 1).margin(1e-4));
    // Below the number of accounts that brings the bailiff nothing is taken.
    CHECK(gain({Household::single, 0, 0, DebtHelp::none, 2}) ==
          Approx(190096.0 / 170683 - 1).margin(1e-4));
}

TEST_CASE("a plan leaves a tenth of the wage above the beslagvrije voet, stabilisation all of it") {
    // 1900.96 - (362.85 - 36.29) against 1706.83 - 64.19
    const float plan = gain({Household::single, 0, 0, DebtHelp::plan, 3});
    CHECK(plan == Approx(157440.0 / 164264 - 1).margin(1e-4));
    CHECK(plan > gain({Household::single, 0, 0, DebtHelp::none, 3}));
    CHECK(gain({Household::single, 0, 0, DebtHelp::stabilisation, 3}) ==
          Approx(190096.0 / 170683 - 1).margin(1e-4));
}
