// SPDX-License-Identifier: EUPL-1.2
// Which of the instruments that suit is offered.
#include "agents/instruments/choice.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging::agents;
using afweging::tests::open_programme;
using afweging::tests::TestChunk;
using afweging::tests::TestWorld;

namespace {

constexpr InstrumentSet all_three = 0b111;

/// A client with effective doenvermogen 1/2, and a klantmanager with views on three courses. The
/// second asks 0.7: appeal = favourite - 2 x 0.2. So 0.1, 0.4 - 0.4 = 0 and 0.3.
struct Desk {
    TestWorld town{1};

    Desk() {
        town.setting.instruments = {open_programme(), open_programme(), open_programme()};
        town.setting.instruments[1].channels[static_cast<std::size_t>(Channel::demand)] = 0.7F;
        town.world.klantmanagers[0].favourite[0] = 0.1F;
        town.world.klantmanagers[0].favourite[1] = 0.4F;
        town.world.klantmanagers[0].favourite[2] = 0.3F;
    }

    template <class Ask>
    void at(Ask&& ask) {
        town.month([&](TestChunk& b) {
            ask(ChoiceStep(b.chunk()), offer_context(b.world, b.c), b.c.rates.offers);
        });
    }

    std::size_t appeals_most(InstrumentSet suits) {
        std::size_t found = 99;
        at([&](const ChoiceStep& step, const OfferContext& desk, const OffersRates& rates) {
            found = most_appealing(step, 0, suits, desk, rates);
        });
        return found;
    }

    std::size_t chosen(InstrumentSet suits) {
        std::size_t found = 99;
        at([&](const ChoiceStep& step, const OfferContext& desk, const OffersRates& rates) {
            found = chosen_instrument(step, 0, suits, desk, rates);
        });
        return found;
    }
};

}  // namespace

TEST_CASE("the most appealing instrument is a favourite that the client can do",
          "[agents][choice]") {
    Desk desk;
    CHECK(desk.appeals_most(all_three) == 2);
    CHECK(desk.appeals_most(0b011) == 0);
    CHECK(desk.appeals_most(0b010) == 1);
    desk.town.world.klantmanagers[0].favourite[0] = 0.3F;
    CHECK(desk.appeals_most(all_three) == 0);  // the first of equals
}

TEST_CASE("without a klantmanager only the demand tells instruments apart", "[agents][choice]") {
    Desk desk;
    desk.town.world.people.klantmanager[0] = 7;
    CHECK(desk.appeals_most(all_three) == 0);
    CHECK(desk.appeals_most(0b110) == 2);  // - 0.4 against 0
}

TEST_CASE("a duty comes first, then the klantmanager's view where that counts, else the order",
          "[agents][choice]") {
    Desk desk;
    CHECK(desk.chosen(all_three) == 2);
    CHECK(desk.chosen(0b010) == 1);
    desk.town.setting.policy.allocation = Allocation::lottery;
    CHECK(desk.chosen(all_three) == 0);
    desk.town.setting.policy.allocation = Allocation::discretion;
    desk.town.setting.instruments[1].obligation = Obligation::mandatory;
    CHECK(desk.chosen(all_three) == 1);
    CHECK(desk.chosen(0b101) == 2);
}

TEST_CASE("instruments look at a person as the month finds it", "[agents][choice]") {
    TestWorld town(2);
    People& people = town.world.people;
    people.health[1] = Health::mental;
    people.accounts[1] = 4;
    people.debt[1] = 123400;
    people.savings[1] = 5600;
    people.months_on_benefit[1] = 13;
    people.ever_started[1] = 0b10;
    town.world.now.distance[1] = Distance::long_distance;
    town.month([](TestChunk& b) {
        const Applicant a = applicant(ApplicantStep(b.chunk()), 1);
        CHECK(a.status == Status::bijstand);
        CHECK(a.distance == Distance::long_distance);
        CHECK(a.health == Health::mental);
        CHECK(a.schooling == Schooling::lower_secondary);
        CHECK(a.age == 40.0F);
        CHECK(a.months_on_benefit == 13);
        CHECK(a.months_since_exit == 65535);
        CHECK(a.accounts == 4);
        CHECK(a.debt == 123400);
        CHECK(a.savings == 5600);
        CHECK(a.ever_started == 0b10);
    });
}
