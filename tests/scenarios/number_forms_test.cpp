// SPDX-License-Identifier: EUPL-1.2
// Numbers as people write them, and what they are told to write.
#include "scenarios/read/long_numbers.hpp"
#include "scenarios/read/meant_number.hpp"
#include "scenarios/read/table_reader.hpp"
#include "tests/scenarios/data.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::scenarios;
using namespace afweging::tests;

namespace {

std::string meant(const std::string& written) {
    const auto number = meant_number(written);
    return number ? in_words(*number).en : "nothing";
}

/// How reading a budget of werkloont ends.
Ending budget(const std::string& value) {
    const Folder folder;
    return reading(
        folder.file("x.toml", on_basis("[levers.instruments.werkloont]\nbudget_eur_per_year = " +
                                       value + "\n")),
        shipped());
}

}  // namespace

TEST_CASE("a number on paper is read as who wrote it meant it", "[scenarios][read]") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"1.600.000", "1600000"},
        {"1,600,000", "1600000"},
        {"1 600 000", "1600000"},
        {"1\u00A0600\u202F000", "1600000"},
        {"1'600'000", "1600000"},
        {"1\u2019600\u2019000", "1600000"},
        {"1.600.000,50", "1600000.5"},
        {"1,600,000.50", "1600000.5"},
        {"1 600,5", "1600.5"},
        {"€ 1600", "1600"},
        {"€1.600,-", "1600 or 1.6"},
        {"1600 euro", "1600"},
        {"EUR 1600", "1600"},
        {"1600,--", "1600"},
        {"40%", "0.4"},
        {"12,5 procent", "0.125"},
        {"7%", "0.07"},
        {"1,6 mln", "1600000"},
        {"2 ton", "200000"},
        {"340k", "340000"},
        {"340 duizend", "340000"},
        {"1,5", "1.5"},
        {"340.000", "340000 or 340"},
        {"1,625", "1625 or 1.6250"},
        {"1_600.000", "1600000 or 1600"},
        {"1_600_000", "1600000"},
        {"1_600.50", "1600.5"},
        {"16_00.000", "1600"},
        {"0,125", "0.125"},
        {"007", "7"},
        {",5", "0.5"},
        {"-1.600.000", "-1600000"},
        {"1600", "1600"}};
    for (const auto& [written, number] : cases) {
        INFO(written);
        CHECK(meant(written) == number);
    }
}

TEST_CASE("what is no number is not made into one", "[scenarios][read]") {
    for (const char* written :
         {"", "€", "ton", "1.6.0", "2025-01", "1.2.3", "12.34.567", "a1", "1 2", "1.600.00",
          "1,2,3", "0x10", "1e6", "true", "1.600,000.000"}) {
        INFO(written);
        CHECK(meant(written) == "nothing");
    }
}

TEST_CASE("an amount with thousands, a sign or a blank is refused with what to write",
          "[scenarios][read]") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"1.600.000", "1600000"},
        {"€ 1600", "1600"},
        {"1 600 000", "1600000"},
        {"1'600'000", "1600000"},
        {"40%", "0.4"},
        {"1.600.000,00", "1600000"},
        {"[500000, 1.600.000]", "1600000"},
        {"[1.600.000, 5]", "1600000"},
        {"\"1.600.000\"", "1600000"},
        {"'€ 1600'", "1600"},
        {"1.600.000  # was 5", "1600000"},
        {"1600 euro", "1600"}};
    for (const auto& [written, number] : cases) {
        INFO(written);
        const Ending ending = budget(written);
        INFO(ending.dutch);
        CHECK(ending.code == ExitCode::scenario);
        CHECK(contains(ending.text, "AFW-1103  "));
        CHECK(contains(ending.text, "x.toml:7:"));
        CHECK(contains(ending.text, "  write " + number + "  (more:"));
        CHECK(contains(ending.dutch, "  schrijf " + number + "  (meer:"));
    }
    CHECK(contains(budget("1.600.000").text,
                   "x.toml:7:23\n    7 |  budget_eur_per_year = 1.600.000"
                   "\n      |                        ^^^^^^^^^\n"));
}

