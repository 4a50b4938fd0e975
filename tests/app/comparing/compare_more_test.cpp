// SPDX-License-Identifier: EUPL-1.2
// What compare tells beside differences, keeps, and stops at.
#include <algorithm>

#include "app/report/compare/effect_parts.hpp"
#include "app/report/compare/model_columns.hpp"
#include "output/digest.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

Ended compare(const Words& more, const Words& plans = {"basis", "vier-ton"}) {
    Words words = {"compare"};
    words.insert(words.end(), plans.begin(), plans.end());
    words.insert(words.end(), {"--seed", "3", "--people", "400", "--months", "14"});
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
}

}  // namespace

TEST_CASE("compare tells two chances, parts, who gains and other models", "[app][compare]") {
    const Ended ended = compare({"--draws", "6", "--variants", "2", "--lang", "nl"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Hoe waarschijnlijk is dat, en gaat u het zien?"));
    CHECK_THAT(ended.out, Contains("van de 100 ("));
    CHECK_THAT(ended.out, Contains("wachtrij en verdringing"));
    CHECK_THAT(ended.out, Contains("niet bereikt"));
    CHECK_THAT(ended.out, Contains("niemand neemt de baan van een ander"));
}

TEST_CASE("a plan beside itself differs for nobody, and luck is seen in 10 of 100",
          "[app][compare]") {
    const Ended ended =
        compare({"--draws", "6", "--variants", "0", "--lang", "en"}, {"basis", "basis"});
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Chances: nothing differs"));
    CHECK_THAT(ended.out, Contains("Life by life: nothing differs for anybody."));
    CHECK_THAT(ended.out, !Contains("In another model"));
}

TEST_CASE("what is run side by side is what is run alone, and its lives are kept beside it",
          "[app][compare]") {
    const TemporaryFolder folder;
    const Ended ended =
        compare({"--draws", "3", "--variants", "2", "-o", folder.file("kept"), "--json"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("\"chances\":[") && Contains("\"parts\":[") &&
                              Contains("\"fates\":[") && Contains("\"models\":{"));
    const Ended alone = call({"run", "vier-ton", "--seed", "3", "--people", "400", "--months", "14",
                              "--draws", "3", "-o", folder.file("alone.h5")});
    REQUIRE(alone.code == 0);
    const output::Results together = output::read_results(folder.file("kept/vier-ton.h5"));
    CHECK(output::digest(together.values) ==
          output::digest(output::read_results(folder.file("alone.h5")).values));

    const output::Results lives = output::read_results(folder.file("kept/vier-ton.lives.h5"));
    REQUIRE(app::are_paired_lives(lives));
    const output::Results first = output::read_results(folder.file("kept/basis.h5"));
    for (const app::EffectParts& each : app::parts_of(lives)) {
        double sum = 0;
        for (const app::ToldMean& part : each.parts) { sum += part.value; }
        CHECK(sum == Approx(each.total.value).margin(1e-9));
    }
    const auto parts = app::parts_of(lives);
    const auto stock = std::find_if(parts.begin(), parts.end(),
                                    [](const auto& each) { return each.key == "stock"; });
    const auto difference =
        app::difference_over(first, together, app::outcome("stock"), app::whole_run(first.values));
    CHECK(stock->total.value == Approx(output::summarise(difference).mean).margin(1e-9));

    const output::Results models = output::read_results(folder.file("kept/vier-ton.models.h5"));
    REQUIRE(app::are_model_columns(models));
    CHECK(app::models_of(models).models.size() == 4);
    const Ended again =
        compare({"--draws", "3", "--variants", "2", "-o", folder.file("kept"), "--json"});
    CHECK(again.code != 0);  // nothing is replaced without --force
}

TEST_CASE("until: adds draws until the error is small enough, or tells that it stopped",
          "[app][compare][until]") {
    const Ended enough = compare({"--until", "stock=2", "--draws", "6", "--replicates", "10",
                                  "--variants", "0", "--lang", "en"});
    INFO(enough.err);
    REQUIRE(enough.code == 0);
    CHECK_THAT(enough.out, Contains("Known well enough after"));
    const TemporaryFolder folder;
    const Ended replicates = compare({"--until", "stock=0.9", "--replicates", "4", "--variants",
                                      "0", "--lang", "en", "-o", folder.file("kept")});
    REQUIRE(replicates.code == 0);
    CHECK_THAT(replicates.out, Contains(" replicates: "));
    // What was added in steps is the run in one go.
    const output::Results grown = output::read_results(folder.file("kept/vier-ton.h5"));
    REQUIRE(grown.provenance.replicates >= 10);
    const Ended alone =
        call({"run", "vier-ton", "--seed", "3", "--people", "400", "--months", "14", "--draws", "0",
              "--replicates", std::to_string(grown.provenance.replicates), "-o",
              folder.file("alone.h5")});
    REQUIRE(alone.code == 0);
    const output::Results one_go = output::read_results(folder.file("alone.h5"));
    CHECK(output::digest(grown.values) == output::digest(one_go.values));
    CHECK(grown.provenance == one_go.provenance);
    const Ended wrong = compare({"--until", "geluk=2", "--lang", "en"});
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.err, Contains("outflow_to_work"));
}
