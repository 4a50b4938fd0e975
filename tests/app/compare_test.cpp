// SPDX-License-Identifier: EUPL-1.2
// Two plans of one's own: what is printed, what is refused, and with which exit code.
#include <chrono>
#include <csignal>
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

Words operator+(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const Words small = {"--seed",       "7", "--people", "300", "--months", "15",
                     "--replicates", "4", "--draws",  "0"};

std::string plan(const TemporaryFolder& folder, const std::string& name, const std::string& lines) {
    const std::string file = folder.file(name + ".toml");
    std::ofstream(file) << "extends = \"basis\"\n[scenario]\nname = \"" << name
                        << "\"\nlabel_nl = \"" << name << " nl\"\n"
                        << lines;
    return file;
}

std::string results(const TemporaryFolder& folder, const std::string& scenario,
                    const std::string& name, const Words& size = small) {
    const std::string file = folder.file(name + ".h5");
    const Ended ended = call(Words{"run", scenario, "-o", file} + size);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    return file;
}

/// What a document says first about the difference of the stock: under `rows`, which stands after
/// `after`.
std::string stock_in(const std::string& json, const std::string& after, const std::string& rows) {
    const std::size_t start = json.find(rows + ":[{\"key\":\"stock\"", json.find(after));
    REQUIRE(start != std::string::npos);
    return json.substr(start + rows.size(), 400);
}

void check_refused(int code, const Words& words, const std::string& why) {
    const Ended ended = call(words);
    INFO(ended.out + ended.err);
    CHECK(ended.code == code);
    CHECK_THAT(ended.err, Contains(why));
    CHECK(ended.out.empty());
}

}  // namespace

TEST_CASE("compare gives for basis and werkloont the numbers of demo", "[app][compare]") {
    const TemporaryFolder folder;
    const Ended demo = call({"demo", "--json", "-o", folder.file("d")});
    REQUIRE(demo.code == 0);
    const Ended compared =
        call({"compare", "basis", "werkloont", "--seed", "2025", "--months", "36", "--json"});
    const std::string told = stock_in(demo.out, "{", "\"differences\"");
    CHECK(stock_in(compared.out, "\"others\"", "\"outcomes\"") == told);
    const Ended files =
        call({"compare", folder.file("d/basis.h5"), folder.file("d/werkloont.h5"), "--json"});
    CHECK(stock_in(files.out, "\"others\"", "\"outcomes\"") == told);
}

TEST_CASE("compare says once which law holds where months of a plan lie beyond it",
          "[app][compare]") {
    const TemporaryFolder folder;
    const auto sized = [](const std::string& months) {
        return Words{"--seed",       "7", "--people", "200", "--months", months,
                     "--replicates", "2", "--draws",  "0"};
    };
    const std::string face = "Welke wet en prijzen gelden:";
    const std::string told = "rekenen met een geïndexeerd pad";
    const std::string beyond = call(Words{"compare", "basis", "werkloont"} + sized("25")).out;
    CHECK_THAT(beyond, Contains(face) && Contains("Maanden na 2026-12 " + told));
    CHECK(beyond.find(told) == beyond.rfind(told));
    CHECK_THAT(call(Words{"compare", "basis", "werkloont"} + sized("24")).out, !Contains(face));
    // Of results too, though not from when on.
    const std::string a = results(folder, "basis", "a", sized("25"));
    const std::string b = results(folder, "werkloont", "b", sized("25"));
    CHECK_THAT(call({"compare", a, b}).out, Contains(face) && Contains("geïndexeerd pad"));
    CHECK_THAT(call(Words{"run", "basis"} + sized("25")).out,
               Contains("Maanden na 2026-12 " + told));
    CHECK_THAT(call(Words{"run", "basis"} + sized("24")).out, !Contains(told));
}

TEST_CASE(
    "compare tells what differs, what it does, by year, instrument and party, and what it "
    "costs",
    "[app][compare]") {
    const TemporaryFolder folder;
    const std::string a = plan(folder, "a",
                               "[levers.instruments.vakscholing]\n"
                               "budget_eur_per_year = 400000\n");
    const std::string b = plan(folder, "b", "[levers]\ncaseload = 60\n");
    const Ended ended = call(Words{"compare", a, b, "basis"} + small);
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"a nl (a): 4 herhalingen van 15 maanden", "Daarmee vergeleken: b nl (b).",
          "Daarmee vergeleken: Huidige mix (basis).", "de caseload per klantmanager: 100 -> 60",
          "2.050.000 euro per jaar", "Per jaar:", "2025", "2026 (3 mnd)", "Per instrument",
          "Vakscholing", "saldo", "schuldeisers", "Kosten beide evenveel?", "Op papier",
          "Budgetten over de hele periode", "begrensd door", "In de berekening",
          "Wat betekent dat?", "Wat dit niet zegt:"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
    CHECK_THAT(ended.out, Contains("afweging check " + a + " --months 15 --assumed"));
}

