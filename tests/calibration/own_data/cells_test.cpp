// SPDX-License-Identifier: EUPL-1.2
// Numbers as people and programs write them.
#include "calibration/own_data/cells.hpp"

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

CellKind kind_of(std::string_view text) {
    return CellReader(std::nullopt).read(text, nullptr).kind;
}
double value_of(std::string_view text) {
    return CellReader(std::nullopt).read(text, nullptr).value;
}

}  // namespace

TEST_CASE("Numbers are read with a point or a comma, in powers of ten and with a sign") {
    CHECK(value_of("12.5") == 12.5);
    CHECK(value_of("12,5") == 12.5);
    CHECK(value_of("-0,25") == -0.25);
    CHECK(value_of("+3") == 3);
    CHECK(value_of("1e3") == 1000);
}

TEST_CASE("The mark of the first number holds for all") {
    CellReader reader(std::nullopt);
    CHECK(reader.read("1,5", nullptr).kind == CellKind::number);
    CHECK(reader.read("1.5", nullptr).kind == CellKind::other_mark);
    CHECK(reader.read("15", nullptr).kind == CellKind::number);
    CHECK(CellReader('.').read("1,5", nullptr).kind == CellKind::other_mark);
}

TEST_CASE("Marks between thousands, words and what is not finite are no numbers") {
    for (const char* text :
         {"1.234,5", "1,234,567", "twelve", "nan", "inf", "1 000", "0x1F", "12a"}) {
        INFO(text);
        CHECK(kind_of(text) == CellKind::text);
    }
}

TEST_CASE("Yes and no are 1 and 0 in both languages and as R writes them") {
    for (const char* text : {"TRUE", "true", "Yes", "ja", "JA"}) { CHECK(value_of(text) == 1); }
    for (const char* text : {"FALSE", "No", "nee"}) {
        CHECK(kind_of(text) == CellKind::number);
        CHECK(value_of(text) == 0);
    }
}

TEST_CASE("What the map says of a text goes before everything else") {
    const std::map<std::string, double, std::less<>> known{{"ja", 7}, {"3", 4}};
    CellReader reader(std::nullopt);
    CHECK(reader.read("ja", &known).value == 7);
    CHECK(reader.read("3", &known).value == 4);
    CHECK(reader.read("5", &known).value == 5);
}

TEST_CASE("Blanks around a cell are not part of it") {
    CHECK(trimmed("  a b\t") == "a b");
    CHECK(trimmed(" ").empty());
}
