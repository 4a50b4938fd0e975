// SPDX-License-Identifier: EUPL-1.2
// What a few hours beside bijstand are worth, and how much a settlement eases them, by hand.
#include "agents/work/hours_beside.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("hours beside bijstand are worth more the more of them is kept, within bounds") {
    CHECK(worth_of_hours(0.2F, 3) == Approx(1.822119));   // exp(0.6)
    CHECK(worth_of_hours(0.9F, 2) == Approx(2.718282));   // exp(1): a gain of 1/2 counts
    CHECK(worth_of_hours(-0.9F, 2) == Approx(0.367879));  // exp(-1)
    CHECK(worth_of_hours(0, 3) == 1.0F);
    CHECK(worth_of_hours(0.4F, 0) == 1.0F);
}

TEST_CASE("a settlement that evens income out makes hours easier, two together no more than all") {
    CHECK(ease_of_settlement(0, 0, 0.5F) == 1.0F);
    CHECK(ease_of_settlement(0.8F, 0, 0) == 1.0F);
    CHECK(ease_of_settlement(0.8F, 0, 0.5F) == Approx(1.491825));     // exp(0.4)
    CHECK(ease_of_settlement(0.8F, 0.5F, 0.5F) == Approx(1.568312));  // exp(0.5 x 0.9)
}
