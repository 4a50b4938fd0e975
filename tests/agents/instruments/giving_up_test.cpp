// SPDX-License-Identifier: EUPL-1.2
// Who waits may give up.
#include "agents/instruments/giving_up.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::TestWorld;

namespace {

constexpr std::uint32_t people = 4000;

GivingUpParameters parameters() {
    return {.hazard = 0.02, .by_wait = 0.7, .by_distrust = 1, .by_listlessness = 2};
}

/// Share of who waits that gives up in a month: everybody waits, and there is one place.
double share_gone(double hazard, std::uint8_t waited, std::uint8_t held) {
    TestWorld town(people);
    Instrument full = tests::open_programme();
    full.places = 1;
    Instrument other = tests::open_programme();
    other.hash = 0x55;
    town.setting.instruments = {full, other};
    town.setting.parameters.come_up = {};
    town.setting.parameters.offers.max_waiting = 100;
    town.setting.parameters.giving_up = parameters();
    town.setting.parameters.giving_up.hazard = hazard;
    town.begin();
    for (std::uint32_t i = 0; i < people; ++i) {
        town.world.people.programme_wanted[i] = 1;
        town.world.people.programme_waited[i] = waited;
        town.world.people.motivation[i] = 0.5F;
        town.world.people.programme_held[i] = held;
        town.world.people.programme_left[i] = held;
    }
    town.world.gemeente.waiting[0] = people;
    town.world.gemeente.participants[1] = held == 0 ? 0 : people;
    town.month();
    REQUIRE(town.check().total() == 0);
    std::uint32_t gone = 0;
    for (std::uint32_t i = 0; i < people; ++i) {
        const bool gave_up = (town.world.now.events[i] & bit(Event::gave_up)) != 0;
        gone += gave_up ? 1U : 0U;
        REQUIRE((!gave_up || town.world.people.programme_wanted[i] == 0));
    }
    return static_cast<double>(gone) / people;
}

}  // namespace

TEST_CASE("the chance of giving up follows its formula", "[agents][giving_up]") {
    const GivingUpRates r(parameters());
    CHECK(giving_up_chance(0, 0.5F, 0.5F, r) == Approx(0.0198013));  // 1 - e^-0.02
    // 0.02 exp(0.7 + 0.2 - 0.2)
    CHECK(giving_up_chance(12, 0.3F, 0.6F, r) == Approx(0.0394748));
    // 0.02 exp(0.35 - 0.3 + 0.8)
    CHECK(giving_up_chance(6, 0.8F, 0.1F, r) == Approx(0.0457150));
    CHECK(giving_up_chance(12, 0.1F, 0.1F, GivingUpRates(GivingUpParameters{})) == 0.0F);
}

TEST_CASE("of who waits so many give up, and more the longer it takes", "[agents][giving_up]") {
    // 1 - exp(-0.2), and 1 - exp(-0.2 e^0.7); 4 sd
    CHECK(share_gone(0.2, 0, 0) == Approx(0.181269).margin(0.0244));
    CHECK(share_gone(0.2, 12, 0) == Approx(0.331521).margin(0.0298));
}

TEST_CASE("twin: nobody gives up without a hazard of it, or busy with something else meanwhile",
          "[agents][giving_up]") {
    CHECK(share_gone(0, 12, 0) == 0);
    CHECK(share_gone(0.2, 12, 2) == 0);
}
