// SPDX-License-Identifier: EUPL-1.2
// What a business beside bijstand earns.
#include "agents/household/profit.hpp"

#include "tests/support/catch.hpp"

using afweging::agents::profit_of;

TEST_CASE("a business beside bijstand earns its part of what a full one does",
          "[agents][business]") {
    CHECK(profit_of(0.45F, 200.0F) == 9000);  // 0.45 of EUR 200, in cents
    CHECK(profit_of(0.0F, 200.0F) == 0);
    CHECK(profit_of(1.0F, 87.5F) == 8750);
}
