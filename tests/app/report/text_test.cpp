// SPDX-License-Identifier: EUPL-1.2
// Text that is safe to show.
#include "app/report/text.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::app;

TEST_CASE("escape sequences and direction marks of others do not reach the terminal",
          "[app][unicode]") {
    CHECK(printable("\x1b[2Jgone\r") == "?[2Jgone?");
    CHECK(printable("a\xC2\x9B"
                    "b") == "a?b");
    CHECK(printable("x\xE2\x80\xAEy\xE2\x81\xA6z") == "x?y?z");
    CHECK(printable("two\nlines \xC3\xA9\xE2\x82\xAC") == "two\nlines \xC3\xA9\xE2\x82\xAC");
}

TEST_CASE("overlong, cut-off and surrogate bytes are replaced", "[app][unicode]") {
    const std::string mark = "\xEF\xBF\xBD";
    CHECK(valid_utf8("\xC0\xAF") == mark + mark);
    CHECK(valid_utf8("\xE2\x82") == mark + mark);
    CHECK(valid_utf8("\xED\xA0\x80") == mark + mark + mark);
    CHECK(valid_utf8("\xF4\x90\x80\x80") == mark + mark + mark + mark);
    CHECK(valid_utf8("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
}

TEST_CASE("columns are counted in characters", "[app][unicode]") {
    CHECK(width_of("ge\xC3\xABnt") == 5);
    CHECK(right_aligned("\xC3\xA9", 3) == "  \xC3\xA9");
    CHECK(left_aligned("\xC3\xA9", 3) == "\xC3\xA9  ");
    CHECK(left_aligned("longer", 3) == "longer");
}

TEST_CASE("a paragraph breaks between words", "[app][unicode]") {
    CHECK(wrapped("een twee drie", 8) == "een twee\ndrie");
    CHECK(wrapped("eenlangwoord kort", 5) == "eenlangwoord\nkort");
    CHECK(wrapped("", 5).empty());
}
