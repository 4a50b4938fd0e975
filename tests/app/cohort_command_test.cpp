// SPDX-License-Identifier: EUPL-1.2
// cohort and trial, as a user calls them.
#include <fstream>
#include <sstream>

#include "app/report/text.hpp"
#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Words = std::vector<std::string>;

Words cohort(Words more) {
    Words words{"cohort",   "basis", "--seed",       "5", "--people", "600",
                "--months", "15",    "--replicates", "3", "--lang",   "en"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("cohort tells who is still there, who left for what and who is back", "[app][cli]") {
    const Ended ended = call(cohort({}));
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"still on bijstand without a break", "left to work", "left to AOW", "on bijstand",
          "in regular work", "months since exit", "back, after an exit to work",
          "60 months or more", "fewer than 10 people", "Kaplan-Meier",
          "one person of each household", "luck only"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
}

TEST_CASE("cohort writes all months: a file that export reads, tables, and JSON", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("c.h5");
    const Ended ended = call(cohort({"--by", "distance,route+sex", "--entry", "year", "-o", file,
                                     "--csv", folder.file("tables"), "--json"}));
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"\"cohort\":\"short_distance\"", "\"cohort\":\"school+man\"", "\"entry\":\"2026\"",
          "\"quantity\":\"without_break\"", "\"few\":true", "\"mean\":null"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
    const Ended digest = call({"digest", file});
    REQUIRE(digest.code == 0);
    const std::string sum = digest.out.substr(digest.out.rfind(' ') + 1, 64);
    CHECK_THAT(ended.out, Contains(sum));
    CHECK_THAT(text_of(folder.file("tables/cohorts.csv")),
               StartsWith("quantity,destination,entry,cohort,months,share,share_low_95"));
    CHECK_THAT(text_of(folder.file("tables/spells.csv")), Contains("months_60_up"));
    const Ended again = call(cohort({"--csv", folder.file("tables")}));
    CHECK(again.code == 2);  // it is there already
    CHECK(call(cohort({"--csv", folder.file("tables"), "--force"})).code == 0);
    const Ended exported = call({"export", file, "--csv", "-o", folder.file("counts")});
    REQUIRE(exported.code == 0);
    CHECK_THAT(text_of(folder.file("counts/cohorts.csv")),
               StartsWith("dataset,months_since_entry,entry,cohort,destination,mean"));
}

TEST_CASE("cohort gives the same bytes on any number of threads", "[app][cli]") {
    const TemporaryFolder folder;
    for (const char* threads : {"1", "3"}) {
        const Ended ended = call(cohort({"--by", "age", "--threads", threads, "-o",
                                         folder.file(std::string(threads) + ".h5")}));
        REQUIRE(ended.code == 0);
    }
    CHECK(text_of(folder.file("1.h5")) == text_of(folder.file("3.h5")));
}

TEST_CASE("cohort refuses what it does not know and names what is near", "[app][cli]") {
    struct Case {
        Words words;
        const char* told;
    };
    for (const Case& each : std::vector<Case>{
             {{"--of", "stip-ban"}, "Did you mean 'stip-baan'?"},
             {{"--by", "distanc+sex"}, "Did you mean 'distance'?"},
             {{"--by", "sex+sex"}, "crosses 'sex' with itself"},
             {{"--by", "distance,distance"}, "--by has the groups of 'distance' twice"},
             {{"--by", "sex+age,age+sex"}, "--by has the groups of 'age+sex' twice"},
             {{"--by", "distance,,route"}, "a part of --by 'distance,,route' is empty"},
             {{"--by", ",distance"}, "a part of --by ',distance' is empty"},
             {{"--by", "distance,"}, "a part of --by 'distance,' is empty"},
             {{"--by", "route,sex+"}, "a part of --by 'route,sex+' is empty"},
             {{"--by", "route+distance+age+household+schooling+sex"}, "groups; expected at most"},
             {{"--entry", "week"}, "expected one of"},
             {{"--of", "stock", "--entry", "year"}, "does not go with"},
             {{"--of", "caseload-reduction"}, "--of"}}) {
        const Ended ended = call(cohort(each.words));
        INFO(ended.err);
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains(each.told));
        CHECK_THAT(ended.err, Contains("Nothing was written."));
    }
}

TEST_CASE("cohort and trial keep within a narrow terminal", "[app][cli]") {
    afweging::tests::Treatment narrow;
    narrow.environment = {"COLUMNS=40"};
    for (const Words& words : std::vector<Words>{
             cohort({}),
             cohort({"--by", "route+household"}),
             {"trial", "stip", "--seed", "1", "--people", "600", "--replicates", "2"}}) {
        const Ended ended = call(words, narrow);
        REQUIRE(ended.code == 0);
        std::istringstream lines(ended.out);
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(afweging::app::width_of(line) <= 40);
        }
    }
}

