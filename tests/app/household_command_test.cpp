// SPDX-License-Identifier: EUPL-1.2
// The huishoudtabel as a command: what it shows and what it refuses.
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

TEST_CASE("household shows twelve households, one with its amounts, and each article",
          "[app][cli]") {
    const TemporaryFolder folder;
    const Ended all = call({"household", "--date", "2026-01"});
    CHECK(all.code == 0);
    CHECK_THAT(all.out, StartsWith("Wet van 2026-01; minimumloon 14,71 euro per uur.") &&
                            Contains("alleenstaande ouder, kind 8") && Contains("2.210") &&
                            Contains("Marginale druk") && Contains("aangenomen"));
    const Ended one = call({"household", "--type", "single", "--date", "2026-01", "--debt", "plan",
                            "--explain-hours", "24", "--lang", "en"});
    CHECK(one.code == 0);
    CHECK_THAT(one.out, Contains("bijstand: 79.21") &&
                            Contains("Participatiewet art. 31 lid 2 n") &&
                            Contains("to creditors: 326.5"));
    const std::string file = folder.file("table.csv");
    CHECK(call({"household", "--csv", file}).code == 0);
    CHECK(call({"household", "--csv", file}).code == 2);
    CHECK(call({"household", "--csv", file, "--force"}).code == 0);
    const Ended json = call({"household", "--json"});
    CHECK_THAT(json.out, Contains("\"date\":\"2026-07\"") &&
                             Contains("\"type\":\"young_couple\"") &&
                             Contains("\"assumed\":[{\"number\":\"statute."));
    CHECK(is_json(folder, json.out));
    CHECK(json.out.find("\"from\":\"2027-01\"") == std::string::npos);
    CHECK_THAT(call({"household", "--date", "2022-03", "--json"}).out,
               !Contains("\"from\":\"2024-01\""));
    CHECK_THAT(call({"household", "--date", "2027-03", "--type", "young"}).out,
               Contains("nog niet alle wet bekend"));
}

TEST_CASE("household tells every word that means nothing at once", "[app][cli]") {
    const Ended ended = call({"household", "--date", "2026-13", "--hours", "40-0", "--wage", "veel",
                              "--local", "45", "--children", "19", "--lang", "en"});
    CHECK(ended.code == 2);
    for (const char* option : {"--date", "--hours", "--wage", "--local", "--children"}) {
        CHECK_THAT(ended.err, Contains(option));
    }
    CHECK_THAT(call({"household", "--type", "singel", "--lang", "en"}).err,
               Contains("did you mean 'single'"));
}

TEST_CASE("household takes hours one by one too, in rising order", "[app][cli]") {
    // Net wages of January 2025 at 10 and 32 hours: 658.01 and 2016.51.
    const std::string rows =
        call({"household", "--type", "single", "--date", "2025-01", "--hours", "10,32", "--json"})
            .out;
    CHECK_THAT(rows, Contains("\"net_wage\":658.01") && Contains("\"net_wage\":2016.51"));
    for (const char* wrong : {"32,10", "10,10", "10,", ",10", "0-8,8", "10,x"}) {
        INFO(wrong);
        CHECK(call({"household", "--hours", wrong}).code == 2);
    }
    CHECK(call({"household", "--hours", "0,16-24:4,40"}).code == 0);
}

TEST_CASE("household names the law that it uses, also for a month without any", "[app][cli]") {
    const std::string early = call({"household", "--date", "2020-01", "--hours", "0"}).out;
    CHECK_THAT(early, StartsWith("Wet van 2023-01; minimumloon 11,16 euro per uur.\n"
                                 "U vraagt naar 2020-01; de bedragen van de wet gaan terug tot "
                                 "2023-01. Die zijn gebruikt."));
    const std::string late = call({"household", "--date", "2030-01", "--hours", "0"}).out;
    CHECK_THAT(late, Contains("Voor 2030-01 is nog niet alle wet bekend"));
    CHECK(late.find("Voor 2030-01") < late.find("Over per maand"));
    // 15.29 expected for January 2027, and six half years: x 1.037^3 = 17.05
    CHECK_THAT(late, StartsWith("Wet van 2030-01; minimumloon 17,05 euro per uur.") &&
                         Contains("bedragen na 2026-12 rekenen met een geïndexeerd pad") &&
                         Contains("en minimumloon stijgen 3,7 % per jaar, prijzen 2,5 %"));
    CHECK_THAT(call({"household", "--date", "2026-12", "--hours", "0"}).out,
               !Contains("geïndexeerd pad"));
}

