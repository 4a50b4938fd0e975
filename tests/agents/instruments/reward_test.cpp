// SPDX-License-Identifier: EUPL-1.2
// A reward: it pulls who is under stress, at once and not later.
#include "agents/instruments/reward.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::TestWorld;

namespace {

RewardParameters parameters() { return {.weight = 2, .half = 40, .fade = 1}; }

std::size_t of(Channel c) { return static_cast<std::size_t>(c); }

}  // namespace

TEST_CASE("the pull of a reward follows its formula", "[agents][reward]") {
    const RewardRates r(parameters());
    CHECK(pull_of_reward(0.5F, 40, 0, r) == Approx(0.5));        // 2 x 0.5 x 40 / 80
    CHECK(pull_of_reward(0.5F, 120, 0, r) == Approx(0.75));      // x 120 / 160
    CHECK(pull_of_reward(0.5F, 40, 2, r) == Approx(0.0676676));  // e^-2 of it
    CHECK(pull_of_reward(0.0F, 40, 0, r) == 0.0F);
    CHECK(pull_of_reward(1.0F, 0, 0, r) == 0.0F);
}

TEST_CASE(
    "a reward at once brings more people under stress to a course, and puts no money in a purse",
    "[agents][reward]") {
    const auto learned = [](float reward, float wait) {
        TestWorld town(200);
        Instrument course = afweging::tests::open_programme();
        course.channels[of(Channel::reward)] = reward;
        course.channels[of(Channel::reward_wait)] = wait;
        course.channels[of(Channel::skill)] = 0.1F;
        town.setting.instruments = {course};
        town.setting.instruments[0].eligibility.statuses = 4;  // bijstand
        town.setting.parameters.programme = {};                // logistic(0): half attend
        town.setting.parameters.reward = parameters();
        town.begin();
        for (std::uint32_t i = 0; i < 200; ++i) {
            town.world.people.programme_held[i] = 1;
            town.world.people.programme_left[i] = course.duration_months;
            town.world.people.stress[i] = 0.5F;
            town.world.people.skill[i] = 0;
            town.world.people.savings[i] = 0;
        }
        town.month([](afweging::tests::TestChunk& b) {
            const MonthContext& c = b.c;
            isa_base::programme(b.chunk(), c.setting.instruments, c.channels, programme_terms(c),
                                jobs_of_month(c), b.luck());
        });
        for (std::uint32_t i = 0; i < 200; ++i) { REQUIRE(town.world.people.savings[i] == 0); }
        return town.world.people.skill[7];
    };
    CHECK(learned(0, 0) == Approx(0.05));
    CHECK(learned(40, 0) == Approx(0.0622459));  // 0.1 logistic(0.5)
    CHECK(learned(40, 2) == Approx(0.0516910));  // 0.1 logistic(0.0676676)
}
