// SPDX-License-Identifier: EUPL-1.2
// Text that is safe to show.
#include "app/report/text.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::app;

TEST_CASE("escape sequences and direction marks of others do not reach the terminal",
          "[app][text]") {
    CHECK(printable("\x1b[2Jgone\r") == "?[2Jgone?");
    CHECK(printable("a\xC2\x9B"
                    "b") == "a?b");
    CHECK(printable("x\xE2\x80\xAEy\xE2\x81\xA6z") == "x?y?z");
    CHECK(printable("zero\xE2\x80\x8Bwidth\xEF\xBB\xBF") == "zero?width?");
    CHECK(printable("\xC3\xA9\xE2\x82\xAC") == "\xC3\xA9\xE2\x82\xAC");
}

TEST_CASE("text of others cannot begin a line of its own", "[app][text]") {
    CHECK(printable("regel1\nFout: nep") == "regel1?Fout: nep");
    CHECK(printable("a\tb\r\nc\xE2\x80\xA8"
                    "d\xC2\x85"
                    "e") == "a?b??c?d?e");
}

TEST_CASE("in JSON such characters are escaped, so that the text stays the same", "[app][text]") {
    CHECK(escaped("\"a\x7F\xC2\x9B\xE2\x80\xAE\xF3\xA0\x80\x81 \xC3\xA9\"") ==
          "\"a\\u007f\\u009b\\u202e\\udb40\\udc01 \xC3\xA9\"");
}

TEST_CASE("overlong, cut-off and surrogate bytes are replaced", "[app][text]") {
    const std::string mark = "\xEF\xBF\xBD";
    CHECK(valid_utf8("\xC0\xAF") == mark + mark);
    CHECK(valid_utf8("\xE2\x82") == mark + mark);
    CHECK(valid_utf8("\xED\xA0\x80") == mark + mark + mark);
    CHECK(valid_utf8("\xF4\x90\x80\x80") == mark + mark + mark + mark);
    CHECK(valid_utf8("\xF0\x9F\x98\x80") == "\xF0\x9F\x98\x80");
}

TEST_CASE("columns are those of a terminal", "[app][text]") {
    CHECK(width_of("ge\xC3\xABnt") == 5);
    CHECK(width_of("e\xCC\x81") == 1);     // a letter and its accent
    CHECK(width_of("\xE6\xBC\xA2") == 2);  // a wide sign
    CHECK(width_of("\xFFz") == 2);         // shown as U+FFFD
    CHECK(right_aligned("\xC3\xA9", 3) == "  \xC3\xA9");
    CHECK(left_aligned("\xC3\xA9", 3) == "\xC3\xA9  ");
    CHECK(left_aligned("longer", 3) == "longer");
}

TEST_CASE("a paragraph breaks between words", "[app][text]") {
    using Lines = std::vector<std::string>;
    CHECK(wrapped("een twee drie", 8) == Lines{"een twee", "drie"});
    CHECK(wrapped("eenlangwoord kort", 5) == Lines{"eenlangwoord", "kort"});
    CHECK(wrapped("", 5).empty());
    CHECK(joined({"een", "twee"}) == "een\ntwee");
    CHECK(lines_in("een\n\ntwee\n") == Lines{"een", "", "twee"});
    CHECK(without_trailing_spaces("een  ") == "een");
}
