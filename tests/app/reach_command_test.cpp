// SPDX-License-Identifier: EUPL-1.2
// reach, as a user calls it.
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

Words reach(Words more) {
    Words words{"reach", "--seed", "5", "--people", "600", "--months", "12", "--replicates", "2"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

}  // namespace

TEST_CASE("reach tells who is offered what and who falls outside, in both languages",
          "[app][cli]") {
    const Ended dutch = call(reach({"basis", "--of", "stip-baan", "--lang", "nl"}));
    INFO(dutch.err);
    REQUIRE(dutch.code == 0);
    for (const char* words : {"buiten alles", "nooit bereikt", "vrouwen", "kostendeler",
                              "langer dan 5 jaar bijstand", "stip-baan", "Het meest:",
                              "Gelijke gevallen", "toeval tot", "geen score over een mens"}) {
        CHECK_THAT(dutch.out, Contains(words));
    }
    const Ended english = call(reach({"basis", "--lang", "en"}));
    REQUIRE(english.code == 0);
    for (const char* words :
         {"outside all", "never reached", "women", "Like cases", "luck up to", "no score of a"}) {
        CHECK_THAT(english.out, Contains(words));
    }
}

TEST_CASE("reach crosses groups, tells plans one after another, and hides groups of few",
          "[app][cli]") {
    const Ended ended =
        call(reach({"basis", "werkloont", "--by", "household+schooling+health,sex", "--json"}));
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    for (const char* part : {"\"scenario\":\"basis\"", "\"scenario\":\"werkloont\"",
                             "\"group\":\"couple+primary+mental\"", "\"people\":null",
                             "\"treatment\":[", "\"trait\":\"distance\"", "\"beyond_luck\":true"}) {
        CHECK_THAT(ended.out, Contains(part));
    }
}

TEST_CASE("reach gives the same on any number of threads", "[app][cli]") {
    const std::string one = call(reach({"basis", "--json", "--threads", "1"})).out;
    CHECK(call(reach({"basis", "--json", "--threads", "3"})).out == one);
}

TEST_CASE("reach refuses what it does not know, before anything runs", "[app][cli]") {
    struct Case {
        Words words;
        const char* told;
    };
    for (const Case& each : {Case{{"basis", "--by", "sexe"}, "Bedoelt u 'sex'?"},
                             Case{{"basis", "--of", "stipbaan"}, "stip-baan"},
                             Case{{"basis", "contact", "--of", "werkloont"}, "geen van de plannen"},
                             Case{{"nergens"}, "nergens"}}) {
        Words words = reach(each.words);
        words.insert(words.end(), {"--lang", "nl"});
        const Ended ended = call(words);
        INFO(ended.err);
        CHECK(ended.code != 0);
        CHECK_THAT(ended.err, Contains(each.told));
        CHECK(ended.out.empty());
    }
}

TEST_CASE("the heading of reach marks thousands, and tells one of something as one", "[app][cli]") {
    const auto told = [](const char* people, const char* language) {
        return call({"reach", "basis", "--seed", "5", "--people", people, "--months", "1",
                     "--replicates", "1", "--lang", language})
            .out;
    };
    CHECK_THAT(told("1200", "nl"), Contains("1 herhaling van 1 maand, 1.200 mensen"));
    CHECK_THAT(told("1200", "en"), Contains("1 replicate of 1 month, 1,200 people"));
}

TEST_CASE("run names the command that reaches the same run", "[app][cli]") {
    const Ended small = call({"run", "basis", "--seed", "5", "--people", "600", "--months", "12",
                              "--replicates", "2", "--draws", "0"});
    CHECK_THAT(small.out,
               Contains("afweging reach basis --seed 5 --months 12 --people 600 --replicates 2\n"));
    const Ended own = call({"run", "basis", "--seed", "5", "--months", "1"});
    CHECK_THAT(own.out, Contains("afweging reach basis --seed 5 --months 1\n"));
}
