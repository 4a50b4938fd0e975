// SPDX-License-Identifier: EUPL-1.2
// Sentences say what the numbers say.
#include "app/meaning.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

std::string sentence_for(const std::string& key, double p10, double mean, double p90) {
    output::Summary summary;
    summary.replicates = 30;
    summary.mean = mean;
    summary.p10 = p10;
    summary.p90 = p90;
    summary.standard_error = 1;
    summary.unit = {"persons", "personen", 0};
    const auto sentences = app::meaning_of({{key, {"", ""}, summary}});
    REQUIRE(sentences.size() == 1);
    return sentences[0].nl;
}

}  // namespace

TEST_CASE("a fall is told as 'minder', from small to large", "[app][meaning]") {
    CHECK_THAT(sentence_for("stock", -40, -25, -10), Contains("10 tot 40 mensen minder"));
}

TEST_CASE("a rise is told as 'meer'", "[app][meaning]") {
    CHECK_THAT(sentence_for("outflow_to_work", 10, 20, 30), Contains("10 tot 30 mensen meer"));
}

TEST_CASE("an interval that holds zero is no demonstrable difference", "[app][meaning]") {
    for (const auto& [p10, p90] : {std::pair{-10.0, 30.0}, {0.0, 30.0}, {-30.0, 0.0}, {0.0, 0.0}}) {
        CHECK_THAT(sentence_for("stock", p10, 5, p90), Contains("geen aantoonbaar verschil"));
    }
}
