// SPDX-License-Identifier: EUPL-1.2
// Self-efficacy: moved by steps on the ladder and by lost jobs, drawn back to a half.
#include "agents/wellbeing/self_efficacy.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

SelfEfficacyParameters parameters() {
    SelfEfficacyParameters p;
    p.gain = 0.10;
    p.loss = 0.08;
    p.recovery = 0.05;
    return p;
}

}  // namespace

TEST_CASE("self-efficacy after a month follows its formula", "[agents][self_efficacy]") {
    const SelfEfficacyRates r(parameters());
    // up: 0.6 + 0.1 = 0.7, back by 0.05 of 0.2;  down: 0.6 - 0.08 = 0.52;  none: 0.6
    CHECK(next_self_efficacy(0.6F, 1.0F, r) == Approx(0.69));
    CHECK(next_self_efficacy(0.6F, -1.0F, r) == Approx(0.519));
    CHECK(next_self_efficacy(0.6F, 0.0F, r) == Approx(0.595));
    CHECK(next_self_efficacy(0.0F, -1.0F, r) == 0.0F);  // -0.08 + 0.05 x 0.58 < 0
}

TEST_CASE("a lost job takes self-efficacy, not below zero", "[agents][self_efficacy]") {
    CHECK(self_efficacy_after_job_loss(0.5F, 0.08F) == Approx(0.42));
    CHECK(self_efficacy_after_job_loss(0.05F, 0.08F) == 0.0F);
}

TEST_CASE("who took a step is moved by it, others are only drawn back", "[agents][self_efficacy]") {
    const auto w = make_test_world(3);
    w->setting.parameters.self_efficacy = parameters();
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 3; ++i) { people.self_efficacy[i] = 0.6F; }
    people.status[2] = Status::not_arrived;
    w->month([](MonthChunk chunk, const MonthContext& c) {
        auto& change = chunk.table<Notes>().ladder_change;
        change.fill(0);
        change[0] = 1;
        isa_base::self_efficacy(chunk, c.rates.self_efficacy);
    });
    CHECK(people.self_efficacy[0] == Approx(0.69));
    CHECK(people.self_efficacy[1] == Approx(0.595));
    CHECK(people.self_efficacy[2] == 0.6F);
}
