// SPDX-License-Identifier: EUPL-1.2
// What refusing a mandatory offer brings about.
#include "agents/instruments/refusal.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

TEST_CASE("a refused programme costs all of the norm, a refused talk the share of the by-law",
          "[agents][offers]") {
    CHECK(duty_of(Slot::programme) == Duty::labour);
    for (const Slot slot : {Slot::contact, Slot::debt, Slot::aftercare, Slot::money}) {
        CHECK(duty_of(slot) == Duty::other);
    }
    TestWorld town(3000, Mix::spread);
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].obligation = Obligation::mandatory;
    town.setting.parameters.offers.refuse_mandatory = 1;
    town.setting.parameters.offers.sanction_share = 1;
    town.begin();
    town.month();
    const People& people = town.world.people;
    std::uint32_t lowered = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool now = (town.world.now.events[i] & bit(Event::maatregel)) != 0;
        lowered += now ? 1U : 0U;
        REQUIRE(now == (people.sanction[i] > 0));
        // By-law of these worlds: one month, not spread; a year in which it counts.
        REQUIRE((!now || (people.sanction[i] == 1 && people.sanction_cut[i] == 1.0F &&
                          people.breaches[i] == 1 && people.breach_repeat_left[i] == 12)));
    }
    CHECK(lowered > 0);
}
