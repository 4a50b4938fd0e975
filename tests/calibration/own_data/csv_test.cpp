// SPDX-License-Identifier: EUPL-1.2
// Forms in which tables come.
#include "calibration/own_data/csv.hpp"

#include <string>
#include <utility>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of_text(std::string_view text, std::optional<char> separator = std::nullopt) {
    CsvReader reader(text, separator);
    Rows rows;
    CsvRow row;
    while (reader.next(row)) { rows.emplace_back(row.fields.begin(), row.fields.end()); }
    return rows;
}

}  // namespace

TEST_CASE("The separator is the one that occurs most in the first line") {
    const Rows wanted{{"a", "b"}, {"1", "2"}};
    CHECK(rows_of_text("a,b\n1,2\n") == wanted);
    CHECK(rows_of_text("a;b\n1;2\n") == wanted);
    CHECK(rows_of_text("a\tb\n1\t2\n") == wanted);
    CHECK(rows_of_text("\"a,x,y\";b\n1;2\n") == Rows{{"a,x,y", "b"}, {"1", "2"}});
    CHECK(rows_of_text("a,b;c\n", ';') == Rows{{"a,b", "c"}});
}

TEST_CASE("Line ends, a byte order mark, sep= and a missing last line end change nothing") {
    const Rows wanted{{"a", "b"}, {"1", "2"}};
    CHECK(rows_of_text("\xEF\xBB\xBF"
                       "a;b\r\n1;2\r\n") == wanted);
    CHECK(rows_of_text("sep=|\r\na|b\r\n1|2") == wanted);
    CHECK(rows_of_text("\n\na,b\n\n1,2\n\n") == wanted);
    CHECK(rows_of_text("a,b\r1,2\r") == wanted);
}

TEST_CASE("Quoted fields hold separators, line ends and doubled quotes") {
    CHECK(rows_of_text("a,b\n\"x,\ny\",\"he said \"\"no\"\"\"\n") ==
          Rows{{"a", "b"}, {"x,\ny", "he said \"no\""}});
    CHECK(rows_of_text("a,b\n\"\",\n") == Rows{{"a", "b"}, {"", ""}});
}

TEST_CASE("Rows know their line and fields their column, also after a line end within quotes") {
    CsvReader reader("a,b\n\"x\ny\",3\n7,8\n", std::nullopt);
    CsvRow row;
    REQUIRE(reader.next(row));
    REQUIRE(reader.next(row));
    CHECK(row.line == 2);
    REQUIRE(reader.next(row));
    CHECK(row.line == 4);
    CHECK(row.columns == std::vector<std::uint32_t>{1, 3});
}

TEST_CASE("Text behind a closing quote is told with its line, blanks are not") {
    for (const auto& [text, line] : {std::pair{"a,b\n\"1\"7,2\n", 2U},
                                     {"a,b\n\"1\" ,2\n", 0U},
                                     {"a,b\n\"1\",2\n\"x\ny\"z,\"\"q\n", 4U}}) {
        CsvReader reader(text, std::nullopt);
        CsvRow row;
        while (reader.next(row)) {}
        CHECK(reader.behind_quote() == line);
    }
}

TEST_CASE("A quote that is never closed is told with its line") {
    CsvReader reader("a,b\n1,\"2\n3,4\n", std::nullopt);
    CsvRow row;
    CHECK(reader.next(row));
    CHECK_FALSE(reader.next(row));
    CHECK(reader.open_quote() == 2);
}

TEST_CASE("Nothing is no row") {
    CHECK(rows_of_text("").empty());
    CHECK(rows_of_text("\xEF\xBB\xBF").empty());
}
