// SPDX-License-Identifier: EUPL-1.2
// Who completes a programme that leads on goes first in the next one.
#include "agents/instruments/follow_on.hpp"

#include <algorithm>
#include <vector>

#include "agents/instruments/programme.hpp"
#include "agents/municipality/rationing.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestWorld;

namespace {

constexpr std::uint32_t people = 400;
constexpr std::uint32_t in_course = 100;  ///< the first of them
constexpr std::uint32_t places = 10;

/// A course in its last month, which leads on to another one with few places. Nothing else is
/// offered, everybody accepts, and nobody drops out.
void begin(TestWorld& town, double led_on) {
    Instrument first = tests::open_programme();
    first.others.follow_on = "next";
    Instrument next = tests::open_programme();
    next.key = "next";
    next.hash = 0x77;
    next.places = places;
    Instrument other = tests::open_programme();
    other.key = "other";
    other.hash = 0x99;
    town.setting.instruments = {first, next, other};
    town.setting.parameters.come_up = {};
    town.setting.parameters.programme = {};
    town.setting.parameters.offers.accept_base = 50;
    town.setting.parameters.follow_on.led_on = led_on;
    town.begin();
    for (std::uint32_t i = 0; i < in_course; ++i) {
        town.world.people.programme_held[i] = 1;
        town.world.people.programme_left[i] = 1;
    }
    town.world.gemeente.participants[0] = in_course;
}

std::vector<std::uint32_t> rows_in(const TestWorld& town, std::uint8_t value) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < people; ++i) {
        if (town.world.people.programme_held[i] == value) {
            rows.push_back(i);
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("who completes is led on below the share that is", "[agents][follow_on]") {
    const FollowOnRates r(FollowOnParameters{.led_on = 0.8});
    CHECK(is_led_on(0.79F, r));
    CHECK_FALSE(is_led_on(0.81F, r));
    CHECK_FALSE(is_led_on(0.0F, FollowOnRates(FollowOnParameters{.led_on = 0})));
}

TEST_CASE("whoever completes waits for the next one, and the lot says who goes first",
          "[agents][follow_on]") {
    TestWorld town(people);
    begin(town, 1);
    town.month();
    REQUIRE(town.check().total() == 0);
    CHECK(town.world.gemeente.waiting[1] == in_course);
    CHECK(rows_in(town, 2).empty());
    for (std::uint32_t i = 0; i < people; ++i) {
        REQUIRE(town.world.people.led_on[i] == (i < in_course ? 2 : 0));
    }
    std::vector<std::uint32_t> order(in_course);
    for (std::uint32_t i = 0; i < in_course; ++i) { order[i] = i; }
    const auto lot = [&](std::uint32_t i) {
        return place_draws({town.dice(), 1}, town.world.people.id[i], 0x77).lottery;
    };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return lot(a) > lot(b); });
    std::vector<std::uint32_t> first(order.begin(), order.begin() + places);
    std::sort(first.begin(), first.end());
    town.month();
    REQUIRE(town.check().total() == 0);
    CHECK(rows_in(town, 2) == first);
    CHECK(town.world.gemeente.waiting[1] == in_course - places);
    for (const std::uint32_t i : first) { CHECK(town.world.people.led_on[i] == 0); }
}

TEST_CASE("twin: without leading on nobody waits for the next one", "[agents][follow_on]") {
    TestWorld town(people);
    begin(town, 0);
    town.month();
    CHECK(town.world.gemeente.waiting[1] == 0);
    CHECK(town.world.instruments[0].completions == in_course);
}

TEST_CASE("who waits for something else stays on that list, who waits for it keeps the months",
          "[agents][follow_on]") {
    TestWorld town(people);
    begin(town, 1);
    People& people_of = town.world.people;
    people_of.programme_wanted[0] = 3;
    people_of.programme_wanted[1] = 2;
    people_of.programme_waited[1] = 5;
    town.month([](tests::TestChunk& b) {
        isa_base::programme(b.chunk(), b.c.setting.instruments, b.c.channels, programme_terms(b.c),
                            jobs_of_month(b.c), b.luck());
    });
    CHECK(people_of.programme_wanted[0] == 3);
    CHECK(people_of.led_on[0] == 0);
    CHECK(people_of.programme_wanted[1] == 2);
    CHECK(people_of.programme_waited[1] == 5);
    CHECK(people_of.led_on[1] == 2);
    CHECK(people_of.programme_wanted[2] == 2);
}

