// SPDX-License-Identifier: EUPL-1.2
// Parts of persons and places.
#include "agents/inputs/part_of.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::agents;

TEST_CASE("a part of a person is a whole one in that share of worlds", "[agents]") {
    CHECK(whole_persons(2.7, 0.29) == 2);
    CHECK(whole_persons(2.7, 0.31) == 3);
    CHECK(whole_persons(3.0, 0.99) == 3);
    CHECK(whole_persons(0.0, 0.99) == 0);
    std::uint32_t all = 0;
    for (std::uint32_t world = 0; world < 4000; ++world) {
        const double luck = part_of(sim::Dice(5, world), 0x1234);
        CHECK((luck >= 0.0 && luck < 1.0));
        all += whole_persons(0.45, luck);
    }
    CHECK(all > 1700);  // 1800, with a standard deviation of 31
    CHECK(all < 1900);
}

TEST_CASE("an instrument has its own luck, the same whatever else exists", "[agents]") {
    const sim::Dice dice(5, 1);
    CHECK(part_of(dice, 0x1234) == part_of(dice, 0x1234));
    CHECK(part_of(dice, 0x1234) != part_of(dice, 0x1235));
}
