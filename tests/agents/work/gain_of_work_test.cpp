// SPDX-License-Identifier: EUPL-1.2
// What work would bring a household: January 2026, 32 hours a week, by hand. Net 2117.62 (net wage
// of 26,435.64 gross: tax 9450.74 less credits of 3115 and 5311.54); a rent of EUR 650 gives a
// huurtoeslag of 394.35 at a low income, zorgtoeslag is 129.20.
#include "agents/work/gain_of_work.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;

namespace {

struct Family {
    Household household;
    std::int32_t partner_hours = 0;
    DebtHelp help = DebtHelp::none;
    std::uint8_t accounts = 0;
    float earnings_kept = 0;
    std::uint8_t disregard_used = 12;
};

constexpr OfferedWork full_time{Status::job_temporary, 32};

float gain(const Family& family, OfferedWork offer = full_time) {
    const auto w = make_test_world(1);
    w->setting.statute.rows = {afweging::tests::january_2026()};
    w->setting.parameters.spending.plan_earnings_share = 0.9;
    const Position now{.status = Status::bijstand,
                       .awaits_right = 0,
                       .household = family.household,
                       .age = 40,
                       .children = 0,
                       .youngest = 0,
                       .rent = 65000,
                       .tables = {},
                       .wage = 0,
                       .ww = 0,
                       .savings = 0,
                       .debt = 0,
                       .months_on_benefit = 24,
                       .sanction = 0,
                       .sanction_cut = 0,
                       .disregard_used = family.disregard_used,
                       .partner_disregard_used = 12};
    const Workers workers{.household = family.household,
                          .age = 40,
                          .children = 0,
                          .youngest = 0,
                          .hours = 0,
                          .partner_hours = family.partner_hours,
                          .full_time_hours = 32};
    const Debts debts{.debt = family.accounts > 0 ? 4'000'000 : 0,
                      .accounts = family.accounts,
                      .help = family.help,
                      .earnings_kept = family.earnings_kept};
    float found = 0;
    w->month([&](TestChunk& b) {
        found = gain_of_work(now, workers, offer, debts, b.c.money,
                             {b.c.rates.income, b.c.rates.spending});
    });
    return found;
}

}  // namespace

TEST_CASE("the gain of work is that of the own household") {
    // 32 hours lose 67.74 of huurtoeslag: 0.27 (26,436.39 - 23,425) / 12
    CHECK(gain({Household::single}) ==
          Approx((211762.0 - 6774 + 12920 + 39435) / (140150 + 12920 + 39435) - 1).margin(2e-4));
    // A couple has one norm: 2117.62 against 2002.13, and nothing is lost below 31,500.
    const double toeslagen = (2 * 211900.0 - 0.04289 * 2973600) / 12 + 39435;
    CHECK(gain({Household::couple}) ==
          Approx((211762 + toeslagen) / (200213 + toeslagen) - 1).margin(2e-4));
    CHECK(gain({Household::couple}) > 0.03F);
}

TEST_CASE("bijstand goes on beside a partner's wage that lies below the norm") {
    // The partner has 24 hours: 1607.29 and 394.84 of bijstand now, 1607.29 + 2117.62 then. Gross
    // 46,263 a year is 14,763 above 31,500 and 16,527 above 29,736: huurtoeslag is lost by 22 %.
    const double before = 200213 + (2 * 211900.0 - 0.04289 * 2973600) / 12 + 39435;
    const double care = (2 * 211900.0 - 0.04289 * 2973600 - 0.1373 * (4626300 - 2973600)) / 12;
    const double rent = 39435 - 0.22 * (4626300 - 3150000) / 12;
    CHECK(gain({Household::couple, 24}) ==
          Approx((160729 + 211762 + care + rent) / before - 1).margin(1e-3));
}

TEST_CASE("attachment leaves as much in work as on bijstand, stabilisation leaves all of it") {
    // The beslagvrije voet gives back what toeslagen lose: 0.95 x 1401.50 stays either way.
    CHECK(gain({Household::single, 0, DebtHelp::none, 3}) == Approx(0).margin(1e-4));
    // Below the number of accounts that brings the bailiff nothing is taken.
    CHECK(gain({Household::single, 0, DebtHelp::none, 2}) == gain({Household::single}));
    CHECK(gain({Household::single, 0, DebtHelp::stabilisation, 3}) == gain({Household::single}));
}

TEST_CASE("of extra earnings a tenth stays in a plan") {
    // Kept on bijstand 1331.43 + 523.55; in work more by a tenth of 2117.62 - 1331.43 - 67.74
    // - 70.07
    const double kept_now = 133143 + 12920 + 39435;
    const double extra = 211762 - 133143 - 6774 - 7007;
    CHECK(gain({Household::single, 0, DebtHelp::plan, 3}) ==
          Approx(0.1 * extra / kept_now).margin(2e-4));
    // all of it in a saneringskrediet
    CHECK(gain({Household::single, 0, DebtHelp::plan, 3, 1}) ==
          Approx(extra / kept_now).margin(2e-4));
}

TEST_CASE("of a few hours beside bijstand a vrijlating stays, and without one nothing") {
    constexpr OfferedWork few{Status::bijstand_part_time, 8};
    // 8 of 32 hours: gross 26,435.64 / 4 = 6608.91 a year, of which the credits leave all: net
    // 550.74 a month. A quarter of it is kept: 137.69 on top of bijstand and toeslagen.
    Family alone{Household::single};
    alone.disregard_used = 0;
    const double kept_now = 140150 + 12920 + 39435;
    CHECK(gain(alone, few) == Approx(0.25 * 55074 / kept_now).margin(2e-4));
    alone.disregard_used = 12;
    CHECK(gain(alone, few) == Approx(0).margin(1e-4));
    // Twice the hours bring more of it.
    alone.disregard_used = 0;
    CHECK(gain(alone, {Status::bijstand_part_time, 16}) > gain(alone, few));
}
