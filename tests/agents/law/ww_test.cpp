// SPDX-License-Identifier: EUPL-1.2
// WW, its length and the Toeslagenwet, worked out by hand with the amounts of January 2025.
#include "agents/law/ww.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/test_setting.hpp"

using namespace afweging::agents;

namespace {

/// What WW reads of January 2025.
StatuteRow january_2025() {
    StatuteRow law = afweging::tests::january_2024();  // WW itself did not change
    law.minimum_wage_per_hour = 1406;
    law.tax_first_rate = 0.3582F;
    law.tax_first_to = 3844100;
    law.tax_second_rate = 0.3748F;
    law.algemene_heffingskorting = 306800;
    law.algemene_heffingskorting_to = 2840600;
    law.algemene_heffingskorting_taper = 0.06337F;
    return law;
}

constexpr std::int32_t norm_single = 134545;
constexpr std::int32_t norm_couple = 192207;

InWw in_ww(float hours, std::int32_t full_months, std::int32_t norm) {
    return {.hours = hours, .full_months = full_months, .norm = norm, .partner = 0};
}

std::int32_t all_of(const InWw& p) {
    return net_ww(p, january_2025()) + toeslagenwet(p, january_2025());
}

/// To the cent of a binary32 share.
Approx cents(double amount) { return Approx(amount).margin(2); }

WorkPast never_on_bijstand(float share) {
    return {.share = share, .adult_months = 264, .on_benefit = 0, .since_exit = 0};
}

std::int32_t length_after(std::int32_t years, bool enough) {
    return length_of_ww({years, enough}, january_2025());
}

}  // namespace

TEST_CASE("WW of a full week is 75 percent for two months and then 70, less tax, by hand") {
    // W = 14.06 x 40 x 52 x 1.08 = 31,584.38 a year
    // 75 %: 23,688.29; tax 0.3582 of it 8,485.14 less 3,068 = 5,417.14; left 18,271.14 a year
    CHECK(net_ww(in_ww(40, 0, norm_single), january_2025()) == cents(152260));
    CHECK(net_ww(in_ww(40, 1, norm_single), january_2025()) == cents(152260));
    // 70 %: 22,109.07; 7,919.47 less 3,068 = 4,851.47; left 17,257.60
    CHECK(net_ww(in_ww(40, 2, norm_single), january_2025()) == cents(143813));
    CHECK(net_ww(in_ww(40, 23, norm_single), january_2025()) == cents(143813));
    CHECK(toeslagenwet(in_ww(40, 2, norm_single), january_2025()) == 0);  // above the norm
    // no arbeidskorting: a wage of the same gross leaves more
    CHECK(net_benefit_of_month(2210907, january_2025()) <
          net_wage_of_month(2210907, ChildCredit::none, january_2025()));
}

TEST_CASE("the Toeslagenwet fills WW of 32 hours of a single person up to the norm, by hand") {
    // W = 25,267.51; 75 %: 18,950.63, left 15,230.52, 1,269.21 a month
    CHECK(net_ww(in_ww(32, 0, norm_single), january_2025()) == cents(126921));
    CHECK(toeslagenwet(in_ww(32, 0, norm_single), january_2025()) == cents(7624));
    // 70 %: 17,687.25, left 14,419.68, 1,201.64
    CHECK(toeslagenwet(in_ww(32, 2, norm_single), january_2025()) == cents(14381));
    CHECK(all_of(in_ww(32, 2, norm_single)) == norm_single);
}

TEST_CASE("the Toeslagenwet never lifts WW above the former wage, taxed as a benefit, by hand") {
    // 16 hours: W = 12,633.75; 0.3582 of it 4,525.41 less 3,068; left 11,176.34, 931.36 a month
    CHECK(net_ww(in_ww(16, 0, norm_single), january_2025()) == cents(76244));
    CHECK(all_of(in_ww(16, 0, norm_single)) == cents(93136));
    CHECK(all_of(in_ww(16, 5, norm_single)) == cents(93136));
    // A couple after 32 hours: the former wage is 1,607.06, below its norm.
    CHECK(all_of(in_ww(32, 0, norm_couple)) == cents(160706));
    // After 40 hours it is 1,928.12, just above: up to the norm.
    CHECK(all_of(in_ww(40, 0, norm_couple)) == norm_couple);
}

