// SPDX-License-Identifier: EUPL-1.2
// Health: limits appear and go, mental ones with stress.
#include "agents/wellbeing/health.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;

namespace {

HealthRates rates() {
    HealthParameters p;
    p.worse = 0.2;
    p.better = 0.1;
    p.mental_by_stress = 2.0;
    return HealthRates(p);
}

}  // namespace

TEST_CASE("health after a month follows its formula", "[agents][health]") {
    const HealthRates r = rates();
    // Stress 1/2: P(mental) = 1 - exp(-0.1) = 0.095163, P(physical) the same; P(better) = 0.095163.
    CHECK(next_health(Health::no_limits, 0.5F, 0.0951F, r) == Health::mental);
    CHECK(next_health(Health::no_limits, 0.5F, 0.0953F, r) == Health::physical);
    CHECK(next_health(Health::no_limits, 0.5F, 0.1902F, r) == Health::physical);
    CHECK(next_health(Health::no_limits, 0.5F, 0.1904F, r) == Health::no_limits);
    CHECK(next_health(Health::mental, 0.5F, 0.9049F, r) == Health::no_limits);
    CHECK(next_health(Health::physical, 0.5F, 0.9047F, r) == Health::physical);
    // Stress 1: P(mental) = 1 - exp(-0.1 e) = 0.238017
    CHECK(next_health(Health::no_limits, 1.0F, 0.2379F, r) == Health::mental);
    CHECK(next_health(Health::no_limits, 1.0F, 0.2381F, r) == Health::physical);
}

TEST_CASE("a draw that cannot change health is told apart", "[agents][health]") {
    const HealthRates r = rates();
    // At the most: P(physical) + 0.1 exp(2 x 1/2) = 0.095163 + 0.271828 = 0.366991
    CHECK(health_can_change(Health::no_limits, 0.3669F, r));
    CHECK_FALSE(health_can_change(Health::no_limits, 0.3672F, r));
    CHECK(health_can_change(Health::mental, 0.9049F, r));
    CHECK_FALSE(health_can_change(Health::mental, 0.9047F, r));
}

TEST_CASE("health of who is not in the world does not change", "[agents][health]") {
    const auto w = make_test_world(64);
    w->setting.parameters.health.worse = 1;
    People& people = w->world.people;
    for (std::uint32_t i = 0; i < 32; ++i) { people.status[i] = Status::aow; }
    for (int t = 0; t < 24; ++t) {
        w->month([](MonthChunk chunk, const MonthContext& c) {
            isa_base::health(chunk, c.rates.health);
        });
    }
    int limited = 0;
    for (std::uint32_t i = 0; i < 64; ++i) {
        const bool has_limit = people.health[i] != Health::no_limits;
        CHECK((i >= 32 || !has_limit));
        limited += has_limit ? 1 : 0;
    }
    CHECK(limited > 20);
}
