// SPDX-License-Identifier: EUPL-1.2
// Sentences say what the numbers say.
#include "app/report/meaning.hpp"

#include "app/report/outcomes.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;

namespace {

// 30 replicates: t is 2.0452, so a standard error of 1 gives the mean -+ 2.0.
std::string sentence_for(const std::string& key, double p10, double mean, double p90,
                         double error = 1, std::size_t replicates = 30, bool in_english = false) {
    output::Summary summary;
    summary.replicates = replicates;
    summary.mean = mean;
    summary.p10 = p10;
    summary.p90 = p90;
    summary.lowest = p10 - 1;
    summary.highest = p90 + 1;
    summary.standard_error = error;
    summary.unit = {"persons", "personen", 0};
    const auto sentences = app::meaning_of({{key, {"", ""}, summary}});
    REQUIRE(sentences.size() == 1);
    return in_english ? sentences[0].en : sentences[0].nl;
}

}  // namespace

TEST_CASE("a fall is told as 'minder', from small to large", "[app][meaning]") {
    const std::string told = sentence_for("stock", -40, -25, -10);
    CHECK_THAT(told, Contains("gemiddeld 23,0 tot 27,0 mensen minder"));
    CHECK_THAT(told, EndsWith("In 8 van de 10 herhalingen: 10 tot 40 mensen minder."));
}

TEST_CASE("a rise is told as 'meer'", "[app][meaning]") {
    const std::string told = sentence_for("outflow_to_work", 10, 20, 30);
    CHECK_THAT(told, Contains("gemiddeld 18,0 tot 22,0 mensen meer"));
    CHECK_THAT(told, EndsWith("In 8 van de 10 herhalingen: 10 tot 30 mensen meer."));
}

TEST_CASE("a sure mean is told though single replicates fall on both sides", "[app][meaning]") {
    const std::string told = sentence_for("outflow_to_work", -2, 7, 16);
    CHECK_THAT(told, Contains("gemiddeld 5,0 tot 9,0 mensen meer"));
    CHECK_THAT(told, EndsWith("In 8 van de 10 herhalingen: tussen 2 mensen minder en 16 "
                              "mensen meer."));
}

TEST_CASE("a mean that may be zero is no demonstrable difference", "[app][meaning]") {
    // Also when 8 of 10 replicates lie on one side.
    for (const auto& [p10, p90] : {std::pair{-10.0, 30.0}, {1.0, 30.0}}) {
        const std::string told = sentence_for("stock", p10, 5, p90, 4);
        CHECK_THAT(told, Contains("geen aantoonbaar verschil"));
        CHECK_THAT(told, EndsWith("Met 95 % zekerheid is het gemiddelde tussen 3,2 mensen minder "
                                  "en 13,2 mensen meer."));
    }
    CHECK_THAT(sentence_for("stock", 0, 0, 0, 0), EndsWith(": geen verschil."));
}

TEST_CASE("one replicate is told to decide nothing", "[app][meaning]") {
    CHECK_THAT(sentence_for("stock", 9, 9, 9, 0, 1), Contains("een herhaling"));
}

TEST_CASE("of few replicates the sentence tells them all", "[app][meaning]") {
    CHECK_THAT(sentence_for("stock", -40, -25, -10, 1, 9),
               EndsWith("In de 9 herhalingen: 9 tot 41 mensen minder."));
}

TEST_CASE("over nobody there is no average to compare", "[app][meaning]") {
    CHECK_THAT(sentence_for("debt_per_household", 0, 0, 0, 0, 0), EndsWith("er is niemand."));
}

TEST_CASE("every row of the table with a demonstrable difference has a sentence, with its unit",
          "[app][meaning]") {
    const auto unit_of = [](const std::string& key) -> std::string {
        return key == "stress"            ? "punten"
               : key == "months_short"    ? "maanden"
               : key.starts_with("paid_") ? "euro"
               : key.starts_with("debt_") ? "euro"
                                          : "mensen";
    };
    for (const app::Outcome& each : app::outcomes()) {
        INFO(each.key);
        const std::string unit = unit_of(each.key);
        const std::string up = each.key == "stress" ? " hoger" : " meer";
        const std::string down = each.key == "stress" ? " lager" : " minder";
        CHECK_THAT(sentence_for(each.key, 10, 20, 30),
                   Contains("18,0 tot 22,0 " + unit + up) &&
                       EndsWith("herhalingen: 10 tot 30 " + unit + up + "."));
        CHECK_THAT(sentence_for(each.key, -30, -20, 10),
                   Contains("18,0 tot 22,0 " + unit + down) &&
                       EndsWith("tussen 30 " + unit + down + " en 10 " + unit + up + "."));
        CHECK_THAT(sentence_for(each.key, -30, -20, 10, 1, 30, true), !Contains("tot"));
    }
}

TEST_CASE("one of something is told as one", "[app][meaning]") {
    CHECK_THAT(sentence_for("stock", 1, 1, 1, 0), EndsWith("herhalingen: 1 mens meer."));
    CHECK_THAT(sentence_for("stock", -1, -1, -1, 0, 30, true), EndsWith(": 1 person fewer."));
}
