// SPDX-License-Identifier: EUPL-1.2
// What was gained or lost drifts back.
#include "agents/wellbeing/drift_back.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;

TEST_CASE("motivation returns to the trait, less in a maatregel, a gain of search skill fades") {
    const DriftBackRates r{make_test_world(1)->setting.parameters.drift_back};
    CHECK(returning(0.9F, 0.4F, 0, r) == Approx(0.86));   // 0.9 - 0.08 x 0.5, of the gap
    CHECK(returning(0.9F, 0.4F, 1, r) == Approx(0.817));  // 0.86 x (1 - 0.05)
    CHECK(returning(0.2F, 0.4F, 0, r) == Approx(0.216));  // 0.2 + 0.08 x 0.2
    CHECK(fading(1.5F, r) == Approx(1.47));               // 0.06 of what is above 1
    CHECK(fading(0.7F, r) == 0.7F);
}

TEST_CASE("drift reaches everybody in the world, in a programme or not, and nobody else") {
    const auto w = make_test_world(3);
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 3; ++i) {
        people.intrinsic_motivation[i] = 0.4F;
        people.motivation[i] = 0.9F;
        people.search_skill[i] = 1.5F;
    }
    people.status[1] = Status::job_permanent;
    people.status[2] = Status::not_arrived;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        isa_base::drift_back(chunk, c.rates.drift_back);
    });
    for (std::uint32_t i = 0; i < 2; ++i) {
        CHECK(people.motivation[i] == Approx(0.86));
        CHECK(people.search_skill[i] == Approx(1.47));
    }
    CHECK(people.motivation[2] == 0.9F);
    CHECK(people.search_skill[2] == 1.5F);
}

TEST_CASE("a month of maatregel wears down the motivation of who served it, and no skill") {
    const auto w = make_test_world(2);
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 2; ++i) {
        people.intrinsic_motivation[i] = 0.4F;
        people.motivation[i] = 0.9F;
        people.search_skill[i] = 1.5F;
    }
    w->month([](TestChunk& b) {
        b.s.sanctioned[1] = 1;
        isa_base::drift_back(b.chunk(), b.c.rates.drift_back);
    });
    CHECK(people.motivation[0] == Approx(0.86));
    CHECK(people.motivation[1] == Approx(0.817));  // 0.86 x 0.95
    CHECK(people.search_skill[1] == Approx(1.47));
}
