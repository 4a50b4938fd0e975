// SPDX-License-Identifier: EUPL-1.2
// Whoever runs the program in one language meets no words of the other.
#include "tests/support/language.hpp"

#include <csignal>
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::tests;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

/// A way to go wrong.
struct Wrong {
    int code;
    Words words;
    Treatment treatment{};
};

Treatment with(const std::string& variable) {
    Treatment treatment;
    treatment.environment = {variable};
    return treatment;
}

std::vector<Wrong> wrong_words() {
    return {{2, {}},
            {2, {"rnu"}},
            {2, {"run"}},
            {2, {"run", "basis"}},
            {2, {"run", "basis", "werkloont", "--seed", "1"}},
            {2, {"run", "basis", "--seed"}},
            {2, {"run", "basis", "--seed", "one"}},
            {2, {"run", "basis", "--seed", "-1"}},
            {2, {"run", "basis", "--sede", "3"}},
            {2, {"run", "basis", "--frobnicate"}},
            {2, {"run", "basis", "--seed", "1", "--seed", "2"}},
            {2, {"run", "basis", "--seed", "1", "--months", "0"}},
            {2, {"run", "basis", "--seed", "1", "--months", "700"}},
            {2, {"run", "basis", "--seed", "1", "--replicates", "x"}},
            {2, {"run", "basis", "--seed", "1", "--people", "99999999999"}},
            {2, {"run", "basis", "--seed", "1", "--threads", "0"}},
            {2, {"run", "basis", "--seed", "1", "--force=perhaps"}},
            {2, {"run", "basis", "--seed", "1", "-o"}},
            {2, {"run", "basis", "--seed", "1", "-o", "/"}},
            {2, {"run", "basis", "--seed", "1", "--first-replicate", "4294967295"}},
            {2, {"check", "basis", "--json=maybe"}},
            {2, {"check", "basis", "--lang", "fy"}},
            {2, {"list", "things"}},
            {2, {"list", "measures", "parameters"}},
            {2, {"explain"}},
            {2, {"explain", "zwabber"}},
            {2, {"explain", "distance.base_hazzard"}},
            {2, {"export", "none.h5"}},
            {2, {"export", "a.h5", "--csv", "--by-replicate", "--against", "b.h5"}},
            {2, {"import", "a.csv", "--name", "x"}},
            {2, {"import", "a.csv", "--name", "x", "--no-run", "--column", "stok=a"}},
            {2, {"compare", "basis"}},
            {2, {"compare", "basis", "caseload"}},
            {2, {"compare", "a.h5", "b.h5", "--seed", "1"}},
            {2, {"trial", "--data", "a.csv"}},
            {2, {"trial", "--data", "a.csv", "--map", "a.toml", "--seed", "1"}},
            {2, {"trial", "basis", "--data", "a.csv", "--map", "a.toml"}},
            {2, {"diff", "basis"}}};
}

std::vector<Wrong> wrong_files() {
    return {{5, {"run", "none", "--seed", "1"}},
            {5, {"run", "none.toml", "--seed", "1"}},
            {5, {"check", "/"}},
            {5, {"check", "/dev/null"}},
            {2, {"run", "basis", "--seed", "1", "--replicates", "100001"}},
            {5, {"trial", "--data", "none.csv", "--map", "none.toml"}},
            {5, {"import", "none.csv", "--name", "x", "--no-run"}},
            {5, {"import", "none.csv", "--name", "x", "--no-run", "--map", "none.toml"}},
            {5, {"digest", "none.h5"}},
            {5, {"digest", "/"}},
            {4, {"digest", "/etc/passwd"}},
            {5, {"export", "none.h5", "--csv"}},
            {5, {"run", "basis", "--seed", "1", "-o", "no/such/folder.h5"}},
            {5, {"demo", "-o", "/proc/none"}},
            {2, {"run", "basis", "--seed", "1"}, with("AFWEGING_ISA=z80")},
            {5, {"list"}, with("AFWEGING_DATA=/no/such/folder")}};
}

void check_in_both(const Wrong& wrong) {
    for (const std::string language : {"nl", "en"}) {
        Words words = wrong.words;
        words.insert(words.begin(), {"--lang", language});
        const Ended ended = call(words, wrong.treatment);
        std::string shown = language;
        for (const std::string& word : wrong.words) { shown += ' ' + word; }
        INFO(shown << "\n" << ended.err);
        CHECK(ended.code == wrong.code);
        CHECK_FALSE(ended.err.empty());
        CHECK((language == "nl" ? english_in(ended.err) : dutch_in(ended.err)).empty());
    }
}

}  // namespace