TEST_CASE("a plan compared with itself differs by nothing, and so do its files", "[app][compare]") {
    const TemporaryFolder folder;
    const std::string file = results(folder, "basis", "r");
    for (const Words& words :
         {Words{"compare", "basis", "basis"} + small, Words{"compare", file, file},
          Words{"compare", file, "basis"} + small}) {
        const Ended ended = call(words);
        INFO(ended.err);
        REQUIRE(ended.code == 0);
        CHECK_THAT(ended.out, Contains("geen verschil") &&
                                  !Contains("geen aantoonbaar verschil:") &&
                                  Contains("in elk jaar gelijk") && !Contains("±  ") &&
                                  Contains("in geen enkele herhaling"));
        CHECK(ended.out.find(": +") == std::string::npos);
    }
    CHECK_THAT(call(Words{"compare", "basis", "basis"} + small).out,
               Contains("Er verschilt niets tussen de plannen."));
}

TEST_CASE(
    "other luck, size, people or versions are refused: of results with 4, of scenarios with 2",
    "[app][compare]") {
    const TemporaryFolder folder;
    const std::string base = results(folder, "basis", "base");
    const std::string rotterdam = plan(folder, "rot", "[run]\nmunicipality = \"rotterdam\"\n");
    const std::string savings =
        plan(folder, "savings", "[world.parameters]\n\"population.mean_savings_eur\" = 777\n");
    const std::string longer = plan(folder, "longer", "[run]\nmonths = 48\n");
    const std::string often = plan(folder, "often", "[run]\nreplicates = 3\n");
    const auto sized = [&](const std::string& name, const Words& size) {
        return results(folder, "basis", name, size);
    };
    const Words base_size = {"--people", "300", "--months", "15", "--draws", "0"};
    check_refused(4, {"compare", base, results(folder, rotterdam, "rot")},
                  "gemeente gemiddeld-100k en rotterdam");
    check_refused(4, {"compare", base, results(folder, savings, "savings")},
                  "andere getallen waaruit de mensen");
    check_refused(
        4, {"compare", base, sized("seed", base_size + Words{"--seed", "8", "--replicates", "4"})},
        "seed 7 en 8");
    check_refused(
        4, {"compare", base, sized("reps", base_size + Words{"--seed", "7", "--replicates", "3"})},
        "herhalingen 4 en 3");
    check_refused(2, Words{"compare", "basis", rotterdam} + small,
                  "gemeente gemiddeld-100k en rotterdam");
    check_refused(2, Words{"compare", "basis", savings} + small, "waaruit de mensen");
    check_refused(2, {"compare", "basis", longer, "--seed", "7", "--draws", "0"},
                  "maanden 36 en 48");
    check_refused(2, {"compare", "basis", often, "--seed", "7", "--draws", "0"},
                  "herhalingen 20 en 3");
    check_refused(2, Words{"compare", base, "basis"} + Words{"--seed", "8"}, "seed 7 en 8");
    CHECK(call(Words{"compare", "basis", longer} + small).code == 0);
}

TEST_CASE("export refuses the people that compare refuses", "[app][compare]") {
    const TemporaryFolder folder;
    const std::string base = results(folder, "basis", "base");
    const std::string other =
        results(folder, plan(folder, "rot", "[run]\nmunicipality = \"rotterdam\"\n"), "rotresult");
    check_refused(4, {"export", other, "--csv", "--against", base, "-o", folder.file("t")},
                  "gemeente rotterdam en gemiddeld-100k");
    CHECK_FALSE(std::filesystem::exists(folder.file("t")));
}

TEST_CASE("compare says which words are missing or do not belong", "[app][compare]") {
    const TemporaryFolder folder;
    const std::string file = results(folder, "basis", "r");
    check_refused(2, {"compare"}, "twee plannen of meer");
    check_refused(2, {"compare", "basis"}, "twee plannen of meer");
    check_refused(2, {"compare", "basis", "werkloont"}, "--seed ontbreekt");
    check_refused(2, {"compare", file, file, "--seed", "7"}, "--seed hoort bij scenario's");
    check_refused(2, {"compare", file, file, "-o", folder.file("d")}, "--output hoort bij");
    check_refused(5, {"compare", file, folder.file("none.h5")}, "none.h5");
    check_refused(3,
                  Words{"compare", "basis", plan(folder, "x", "[levers]\ncaselaod = 1\n")} + small,
                  "caseload");
}

