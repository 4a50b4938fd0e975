// SPDX-License-Identifier: EUPL-1.2
// What a client counts in, as bits: one a counted gauge, in the order of the table.
#include "agents/measures/client_flags.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::agents;

TEST_CASE("a flag stands at its place, or nowhere") {
    CHECK(bit_if(true, 0) == 1);
    CHECK(bit_if(true, 7) == 128);
    CHECK(bit_if(false, 7) == 0);
}

TEST_CASE("a client on step 3 with a few hours of work counts in three of the first eight gauges") {
    Client c{};
    c.status = Status::bijstand_part_time;
    c.ladder = 3;
    c.programme = 1;
    // households 1, part_time 2, ladder_1 4, ladder_2 8, ladder_3 16, ladder_4 32, ladder_5 64,
    // outside
    CHECK(flags_of<0, 8>(c, {}) == 1 + 2 + 16);
    c.status = Status::bijstand;
    c.programme = 0;
    CHECK(flags_of<0, 8>(c, {}) == 1 + 16 + 128);
    CHECK(flags_of<0, 32>(c, {}) == 0);  // these eight look at bytes alone
}
