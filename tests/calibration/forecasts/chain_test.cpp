// SPDX-License-Identifier: EUPL-1.2
// A chain that nobody touched is whole; every way to touch it but one shows.
#include "calibration/forecasts/chain.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace afweging::calibration;

namespace {

Entry entry(const std::string& day, const std::string& text) {
    return {"forecast", day, {{"name", "uitstroom"}, {"reason", text}}};
}

/// Three lines of a day each, and their text.
std::vector<std::string> three_lines() {
    std::vector<std::string> lines;
    std::string head(64, '0');
    for (const char* day : {"2026-11-26", "2026-11-27", "2026-11-28"}) {
        lines.push_back(line_of(entry(day, "because"), head));
        head = lines.back().substr(lines.back().size() - 64);
    }
    return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& each : lines) { text += each + '\n'; }
    return text;
}

bool has(const Chain& chain, std::size_t line, Fault fault) {
    for (const FaultyLine& each : chain.faults) {
        if (each.line == line && each.fault == fault) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("A chain of forecasts gives back what was written", "[calibration][forecasts]") {
    const std::string odd = "a \"quote\", a \\ and\na line end = all kept";
    const std::string line = line_of(entry("2026-11-28", odd), std::string(64, '0'));
    CHECK(line.find('\n') == std::string::npos);
    const Chain chain = read_chain("# a remark\n\n" + line + "\n");
    REQUIRE(chain.entries.size() == 1);
    CHECK(chain.faults.empty());
    CHECK(chain.entries[0].kind == "forecast");
    CHECK(chain.entries[0].day == "2026-11-28");
    CHECK(chain.entries[0].text("name") == "uitstroom");
    CHECK(chain.entries[0].text("reason") == odd);
    CHECK(chain.entries[0].text("nothing").empty());
    CHECK(chain.head == line.substr(line.size() - 64));
}

TEST_CASE("The hash of a line is the SHA-256 of what stands before it",
          "[calibration][forecasts]") {
    // printf 'observed 2027-05-20 name="a" after=000...0' | sha256sum
    const Entry small{"observed", "2027-05-20", {{"name", "a"}}};
    CHECK(line_of(small, std::string(64, '0')) ==
          "observed 2027-05-20 name=\"a\" after=" + std::string(64, '0') +
              " hash=76e3cac83ed07dbdbd4433b1eb410e3f97695042c965b532a0898e17cb74ea2d");
}

TEST_CASE("A line that was changed, taken out, moved or cut off is found",
          "[calibration][forecasts]") {
    const std::vector<std::string> lines = three_lines();
    CHECK(read_chain(text_of(lines)).faults.empty());

    std::vector<std::string> changed = lines;
    changed[1].replace(changed[1].find("because"), 7, "becauze");
    CHECK(has(read_chain(text_of(changed)), 2, Fault::edited));

    // Who also mends the hash of the line breaks the next one.
    changed[1] = line_of(entry("2026-11-27", "becauze"), lines[0].substr(lines[0].size() - 64));
    const Chain mended = read_chain(text_of(changed));
    CHECK(!has(mended, 2, Fault::edited));
    CHECK(has(mended, 3, Fault::follows));

    CHECK(has(read_chain(text_of({lines[0], lines[2]})), 2, Fault::follows));
    CHECK(has(read_chain(text_of({lines[1], lines[2]})), 1, Fault::follows));
    const Chain moved = read_chain(text_of({lines[0], lines[2], lines[1]}));
    CHECK(has(moved, 2, Fault::follows));
    CHECK(has(moved, 3, Fault::earlier));

    const std::string whole = text_of(lines);
    CHECK(has(read_chain(whole.substr(0, whole.size() - 20)), 3, Fault::edited));
    CHECK(has(read_chain(whole.substr(0, whole.size() - 90)), 3, Fault::unreadable));
    // A line that is gone from the end leaves a whole chain with another head.
    const Chain shorter = read_chain(text_of({lines[0], lines[1]}));
    CHECK(shorter.faults.empty());
    CHECK(shorter.head != read_chain(whole).head);
}

TEST_CASE("Days are those of the calendar", "[calibration][forecasts]") {
    for (const char* day : {"2026-11-28", "2028-02-29", "2000-02-29", "2026-12-31"}) {
        CHECK(is_day(day));
    }
    for (const char* no :
         {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-11-31", "2026-11-00",
          "28-11-2026", "2026/11/28", "2026-1-28", "", "2026-11-2x"}) {
        CHECK(!is_day(no));
    }
}

TEST_CASE("Numbers of a chain come back to the bit", "[calibration][forecasts]") {
    for (const double number : {23.4, 1.0 / 3.0, -0.0, 1e-300, 414610.0}) {
        double back = 7;
        CHECK(number_of(digits_of(number), back));
        CHECK(back == number);
    }
    double into = 0;
    for (const char* no : {"", "1,5", "x", "1.5 ", "nan", "inf", "1e999"}) {
        CHECK(!number_of(no, into));
    }
}
