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

constexpr HousingHelp unaided{.found = 0, .kept = 0, .ended = 0};

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
    CHECK(home_can_change(Housing::secure, 0.0999F, unaided, r));
    CHECK_FALSE(home_can_change(Housing::secure, 0.1001F, unaided, r));
    CHECK(home_can_change(Housing::threatened, 0.4999F, unaided, r));  // 0.2 + 0.3
    CHECK_FALSE(home_can_change(Housing::threatened, 0.5001F, unaided, r));
    CHECK(home_can_change(Housing::homeless, 0.3999F, unaided, r));
    CHECK_FALSE(home_can_change(Housing::homeless, 0.4001F, unaided, r));
}

TEST_CASE("help finds a home where the own chance fails, and prevents a share of evictions",
          "[agents][home]") {
    const HomeRates r = rates();
    CHECK(found_with_help(0.0F, r) == r.found);
    CHECK(found_with_help(0.5F, r) == Approx(0.7));  // 0.4 + 0.5 x 0.6
    CHECK(found_with_help(1.0F, r) == Approx(1.0));
    const HousingHelp half{.found = 0.5F, .kept = 0.5F, .ended = 0};
    CHECK(next_housing(Housing::homeless, 0.5F, 0.699F, half, r) == Housing::secure);
    CHECK(next_housing(Housing::homeless, 0.5F, 0.701F, half, r) == Housing::homeless);
    // Lost below 0.2 x 0.5 x 0.5 = 0.05, restored below 0.35.
    CHECK(next_housing(Housing::threatened, 0.5F, 0.049F, half, r) == Housing::homeless);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.051F, half, r) == Housing::secure);
    CHECK(home_can_change(Housing::homeless, 0.699F, half, r));
    CHECK_FALSE(home_can_change(Housing::homeless, 0.701F, half, r));
}

TEST_CASE("money that comes in time ends a crisis, and less of them the later it comes",
          "[agents][home]") {
    HomeParameters p;
    p.crisis_days = 14;
    const HomeRates speed(p);
    CHECK(crisis_ended_after(0.5F, 0.0F, speed) == 0.5F);
    CHECK(crisis_ended_after(0.5F, 14.0F, speed) == Approx(0.5 * 0.367879));  // exp(-1)
    CHECK(crisis_ended_after(0.5F, 42.0F, speed) == Approx(0.5 * 0.049787));  // exp(-3)
    CHECK(crisis_ended_after(0.0F, 1.0F, speed) == 0.0F);
    const HomeRates r = rates();
    const HousingHelp money{.found = 0, .kept = 0, .ended = 0.5F};
    // Lost below 0.2 x 0.5 x 0.5 = 0.05, safe again below 0.05 + 0.3 + 0.5 x 0.7 = 0.7.
    CHECK(next_housing(Housing::threatened, 0.5F, 0.049F, money, r) == Housing::homeless);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.051F, money, r) == Housing::secure);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.699F, money, r) == Housing::secure);
    CHECK(next_housing(Housing::threatened, 0.5F, 0.701F, money, r) == Housing::threatened);
    // It is for a crisis at home: it finds nobody a home, and a safe one stays as safe as it was.
    CHECK(next_housing(Housing::homeless, 0.5F, 0.401F, money, r) == Housing::homeless);
    CHECK(next_housing(Housing::secure, 0.5F, 0.049F, money, r) == Housing::threatened);
    CHECK(home_can_change(Housing::threatened, 0.99F, money, r));
}

TEST_CASE("a threatened home is safe when money ends the crisis, and only where there is money",
          "[agents][home]") {
    const auto w = make_test_world(2);
    afweging::agents::Instrument money;
    money.slot = Slot::money;
    money.channels[static_cast<std::size_t>(Channel::crisis_ended)] = 1;
    w->setting.instruments = {money};
    w->begin();
    People& people = w->world.people;
    people.housing[0] = people.housing[1] = Housing::threatened;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        chunk.table<Notes>().crisis_ended.fill(0);
        chunk.table<Notes>().crisis_ended[0] = 1;
        isa_base::home(chunk, c.channels, c.rates.home);
    });
    CHECK(people.housing[0] == Housing::secure);
    CHECK(people.housing[1] == Housing::threatened);
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