TEST_CASE("trial tells the study, the true effect and what was published", "[app][cli]") {
    const TemporaryFolder folder;
    const Words words{"trial", "werkloont",    "--seed", "1",      "--people",
                      "600",   "--replicates", "2",      "--lang", "en"};
    const Ended ended = call(words);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    for (const char* told :
         {"the study says", "true effect (with, without)", "standard error of one study",
          "Published, difference: 7.2 (S003)", "Greenwood", "by luck only"}) {
        CHECK_THAT(ended.out, Contains(told));
    }
    Words json = words;
    json.insert(json.end(), {"--json", "-o", folder.file("t.h5")});
    const Ended written = call(json);
    REQUIRE(written.code == 0);
    CHECK_THAT(written.out, Contains("\"evidence\":\"S002\",\"value\":40.7"));
    CHECK(folder.names() == Words{"t.h5"});
}

TEST_CASE("results of a trial hold the trial, and another trial has another hash", "[app][cli]") {
    const TemporaryFolder folder;
    std::string text =
        text_of(std::string(AFWEGING_SOURCE_DIR) + "/scenarios/trials/werkloont.toml");
    std::ofstream(folder.file("own.toml")) << text;
    text.replace(text.find("share_treated = 0.5"), 19, "share_treated = 0.4");
    std::ofstream(folder.file("other.toml")) << text;
    std::vector<afweging::output::Provenance> runs;
    for (const std::string& trial :
         {std::string("werkloont"), folder.file("own.toml"), folder.file("other.toml")}) {
        const std::string file = folder.file("t.h5");
        const Ended ended = call({"trial", trial, "--seed", "1", "--people", "200", "--replicates",
                                  "1", "--force", "-o", file});
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        runs.push_back(afweging::output::read_results(file).provenance);
    }
    CHECK_THAT(runs[0].scenario_text, Contains("### trials/werkloont.toml\n") &&
                                          Contains("share_treated = 0.5") &&
                                          Contains("### werkloont.toml\n"));
    CHECK_THAT(runs[1].scenario_text, Contains("### trials/own.toml\n"));
    CHECK_THAT(runs[2].scenario_text,
               Contains("### trials/other.toml\n") && Contains("share_treated = 0.4"));
    CHECK(runs[1].scenario_sha256 != runs[2].scenario_sha256);
}

TEST_CASE("trial says whose pot has no limit because there is money enough", "[app][cli]") {
    const TemporaryFolder folder;
    std::string text =
        text_of(std::string(AFWEGING_SOURCE_DIR) + "/scenarios/trials/werkloont.toml");
    const std::string none = "other_instruments = \"none\"";
    text.replace(text.find(none), none.size(), "other_instruments = \"as_in_scenario\"");
    std::ofstream(folder.file("own.toml")) << text;
    const Words size = {"--seed", "1", "--people", "200", "--replicates", "1", "--lang", "en"};
    const auto told = [&](const std::string& trial, const Words& more) {
        Words words{"trial", trial};
        words.insert(words.end(), size.begin(), size.end());
        words.insert(words.end(), more.begin(), more.end());
        return call(words).out;
    };
    CHECK_THAT(told(folder.file("own.toml"), {}), Contains("pot re-integration has no limit"));
    CHECK_THAT(told(folder.file("own.toml"), {"--json"}),
               Contains("\"notes\":[\"Money is enough here"));
    CHECK_THAT(told("werkloont", {}), !Contains("has no limit"));  // nobody else draws on it
    CHECK_THAT(told("werkloont", {"--json"}), Contains("\"notes\":[]"));
}

TEST_CASE("trial tells all that is wrong with a file, and writes nothing", "[app][cli]") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("bad.toml"))
        << "[trial]\nname = \"x\"\nscenario = \"basis\"\ndesign = \"rct\"\n";
    const Ended ended = call({"trial", folder.file("bad.toml"), "--seed", "1", "--lang", "en"});
    CHECK(ended.code == 3);
    for (const char* told : {"AFW-1207", "AFW-1202", "lottery", "'treatment'", "bad.toml:4"}) {
        CHECK_THAT(ended.err, Contains(told));
    }
    CHECK_THAT(ended.err, Contains("Nothing was written."));
}
