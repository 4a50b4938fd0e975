// SPDX-License-Identifier: EUPL-1.2
// The tables of a month follow the statute row and the prices of the year.
#include "agents/law/law_of_month.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;

TEST_CASE("prices raise what things cost, not what law pays") {
    Outlook world;
    world.price_level = {1.0, 1.1};
    const LawOfMonth first = law_of_month(tests::january_2024(), tests::january_2024(), world, 11);
    const LawOfMonth second = law_of_month(tests::january_2024(), tests::january_2024(), world, 12);
    CHECK(first.social_minimum[0] == 180683);
    CHECK(second.social_minimum[0] == 198751);  // 1806.83 x 1.1
    CHECK(second.bijstandsnorm[0] == first.bijstandsnorm[0]);
    CHECK(second.cost_per_further_child == 32780);
}

TEST_CASE("a later row raises what law pays, what things cost follows the price level alone") {
    StatuteRow later = tests::january_2024();
    later.bijstandsnorm[0] += 5000;
    later.social_minimum[0] += 5000;
    later.cost_of_further_child += 1000;
    later.fine += 100;
    Outlook world;
    world.price_level = {1.0, 1.1};
    const LawOfMonth law = law_of_month(later, tests::january_2024(), world, 12);
    CHECK(law.bijstandsnorm[0] == 133383);
    CHECK(law.cost_of_further_child == 30800);
    CHECK(law.fine == 15100);
    CHECK(law.social_minimum[0] == 198751);  // 1806.83 x 1.1: the row of the start
    CHECK(law.cost_per_further_child == 32780);
}

TEST_CASE("the row in force is the last one that has begun") {
    Statute statute;
    statute.rows = {tests::january_2024(), tests::january_2024()};
    statute.rows[1].from = sim::Month::of(2024, 7);
    statute.rows[1].fine = 1;
    CHECK(in_force(statute, sim::Month::of(2024, 6)).fine == 15000);
    CHECK(in_force(statute, sim::Month::of(2024, 7)).fine == 1);
    CHECK(in_force(statute, sim::Month::of(2020, 1)).fine == 15000);
}
