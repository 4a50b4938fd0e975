// SPDX-License-Identifier: EUPL-1.2
// What people met who did not follow the guide to the letter.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using afweging::tests::Treatment;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

const std::string head = "extends = \"basis\"\n[scenario]\nname = \"x\"\n";

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A plan that a check gets through quickly.
std::string plan(const TemporaryFolder& folder, const std::string& name, const std::string& lines) {
    write(folder.file(name), head + lines + "[run]\nmonths = 1\nreplicates = 1\npeople = 50\n");
    return folder.file(name);
}

/// A folder with an instrument and a municipality of one's own, and a broken one of each.
void fill_with_own_files(const TemporaryFolder& folder) {
    const std::filesystem::path shipped = std::string(AFWEGING_SOURCE_DIR) + "/scenarios";
    std::filesystem::create_directory(folder.file("instruments"));
    std::filesystem::create_directory(folder.file("municipalities"));
    std::string coach = text_of(shipped / "instruments/nazorg.toml");
    coach.replace(coach.find("key = \"nazorg\""), 14, "key = \"coach\"");
    write(folder.file("instruments/coach.toml"), coach);
    write(folder.file("instruments/stuk.toml"), "key = \"stuk\"\n");
    write(folder.file("municipalities/lekkerwaard.toml"),
          text_of(shipped / "municipalities/gemiddeld-100k.toml"));
    write(folder.file("municipalities/stuk.toml"), "name = \"stuk\"\n");
}

}  // namespace

TEST_CASE("commands work with files of one's own in the folder where they are given",
          "[app][cli]") {
    const TemporaryFolder folder;
    fill_with_own_files(folder);
    write(folder.file("plan.toml"),
          head +
              "[run]\nmunicipality = \"lekkerwaard\"\nmonths = 1\nreplicates = 1\n"
              "[levers.instruments.coach]\nbudget_eur_per_year = 1000\n");
    Treatment here;
    here.folder = folder.path();
    const auto says = [&](const Words& words, const std::string& what) {
        const Ended ended = call(words, here);
        INFO(ended.out << ended.err);
        CHECK(ended.code == 0);
        CHECK_THAT(ended.out, Contains(what));
    };
    says({"list", "instruments"}, "(een eigen bestand)");
    says({"list", "instruments"}, "(uw eigen bestand klopt nog niet: afweging explain stuk)");
    says({"list", "municipalities", "--lang", "en"}, "(a file of your own)");
    says({"list", "municipalities"}, "(uw eigen bestand klopt nog niet: afweging explain stuk)");
    says({"explain", "coach"}, "coach (instrument)");
    says({"explain", "coach.job_support"}, "coach.job_support (");
    says({"explain", "lekkerwaard"}, "lekkerwaard (gemeente)");
    says({"check", "plan.toml"}, "dit scenario klopt");
    says({"check", "basis", "--months", "1", "--draws", "0"}, "dit scenario klopt");
    says({"run", "plan.toml", "--seed", "1", "--people", "50"}, "in de bijstand, aan het eind");
    const Ended broken = call({"explain", "stuk"}, here);
    CHECK(broken.code == 3);
    CHECK_THAT(broken.err, Contains("FOUT AFW-1202  instruments/stuk.toml"));
    CHECK_THAT(broken.err, !Contains("evidence.csv"));
}

TEST_CASE("names that lists print are explained", "[app][cli]") {
    for (const Words& words :
         {Words{"explain", "series/stock"}, Words{"explain", "municipality.clients"},
          Words{"explain", "statute.fine", "(2025-01)"}, Words{"explain", "rotterdam"}}) {
        INFO(words[1]);
        CHECK(call(words).code == 0);
    }
    CHECK(call({"explain", "municipality.zwabber"}).code == 2);
}

TEST_CASE("a scenario file and a results file that are not there end with one exit code",
          "[app][cli]") {
    CHECK(call({"check", "none.toml"}).code == 5);
    CHECK(call({"run", "none.toml", "--seed", "1"}).code == 5);
    CHECK(call({"diff", "basis", "none"}).code == 5);
    CHECK(call({"digest", "none.h5"}).code == 5);
}

