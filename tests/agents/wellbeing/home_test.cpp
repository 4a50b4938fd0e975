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

constexpr HousingHelp unaided{.found = 0, .kept = 0};

}  // namespace

TEST_CASE("housing after a month follows its formula", "[agents][home]") {
    const HomeRates r = rates();
    // Risk 1/2: threatened below 0.05; of threatened: lost below 0.1, restored below 0.4.
    CHECK(next_housing(Housing::secure, 0.5F, 0.049F, unaided, r) == Housing::threatened);
    CHECK(next_housing(Housing::secure, 0.5F, 0.051F, unaided, r) == Housing::secure);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.099F, unaided, r) == Housing::homeless);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.101F, unaided, r) == Housing::secure);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.401F, unaided, r) == Housing::threatened);
    CHECK(next_housing(Housing::homeless, 0.5F, 0.399F, unaided, r) == Housing::secure);
    CHECK(next_housing(Housing::homeless, 0.5F, 0.401F, unaided, r) == Housing::homeless);
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
    CHECK(home_can_change(Housing::secure, 0.0999F, 0.0F, r));
    CHECK_FALSE(home_can_change(Housing::secure, 0.1001F, 0.0F, r));
    CHECK(home_can_change(Housing::threatened, 0.4999F, 0.0F, r));  // 0.2 + 0.3
    CHECK_FALSE(home_can_change(Housing::threatened, 0.5001F, 0.0F, r));
    CHECK(home_can_change(Housing::homeless, 0.3999F, 0.0F, r));
    CHECK_FALSE(home_can_change(Housing::homeless, 0.4001F, 0.0F, r));
}

TEST_CASE("help finds a home where the own chance fails, and prevents a share of evictions",
          "[agents][home]") {
    const HomeRates r = rates();
    CHECK(found_with_help(0.0F, r) == r.found);
    CHECK(found_with_help(0.5F, r) == Approx(0.7));  // 0.4 + 0.5 x 0.6
    CHECK(found_with_help(1.0F, r) == Approx(1.0));
    const HousingHelp half{.found = 0.5F, .kept = 0.5F};
    CHECK(next_housing(Housing::homeless, 0.5F, 0.699F, half, r) == Housing::secure);
    CHECK(next_housing(Housing::homeless, 0.5F, 0.701F, half, r) == Housing::homeless);
    // Lost below 0.2 x 0.5 x 0.5 = 0.05, restored below 0.35.
    CHECK(next_housing(Housing::threatened, 0.5F, 0.049F, half, r) == Housing::homeless);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.051F, half, r) == Housing::secure);
    CHECK(home_can_change(Housing::homeless, 0.699F, 0.5F, r));
    CHECK_FALSE(home_can_change(Housing::homeless, 0.701F, 0.5F, r));
}

TEST_CASE("who has a home from a regime is housed, and nobody else", "[agents][home]") {
    const auto w = make_test_world(2);
    afweging::agents::Instrument housing;
    housing.slot = Slot::contact;
    housing.channels[static_cast<std::size_t>(Channel::home_found)] = 1;
    w->setting.instruments = {housing};
    w->setting.parameters.home.found = 0;
    w->begin();
    People& people = w->world.people;
    people.housing[0] = people.housing[1] = Housing::homeless;
    people.contact_held[0] = 1;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::home(chunk, c.channels, c.rates.home);
    });
    CHECK(people.housing[0] == Housing::secure);
    CHECK(people.housing[1] == Housing::homeless);
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
            isa_base::home(chunk, c.channels, c.rates.home);
            evictions += (chunk.table<MonthColumns>().events[0] & bit(Event::evicted)) != 0 ? 1 : 0;
        });
    }
    CHECK(people.housing[0] == Housing::homeless);
    CHECK(evictions == 1);
}
