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

TEST_CASE("people who differ in Dutch alone have the same score and the same rank",
          "[agents][priority]") {
    // In row 2 the twin: another fact of the file, which a score and a tree may look at.
    TestWorld town(3, Mix::alike);
    DistanceParameters& distance = town.setting.parameters.distance;
    distance.base_hazard = 0.05;
    distance.dutch_weight = 0.2;
    distance.schooling_lower = 0.5;
    People& people = town.world.people;
    people.dutch[0] = 0;
    people.dutch[1] = best_dutch;
    people.dutch[2] = best_dutch;
    people.schooling[2] = Schooling::qualified;
    town.month([](tests::TestChunk& b) {
        const FileStep step(b.chunk());
        const auto score = [&](std::size_t i) {
            Claim claim{};
            claim.hazard = file_hazard(step, i, b.c.rates.distance);
            return risk_score(claim);
        };
        const auto hazard = [&](float dutch) {
            JobSeeker person{};
            person.dutch = dutch;
            return log_job_hazard(person, b.c.rates.distance);
        };
        REQUIRE(hazard(0) < hazard(3));  // of work itself Dutch is a part
        CHECK(score(0) == score(1));
        CHECK(score(2) < score(1));
        CHECK(on_file(step, 0, 7) == on_file(step, 1, 7));
        CHECK(on_file(step, 2, 7) != on_file(step, 1, 7));
        // One question about each feature: more than what rows 0 and 1 have on file?
        for (std::size_t f = 0; f < feature_count; ++f) {
            PriorityTree tree;
            tree.rank = {8, 8, 8, 8, 1, 1, 1, 1};
            tree.ask[0] = {static_cast<Feature>(f), on_file(step, 1, 7)[f] + 0.5F};
            CHECK(rank_of(tree, on_file(step, 0, 7)) == rank_of(tree, on_file(step, 1, 7)));
            const bool schooling = static_cast<Feature>(f) == Feature::schooling;
            CHECK((rank_of(tree, on_file(step, 2, 7)) == rank_of(tree, on_file(step, 1, 7))) !=
                  schooling);
        }
    });
}

TEST_CASE("what is on file is what an office has", "[agents][priority]") {
    TestWorld town(1);
    People& people = town.world.people;
    people.household[0] = Household::single_parent;
    people.children[0] = 2;
    people.health[0] = Health::mental;
    people.ladder[0] = 3;
    people.months_on_benefit[0] = 30;
    town.month([](tests::TestChunk& b) {
        const OnFile file = on_file(FileStep(b.chunk()), 0, 7);
        const auto of = [&](Feature feature) { return file[static_cast<std::size_t>(feature)]; };
        CHECK(of(Feature::age) == 40.0F);
        CHECK(of(Feature::months_on_benefit) == 30.0F);
        CHECK(of(Feature::months_waiting) == 7.0F);
        CHECK(of(Feature::schooling) == 1.0F);
        CHECK(of(Feature::health_limit) == 1.0F);
        CHECK(of(Feature::children) == 2.0F);
        CHECK(of(Feature::single_parent) == 1.0F);
        CHECK(of(Feature::part_time) == 0.0F);
        CHECK(of(Feature::ladder) == 3.0F);
    });
}

TEST_CASE("of who is in WW the facts that predict bijstand are on file", "[agents][priority]") {
    TestWorld town(2);
    People& people = town.world.people;
    people.status[0] = Status::ww;
    people.household[0] = Household::couple;
    people.months_since_exit[0] = 80;
    people.months_in_status[0] = 4;
    people.ww_months[0] = 9;
    people.hours[0] = 12;
    people.hours[1] = 12;
    people.ww_months[1] = 9;  // of an earlier right: is on bijstand
    town.month([](tests::TestChunk& b) {
        Notes& notes = b.chunk().table<Notes>();
        notes.ww[0] = 140'000;
        notes.ww_supplement[0] = 20'000;
        notes.ww[1] = notes.ww_supplement[1] = 0;
        const WwFile file = ww_file(on_file(FileStep(b.chunk()), 0, 0));
        CHECK(file.earlier == 1.0F);
        CHECK(file.left == 5.0F);  // the month that runs included
        CHECK(file.right == 9.0F);
        CHECK(file.supplement == 1.0F);
        CHECK(file.partner == 1.0F);
        CHECK(file.age == 40.0F);
        CHECK(file.amount == 1200.0F);
        CHECK(file.beside == 1.0F);
        const WwFile other = ww_file(on_file(FileStep(b.chunk()), 1, 0));
        CHECK(other.left == 0.0F);
        CHECK(other.right == 0.0F);
        CHECK(other.supplement == 0.0F);
        CHECK(other.beside == 0.0F);  // not beside WW
    });
}

TEST_CASE(
    "an instrument may have an order of its own, and one for people in WW scores by their file",
    "[agents][priority]") {
    Instrument one = tests::open_programme();
    CHECK(rule_for(one, Allocation::need) == Allocation::need);
    one.allocation = static_cast<std::uint8_t>(Allocation::lottery);
    CHECK(rule_for(one, Allocation::need) == Allocation::lottery);
    CHECK_FALSE(is_for_ww_alone(one));
    one.eligibility.statuses = 1U << static_cast<unsigned>(Status::ww);
    CHECK(is_for_ww_alone(one));
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
            // First come: five months waited, and no luck; own view: neither nearness nor luck is
            // 0.
            CHECK((one.priority == 0x05000000U) == (complies != 0));
        });
    }
}
