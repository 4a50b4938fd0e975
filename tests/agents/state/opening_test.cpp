// SPDX-License-Identifier: EUPL-1.2
// How a phase begins: dice by address, ages, a clean slate.
#include "agents/state/opening.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestChunk;

TEST_CASE("age is the months since birth, as years", "[agents][opening]") {
    const auto w = tests::make_test_world(2);
    w->world.people.birth[0] = -480;  // 40 on the first of the run
    w->world.people.birth[1] = -223;
    w->world.month = 6;
    w->month([](TestChunk& b) {
        CHECK(b.s.age[0] == 40.5F);
        CHECK(b.s.age[1] == Approx(229.0 / 12.0));
    });
}

TEST_CASE("a month begins with the status and the debts it finds, and without news",
          "[agents][opening]") {
    const auto w = tests::make_test_world(2);
    w->world.people.status[1] = Status::job_permanent;
    w->world.people.debt[1] = 123456;
    w->world.now.events[0] = ~EventMask{0};
    w->world.now.hired[0] = 1;
    w->world.now.place_search[0] = 0.5F;
    w->month([](TestChunk& b) {
        CHECK(b.world.now.status_before[0] == Status::bijstand);
        CHECK(b.world.now.status_before[1] == Status::job_permanent);
        CHECK(b.s.debt_before[1] == 123456);
        CHECK(b.world.now.events[0] == 0);
        CHECK(b.world.now.hired[0] == 0);
        CHECK(b.world.now.place_search[0] == 0.0F);
    });
}

TEST_CASE("the dice of a phase are those of each person's own address", "[agents][opening]") {
    const auto w = tests::make_test_world(300);  // two chunks
    w->world.month = 7;
    w->month([&](TestChunk& b) {
        const std::size_t i = 41;
        const std::uint64_t id = w->world.people.id[b.first() + i];
        // ROLL(contact, propose, 0, 2) and ROLL(move, commit, 1, 1): block * 4 + word.
        CHECK(b.s.rolls.of<Roll::contact>()[i] == w->dice().bits(id, 7, 2));
        isa_base::commit_dice(b.chunk(), b.luck());
        CHECK(b.s.rolls.of<Roll::move>()[i] == w->dice().bits(id, 7, 5));
    });
}
