// SPDX-License-Identifier: EUPL-1.2
// Breaches of the duty to search: who has it, what comes to light, what is enforced.
#include "agents/instruments/duty_to_search.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestChunk;
using tests::TestWorld;

namespace {

/// People who do nothing and talk with a klantmanager; a talk brings that to light for sure.
void make_idle(TestWorld& town, double enforcement) {
    town.setting.parameters.duty_to_search = {.asked = 0.5, .found = 1};
    town.setting.policy.enforcement = enforcement;
    for (std::uint32_t i = 0; i < town.world.people.count; ++i) {
        town.world.people.motivation[i] = 0;
        town.world.now.talk[i] = 1;
    }
}

void turn(TestWorld& town) {
    town.month(
        [](TestChunk& b) { isa_base::duty_to_search(b.chunk(), search_duty(b.c), b.luck()); });
}

std::uint32_t lowered(const TestWorld& town) {
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < town.world.people.count; ++i) {
        const bool now = (town.world.now.events[i] & bit(Event::maatregel)) != 0;
        REQUIRE(now == (town.world.people.sanction[i] > 0));
        count += now ? 1U : 0U;
    }
    return count;
}

}  // namespace

TEST_CASE("a talk brings to light what search lacks of what is asked", "[agents][duty_to_search]") {
    DutyToSearchRates r;
    r.asked = 0.5F;
    r.found = 0.2F;
    // p = 0.2 q (1 - e / 0.5)
    CHECK(breach_chance(0.0F, 1.0F, r) == Approx(0.2));
    CHECK(breach_chance(0.25F, 1.0F, r) == Approx(0.1));
    CHECK(breach_chance(0.25F, 0.6F, r) == Approx(0.06));
    CHECK(breach_chance(0.5F, 1.0F, r) == 0.0F);
    CHECK(breach_chance(2.0F, 1.0F, r) == 0.0F);
    CHECK(breach_chance(0.0F, 0.0F, r) == 0.0F);
    r.asked = 0;  // nothing is asked
    CHECK(breach_chance(0.0F, 1.0F, r) == 0.0F);
}

TEST_CASE("the duty is of who is on bijstand, without work, programme or exemption",
          "[agents][duty_to_search]") {
    CHECK(must_search(Status::bijstand, 0, 0));
    CHECK_FALSE(must_search(Status::bijstand, 1, 0));
    CHECK_FALSE(must_search(Status::bijstand, 0, 2));
    CHECK_FALSE(must_search(Status::bijstand_part_time, 0, 0));
    CHECK_FALSE(must_search(Status::ww, 0, 0));
}

TEST_CASE("a breach that is found and enforced costs what the by-law says", "[agents][duty_to_search]") {
    TestWorld town(6);
    make_idle(town, 1);
    People& people = town.world.people;
    people.exempt[1] = 1;
    town.world.now.talk[3] = 0;
    people.motivation[4] = 0.5F;  // effort 1 of an average seeker
    people.status[5] = Status::ww;
    town.month([](TestChunk& b) {
        b.world.now.acting[2] = 1;  // in a programme
        isa_base::duty_to_search(b.chunk(), search_duty(b.c), b.luck());
    });
    CHECK(lowered(town) == 1);
    // By-law of these worlds, for a duty that law does not name in art. 18 lid 4.
    CHECK(people.sanction[0] == town.setting.parameters.offers.other_duty_months);
    CHECK(people.sanction_cut[0] == static_cast<float>(town.setting.parameters.offers.other_duty_cut));
    CHECK(people.breaches[0] == 0);
    CHECK(people.breach_repeat_left[0] == 0);
}

TEST_CASE("who is stricter punishes the same people and more", "[agents][duty_to_search]") {
    constexpr std::uint32_t n = 2000;
    const auto punished = [n](double enforcement) {
        auto town = std::make_unique<TestWorld>(n);
        make_idle(*town, enforcement);
        turn(*town);
        return town;
    };
    const auto none = punished(0);
    const auto half = punished(0.5);
    const auto all = punished(1);
    CHECK(lowered(*none) == 0);
    CHECK(lowered(*all) == n);
    // Standard deviation 22; outside five of them by luck in 1 of a million.
    CHECK(lowered(*half) > n / 2 - 112);
    CHECK(lowered(*half) < n / 2 + 112);
    const auto more = punished(0.7);
    for (std::uint32_t i = 0; i < n; ++i) {
        REQUIRE(half->world.people.sanction[i] <= more->world.people.sanction[i]);
    }
}
