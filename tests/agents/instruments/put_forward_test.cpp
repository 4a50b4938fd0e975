// SPDX-License-Identifier: EUPL-1.2
// What the office has on file, and how somebody is put forward for a place.
#include "agents/instruments/put_forward.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

TEST_CASE("a score knows the file and nothing that an employer alone sees", "[agents][priority]") {
    TestWorld town(2, Mix::alike);
    town.setting.instruments = {tests::open_programme()};
    People& people = town.world.people;
    people.employability[0] = -2.0F;
    people.employability[1] = 2.0F;
    people.skill[1] = 1.5F;
    town.month([](tests::TestChunk& b) {
        const float one = file_hazard(FileStep(b.chunk()), 0, b.c.rates.distance);
        CHECK(one == file_hazard(FileStep(b.chunk()), 1, b.c.rates.distance));
        CHECK(one > 0.0F);
    });
}

TEST_CASE("what is on file is what an office has", "[agents][priority]") {
    TestWorld town(1);
    People& people = town.world.people;
    people.household[0] = Household::single_parent;
    people.children[0] = 2;
    people.health[0] = Health::mental;
    people.dutch[0] = 1;
    people.ladder[0] = 3;
    people.months_on_benefit[0] = 30;
    town.month([](tests::TestChunk& b) {
        const OnFile file = on_file(FileStep(b.chunk()), 0, 7);
        const auto of = [&](Feature feature) { return file[static_cast<std::size_t>(feature)]; };
        CHECK(of(Feature::age) == 40.0F);
        CHECK(of(Feature::months_on_benefit) == 30.0F);
        CHECK(of(Feature::months_waiting) == 7.0F);
        CHECK(of(Feature::schooling) == 1.0F);
        CHECK(of(Feature::dutch) == 1.0F);
        CHECK(of(Feature::health_limit) == 1.0F);
        CHECK(of(Feature::children) == 2.0F);
        CHECK(of(Feature::single_parent) == 1.0F);
        CHECK(of(Feature::part_time) == 0.0F);
        CHECK(of(Feature::ladder) == 3.0F);
    });
}

TEST_CASE("who has a klantmanager that does not keep to the rule is ranked by that one's view",
          "[agents][priority]") {
    for (const std::uint8_t complies : {std::uint8_t{0}, std::uint8_t{1}}) {
        TestWorld town(1);
        town.setting.instruments = {tests::open_programme()};
        town.setting.policy.allocation = Allocation::first_come;
        town.world.klantmanagers[0].complies = complies;
        town.month([&](tests::TestChunk& b) {
            const OfferContext desk = offer_context(b.world, b.c);
            put_forward(OffersStep(b.chunk()), 0, 0, desk, b.c.rates.priority, {0, 0, 0}, 5);
            const PlaceCandidate& one = b.world.proposals[0].places.back();
            CHECK(one.by_rule == (complies != 0 ? rule_order : own_order));
            // First come: five months waited, and no luck; own view: neither nearness nor luck is 0.
            CHECK((one.priority == 0x05000000U) == (complies != 0));
        });
    }
}
