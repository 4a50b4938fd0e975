// SPDX-License-Identifier: EUPL-1.2
// Net wage and the gross of a benefit, worked out by hand with the amounts of 2026.
#include "agents/law/tax.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law_of_2026.hpp"

using namespace afweging::agents;
using afweging::tests::january_2026;

namespace {

const auto none = ChildCredit::none;
const auto iack = ChildCredit::iack;

}  // namespace

TEST_CASE("24 hours at the minimum wage: tax, credits and net by hand") {
    const StatuteRow law = january_2026();
    // 14.71 x 24 x 52 x 1.08 = 19826.73 a year
    const std::int32_t gross = gross_wage_of_year(1471, 24);
    CHECK(gross == 1982673);
    CHECK(box1_tax(gross, law) == 708806);  // 0.3575 x 19826.73
    CHECK(algemene_heffingskorting_of(gross, law) == 311500);
    CHECK(arbeidskorting_of(gross, law) == 343381);  // 995.97 + 0.31009 x 7861.73
    CHECK(tax_credits({gross, 0, none}, law) == 654881);
    CHECK(month_of(1928748) == 160729);
    CHECK(income_tax({gross, 0, none}, law) == 53925);     // 7088.06 - 3115 - 3433.81
    CHECK(net_wage_of_month(gross, none, law) == 160729);  // 19287.48 / 12
}

TEST_CASE("36,000 of taxable income gives the tax of a published example, within two cents") {
    // 12870.00 - (3115 - 0.06398 x 6264) - (995.97 + 4304.05 + 0.0195 x 10155) = 4657.73; 4657.75
    // in the example
    CHECK(income_tax({3600000, 0, none}, january_2026()) == 465773);
}

TEST_CASE("the brackets above the first have their own rates") {
    const StatuteRow law = january_2026();
    // 0.3575 x 38883 + 0.3756 x 11117 = 13900.67 + 4175.55
    CHECK(box1_tax(5000000, law) == Approx(1807622).margin(1));
    // 13900.67 + 0.3756 x 39543 + 0.495 x 21574 = 13900.67 + 14852.35 + 10679.13
    CHECK(box1_tax(10000000, law) == Approx(3943215).margin(2));
    CHECK(algemene_heffingskorting_of(10000000, law) == 0);
    // 5497.. at 45592, then 0.0651 off: 995.97 + 4304.05 + 385.07 - 0.0651 x 14408 = 4747.13
    CHECK(arbeidskorting_of(6000000, law) == Approx(474713).margin(1));
}

TEST_CASE("the inkomensafhankelijke combinatiekorting is at most the tax that is due") {
    const StatuteRow law = january_2026();
    const auto gain = [&](float hours) {
        const std::int32_t gross = gross_wage_of_year(1471, hours);
        return net_wage_of_month(gross, iack, law) - net_wage_of_month(gross, none, law);
    };
    CHECK(gain(24) == Approx(4494).margin(1));   // tax due 539.25 a year; 1555.80 was possible
    CHECK(gain(32) == Approx(8535).margin(1));   // 1024.21
    CHECK(gain(40) == Approx(25267).margin(1));  // 3032, the most
    CHECK(gain(8) == 0);
    CHECK(iack_of(1982673, iack, law) == 155580);  // 0.1145 x (19826.73 - 6239)
    CHECK(iack_of(600000, iack, law) == 0);
}

TEST_CASE("the young have a share of the minimum wage") {
    const StatuteRow law = january_2026();
    CHECK(minimum_wage_at(20, 1471, law) == 1177);  // 11.768
    CHECK(minimum_wage_at(19, 1471, law) == 883);   // 8.826
    CHECK(minimum_wage_at(18, 1471, law) == 736);   // 7.355, halves up
    CHECK(minimum_wage_at(21, 1471, law) == 1471);
    CHECK(minimum_wage_at(66, 1471, law) == 1471);
}

TEST_CASE("a net benefit is grossed up with the credits that wages leave over") {
    const StatuteRow law = january_2026();
    // single, no work: (12 x 1401.50 - 3115) / 0.6425 = 21327.63
    CHECK(gross_benefit(1681800, credits_left(0, none, law), law) == Approx(2132763).margin(1));
    // beside 8 hours: 3115 + 550.13 - 2362.69 = 1302.44 is left; (10209.12 - 1302.44) / 0.6425
    CHECK(gross_benefit(1020912, credits_left(660891, none, law), law) ==
          Approx(1386254).margin(2));
    // beside 16 hours nothing is left: 1200 / 0.6425
    CHECK(gross_benefit(120000, credits_left(1321782, none, law), law) == Approx(186770).margin(1));
    CHECK(gross_benefit(100000, credits_left(660891, none, law), law) ==
          100000);  // within what is left
    CHECK(gross_benefit(0, credits_left(2000000, none, law), law) == 0);
}

TEST_CASE("net of wage and benefit together is net of each") {
    const StatuteRow law = january_2026();
    for (const std::int32_t gross : {0, 300000, 660891, 1321782, 1900000}) {
        const std::int32_t net_wage = gross - income_tax({gross, 0, none}, law);
        const std::int32_t benefit = gross_benefit(600000, credits_left(gross, none, law), law);
        const std::int32_t together = gross + benefit - income_tax({gross, benefit, none}, law);
        INFO(gross);
        CHECK(together == Approx(net_wage + 600000).margin(2));
    }
}
