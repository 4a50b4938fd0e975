// SPDX-License-Identifier: EUPL-1.2
// What a table over draws shows: two ranges, numbers in words, and nothing named by chance.
#include "app/report/doubt/doubt.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

/// 40 draws of 2 replicates of which a number carries all: the outcome is 100 k - 950, luck
/// plus or minus 5.
app::DoubtRow row() {
    output::Answers answers{{}, {"persons", "personen", 0}};
    std::vector<double> number;
    std::vector<double> other;
    for (int k = 0; k < 40; ++k) {
        answers.values.push_back(100.0 * k - 950 - (k % 3 == 0 ? 5 : 4));
        answers.values.push_back(100.0 * k - 950 + (k % 3 == 0 ? 5 : 4));
        number.push_back(0.01 * k);
        other.push_back(k * 7 % 40);
    }
    const output::Doubt doubt = output::doubt_of(answers, 2);
    const std::vector<std::vector<double>> numbers = {other, number};
    return {"stock", {"stock", "stand"}, doubt, output::carriers_of(doubt, numbers, 1e-4)};
}

std::vector<output::DrawnNumber> numbers() {
    return {{"a.other", "another number", "een ander getal", "1", "a.other", {}},
            {"a.number", "a number", "een getal", "1", "a.number", {}}};
}

}  // namespace

TEST_CASE("a line has its mean, the range of doubt and the range of luck", "[app][doubt]") {
    const auto lines = app::lines_of({row()}, app::Kind::levels, Language::nl, 92);
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[0],
               Contains("gemiddeld") && Contains("door twijfel") && Contains("door toeval"));
    CHECK_THAT(lines[1], Contains("1.000"));
    CHECK_THAT(lines[1], Contains("tot") && Contains("personen"));
}

TEST_CASE("a difference is told no finer than the error of its mean", "[app][doubt]") {
    // A few worlds of 120 differ: narrow ranges, and a mean that is as large as its error, 0.05.
    app::DoubtRow few{"starts", {"starts", "starters"}, {}, {}};
    few.doubt.draws = 30;
    few.doubt.replicates = 4;
    few.doubt.mean = 0.05;
    few.doubt.standard_error = 0.05;
    few.doubt.doubt_variance = 0.01;
    few.doubt.luck_variance = 1;
    few.doubt.doubt = {0.0236, 0.0324};
    few.doubt.luck = {0.05, 0.05};
    few.doubt.unit = {"persons", "personen", 0};
    const auto lines = app::lines_of({few}, app::Kind::differences, Language::nl, 92);
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[1], Contains("+0,05 ") && Contains("0,02 tot 0,03 ") && !Contains("0,0500"));
}

TEST_CASE("where few worlds differ it is said how many do", "[app][doubt]") {
    app::DoubtRow few = row();
    few.worlds = 80;
    few.worlds_apart = 1;
    const auto told = [&] { return app::directions_in_words({few}).at(0); };
    CHECK_THAT(told().nl, Contains("in 10 minder, in 0 gelijk; 1 van de 80 werelden verschilt"));
    CHECK_THAT(told().en, Contains("; 1 of 80 worlds differs"));
    few.worlds_apart = 79;
    CHECK_THAT(told().nl, Contains("; 79 van de 80 werelden verschillen"));
    few.worlds_apart = 80;  // nothing to say
    CHECK_THAT(told().nl, !Contains("werelden"));
    const std::string json =
        app::to_json({few}, app::Kind::differences, numbers(), Language::en).text();
    CHECK_THAT(json, Contains("\"worlds_that_differ\":80,\"worlds_compared\":80"));
}

TEST_CASE("the number that carries the doubt is named in words with its key", "[app][doubt]") {
    const auto words = app::carriers_in_words({row()}, app::Kind::levels, numbers());
    REQUIRE(words.size() == 1);
    CHECK_THAT(words[0].heading.nl,
               Contains("1 getal draagt 100 % van de twijfel over de hoogte."));
    REQUIRE(words[0].lines.size() == 1);
    CHECK_THAT(words[0].lines[0].nl,
               Contains("een getal (a.number)") && Contains("hoe hoger de uitkomst"));
    CHECK(app::notes_on_carriers({row()}, app::Kind::levels).size() == 1);
}

TEST_CASE("what carries a difference is told of the difference, not of an outcome",
          "[app][doubt]") {
    const auto words = app::carriers_in_words({row()}, app::Kind::differences, numbers());
    REQUIRE(words.size() == 1);
    CHECK(words[0].heading.nl == "stand: 1 getal draagt 100 % van de twijfel over het verschil.");
    CHECK(words[0].heading.en ==
          "stock: 1 number carries 100 % of the doubt about the difference.");
    CHECK_THAT(words[0].lines[0].nl,
               Contains("is dit getal hoger, dan gaat het verschil omhoog (naar plus)") &&
                   !Contains("uitkomst"));
    CHECK_THAT(words[0].lines[0].en, Contains("the difference goes up") && !Contains("outcome"));
}

TEST_CASE("where no number passes it is said that it cannot be told", "[app][doubt]") {
    app::DoubtRow none = row();
    none.carriers = {};
    CHECK(app::carriers_in_words({none}, app::Kind::levels, numbers()).empty());
    const auto notes = app::notes_on_carriers({none}, app::Kind::levels);
    REQUIRE(notes.size() == 1);
    CHECK_THAT(app::notes_on_carriers({none}, app::Kind::differences)[0].nl,
               Contains("de twijfel dragen over het verschil in: stand."));
    CHECK(notes[0].nl ==
          "Met 40 trekkingen is niet te zeggen welke getallen de twijfel dragen over: stand.");
}

TEST_CASE("a difference in JSON says in which share of the draws it is above zero",
          "[app][doubt]") {
    const std::string json =
        app::to_json({row()}, app::Kind::differences, numbers(), Language::en).text();
    CHECK_THAT(json, Contains("\"share_of_draws_above_zero\":0.75"));
    CHECK_THAT(json, Contains("\"rises\":true") && Contains("\"draws\":40"));
    CHECK_THAT(app::to_json({row()}, app::Kind::levels, numbers(), Language::en).text(),
               !Contains("above_zero"));
}