TEST_CASE("the words that tell languages apart do so", "[app][language]") {
    CHECK(english_in("Fout: '--seed' is required; the file 'a b' is not there") ==
          "required the file not there ");
    CHECK(english_in("Fout: 'the file' ontbreekt; kijk met: afweging run --help").empty());
    CHECK(dutch_in("Error: deze keuze klopt niet") == "deze niet ");
    CHECK(english_in("    3 |  the = 1").empty());
}

TEST_CASE("a wrong word is told in the language asked for", "[app][language]") {
    for (const Wrong& wrong : wrong_words()) { check_in_both(wrong); }
}

TEST_CASE("a file that is not there or not right is told in the language asked for",
          "[app][language]") {
    for (const Wrong& wrong : wrong_files()) { check_in_both(wrong); }
    const TemporaryFolder folder;
    std::ofstream(folder.file("kept.h5")) << "kept";
    check_in_both({2, {"run", "basis", "--seed", "1", "-o", folder.file("kept.h5")}});
    check_in_both({4, {"digest", folder.file("kept.h5")}});
}

TEST_CASE("a machine that falls short is told in the language asked for", "[app][language]") {
    check_in_both({6,
                   {"run", "basis", "--seed", "1", "--people", "6000000", "--replicates", "9999",
                    "--months", "600", "--draws", "0"}});
    Treatment full;
    full.output_file = "/dev/full";
    check_in_both({5, {"list"}, full});
    Treatment small;
    small.largest_file = 1000;
    const TemporaryFolder folder;
    check_in_both({5,
                   {"run", "basis", "--seed", "1", "--people", "50", "--draws", "0", "--months",
                    "1", "-o", folder.file("r.h5")},
                   small});
    Treatment stopped;
    stopped.signals = {{std::chrono::milliseconds(700), SIGTERM}};
    check_in_both(
        {75, {"run", "basis", "--seed", "1", "--people", "100000", "--draws", "0"}, stopped});
}

TEST_CASE("help is in the language asked for", "[app][language]") {
    for (const std::string verb : {"", "demo", "run", "check", "list", "explain", "diff", "compare",
                                   "export", "digest", "doctor"}) {
        Words words = verb.empty() ? Words{"--help"} : Words{verb, "--help"};
        const Ended dutch = call(words);
        INFO(dutch.out);
        CHECK(english_in(dutch.out).empty());
        words.insert(words.begin(), {"--lang", "en"});
        const Ended english = call(words);
        // One line of the general help is for who reads the other language.
        const std::string own = english.out.substr(0, english.out.find("In het Nederlands"));
        INFO(own);
        CHECK(dutch_in(own).empty());
    }
}

// Rows of the evidence table are left out: they are English in both, and say so.
TEST_CASE("results are in the language asked for", "[app][language]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("r.h5");
    const std::vector<Words> commands = {
        {"run", "basis", "--seed", "1", "--people", "50", "--replicates", "2", "--months", "2",
         "--draws", "0", "--force", "-o", file},
        {"run", "werkloont", "--seed", "1", "--people", "50", "--replicates", "1", "--months", "1",
         "--draws", "0"},
        {"run", "basis", "--seed", "1", "--people", "50", "--draws", "11", "--months", "2"},
        {"run", "basis", "--seed", "1", "--people", "50", "--draws", "2", "--numbers", "priors",
         "--months", "1"},
        {"run", "basis", "--seed", "1", "--people", "50", "--draw", "3", "--months", "1"},
        {"check", "schulden-eerst"},
        {"check", "werkloont", "--assumed"},
        {"list"},
        {"list", "instruments"},
        {"list", "parameters"},
        {"list", "measures"},
        {"explain", "werkloont"},
        {"explain", "offers.labour_duty_months"},
        {"explain", "fine_repeat_within"},
        {"explain", "stock"},
        {"explain", "levers.caseload"},
        {"explain", "vrijlating"},
        {"explain", "AFW-1204"},
        {"diff", "basis", "schulden-eerst"},
        {"compare", "basis", "schulden-eerst", "--seed", "1", "--people", "50", "--replicates", "3",
         "--months", "14", "--draws", "0"},
        {"compare", "basis", "schulden-eerst", "--seed", "1", "--people", "50", "--months", "14",
         "--draws", "2"},
        {"compare", file, file},
        {"digest", file},
        {"export", file, "--csv", "--nl", "--force", "-o", folder.file("tables")},
        {"export", file, "--csv", "--against", file, "--force", "-o", folder.file("tables")},
        {"doctor"}};
    for (const std::string language : {"nl", "en"}) {
        for (Words words : commands) {
            words.insert(words.begin(), {"--lang", language});
            const Ended ended = call(words);
            INFO(words[2] << ' ' << language << "\n" << ended.out << ended.err);
            CHECK(ended.code == 0);
            const std::string said = ended.out + ended.err;
            CHECK((language == "nl" ? english_in(said) : dutch_in(said)).empty());
        }
    }
}
