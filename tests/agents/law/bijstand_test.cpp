// SPDX-License-Identifier: EUPL-1.2
// The rules of the Participatiewet, and benefit sheets computed by hand with the amounts of January
// 2024 (R001-R019).
#include "agents/law/bijstand.hpp"

#include "agents/household/income.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::january_2024;
using afweging::tests::make_test_world;

namespace {

struct Sheet {
    LawOfMonth law = law_of_month(january_2024(), january_2024(), {}, 0);
    IncomeRates rates{make_test_world(1)->setting.parameters.income};

    [[nodiscard]] Incomes of(const Position& p) const { return incomes(p, law, rates); }
};

Position single_client() {
    return {.status = Status::bijstand,
            .household = Household::single,
            .age = 40.0F,
            .children = 0,
            .wage = 0,
            .partner_income = 0,
            .savings = 0,
            .sanction = 0,
            .disregard_used = 0};
}

}  // namespace

TEST_CASE("the norm goes by household, and is low for a single person below 21") {
    const LawOfMonth law = Sheet{}.law;
    CHECK(bijstandsnorm(Household::single, 21.0F, law) == 128383);      // R001
    CHECK(bijstandsnorm(Household::couple, 21.0F, law) == 183404);      // R003
    CHECK(bijstandsnorm(Household::cost_sharer, 21.0F, law) == 91702);  // R005
    CHECK(bijstandsnorm(Household::single, 20.9F, law) == 31694);       // R011
    CHECK(bijstandsnorm(Household::single_parent, 20.9F, law) == 128383);
    CHECK(has_young_bijstandsnorm(Household::single, 20.9F));
    CHECK_FALSE(has_young_bijstandsnorm(Household::single, 21.0F));
    CHECK_FALSE(has_young_bijstandsnorm(Household::couple, 20.9F));
}

TEST_CASE("a maatregel takes its share of the norm while it runs") {
    CHECK(bijstandsnorm_after_maatregel(128383, 1, 0.3F) == 89868);  // 1283.83 - 385.15
    CHECK(bijstandsnorm_after_maatregel(128383, 3, 1.0F) == 0);
    CHECK(bijstandsnorm_after_maatregel(128383, 0, 0.3F) == 128383);
}

TEST_CASE("savings up to the limit of the household pass, a cent more does not") {
    const LawOfMonth law = Sheet{}.law;  // R017
    CHECK(passes_vermogenstoets(757500, Household::single, law));
    CHECK_FALSE(passes_vermogenstoets(757501, Household::single, law));
    CHECK(passes_vermogenstoets(1515000, Household::couple, law));
    CHECK_FALSE(passes_vermogenstoets(1515001, Household::couple, law));
}

TEST_CASE("what is kept of earnings has a share, a ceiling and an end") {
    const LawOfMonth law = Sheet{}.law;  // R018: 25 %, 264, six months; R019: 12.5 %, 164.73
    CHECK(vrijlating(40000, Household::single, 0, law) == 10000);
    CHECK(vrijlating(120000, Household::single, 5, law) == 26400);  // 300 is above the ceiling
    CHECK(vrijlating(40000, Household::single, 6, law) == 0);
    CHECK(vrijlating(100000, Household::single_parent, 5, law) == 25000);
    CHECK(vrijlating(100000, Household::single_parent, 6, law) == 12500);
    CHECK(vrijlating(200000, Household::single_parent, 6, law) == 16473);  // 250 is above it
}

TEST_CASE("a single client without income gets norm and toeslagen") {
    const Incomes in = Sheet{}.of(single_client());
    CHECK(in.bijstand == 128383);  // R001
    CHECK(in.toeslagen == 42300);
    CHECK(in.wages + in.ww + in.other == 0);
}

TEST_CASE("a quarter of part-time earnings is kept in the first six months") {
    Position p = single_client();
    p.status = Status::bijstand_part_time;
    p.wage = 40000;
    const Incomes in = Sheet{}.of(p);
    CHECK(in.bijstand == 98383);  // 1283.83 - (400 - 100), R018
    CHECK(in.wages == 40000);
    CHECK(in.toeslagen == 42300 - 3500);  // 100 above the norm at 35 %
}

TEST_CASE("the kept part has a ceiling") {
    Position p = single_client();
    p.status = Status::bijstand_part_time;
    p.wage = 120000;
    CHECK(Sheet{}.of(p).bijstand == 34783);  // 1283.83 - (1200 - 264), R018
}

TEST_CASE("after six months all earnings are offset, but an eighth is left to single parents") {
    Position p = single_client();
    p.status = Status::bijstand_part_time;
    p.wage = 100000;
    p.disregard_used = 6;
    CHECK(Sheet{}.of(p).bijstand == 28383);
    p.household = Household::single_parent;
    CHECK(Sheet{}.of(p).bijstand == 40883);  // 1283.83 - (1000 - 125), R019
}

TEST_CASE("a partner's income counts in full against the norm of a couple") {
    Position p = single_client();
    p.household = Household::couple;
    p.partner_income = 50000;
    const Incomes in = Sheet{}.of(p);
    CHECK(in.bijstand == 133404);  // 1834.04 - 500, R003
    CHECK(in.other == 50000);
}

TEST_CASE("cost sharers and the young have lower norms") {
    Position p = single_client();
    p.household = Household::cost_sharer;
    CHECK(Sheet{}.of(p).bijstand == 91702);  // R005
    p.household = Household::single;
    p.age = 20.9F;
    const Incomes young = Sheet{}.of(p);
    CHECK(young.bijstand == 31694);        // R011
    CHECK(young.other == 128383 - 31694);  // parents
}

TEST_CASE("a maatregel withholds its share of the norm") {
    Position p = single_client();
    p.sanction = 1;
    CHECK(Sheet{}.of(p).bijstand == 89868);  // 1283.83 - 385.15
}

TEST_CASE("a cent above the asset limit stops bijstand") {
    Position p = single_client();
    p.savings = 757500;  // R017
    CHECK(Sheet{}.of(p).bijstand == 128383);
    p.savings = 757501;
    CHECK(Sheet{}.of(p).bijstand == 0);
    p.household = Household::single_parent;
    CHECK(Sheet{}.of(p).bijstand == 128383);
    p.savings = 1515001;
    CHECK(Sheet{}.of(p).bijstand == 0);
}

TEST_CASE("WW is seventy percent of the last net wage, own means follow the norm") {
    Position p = single_client();
    p.status = Status::ww;
    p.wage = 200000;
    CHECK(Sheet{}.of(p).ww == 140000);  // R026
    CHECK(Sheet{}.of(p).wages == 0);
    p.wage = 0;  // arrives in WW: minimum wage, 36 hours, 70 %
    CHECK(Sheet{}.of(p).ww ==
          Approx(0.7 * 36 * static_cast<double>(Sheet{}.law.minimum_wage)).margin(1));
    p.wage = 200000;
    p.status = Status::other_exit;
    CHECK(Sheet{}.of(p).other == 141221);  // 1.1 x 1283.83
    CHECK(Sheet{}.of(p).wages == 0);
}
