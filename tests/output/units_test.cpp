// SPDX-License-Identifier: EUPL-1.2
// Units for people.
#include "output/units.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using namespace afweging::output;

TEST_CASE("cents are shown as euros and powers of ten as decimals", "[output]") {
    CHECK(shown_unit("EUR cent").en == "EUR");
    CHECK(shown_unit("EUR cent").nl == "euro");
    CHECK(shown_unit("EUR cent").decimals == 2);
    CHECK(shown_unit("0.001").en == "1");
    CHECK(shown_unit("0.001").decimals == 3);
    CHECK(shown_unit("0.1 hours").nl == "uren");
    CHECK(shown_unit("0.1 hours").decimals == 1);
    CHECK(shown_unit("persons").decimals == 0);
    CHECK(shown_unit("persons").nl == "personen");
    for (const char* text : {"", "0.", "0.5", "0.011", "1.001", "0.x1", "stones"}) {
        CHECK(shown_unit(text).decimals == 0);
        CHECK(shown_unit(text).en == text);
    }
}

TEST_CASE("a number for programs is exact and carries no thousands marks", "[output]") {
    CHECK(plain_decimal(123456, 2, ',') == "1234,56");
    CHECK(plain_decimal(-5, 2, '.') == "-0.05");
    CHECK(plain_decimal(std::numeric_limits<std::int64_t>::min(), 0, '.') ==
          "-9223372036854775808");
}