TEST_CASE("all numbers of a file that are written as on paper are told at once",
          "[scenarios][read]") {
    const Folder folder;
    const Ending ending =
        reading(folder.file("x.toml", on_basis("[levers.pots.reintegration]\n"
                                               "budget_eur_per_year = 1.600.000\n"
                                               "[levers.instruments.werkloont]\n"
                                               "budget_eur_per_year = [1.500.000, 1 000 000, € 5]\n"
                                               "places = 2.000.000\n")),
                shipped());
    INFO(ending.text);
    CHECK(contains(ending.text, "x.toml:7:23"));
    CHECK(contains(ending.text, "x.toml:9:24"));
    CHECK(contains(ending.text, "x.toml:9:35"));
    CHECK(contains(ending.text, "x.toml:9:46"));
    CHECK(contains(ending.text, "x.toml:10:10"));
    CHECK(contains(ending.text, "write 2000000"));
    CHECK(contains(reading(folder.file("y.toml", "[levers]\n500\n"), shipped()).text, "AFW-1101"));
    std::string many;
    for (int i = 0; i < 5000; ++i) { many += "a" + std::to_string(i) + " = 1.600.000\n"; }
    CHECK(contains(reading(folder.file("z.toml", many), shipped()).text, "and 1 more problem."));
}

TEST_CASE("an amount with one point and three digits is refused, since it may be a thousand",
          "[scenarios][read]") {
    const Ending ending = budget("340.000");
    CHECK(contains(ending.text, "AFW-1104  "));
    CHECK(contains(ending.text, "write 340000 or 340 "));
    CHECK(contains(ending.dutch, "schrijf 340000 of 340 "));
    CHECK(contains(budget("1_600.000").text, "write 1600000 or 1600 "));
    CHECK(contains(budget("340.000e0").text, "write 340000 or 340 "));
    for (const char* fine :
         {"1_600_000", "340.000e3", "1_600.50", "340.00", "340.0000", "1600.500", "0.125", "340"}) {
        INFO(fine);
        CHECK(budget(fine).text.empty());
    }
    const Folder folder;
    CHECK(reading(folder.file("x.toml", on_basis("[world]\nprice_level = 1.025\n")), shipped())
              .text.empty());
    CHECK(contains(
        reading(folder.file("x.toml", on_basis("[levers]\ncaseload = 1.100\n")), shipped()).text,
        "write 1100 or 1.1"));
}

TEST_CASE("a whole number that is too large is shown with the range of its key",
          "[scenarios][read]") {
    for (const char* large : {"9223372036854775807", "9223372036854775808",
                              "99999999999999999999999999", "9_999_999_999_999_999_999_999"}) {
        INFO(large);
        const Ending ending = budget(large);
        INFO(ending.text);
        CHECK(contains(ending.text, "AFW-1204  "));
        CHECK(
            contains(ending.text, std::string("' is ") + large +
                                      "; expected a number from 0 to 100000000000 [EUR per year]"));
        CHECK(contains(ending.dutch, "verwacht: een getal van 0 tot 100000000000 [euro per jaar]"));
    }
    CHECK(contains(budget("-99999999999999999999").text, "is -99999999999999999999; expected"));
    CHECK(contains(budget("0xFFFFFFFFFFFFFFFFFF").text,
                   "'budget_eur_per_year' is 0xFFFFFFFFFFFFFFFFFF; expected"));
    const Folder folder;
    const Ending months =
        reading(folder.file("x.toml", on_basis("[run]\nmonths = 4294967297\n")), shipped());
    CHECK(contains(months.text, "'run.months' is 4294967297; expected a number from 1 to 600"));
}

TEST_CASE("only whole numbers of more than 64 bits outside texts are written anew",
          "[scenarios][read]") {
    for (const char* same :
         {"a = 9223372036854775807", "a = \"99999999999999999999\"", "# 99999999999999999999",
          "a = '99999999999999999999' # '", "a = 0.99999999999999999999",
          "99999999999999999999 = 1", "a = \"\"\"\n99999999999999999999\"\"\"",
          "a = 0xFFFFFFFFFFFFFFFFFFFFFF", "a = 1e99999999999999999999"}) {
        INFO(same);
        CHECK(with_long_numbers_as_reals(same) == same);
    }
    CHECK(with_long_numbers_as_reals("a = 99999999999999999999 # 1") ==
          "a = 9e000000000000000019 # 1");
    CHECK(with_long_numbers_as_reals("a=[-99999999999999999999]") == "a=[-9e000000000000000019]");
}

TEST_CASE("a range of one number is told as that number", "[scenarios][read]") {
    CHECK(range_phrase({1, 1, "", "1"}).nl == "1");
    CHECK(range_phrase({1, 3, "", "2"}).nl == "een getal van 1 tot 3, bijvoorbeeld 2");
}
