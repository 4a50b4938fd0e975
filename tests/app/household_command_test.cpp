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

TEST_CASE("household names the law that it uses, also for a month without any", "[app][cli]") {
    const std::string early = call({"household", "--date", "2020-01", "--hours", "0"}).out;
    CHECK_THAT(early, StartsWith("Wet van 2023-01; minimumloon 11,16 euro per uur.\n"
                                 "2020-01 ligt voor de eerste wet van het programma"));
    const std::string late = call({"household", "--date", "2030-01", "--hours", "0"}).out;
    CHECK_THAT(late, Contains("Voor 2030-01 is nog niet alle wet bekend"));
    CHECK(late.find("Voor 2030-01") < late.find("Over per maand"));
    // 15.29 expected for January 2027, and six half years: x 1.037^3 = 17.05
    CHECK_THAT(late,
               StartsWith("Wet van 2030-01; minimumloon 17,05 euro per uur.") &&
                   Contains("na 2026-12 een geïndexeerd pad: lonen en normen 3,7 %, prijzen"));
    CHECK_THAT(call({"household", "--date", "2026-12", "--hours", "0"}).out,
               !Contains("geïndexeerd pad"));
}
