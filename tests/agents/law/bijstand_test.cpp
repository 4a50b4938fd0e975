// SPDX-License-Identifier: EUPL-1.2
// Benefit sheets computed by hand with the amounts of January 2024 (R001-R019, R034).
#include "agents/household/income.hpp"
#include "agents/law/beslagvrije_voet.hpp"
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

TEST_CASE("creditors must leave 95 percent of the norm") {
    const LawOfMonth law = law_of_month(january_2024(), january_2024(), {}, 0);
    CHECK(beslagvrije_voet(128383, law) == 121964);  // R034
    CHECK(attachable_income(128383, 128383, law) == 6419);
    CHECK(attachable_income(100000, 128383, law) == 0);
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
