// SPDX-License-Identifier: EUPL-1.2
// Cohorts in the file of a run: the same as cohort counts, and nothing of the run moves.
#include <filesystem>
#include <fstream>

#include "output/results.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

Words words_of(const Words& first, const Words& more) {
    Words words = first;
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// Members of the document of `cohort` that tell what became of whom.
std::string curves_in(const std::string& json) {
    const std::size_t start = json.find("\"cohorts\":");
    REQUIRE(start != std::string::npos);
    return json.substr(start, json.find("\"scenario\":") - start);
}

}  // namespace

TEST_CASE("a run keeps cohorts in its own file, the same as cohort counts them", "[app][cohort]") {
    const TemporaryFolder folder;
    const Words size = {"--seed",       "4", "--people",  "500", "--months", "14",
                        "--replicates", "3", "--threads", "2"};
    for (const Words& what :
         {Words{"all", "entrants", "all"}, Words{"distance,route+sex", "entrants", "year"},
          Words{"distance", "sollicitatietraining", "month"}}) {
        const std::string file = folder.file("r.h5");
        Words asked = {"cohort", "basis", "--json", "--of", what[1], "--entry", what[2]};
        if (what[0] != "all") {
            asked = words_of(asked, {"--by", what[0]});
        }
        const Ended counted = call(words_of(asked, size));
        INFO(counted.err);
        REQUIRE(counted.code == 0);
        const Ended run =
            call(words_of({"run", "basis", "-o", file, "--force", "--cohorts", what[0],
                           "--cohorts-of", what[1], "--cohorts-entry", what[2]},
                          size));
        INFO(run.err);
        REQUIRE(run.code == 0);
        CHECK_THAT(run.out, Contains("afweging cohort " + file));
        const Ended read = call({"cohort", file, "--json"});
        INFO(read.err);
        REQUIRE(read.code == 0);
        CHECK(curves_in(read.out) == curves_in(counted.out));
        CHECK_THAT(read.out, Contains("\"of\":\"" + what[1] + "\""));
    }
    // As tables: curves from cohort, counts by month since entry from export.
    REQUIRE(call({"cohort", folder.file("r.h5"), "--csv", folder.file("curves")}).code == 0);
    REQUIRE(call({"export", folder.file("r.h5"), "--csv", "-o", folder.file("t")}).code == 0);
    std::ifstream counts(folder.file("t/cohorts.csv"));
    std::string header;
    std::getline(counts, header);
    CHECK_THAT(header, Contains("dataset,months_since_entry,entry,cohort,destination,"));
    CHECK(std::filesystem::exists(folder.file("curves/spells.csv")));
}

TEST_CASE("cohorts in a file change no number of the run, nor what it may be compared with",
          "[app][cohort]") {
    const TemporaryFolder folder;
    const Words size = {"--seed", "4", "--people", "400", "--months", "8", "--replicates", "2"};
    const std::string plain = folder.file("plain.h5");
    const std::string with = folder.file("with.h5");
    REQUIRE(call(words_of({"run", "basis", "-o", plain, "--draws", "0"}, size)).code == 0);
    REQUIRE(call(words_of({"run", "basis", "-o", with, "--cohorts", "age"}, size)).code == 0);
    const auto a = afweging::output::read_results(plain);
    const auto b = afweging::output::read_results(with);
    for (std::size_t i = 0; i < a.values.layout().datasets.size(); ++i) {
        CHECK(a.values.layout().datasets[i].path == b.values.layout().datasets[i].path);
        for (std::uint32_t world = 0; world < a.values.worlds(); ++world) {
            CHECK(a.values.months_of(i, world) == b.values.months_of(i, world));
        }
    }
    for (const Words& pair : {Words{plain, with}, Words{with, plain}}) {
        const Ended compared = call(words_of({"compare"}, pair));
        INFO(compared.err);
        CHECK(compared.code == 0);
        CHECK_THAT(compared.out, Contains("Het aantal mensen in de bijstand: geen verschil.") &&
                                     Contains("in geen enkele herhaling"));
        CHECK(call({"export", pair[0], "--csv", "--against", pair[1], "-o", folder.file("d"),
                    "--force"})
                  .code == 0);
    }
}

TEST_CASE("cohorts of one draw are those of that draw", "[app][cohort]") {
    const TemporaryFolder folder;
    const Words words = {"run",      "basis", "--seed",       "4", "--people",  "400",
                         "--months", "8",     "--replicates", "2", "--cohorts", "all",
                         "-o"};
    REQUIRE(call(words_of(words, {folder.file("best.h5")})).code == 0);
    REQUIRE(call(words_of(words, {folder.file("draw.h5"), "--draw", "3"})).code == 0);
    const std::string best = call({"cohort", folder.file("best.h5"), "--json"}).out;
    const std::string draw = call({"cohort", folder.file("draw.h5"), "--json"}).out;
    CHECK(curves_in(best) != curves_in(draw));
}

TEST_CASE("words that do not go with cohorts in a run are refused, saying what does",
          "[app][cohort]") {
    const TemporaryFolder folder;
    const auto told = [&](const Words& more, int code, const std::string& why) {
        const Ended ended = call(more);
        CHECK(ended.code == code);
        CHECK_THAT(ended.err, Contains(why));
    };
    const Words run = {"run", "basis", "--seed", "1", "--people", "200", "--months", "2"};
    const std::string file = folder.file("r.h5");
    told(words_of(run, {"--cohorts", "age"}), 2, "geef ook -o BESTAND");
    told(words_of(run, {"-o", file, "--cohorts", "agee"}), 2, "--cohorts kent 'agee' niet");
    told(words_of(run, {"-o", file, "--cohorts", "age,age"}), 2,
         "--cohorts heeft de groepen van 'age' twee keer");
    told(words_of(run, {"-o", file, "--cohorts", "age,,sex"}), 2,
         "een deel van --cohorts 'age,,sex' is leeg");
    told(words_of(run, {"-o", file, "--cohorts", "all", "--draws", "3"}), 2, "--draw K");
    told(words_of(run, {"-o", file, "--cohorts", "all", "--cohorts-of", "stock"}), 2,
         "afweging cohort SCENARIO --of stock");
    told(words_of(run, {"-o", file, "--cohorts-entry", "year"}), 2, "horen bij --cohorts");
    CHECK(folder.names().empty());
    REQUIRE(call(words_of(run, {"-o", file})).code == 0);
    told({"cohort", file}, 4, "staan geen cohorten");
    told({"cohort", file, "--by", "age"}, 2, "--by hoort bij een scenario");
    told({"cohort", "basis"}, 2, "--seed ontbreekt");
}
