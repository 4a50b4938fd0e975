// SPDX-License-Identifier: EUPL-1.2
// Sentences about a run.
#include "app/report/sentences.hpp"

#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

TEST_CASE("the headline counts one and many", "[app][sentences]") {
    output::Provenance run;
    run.scenario_name = "basis";
    run.seed = 5;
    run.replicates = 20;
    run.months = 36;
    run.people = 2230;
    CHECK(app::headline({"Mix", "Huidige mix"}, run).nl ==
          "Huidige mix (basis): 20 herhalingen van 36 maanden, 2.230 mensen in de bijstand aan het "
          "begin, seed 5.");
    run.people = run.replicates = run.months = 1;
    CHECK(app::headline({"Mix", "Huidige mix"}, run).en ==
          "Mix (basis): 1 replicate of 1 month, 1 person on bijstand at the start, seed 5.");
}

TEST_CASE("what the spread is, is true for few replicates and for many", "[app][sentences]") {
    CHECK_THAT(app::luck_only(9).nl, Contains("alle 9 herhalingen liggen ertussen"));
    CHECK_THAT(app::luck_only(10).nl, Contains("in 8 van de 10 herhalingen"));
    CHECK_THAT(app::luck_only(3).en, Contains("all 3 replicates lie between the ends."));
}

TEST_CASE("a duration has the precision that an estimate has", "[app][sentences]") {
    CHECK(app::duration_in_words(0.4).nl == "minder dan 1 seconde");
    CHECK(app::duration_in_words(1.2).en == "about 1 second");
    CHECK(app::duration_in_words(12.3).nl == "ongeveer 10 seconden");
    CHECK(app::duration_in_words(2.4).nl == "ongeveer 2 seconden");
    CHECK(app::duration_in_words(55).en == "about 60 seconds");
    CHECK(app::duration_in_words(200).en == "about 3 minutes");
    CHECK(app::duration_in_words(9000).nl == "ongeveer 3 uur");
}
