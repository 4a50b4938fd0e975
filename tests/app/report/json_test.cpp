// SPDX-License-Identifier: EUPL-1.2
// JSON that any reader accepts.
#include "app/report/json.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using afweging::app::Json;

TEST_CASE("a JSON object keeps the order of its members", "[app][json]") {
    const Json json = Json::object({{"b", 1}, {"a", Json::array({true, false, 2.5})}});
    CHECK(json.text() == R"({"b": 1, "a": [true, false, 2.5]})");
}

TEST_CASE("text in JSON is escaped and made valid UTF-8", "[app][json]") {
    CHECK(Json("a\"b\\c\nd\x1b[31m").text() == R"("a\"b\\c\nd\u001b[31m")");
    CHECK(Json(std::string("ge\xC3\xABnt")).text() == "\"ge\xC3\xABnt\"");
    CHECK(Json(std::string("\xFFz\xC3")).text() == "\"\xEF\xBF\xBDz\xEF\xBF\xBD\"");
}

TEST_CASE("numbers in JSON are exact, and null when there is no number", "[app][json]") {
    CHECK(Json(std::numeric_limits<std::uint64_t>::max()).text() == "18446744073709551615");
    CHECK(Json(std::numeric_limits<std::int64_t>::min()).text() == "-9223372036854775808");
    CHECK(Json(0.1).text() == "0.1");
    CHECK(Json(std::numeric_limits<double>::infinity()).text() == "null");
    CHECK(Json(std::numeric_limits<double>::quiet_NaN()).text() == "null");
    CHECK(Json().text() == "null");
}
