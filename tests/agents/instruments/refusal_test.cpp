// SPDX-License-Identifier: EUPL-1.2
// What refusing a mandatory offer brings about.
#include "agents/instruments/refusal.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/world_builder.hpp"

using namespace afweging;
using namespace afweging::agents;
using tests::Mix;
using tests::TestWorld;

namespace {

/// People to whom one mandatory programme is put, under this duty; all refuse it, and each refusal
/// has a consequence.
void refuse_all(TestWorld& town, Duty duty) {
    town.setting.instruments = {tests::open_programme()};
    town.setting.instruments[0].obligation = Obligation::mandatory;
    town.setting.instruments[0].duty = duty;
    town.setting.parameters.offers.refuse_mandatory = 1;
    town.setting.parameters.offers.sanction_share = 1;
    town.setting.parameters.offers.other_duty_cut = 0.2;
    town.setting.parameters.offers.other_duty_months = 2;
    town.begin();
    town.month();
}

/// Those whose bijstand is lowered: everybody's must be this.
std::uint32_t lowered(const TestWorld& town, const Maatregel& each, std::uint8_t breaches,
                      std::uint8_t repeat_left) {
    const People& people = town.world.people;
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < people.count; ++i) {
        const bool now = (town.world.now.events[i] & bit(Event::maatregel)) != 0;
        count += now ? 1U : 0U;
        REQUIRE(now == (people.sanction[i] > 0));
        REQUIRE((!now ||
                 (people.sanction[i] == each.months && people.sanction_cut[i] == each.cut &&
                  people.breaches[i] == breaches && people.breach_repeat_left[i] == repeat_left)));
    }
    return count;
}

}  // namespace

TEST_CASE("a refused provision costs all of the norm and counts for the next time",
          "[agents][offers]") {
    TestWorld town(3000, Mix::spread);
    refuse_all(town, Duty::labour);
    // By-law of these worlds: one month, not spread; a year in which it counts.
    CHECK(lowered(town, {.months = 1, .cut = 1.0F}, 1, 12) > 0);
}

TEST_CASE("a refused tegenprestatie costs what the by-law says and counts for no next time",
          "[agents][offers]") {
    TestWorld labour(3000, Mix::spread);
    refuse_all(labour, Duty::labour);
    TestWorld town(3000, Mix::spread);
    refuse_all(town, Duty::tegenprestatie);
    // The same people refuse; 20 % of the norm for two months, of art. 18 lid 2, no chain of lid 6.
    const std::uint32_t count = lowered(town, {.months = 2, .cut = 0.2F}, 0, 0);
    CHECK(count > 0);
    CHECK(count == lowered(labour, {.months = 1, .cut = 1.0F}, 1, 12));
}
