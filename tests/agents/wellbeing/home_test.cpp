// SPDX-License-Identifier: EUPL-1.2
// Homes: threatened by problem debts, lost, restored, found.
#include "agents/wellbeing/home.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

HomeRates rates() {
    HomeParameters p;
    p.threatened = 0.1;
    p.lost = 0.2;
    p.restored = 0.3;
    p.found = 0.4;
    return HomeRates(p);
}

}  // namespace

TEST_CASE("housing after a month follows its formula", "[agents][home]") {
    const HomeRates r = rates();
    // Risk 1/2: threatened below 0.05; of threatened: lost below 0.1, restored below 0.4.
    CHECK(next_housing(Housing::secure, 0.5F, 0.049F, r) == Housing::threatened);
    CHECK(next_housing(Housing::secure, 0.5F, 0.051F, r) == Housing::secure);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.099F, r) == Housing::homeless);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.101F, r) == Housing::secure);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.401F, r) == Housing::threatened);
    CHECK(next_housing(Housing::homeless, 0.5F, 0.399F, r) == Housing::secure);
    CHECK(next_housing(Housing::homeless, 0.5F, 0.401F, r) == Housing::homeless);
}

TEST_CASE("problem debts without help put a home at risk, by stress", "[agents][home]") {
    CHECK(arrears_risk(3, 0.6F, DebtHelp::none) == 0.6F);
    CHECK(arrears_risk(3, 0.6F, DebtHelp::finished) == 0.6F);
    CHECK(arrears_risk(2, 0.6F, DebtHelp::none) == 0.0F);
    CHECK(arrears_risk(9, 0.6F, DebtHelp::stabilisation) == 0.0F);
    CHECK(arrears_risk(9, 0.6F, DebtHelp::plan) == 0.0F);
}

TEST_CASE("a draw that cannot change a home is told apart", "[agents][home]") {
    const HomeRates r = rates();
    CHECK(home_can_change(Housing::secure, 0.0999F, r));
    CHECK_FALSE(home_can_change(Housing::secure, 0.1001F, r));
    CHECK(home_can_change(Housing::threatened, 0.4999F, r));  // 0.2 + 0.3
    CHECK_FALSE(home_can_change(Housing::threatened, 0.5001F, r));
    CHECK(home_can_change(Housing::homeless, 0.3999F, r));
    CHECK_FALSE(home_can_change(Housing::homeless, 0.4001F, r));
}

TEST_CASE("a lost home is an event, once", "[agents][home]") {
    const auto w = make_test_world(1);
    HomeParameters& p = w->setting.parameters.home;
    p.lost = 1;
    People& people = w->world.people;
    people.housing[0] = Housing::threatened;
    people.accounts[0] = 5;
    people.debt[0] = 100000;
    people.stress[0] = 1;
    int evictions = 0;
    for (int t = 0; t < 3; ++t) {
        w->month([&evictions](MonthChunk chunk, const MonthContext& c) {
            isa_base::home(chunk, c.rates.home);
            evictions += (chunk.table<MonthColumns>().events[0] & bit(Event::evicted)) != 0 ? 1 : 0;
        });
    }
    CHECK(people.housing[0] == Housing::homeless);
    CHECK(evictions == 1);
}
