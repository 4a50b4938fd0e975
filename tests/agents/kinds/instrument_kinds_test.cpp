// SPDX-License-Identifier: EUPL-1.2
// What follows from the slot of an instrument, and what a slot holds.
#include "agents/kinds/instrument_kinds.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("without a word of the file a programme is under a labour duty, the rest under another",
          "[agents][offers]") {
    CHECK(usual_duty(Slot::programme) == Duty::labour);
    for (const Slot slot : {Slot::contact, Slot::debt, Slot::aftercare, Slot::money}) {
        CHECK(usual_duty(slot) == Duty::other);
    }
}

TEST_CASE("what a slot holds names an instrument, or help of before the run", "[agents][slots]") {
    CHECK(index_of(slot_value_of(0)) == 0);
    CHECK(index_of(slot_value_of(max_instruments - 1)) == max_instruments - 1);
    CHECK(by_instrument(slot_value_of(max_instruments - 1)));
    CHECK_FALSE(by_instrument(0));
    CHECK_FALSE(by_instrument(from_before_the_run));
}