TEST_CASE("compare keeps the results that it made, and replaces none without --force",
          "[app][compare]") {
    const TemporaryFolder folder;
    const std::string kept = folder.file("kept");
    const Words words = Words{"compare", "basis", "werkloont", "-o", kept} + small;
    const Ended ended = call(words);
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Resultaten: " + kept + "/werkloont.h5"));
    CHECK_THAT(call({"compare", kept + "/basis.h5", kept + "/werkloont.h5"}).out,
               Contains("Resultaten zeggen niet in woorden"));
    check_refused(2, words, "basis.h5");
    CHECK(call(words + Words{"--force"}).code == 0);
    check_refused(2, Words{"compare", "basis", "basis", "-o", folder.file("twice")} + small,
                  "twee van de plannen");
    // The files of `run` and of `compare` are the same.
    const std::string run = results(folder, "werkloont", "w");
    const Ended digests = call({"digest", run, kept + "/werkloont.h5"});
    CHECK(digests.out.substr(digests.out.find(' ')).size() > 64);
    CHECK(afweging::output::read_results(run).provenance ==
          afweging::output::read_results(kept + "/werkloont.h5").provenance);
}

TEST_CASE(
    "where law and policy both differ they are told apart, of results it is said that they "
    "cannot be",
    "[app][compare]") {
    const TemporaryFolder folder;
    const std::string later = plan(folder, "later", "[run]\nstart = \"2024-01\"\n");
    const std::string both =
        plan(folder, "both", "[run]\nstart = \"2024-01\"\n[levers]\ncaseload = 50\n");
    const Ended split = call(Words{"compare", "basis", both} + small);
    CHECK_THAT(split.out, Contains("door wet en datum") && Contains("door beleid") &&
                              Contains("andere maand") && Contains("jaar 2 (3 mnd)"));
    const Ended law = call(Words{"compare", "basis", later} + small);
    CHECK_THAT(law.out,
               Contains("het hele verschil komt door wet en datum") && !Contains("door beleid"));
    const Ended policy = call(Words{"compare", "basis", "caseload"} + small);
    CHECK_THAT(policy.out, !Contains("wet en datum"));
    const Ended drawn = call({"compare", "basis", later, "--seed", "7", "--people", "300",
                              "--months", "6", "--draws", "2"});
    CHECK_THAT(drawn.out, Contains("het hele verschil komt door wet en datum"));
    const std::string a = results(folder, "basis", "a");
    const Ended files = call({"compare", a, results(folder, both, "b")});
    CHECK(files.code == 0);
    CHECK_THAT(files.out, Contains("is uit resultaten niet te splitsen"));
}

TEST_CASE("one replicate decides nothing, and compare says so", "[app][compare]") {
    const Ended ended =
        call({"compare", "basis", "werkloont", "--seed", "7", "--people", "300", "--months", "15",
              "--replicates", "1", "--draws", "0", "--variants", "0"});
    REQUIRE(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Een herhaling zegt niets over toeval") && !Contains("±") &&
                              !Contains("Tussen haakjes") && !Contains("Dus:"));
}

TEST_CASE("compare remarks on a world that differs and on people in places at the start",
          "[app][compare]") {
    const TemporaryFolder folder;
    const std::string world = plan(folder, "world", "[world]\ntightness = 0.8\n");
    CHECK_THAT(call(Words{"compare", "basis", world} + small).out,
               Contains("Het beleid is gelijk: het hele verschil komt door wat over de") &&
                   !Contains("niet alleen het beleid verschilt"));
    const std::string both =
        plan(folder, "both", "[levers]\ncaseload = 90\n[world]\ntightness = 0.8\n");
    CHECK_THAT(call(Words{"compare", "basis", both} + small).out,
               Contains("niet alleen het beleid verschilt"));
    CHECK_THAT(call(Words{"compare", "basis", world, "--seed", "7", "--people", "300", "--months",
                          "6", "--draws", "2"})
                   .out,
               Contains("Het beleid is gelijk: het hele verschil komt door wat over de"));
    const std::string places =
        plan(folder, "places", "[levers.instruments.stip-baan]\nrunning_at_start = 0\n");
    const std::string base = results(folder, "basis", "base");
    for (const Words& words : {Words{"compare", "basis", places} + small,
                               Words{"compare", base, results(folder, places, "places")}}) {
        CHECK_THAT(call(words).out, Contains("een plek in STiP-baan, in dit plan 0"));
    }
    CHECK_THAT(call(Words{"compare", "basis", "werkloont"} + small).out, !Contains("Let op"));
}

TEST_CASE("a comparison that is stopped or refused leaves no folder behind", "[app][compare]") {
    const TemporaryFolder folder;
    const std::string kept = folder.file("new/kept");
    const Words endless = {"--seed",       "7",   "--people", "20000", "--months", "120",
                           "--replicates", "200", "-o",       kept};
    const Ended stopped = call(Words{"compare", "basis", "werkloont"} + endless,
                               {.signals = {{std::chrono::milliseconds(500), SIGINT}}});
    CHECK(stopped.code == 75);
    CHECK(folder.names().empty());
    const Ended refused = call(Words{"compare", "basis", "basis", "-o", kept} + small);
    CHECK(refused.code == 2);
    CHECK(folder.names().empty());
    CHECK(call(Words{"compare", "basis", "werkloont", "-o", kept} + small).code == 0);
    CHECK(std::filesystem::exists(kept + "/werkloont.h5"));
}
