// SPDX-License-Identifier: EUPL-1.2
// What a table calls a difference: decided on the mean, told beside the spread.
#include "app/report/table.hpp"

#include <limits>
#include <numeric>

#include "app/report/cells.hpp"
#include "app/report/text.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using app::Finding;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

namespace {

output::Summary summary_of(std::vector<std::int64_t> differences) {
    return output::summarise(
        output::Samples{std::move(differences), 1, {"persons", "personen", 0}});
}

}  // namespace

TEST_CASE("a mean is told from zero though single replicates fall on both sides", "[app][table]") {
    // 15 times -1 and 15 times 3: mean 1, sd sqrt(120 / 29) = 2.034, se 0.3714, t = 2.69.
    std::vector<std::int64_t> both_sides(15, -1);
    both_sides.resize(30, 3);
    const output::Summary summary = summary_of(both_sides);
    REQUIRE(summary.p10 < 0);
    REQUIRE(summary.p90 > 0);
    CHECK(app::finding_of(summary) == Finding::difference);
}

TEST_CASE("a mean that may be zero is not called a difference", "[app][table]") {
    // -4, 0, 7: mean 1, sd sqrt(31), se 3.21; t = 0.31 against 4.303.
    CHECK(app::finding_of(summary_of({-4, 0, 7})) == Finding::none_shown);
    // All on one side of zero, and yet too few: 1, 3, 20: mean 8, se 6.03, t = 1.33.
    const output::Summary few = summary_of({1, 3, 20});
    REQUIRE(few.p10 > 0);
    CHECK(app::finding_of(few) == Finding::none_shown);
}

TEST_CASE("the border between the two is Student's t of n - 1 degrees of freedom", "[app][table]") {
    // Two replicates, t = mean / se; se of {a, b} is |a - b| / 2, the limit 12.706.
    CHECK(app::finding_of(summary_of({1'171, 1'371})) == Finding::difference);  // t = 12.71
    CHECK(app::finding_of(summary_of({1'170, 1'370})) == Finding::none_shown);  // t = 12.70
    CHECK(app::finding_of(summary_of({-1'171, -1'371})) == Finding::difference);
}

TEST_CASE("one replicate decides nothing", "[app][table]") {
    CHECK(app::finding_of(summary_of({1'000'000})) == Finding::one_replicate);
}

TEST_CASE("replicates that all agree on a difference show it, on none show none", "[app][table]") {
    CHECK(app::finding_of(summary_of({5, 5, 5})) == Finding::difference);
    CHECK(app::finding_of(summary_of({0, 0, 0})) == Finding::none_shown);
}

namespace {

using Lines = std::vector<std::string>;

app::TableRow row_of(std::vector<double> values, const output::ShownUnit& unit) {
    return {"row", {"row", "regel"}, output::summarise(output::Answers{std::move(values), unit})};
}

std::string line_of(const app::TableRow& row, app::Kind kind) {
    return app::lines_of({row}, kind, Language::nl, app::any_width)[1];
}

const output::ShownUnit plain{"1", "1", 3};
const output::ShownUnit months{"months", "maanden", 3};
const output::ShownUnit persons{"persons", "personen", 0};

}  // namespace

TEST_CASE("a level without spread is told in the digits of its unit", "[app][table]") {
    CHECK_THAT(line_of(row_of({362, 362}, plain), app::Kind::levels),
               EndsWith("0,362   in alle 2 gelijk"));
    CHECK_THAT(line_of(row_of({5903, 5903}, months), app::Kind::levels),
               EndsWith("5,903   in alle 2 gelijk, maanden"));
    CHECK_THAT(line_of(row_of({7, 7}, persons), app::Kind::levels),
               EndsWith(" 7   in alle 2 gelijk, personen"));
}

TEST_CASE("so is a difference without spread", "[app][table]") {
    CHECK_THAT(line_of(row_of({-15, -15}, plain), app::Kind::differences),
               EndsWith("-0,015   in alle 2 gelijk"));
    CHECK_THAT(line_of(row_of({40, 40}, months), app::Kind::differences),
               EndsWith("+0,040   in alle 2 gelijk, maanden"));
    CHECK_THAT(line_of(row_of({0, 0}, plain), app::Kind::differences),
               EndsWith(" 0   geen verschil"));
}

TEST_CASE("an average over nobody is not a number", "[app][table]") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK_THAT(line_of(row_of({none, none}, months), app::Kind::levels),
               EndsWith("n.v.t.   er is niemand"));
    const std::vector<app::TableRow> rows = {row_of({1, 2}, persons), row_of({none, 2}, months)};
    const auto notes = app::notes_under(rows, app::Kind::levels);
    REQUIRE(notes.size() == 2);
    CHECK_THAT(notes[1].nl, Contains("geen gemiddelde"));
}

TEST_CASE("the heading of the spread is true for few replicates and for many", "[app][table]") {
    const auto heading = [](std::size_t replicates) {
        std::vector<double> values(replicates);
        std::iota(values.begin(), values.end(), 1.0);
        return app::lines_of({row_of(values, persons)}, app::Kind::levels, Language::nl,
                             app::any_width);
    };
    CHECK_THAT(heading(10)[0], EndsWith("in 8 van de 10 herhalingen"));
    CHECK_THAT(heading(9)[0], EndsWith("laagste tot hoogste"));
    CHECK_THAT(heading(9)[1], EndsWith("1 tot 9 personen"));
    CHECK_THAT(heading(1)[0], EndsWith("uitkomst"));
}

TEST_CASE("a table folds when it is wider than the terminal, and no line ends in a space",
          "[app][table]") {
    const std::vector<app::TableRow> rows = {row_of({1, 1000000}, persons), row_of({3}, plain)};
    for (const std::size_t width : {std::size_t{40}, std::size_t{60}, app::any_width}) {
        for (const app::Kind kind : {app::Kind::levels, app::Kind::differences}) {
            for (const std::string& line : app::lines_of(rows, kind, Language::nl, width)) {
                CAPTURE(width, line);
                CHECK(app::width_of(line) <= width);
                CHECK_FALSE(line.ends_with(' '));
            }
        }
    }
    const Lines folded = app::lines_of(rows, app::Kind::levels, Language::nl, 40);
    CHECK(folded[1] == "regel");
}
