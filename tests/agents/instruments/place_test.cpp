// SPDX-License-Identifier: EUPL-1.2
// What places have in common.
#include "agents/instruments/place.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("money for clients leaves the account of the pot that pays the instrument",
          "[agents][money]") {
    CHECK(ends_of(line_of_money(Pot::buig)).from == Account::gemeente_buig);
    CHECK(ends_of(line_of_money(Pot::reintegration)).from == Account::gemeente_reintegration);
    CHECK(ends_of(line_of_money(Pot::income_security)).from == Account::gemeente_income_security);
    CHECK(ends_of(line_of_money(Pot::staff)).from == Account::gemeente_staff);
    CHECK(ends_of(line_of_money(Pot::wmo)).from == Account::gemeente_wmo);
    for (std::size_t p = 0; p < pot_count; ++p) {
        CHECK(ends_of(line_of_money(static_cast<Pot>(p))).to == Account::clients);
    }
}