TEST_CASE("a hint can be copied when the name has a blank", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = plan(folder, "mijn plan.toml", "");
    CHECK_THAT(call({"check", file}).out, Contains("afweging check '" + file + "' --assumed"));
    CHECK_THAT(call({"check", "basis", "--months", "1", "--draws", "0"}).out,
               Contains("afweging check basis --months 1 --assumed"));
    const std::string quoted = plan(folder, "d'r plan.toml", "");
    CHECK_THAT(call({"check", quoted}).out, Contains("d'\\''r plan.toml' --assumed"));
}

TEST_CASE("a scenario without a question leaves no empty line", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = plan(folder, "plan.toml", "question_nl = \"Wat dan?\"\n");
    CHECK_THAT(call({"check", file}).out, Contains("klopt.\nWat dan?\n"));
    // Asked in one language only, it is asked so in both.
    CHECK_THAT(call({"check", file, "--lang", "en"}).out, Contains("valid.\nWat dan?\n"));
    const std::string without = plan(folder, "without.toml", "");
    CHECK_THAT(call({"check", without, "--lang", "en"}).out,
               Contains("valid.\n") && !Contains("valid.\n\n"));
}

TEST_CASE("A check that is refused says of nothing that it is right", "[app]") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"check", "basis", "--against", "nee"},
          {"check", "basis", "--people", "0"},
          {"check", "basis", "--months", "0"}}) {
        const Ended ended = call(words);
        CHECK(ended.code != 0);
        CHECK_THAT(ended.out, !Contains("klopt"));
    }
    CHECK_THAT(call({"check", "basis", "--people", "200", "--months", "2"}).out, Contains("klopt"));
}

TEST_CASE("one is told in the singular", "[app][cli]") {
    const Words words = {"run",      "basis", "--seed",       "1", "--people", "1",
                         "--months", "1",     "--replicates", "1", "--draws",  "0"};
    CHECK_THAT(call(words).out, Contains("1 herhaling van 1 maand, 1 mens in de bijstand aan"));
    Words english = words;
    english.insert(english.end(), {"--lang", "en"});
    CHECK_THAT(call(english).out, Contains("1 replicate of 1 month, 1 person on bijstand at"));
    CHECK_THAT(call({"check", "basis", "--people", "1", "--months", "1"}).out,
               Contains("voor 1 mens in de bijstand:"));
}

TEST_CASE("the rule of allocation is told as who goes first", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = plan(folder, "plan.toml", "[levers]\nallocation = \"need\"\n");
    CHECK_THAT(call({"check", file, "--json"}).out,
               Contains("wie voorgaat als plekken schaars zijn: wie de klantmanager kiest -> wie "
                        "het meest in nood zit."));
    CHECK_THAT(call({"check", file, "--lang", "en", "--json"}).out,
               Contains("who goes first when places are scarce: whom the klantmanager picks -> who "
                        "has the greatest need."));
}

TEST_CASE("the second of two runs to one name is refused at its start", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("r.h5");
    Ended first;
    std::thread slow([&] {
        first = call({"run", "basis", "--seed", "1", "--people", "100000", "--months", "600",
                      "--draws", "0", "-o", file},
                     {.signals = {{std::chrono::seconds(6), SIGTERM}}});
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    const Ended second = call({"run", "basis", "--seed", "2", "--people", "100000", "--months",
                               "600", "--draws", "0", "-o", folder.path().string() + "/./r.h5"},
                              {.signals = {{std::chrono::seconds(20), SIGTERM}}});
    const Ended other = call({"run", "basis", "--seed", "2", "--people", "50", "--months", "1",
                              "--draws", "0", "-o", folder.file("other.h5")});
    slow.join();
    INFO(second.err);
    CHECK(first.code == 75);
    CHECK(second.code == 2);
    CHECK_THAT(second.err, Contains("wordt al door een andere run geschreven"));
    CHECK(other.code == 0);
    CHECK(folder.names() == Words{"other.h5"});
}