TEST_CASE("household refuses what is said of a partner that there is not", "[app][cli]") {
    const Ended ended = call({"household", "--type", "single", "--partner-hours", "16",
                              "--partner-age", "30", "--lang", "en"});
    CHECK(ended.code == 2);
    CHECK_THAT(ended.err, Contains("--partner-hours: '16'; expected a type with a partner") &&
                              Contains("--partner-age: '30'"));
    CHECK(call({"household", "--type", "couple", "--partner-hours", "16"}).code == 0);
    CHECK(call({"household", "--partner-hours", "16"}).code == 0);
}

TEST_CASE("household calls changed what an option makes other than its type", "[app][cli]") {
    const auto head = [](const std::vector<std::string>& words) {
        std::vector<std::string> all = {"household", "--hours", "0", "--lang", "en"};
        all.insert(all.end(), words.begin(), words.end());
        return call(all).out;
    };
    const std::string changed = ", changed [EUR a month]";
    CHECK_THAT(head({"--type", "single"}), !Contains("changed"));
    for (const char* option :
         {"--rent=500", "--wage=20", "--savings=100", "--disregard-used=6", "--debt=plan",
          "--local=45:120", "--children=3", "--age=50", "--sharers=3"}) {
        INFO(option);
        CHECK_THAT(head({"--type", "single", option}), Contains(changed));
    }
    // Nothing is other than it was.
    CHECK_THAT(head({"--type", "single", "--age", "40", "--rent", "650", "--wage", "min"}),
               !Contains("changed"));
    // Of the twelve only those with a partner change.
    const std::string all = head({"--partner-hours", "8"});
    CHECK_THAT(all, !Contains("single, 40, changed") && Contains("couple, one earns, changed"));
}

TEST_CASE("household lists as assumed what its amounts go by, and nothing else", "[app][cli]") {
    const auto assumed = [](const std::vector<std::string>& words) {
        std::vector<std::string> all = {"household", "--json"};
        all.insert(all.end(), words.begin(), words.end());
        const std::string out = call(all).out;
        return out.substr(out.find("\"assumed\""));
    };
    const auto of_law = [](const std::string& name) { return "\"statute." + name + "\""; };
    const std::string july = assumed({"--date", "2026-07"});
    CHECK_THAT(july, Contains(of_law("disregard_ceiling")) &&
                         Contains(of_law("parent_disregard_ceiling")) &&
                         !Contains(of_law("limited_disregard_ceiling")) &&
                         !Contains(of_law("bijstandsnorm_aow_single")) &&
                         !Contains(of_law("asset_home_free")) &&
                         !Contains(of_law("uniform_disregard_months")));
    CHECK_THAT(assumed({"--date", "2026-01"}), Contains(of_law("parent_disregard_ceiling")));
    CHECK_THAT(assumed({"--date", "2026-07", "--type", "single"}),
               !Contains(of_law("parent_disregard_ceiling")));
    const std::string later = assumed({"--date", "2027-01"});
    CHECK_THAT(later, Contains(of_law("minimum_wage_per_hour")) &&
                          Contains(of_law("uniform_disregard_share")) &&
                          !Contains(of_law("disregard_ceiling")));
    CHECK_THAT(assumed({"--date", "2027-01", "--type", "single", "--wage", "20"}),
               !Contains(of_law("minimum_wage_per_hour")));
    CHECK_THAT(assumed({"--debt", "plan"}), Contains("\"spending.plan_earnings_share\""));
    CHECK_THAT(july, !Contains("spending."));
}

TEST_CASE("household explains the vrijlating of the month", "[app][cli]") {
    const Ended ended = call({"household", "--type", "single_under_27", "--date", "2027-01",
                              "--explain-hours", "12", "--lang", "en"});
    CHECK_THAT(ended.out, Contains("at any age") && Contains("uniform_disregard_share") &&
                              !Contains("not below 27") && !Contains("disregard_ceiling"));
}
