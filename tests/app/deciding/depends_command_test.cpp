// SPDX-License-Identifier: EUPL-1.2
// afweging depends and the page of frontier, as somebody types them.
#include <string>
#include <vector>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

const Words depends{
    "depends",  "basis",    "werkloont", "--seed", "3",    "--people",        "100",
    "--months", "2",        "--lang",    "en",     "--on", "outflow_to_work", "--trajectories",
    "2",        "--points", "0"};

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("depends tells effects of numbers and luck, and the same bytes with any threads",
          "[app][cli]") {
    const TemporaryFolder folder;
    const Ended one = call(with(depends, {"--json", "--threads", "1"}));
    INFO(one.err);
    REQUIRE(one.code == 0);
    CHECK(one.out == call(with(depends, {"--json", "--threads", "2"})).out);
    CHECK(afweging::tests::is_json(folder, one.out));
    CHECK_THAT(one.out, Contains("\"number\":\"luck\"") && Contains("\"number\":\"posterior\""));
}

TEST_CASE("depends with shares: the top, the rest and luck, as text and as tables", "[app][cli]") {
    const TemporaryFolder folder;
    const Words words{"depends",
                      "basis",
                      "werkloont",
                      "--seed",
                      "3",
                      "--people",
                      "100",
                      "--months",
                      "2",
                      "--lang",
                      "en",
                      "--on",
                      "outflow_to_work",
                      "--trajectories",
                      "2",
                      "--points",
                      "8",
                      "--top",
                      "2",
                      "--numbers",
                      "priors",
                      "--csv",
                      folder.file("t")};
    const Ended told = call(words);
    INFO(told.err);
    REQUIRE(told.code == 0);
    CHECK_THAT(told.out, Contains("luck: other worlds with the same numbers") &&
                             Contains("all other numbers together") &&
                             Contains("Every number moves by itself"));
    CHECK_THAT(folder.read("t/effects.csv"),
               Contains("outcome,number,mean_size,size_error,mean,deviation,unit"));
    CHECK_THAT(folder.read("t/shares.csv"), Contains("outflow_to_work,luck,together,"));
    CHECK(call(words).code == 2);  // the tables are there
}

TEST_CASE("What depends cannot do is said before anything runs", "[app][cli]") {
    const Ended slip = call(
        {"depends", "basis", "werkloont", "--seed", "1", "--on", "outflow_to_wrk", "--lang", "en"});
    CHECK(slip.code == 2);
    CHECK_THAT(slip.err, Contains("nearest: 'outflow_to_work'"));
    CHECK(call({"depends", "basis", "--seed", "1"}).code == 2);
    CHECK(call({"depends", "basis", "werkloont", "--seed", "1", "--nl"}).code == 2);
}

TEST_CASE("frontier writes a page that asks for nothing, once", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.write("s.toml", R"([sweep]
name = "twee"
label_nl = "Twee manieren <b>"
label_en = "Two ways <b>"
scenario = "basis"
design = "splits"
money_eur_per_year = 40000
parts = 2
instruments = ["vakscholing", "bijzondere-bijstand"]
)");
    const Words words{"frontier",     file,
                      "--seed",       "3",
                      "--people",     "300",
                      "--months",     "6",
                      "--draws",      "3",
                      "--replicates", "2",
                      "-o",           folder.file("f.html")};
    const Ended told = call(words);
    INFO(told.err);
    REQUIRE(told.code == 0);
    const std::string page = folder.read("f.html");
    CHECK_THAT(page, Contains("data-figure=\"frontier\"") && Contains("Content-Security-Policy") &&
                         Contains("data-estimate") && Contains("Twee manieren &lt;b&gt;"));
    CHECK_THAT(page, !Contains("Twee manieren <b>") && !Contains("src=\"http"));
    CHECK_THAT(page, Contains("\"kind\":\"frontier\""));
    CHECK(call(words).code == 2);
}
