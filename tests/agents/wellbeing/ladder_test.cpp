// SPDX-License-Identifier: EUPL-1.2
// The participation ladder: the chance of a step, and who stands where.
#include "agents/wellbeing/ladder.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

LadderRates rates() {
    LadderParameters p;
    p.up = 0.01;
    p.down = 0.02;
    p.contact_weight = 1.6;
    p.self_efficacy_weight = 1.0;
    p.stress_weight = 1.0;
    p.overload = 2.0;
    return LadderRates(p);
}

}  // namespace

TEST_CASE("the chance of a step follows its formula", "[agents][ladder]") {
    const LadderForces calm{
        .talk = 0, .support = 0, .self_efficacy = 0.5F, .stress = 0, .overload = 0};
    // 1 - exp(-0.01) and 1 - exp(-0.02)
    CHECK(step_up_chance(calm, rates()) == Approx(0.00995).epsilon(1e-3));
    CHECK(step_down_chance(calm, rates()) == Approx(0.01980).epsilon(1e-3));
    const LadderForces f{
        .talk = 1, .support = 0.4F, .self_efficacy = 0.7F, .stress = 0.5F, .overload = 0.25F};
    CHECK(step_up_ceiling(calm, rates()) >= step_up_chance(calm, rates()));
    CHECK(step_down_ceiling(calm, rates()) >= step_down_chance(calm, rates()));
    // exp(1.6 + 0.4 + 0.2) = 9.0250: 1 - exp(-0.090250);  exp(0.5 + 0.5) = 2.71828: 1 -
    // exp(-0.0543656)
    CHECK(step_up_chance(f, rates()) == Approx(0.086297).epsilon(1e-4));
    CHECK(step_down_chance(f, rates()) == Approx(0.052914).epsilon(1e-4));
}

TEST_CASE("what comes in small steps is not asked at once", "[agents][ladder]") {
    CHECK(asked_at_once(0.8F, 0.0F) == 0.8F);
    CHECK(asked_at_once(0.8F, 0.75F) == Approx(0.2));
    CHECK(asked_at_once(0.8F, 1.0F) == 0.0F);
}

TEST_CASE("work is the top step, and who loses it starts from the step below", "[agents][ladder]") {
    const auto w = make_test_world(3);
    w->setting.parameters.ladder = {};  // nobody climbs
    People& people = w->world.people;
    people.ladder[0] = 2;
    people.status[1] = Status::job_temporary;
    people.ladder[1] = 3;
    people.ladder[2] = 6;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::ladder(chunk, c.channels, c.rates.ladder, c.rates.peers);
    });
    CHECK(people.ladder[0] == 2);
    CHECK(people.ladder[1] == 6);
    CHECK(people.ladder[2] == 5);
}

TEST_CASE("nobody on bijstand climbs beyond step five or falls below one", "[agents][ladder]") {
    const auto w = make_test_world(1024);
    w->setting.parameters.ladder.up = 1;
    w->setting.parameters.ladder.down = 1;
    for (std::uint32_t i = 0; i < 1024; ++i) {
        w->world.people.ladder[i] = static_cast<std::uint8_t>(i % 5 + 1);
    }
    int moved = 0;
    for (int t = 0; t < 12; ++t) {
        w->month([&moved](MonthChunk chunk, const MonthContext& c) {
            isa_base::ladder(chunk, c.channels, c.rates.ladder, c.rates.peers);
            for (const std::int8_t change : chunk.table<Notes>().ladder_change) {
                moved += change != 0 ? 1 : 0;
            }
        });
        for (std::uint32_t i = 0; i < 1024; ++i) {
            REQUIRE(w->world.people.ladder[i] >= 1);
            REQUIRE(w->world.people.ladder[i] <= 5);
        }
    }
    CHECK(moved > 1000);
}
