// SPDX-License-Identifier: EUPL-1.2
// Facts and targets in lists, in explain and as JSON, in both languages.
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

TEST_CASE("list evidence tells each fact with its use, and how many there are", "[app][evidence]") {
    const Ended english = call({"list", "evidence", "--lang", "en"});
    CHECK(english.code == 0);
    CHECK_THAT(english.out, Contains("S003  target") && Contains("lottery") &&
                                Contains("WerkLoont: 7.2 percentage points"));
    CHECK_THAT(english.err, Contains(" facts: ") && Contains(" target"));
    const Ended dutch = call({"list", "bewijs"});
    CHECK_THAT(dutch.out, Contains("S003  doel") && Contains("loting") &&
                              Contains("WerkLoont: 7,2 percentage points"));
}

TEST_CASE("list evidence shows one use, by either word, or what holds a text", "[app][evidence]") {
    const Ended targets = call({"list", "evidence", "--use", "target", "--lang", "en"});
    CHECK_THAT(targets.out, Contains("S003") && !Contains("S010"));
    CHECK(call({"list", "bewijs", "--use", "doel"}).out.find("S003") != std::string::npos);
    const Ended about =
        call({"list", "evidence", "--use", "target", "--about", "stip", "--lang", "en"});
    CHECK_THAT(about.out, Contains("R142") && !Contains("S003"));
    const Ended wrong = call({"list", "evidence", "--use", "targt", "--lang", "en"});
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.err, Contains("did you mean 'target'?"));
    const Ended elsewhere = call({"list", "measures", "--use", "target", "--lang", "en"});
    CHECK(elsewhere.code == 2);
    CHECK_THAT(elsewhere.err, Contains("--use goes with: afweging list evidence"));
}

TEST_CASE("list evidence as JSON has every column under its own name", "[app][evidence]") {
    const TemporaryFolder folder;
    const Ended ended = call({"list", "evidence", "--json", "--about", "R142"});
    CHECK(ended.code == 0);
    CHECK(is_json(folder, ended.out));
    for (const char* member :
         {"\"name\":\"R142\"", "\"value\":\"55\"", "\"n\":\"1239\"", "\"standard_error\":1.4",
          "\"error_from\":\"interval\"", "\"design_class\":\"before_after\"", "\"use\":\"target\"",
          "\"serves\":[\"stip_regular_work_6\"]", "\"reference\":\"denhaag2020stip\""}) {
        CHECK_THAT(ended.out, Contains(member));
    }
}

TEST_CASE("list targets tells what was observed and what the model must report",
          "[app][evidence]") {
    const TemporaryFolder folder;
    CHECK_THAT(call({"list", "targets", "--lang", "en"}).out,
               Contains("werkloont_gap_12") && Contains("7.2 points") && Contains("standard"));
    const Ended json = call({"list", "doelen", "--json"});
    CHECK(is_json(folder, json.out));
    CHECK_THAT(json.out, Contains("\"report\":{\"source\":\"trial\",\"trial\":\"werkloont\"") &&
                             Contains("\"prior_saw\":[\"werkloont.search_push\"]"));
}

TEST_CASE("list trials tells every study that comes with the program, and what it asks",
          "[app][evidence]") {
    const Ended english = call({"list", "trials", "--lang", "en"});
    CHECK_THAT(english.out, Contains("werkloont ") && Contains("The WerkLoont lottery. Does a") &&
                                Contains("zuidwest"));
    CHECK_THAT(call({"list", "onderzoeken"}).out, Contains("De loting van WerkLoont. Vindt een"));
}

TEST_CASE("explain tells a fact with its use and what contradicts it", "[app][evidence]") {
    const Ended english = call({"explain", "S001", "--lang", "en"});
    CHECK(english.code == 0);
    CHECK_THAT(english.out, Contains("S001 (evidence)") && Contains("Use: parameter") &&
                                Contains("Beside S001, S010:"));
    CHECK_THAT(call({"explain", "S001"}).out,
               Contains("Gebruik: getal") && Contains("Genoemd door: werkloont.search_push"));
    const Ended wrong = call({"explain", "S0001", "--lang", "en"});
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.err, Contains("did you mean 'S001'?"));
}

TEST_CASE("explain tells a target, its error and the priors that saw it", "[app][evidence]") {
    const Ended ended = call({"explain", "werkloont_gap_12", "--lang", "en"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("(target of the calibration)") &&
                              Contains("Observed: 7.2 points, standard error 1.68") &&
                              Contains("S003") && Contains("werkloont.search_push"));
    CHECK_THAT(call({"explain", "werkloont_gap_13", "--lang", "en"}).err,
               Contains("did you mean 'werkloont_gap_12'?"));
}
