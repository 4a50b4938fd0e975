// SPDX-License-Identifier: EUPL-1.2
// Work of partners: chances by hand, who has one, and shares after a month.
#include "agents/work/partner.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::make_test_world;
using afweging::tests::TestChunk;

namespace {

PartnerRates rates(double search, double full_time_share, double job_end) {
    PartnerParameters p;
    p.search = search;
    p.full_time_share = full_time_share;
    p.job_end = job_end;
    return PartnerRates(p);
}

}  // namespace

TEST_CASE("a partner finds work by the hazard of the household and loses it by an own one") {
    const PartnerRates r = rates(0.5, 0.4, 0.05);
    CHECK(partner_finds_work(0.04F, 1.0F, r) == Approx(0.019801).epsilon(1e-4));  // 1 - exp(-0.02)
    CHECK(partner_finds_work(0.04F, 2.0F, r) == Approx(0.039211).epsilon(1e-4));
    // p = 0.1: full-time below 0.04, a few hours below 0.1
    CHECK(next_partner_hours(0, 0.039F, 0.1F, 32, 10, r) == 32);
    CHECK(next_partner_hours(0, 0.041F, 0.1F, 32, 10, r) == 10);
    CHECK(next_partner_hours(0, 0.101F, 0.1F, 32, 10, r) == 0);
    // 1 - exp(-0.05) = 0.04877
    CHECK(next_partner_hours(12, 0.048F, 0.1F, 32, 10, r) == 0);
    CHECK(next_partner_hours(12, 0.049F, 0.1F, 32, 10, r) == 12);
}

TEST_CASE("only couples have a partner, and as many find work as the chance says") {
    constexpr std::uint32_t people = 20000;
    const auto w = make_test_world(people);
    for (std::uint32_t i = 0; i < people; ++i) {
        w->world.people.household[i] = i % 2 == 0 ? Household::couple : Household::single_parent;
        w->world.now.hazard[i] = 0.1F;
    }
    const PartnerRates r = rates(1, 0.5, 0);
    w->month([&](TestChunk& b) { isa_base::partner(b.chunk(), {1.0F, {32}, {10}}, r, b.luck()); });
    double full = 0;
    double part = 0;
    for (std::uint32_t i = 0; i < people; ++i) {
        const std::uint8_t hours = w->world.people.partner_hours[i];
        REQUIRE((i % 2 == 0 || hours == 0));
        full += hours == 32 ? 1 : 0;
        part += hours == 10 ? 1 : 0;
    }
    // 10,000 couples, chance 0.09516, half of it each: sd 21.3; at 5 sd a false alarm in 1.7
    // million
    CHECK(full == Approx(475.8).margin(106));
    CHECK(part == Approx(475.8).margin(106));
    CHECK_FALSE(full == Approx(2 * 475.8).margin(106));  // twice the chance is told apart
}