TEST_CASE("what a partner earns comes off the Toeslagenwet and not off WW") {
    InWw couple = in_ww(40, 2, norm_couple);
    couple.partner = 30000;
    CHECK(all_of(couple) == norm_couple - 30000);
    couple.partner = 50000;  // 1,422.07 is less than WW, 1,438.13
    CHECK(all_of(couple) == cents(143813));
    couple.partner = 500000;
    CHECK(all_of(couple) == cents(143813));
}

TEST_CASE(
    "what is earned beside WW goes off it, and who earns has more than who does not, by hand") {
    // 12 hours beside 40 before: B = 14.06 x 12 x 52 x 1.08 = 9,475.32; 70 % of 31,584.38 - B is
    // 15,476.34. Tax of 24,951.66: 8,937.69 less 3,068 and 798.30 of arbeidskorting (8.425 % of B);
    // left 19,880.27, 1,656.69 a month. The wage alone: no tax is left, 789.61.
    InWw beside = in_ww(40, 2, norm_single);
    beside.beside = 12;
    CHECK(net_ww(beside, january_2025()) == cents(86708));
    CHECK(86708 + 78961 > 143813);  // WW without it
    // After 16 hours, 4 beside: WW 538.31 with 263.20 earned; the former wage as a benefit is
    // 931.36.
    InWw small = in_ww(16, 2, norm_single);
    small.beside = 4;
    CHECK(net_ww(small, january_2025()) == cents(53831));
    CHECK(toeslagenwet(small, january_2025()) == cents(12985));
    beside.beside = 40;  // as much as before: nothing is left of WW
    CHECK(net_ww(beside, january_2025()) == 0);
    CHECK(toeslagenwet(beside, january_2025()) == 0);
}

TEST_CASE("WW lasts a month for each of ten years of work, half a month for later ones") {
    CHECK(length_after(0, true) == 3);
    CHECK(length_after(3, true) == 3);
    CHECK(length_after(7, true) == 7);
    CHECK(length_after(10, true) == 10);
    CHECK(length_after(11, true) == 11);  // 10.5
    CHECK(length_after(30, true) == 20);
    CHECK(length_after(38, true) == 24);
    CHECK(length_after(50, true) == 24);
    CHECK(length_after(30, false) == 3);  // only the weeks requirement
}

TEST_CASE("work before what is known is a person's own share of the years") {
    // 0.8 x 60 = 48 months of the last five years; 0.8 x 264 = 211 months, 17 years
    const WorkBeforeWw enough = work_before_ww(never_on_bijstand(0.8F), january_2025());
    CHECK(enough.of_the_last_enough);
    CHECK(enough.years == 17);
    CHECK(length_of_ww(enough, january_2025()) == 14);  // 10 + 7 / 2
    CHECK_FALSE(work_before_ww(never_on_bijstand(0.79F), january_2025()).of_the_last_enough);
    // Two years of bijstand and half a year of work: 6 + 0.9 x 30 of the last 60 months.
    const WorkPast lately{.share = 0.9F, .adult_months = 264, .on_benefit = 24, .since_exit = 6};
    CHECK(worked_months(60, lately) == 33);
    CHECK_FALSE(work_before_ww(lately, january_2025()).of_the_last_enough);
    // Five years of work after bijstand: 60 + 0.5 x (300 - 24 - 60) = 168 months.
    const WorkPast long_ago{.share = 0.5F, .adult_months = 300, .on_benefit = 24, .since_exit = 60};
    CHECK(work_before_ww(long_ago, january_2025()).of_the_last_enough);
    CHECK(work_before_ww(long_ago, january_2025()).years == 14);
    CHECK(worked_months(60, {0.9F, 264, 600, 0}) == 0);
    CHECK(months_since_18(40.0F) == 264);
    CHECK(months_since_18(17.0F) == 0);
}
