// SPDX-License-Identifier: EUPL-1.2
// afweging trial --data: what it prints, what it refuses, and that nothing is left behind.
#include <fstream>
#include <sstream>
#include <string>

#include "app/report/text.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/language.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

/// 24 people; the treated have 2.5 more: 0 to 11 against 2.5 to 13.5.
std::string people() {
    std::string text = "naam;score;arm;sekse;vooraf\r\n";
    for (int i = 0; i < 24; ++i) {
        const int place = i / 2;
        text += "persoon " + std::to_string(1000 + i) + ';' + std::to_string(place + (i % 2) * 2) +
                (i % 2 == 1 ? ",5;nieuw;" : ";oud;") + (place % 2 == 0 ? "v;" : "m;") +
                std::to_string(place * 7 % 12) + "\r\n";
    }
    return text;
}

const std::string map = R"([trial]
name = "proef"
label_en = "A small trial"
label_nl = "Een kleine proef"
estimator = "difference_in_means"
[columns]
outcome = "score"
assigned = "arm"
covariates = ["vooraf", "sekse"]
placebo = ["vooraf"]
[values.arm]
nieuw = 1
oud = 0
[values.sekse]
v = 1
m = 0
)";

Words words_in(const TemporaryFolder& folder, const Words& more) {
    std::ofstream(folder.file("people.csv"), std::ios::binary) << people();
    std::ofstream(folder.file("map.toml")) << map;
    Words words{"trial", "--data", folder.file("people.csv"), "--map", folder.file("map.toml")};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("trial --data prints the estimate, its error, the placebo and the balance",
          "[app][cli]") {
    const TemporaryFolder folder;
    const Ended ended = call(words_in(folder, {"--lang", "en"}));
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    // means 8 and 5.5; variance of 0..11 is 13: sqrt(13 / 12 + 13 / 12) = 1.47
    for (const char* told :
         {"A small trial (difference in means): 24 rows in the file, 24 after the filters.", "8.00",
          "5.50", "2.50", "1.47", "-0.38 to 5.38", "placebo: vooraf", "Are the groups alike?",
          "fewer than 10 people with a yes or a no", "no row, and no"}) {
        CHECK_THAT(ended.out, Contains(told));
    }
    CHECK(folder.names() == Words{"map.toml", "people.csv"});
}

TEST_CASE("trial --data says the same in Dutch, with decimal commas", "[app][cli]") {
    const TemporaryFolder folder;
    const Ended ended = call(words_in(folder, {"--lang", "nl"}));
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Een kleine proef (verschil van gemiddelden)") &&
                              Contains("-0,38 tot 5,38") && Contains("Er is niets weggeschreven"));
}

TEST_CASE("No row and no name of a person comes out, also when something is wrong", "[app][cli]") {
    const TemporaryFolder folder;
    for (const Words& more : std::vector<Words>{{"--lang", "en"}, {"--json"}}) {
        const Ended ended = call(words_in(folder, more));
        CHECK_THAT(ended.out + ended.err, !Contains("persoon"));
    }
    Words words = words_in(folder, {"--lang", "en"});
    std::string wrong = map;
    wrong.replace(wrong.find("\"score\""), 7, "\"naam\"");
    std::ofstream(folder.file("map.toml")) << wrong;
    const Ended ended = call(words);
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("people.csv:2:1") && Contains("'naam' is a text") &&
                              Contains("21 more rows"));
    CHECK_THAT(ended.out + ended.err, !Contains("persoon"));
}

TEST_CASE("trial --data gives every number as JSON, and null where it is withheld", "[app][cli]") {
    const TemporaryFolder folder;
    const Ended ended = call(words_in(folder, {"--json"}));
    REQUIRE(ended.code == 0);
    CHECK(afweging::tests::is_json(folder, ended.out));
    for (const char* told : {"\"estimate\":2.5", "\"people_treated\":12", "\"role\":\"placebo\"",
                             "\"covariate\":\"sekse\",\"treated\":null"}) {
        CHECK_THAT(ended.out, Contains(told));
    }
}

TEST_CASE("trial --data keeps within a narrow terminal", "[app][cli]") {
    const TemporaryFolder folder;
    afweging::tests::Treatment narrow;
    narrow.environment = {"COLUMNS=40"};
    const Ended ended = call(words_in(folder, {}), narrow);
    REQUIRE(ended.code == 0);
    std::istringstream lines(ended.out);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(afweging::app::width_of(line) <= 40);
    }
}

TEST_CASE("own data are told of in the language asked for, right or wrong", "[app][language]") {
    using afweging::tests::dutch_in;
    using afweging::tests::english_in;
    const TemporaryFolder folder;
    for (const std::string language : {"nl", "en"}) {
        const auto foreign = [&](const std::string& text) {
            INFO(text);
            CHECK((language == "nl" ? english_in(text) : dutch_in(text)).empty());
        };
        const Words words = words_in(folder, {"--lang", language});
        foreign(call(words).out);
        std::ofstream(folder.file("people.csv"), std::ios::binary)
            << "score,arm,sekse,vooraf,x,x\n1,nieuwe,v,\"1,5\",1,1\na,oud,m,2,3,4\n5,oud,m,3\n";
        std::ofstream(folder.file("map.toml")) << map << "[[filters]]\ncolumn = \"y\"\n";
        const Ended wrong = call(words);
        CHECK(wrong.code == 4);
        foreign(wrong.err);
    }
}

TEST_CASE("Data go with a map and with nothing of a simulation", "[app][cli]") {
    const TemporaryFolder folder;
    struct Refused {
        Words words;
        std::string told;
    };
    const Words good = words_in(folder, {"--lang", "en"});
    const auto with = [&](const Words& more) {
        Words words = good;
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    for (const Refused& each : std::vector<Refused>{
             {{"trial", "--data", folder.file("people.csv"), "--lang", "en"}, "go together"},
             {with({"--seed", "1"}), "--seed does not go with --data"},
             {with({"-o", folder.file("x.h5")}), "does not go with --data"},
             {with({"werkloont"}), "not both"},
             {{"trial", "--lang", "en"}, "is missing"}}) {
        const Ended ended = call(each.words);
        INFO(ended.err);
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains(each.told));
    }
    const Ended gone = call({"trial", "--data", folder.file("peple.csv"), "--map",
                             folder.file("map.toml"), "--lang", "en"});
    CHECK(gone.code == 5);
    CHECK_THAT(gone.err, Contains("did you mean 'people.csv'"));
}
