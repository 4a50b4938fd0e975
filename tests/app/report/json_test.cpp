// SPDX-License-Identifier: EUPL-1.2
// JSON that any reader accepts.
#include "app/report/json.hpp"

#include <limits>

#include "tests/support/catch.hpp"

using afweging::app::Json;

TEST_CASE("a JSON object keeps the order of its members", "[app][json]") {
    const Json json = Json::object({{"b", 1}, {"a", Json::array({true, false, 2.5})}});
    CHECK(json.text() == R"({"b":1,"a":[true,false,2.5]})");
}

TEST_CASE("text in JSON is escaped and made valid UTF-8", "[app][json]") {
    CHECK(Json("a\"b\\c\nd\x1b[31m").text() == R"("a\"b\\c\nd\u001b[31m")");
    CHECK(Json("\xE2\x80\xAE").text() == R"("\u202e")");
    CHECK(Json(std::string("ge\xC3\xABnt")).text() == "\"ge\xC3\xABnt\"");
    CHECK(Json(std::string("\xFFz\xC3")).text() == "\"\xEF\xBF\xBDz\xEF\xBF\xBD\"");
}

TEST_CASE("numbers in JSON are exact, and null when there is no number", "[app][json]") {
    CHECK(Json(std::numeric_limits<std::uint64_t>::max()).text() == "18446744073709551615");
    CHECK(Json(std::numeric_limits<std::int64_t>::min()).text() == "-9223372036854775808");
    CHECK(Json(0.1).text() == "0.1");
    CHECK(Json(1.0 / 3.0).text() == "0.3333333333333333");
    CHECK(Json(7).text() == "7");
    CHECK(Json(std::numeric_limits<double>::infinity()).text() == "null");
    CHECK(Json(std::numeric_limits<double>::quiet_NaN()).text() == "null");
    CHECK(Json().text() == "null");
}

TEST_CASE("a JSON value is copied whole", "[app][json]") {
    Json first = Json::array({1});
    const Json second = first;
    first.push(2);
    CHECK(first.text() == "[1,2]");
    CHECK(second.text() == "[1]");
    first = second;
    CHECK(first.text() == "[1]");
}
