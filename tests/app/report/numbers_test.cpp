// SPDX-License-Identifier: EUPL-1.2
// Numbers as people read them.
#include "app/report/numbers.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace afweging::app;
using afweging::Language;
using afweging::output::Summary;

namespace {

Summary spread(double mean, double low, double high, double error) {
    Summary summary;
    summary.replicates = 100;
    summary.mean = mean;
    summary.p10 = low;
    summary.p90 = high;
    summary.standard_error = error;
    summary.unit = {"persons", "personen", 0};
    return summary;
}

}  // namespace

TEST_CASE("exact numbers carry the marks of their language", "[app][numbers]") {
    CHECK(format_exact(1234567, 0, Language::nl) == "1.234.567");
    CHECK(format_exact(1234567, 0, Language::en) == "1,234,567");
    CHECK(format_exact(-123456, 2, Language::nl) == "-1.234,56");
    CHECK(format_exact(-123, 0, Language::nl) == "-123");
    CHECK(format_exact(5, 2, Language::en) == "0.05");
    CHECK(format_exact(0, 0, Language::en) == "0");
}

TEST_CASE("rounding goes to a power of ten, halves away from zero", "[app][numbers]") {
    CHECK(format_rounded(1250.0, 2, Language::nl) == "1.300");
    CHECK(format_rounded(-1250.0, 2, Language::nl) == "-1.300");
    CHECK(format_rounded(1249.0, 2, Language::nl) == "1.200");
    CHECK(format_rounded(0.1234, -2, Language::nl) == "0,12");
    CHECK(format_rounded(-0.4, 0, Language::nl) == "0");
    CHECK(decade_of(1.0) == 0);
    CHECK(decade_of(999.0) == 2);
    CHECK(decade_of(-0.05) == -2);
}

TEST_CASE("the last digit shown is that of the standard error", "[app][numbers]") {
    CHECK(format_interval(spread(67.3, 38.2, 96.1, 1.4), Language::nl) == "38 tot 96");
    CHECK(format_mean(spread(67.3, 38.2, 96.1, 1.4), Language::nl) == "67");
    CHECK(format_interval(spread(3456.0, 1234.0, 5678.0, 3.0), Language::nl) == "1.234 tot 5.678");
    CHECK(format_mean(spread(3456.0, 1234.0, 5678.0, 43.0), Language::nl) == "3.460");
    CHECK(format_mean(spread(34567890.0, 33e6, 36e6, 43000.0), Language::en) == "34,570,000");
    CHECK(format_interval(spread(0.0, -3456.0, 78.0, 3.0), Language::nl) == "-3.456 tot 78");
    CHECK(format_interval(spread(12345.0, 12345.0, 12345.0, 0.0), Language::nl) == "12.345");
}

TEST_CASE("one replicate shows three significant digits, not its cents", "[app][numbers]") {
    Summary summary = spread(13576.26, 13576.26, 13576.26, 0.0);
    summary.unit = {"EUR", "euro", 2};
    summary.replicates = 1;
    summary.lowest = summary.highest = 13576.26;
    CHECK(format_mean(summary, Language::nl) == "13.600");
    CHECK(format_interval(summary, Language::nl) == "13.600");
    summary.mean = summary.p10 = summary.p90 = summary.lowest = summary.highest = 0.0;
    CHECK(format_mean(summary, Language::nl) == "0");
}

TEST_CASE("a number that all replicates agree on has the digits of its unit", "[app][numbers]") {
    const auto exact = [](double value, const afweging::output::ShownUnit& unit) {
        Summary summary = spread(value, value, value, 0.0);
        summary.unit = unit;
        return format_mean(summary, Language::nl);
    };
    const afweging::output::ShownUnit plain{"1", "1", 3};
    const afweging::output::ShownUnit months{"months", "maanden", 3};
    const afweging::output::ShownUnit euros{"EUR", "euro", 2};
    const afweging::output::ShownUnit persons{"persons", "personen", 0};
    CHECK(exact(0.362, plain) == "0,362");
    CHECK(exact(-0.362, plain) == "-0,362");
    CHECK(exact(5.9, months) == "5,900");
    CHECK(exact(0.00042, plain) == "0,00042");
    CHECK(exact(0.0, plain) == "0");
    CHECK(exact(270000.0, euros) == "270.000");
    CHECK(exact(91479.82, euros) == "91.480");
    CHECK(exact(11.61, euros) == "11,61");
    CHECK(exact(12345.0, persons) == "12.345");
}

TEST_CASE("few replicates have no tenths: their spread is from the lowest to the highest",
          "[app][numbers]") {
    Summary few = spread(67.3, 38.2, 96.1, 1.4);
    few.replicates = 9;
    few.lowest = 31.0;
    few.highest = 99.0;
    CHECK(format_interval(few, Language::nl) == "31 tot 99");
    few.replicates = 10;
    CHECK(format_interval(few, Language::nl) == "38 tot 96");
}

TEST_CASE("a large error leaves two digits of the largest number", "[app][numbers]") {
    CHECK(format_interval(spread(67.3, 38.2, 96.1, 14.0), Language::en) == "38 to 96");
    CHECK(format_mean(spread(234.0, 120.0, 380.0, 140.0), Language::nl) == "230");
}

TEST_CASE("no digit is finer than the error, except the second of the largest number",
          "[app][numbers]") {
    const double size = GENERATE(0.001, 0.7, 9.96, 123.0, 98765.0, 3.0e9);
    const double error = GENERATE(0.0001, 0.3, 40.0);
    Summary summary = spread(size, size / 3.0, size, error);
    summary.unit.decimals = 3;
    const int decade = rounding_decade(summary);
    CHECK(decade >= std::min(decade_of(error), decade_of(size) - 1));
    CHECK(decade <= std::max(-3, decade_of(error)));
}

TEST_CASE("two levels that differ by ten times their error are not printed the same",
          "[app][numbers]") {
    const double level = GENERATE(2260.0, 13576.0, 34567890.0, 0.412);
    const double error = GENERATE(0.02, 1.0, 37.0, 99.0);
    Summary a = spread(level, level - error, level + error, error);
    Summary b = spread(level + 10 * error, level, level + 12 * error, error);
    a.unit.decimals = b.unit.decimals = 3;
    CHECK(format_mean(a, Language::nl) != format_mean(b, Language::nl));
}

TEST_CASE("a mean is shown with how far it may be off, in two digits of that", "[app][numbers]") {
    Summary summary = spread(6.7, -8.0, 21.0, 1.22);
    summary.replicates = 30;  // t = 2.0452, reach 2.495
    CHECK(format_mean_and_reach(summary, Language::nl) == "6,7 ± 2,5");
    summary.mean = -1234567.0;
    summary.standard_error = 43000.0;  // reach 87 945
    CHECK(format_mean_and_reach(summary, Language::nl) == "-1.235.000 ± 88.000");
    CHECK(format_mean_and_reach(spread(5.0, 5.0, 5.0, 0.0), Language::en) == "5 ± 0");
}