TEST_CASE("nobody is led on to what takes nobody, or to what is not for them",
          "[agents][follow_on]") {
    const auto led_on = [](auto spoil) {
        TestWorld town(people);
        begin(town, 1);
        spoil(town.setting.instruments[1], town.world.people);
        town.month([](tests::TestChunk& b) {
            isa_base::programme(b.chunk(), b.c.setting.instruments, b.c.channels,
                                programme_terms(b.c), jobs_of_month(b.c), b.luck());
        });
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < people; ++i) {
            const bool offered = (town.world.now.events[i] & bit(Event::offer)) != 0;
            const bool waits = town.world.people.programme_wanted[i] == 2;
            REQUIRE(offered == waits);
            REQUIRE((town.world.people.led_on[i] == 2) == waits);
            count += waits ? 1U : 0U;
        }
        std::uint32_t offers = 0;
        for (const auto& chunk : town.world.proposals) { offers += chunk.offers[1]; }
        CHECK(offers == count);
        return count;
    };
    CHECK(led_on([](Instrument&, People&) {}) == in_course);  // the twin
    CHECK(led_on([](Instrument& next, People&) { next.first_month = 1; }) == 0);
    CHECK(led_on([](Instrument& next, People&) { next.last_month = -1; }) == 0);
    CHECK(led_on([](Instrument& next, People&) { next.eligibility.max_age = 39; }) == 0);
    CHECK(led_on([](Instrument& next, People&) { next.eligibility.min_children = 1; }) == 0);
    CHECK(led_on([](Instrument& next, People& all) {
              next.once = 1;
              for (std::uint32_t i = 0; i < 30; ++i) { all.ever_started[i] = set_of(1); }
          }) == in_course - 30);
}

TEST_CASE("who is exempt may decline a duty that a programme leads on to", "[agents][follow_on]") {
    const auto led_on = [](Duty duty, std::uint8_t exempt) {
        TestWorld town(people);
        begin(town, 1);
        town.setting.parameters.offers.accept_base = -50;  // nobody accepts what may be declined
        town.setting.instruments[1].obligation = Obligation::mandatory;
        town.setting.instruments[1].duty = duty;
        for (std::uint32_t i = 0; i < in_course; ++i) { town.world.people.exempt[i] = exempt; }
        town.month([](tests::TestChunk& b) {
            isa_base::programme(b.chunk(), b.c.setting.instruments, b.c.channels,
                                programme_terms(b.c), jobs_of_month(b.c), b.luck());
        });
        return std::count(town.world.people.led_on.begin(), town.world.people.led_on.end(), 2);
    };
    CHECK(led_on(Duty::labour, 0) == in_course);
    CHECK(led_on(Duty::labour, ground::urgent) == 0);
    CHECK(led_on(Duty::tegenprestatie, ground::young_child) == 0);
    CHECK(led_on(Duty::other, ground::urgent) == in_course);
}

TEST_CASE("a first claim goes before any priority, the rule's or a klantmanager's own",
          "[agents][follow_on]") {
    Column<std::uint64_t> id;
    for (std::uint64_t i = 0; i < 5; ++i) { id.push_back(i); }
    const auto asks = [](std::uint32_t person, std::uint32_t priority, OrderOf order) {
        return PlaceCandidate{.person = person,
                              .priority = priority,
                              .instrument = 0,
                              .by_rule = order,
                              .won = 0,
                              .lottery = person};
    };
    const std::vector<PlaceCandidate> all = {asks(0, 90, rule_order), asks(1, 5, claim_order),
                                             asks(2, 80, own_order), asks(3, 7, claim_order),
                                             asks(4, 100, rule_order)};
    const auto winners = [&](std::size_t n) {
        std::vector<PlaceCandidate> candidates = all;
        select_places(candidates, id.data(), n);
        std::vector<std::uint32_t> rows;
        for (std::size_t k = 0; k < n; ++k) { rows.push_back(candidates[k].person); }
        std::sort(rows.begin(), rows.end());
        return rows;
    };
    CHECK(winners(1) == std::vector<std::uint32_t>{3});
    CHECK(winners(2) == std::vector<std::uint32_t>{1, 3});
    // One more of three others: the lot of all of them says that it is of the rule.
    CHECK(winners(3) == std::vector<std::uint32_t>{1, 3, 4});
}
