// SPDX-License-Identifier: EUPL-1.2
// The words on the command line, and what the program answers.
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const std::vector<std::string> all_verbs = {"demo",   "run",     "check",  "new",
                                            "list",   "explain", "diff",   "compare",
                                            "export", "digest",  "doctor", "trace"};

}  // namespace

TEST_CASE("help starts with an example, in both languages, for every command", "[app][cli]") {
    for (const std::string& verb : all_verbs) {
        CAPTURE(verb);
        const Ended dutch = call({verb, "--help"});
        CHECK(dutch.code == 0);
        CHECK_THAT(dutch.out, StartsWith("Voorbeeld:\n  afweging " + verb));
        CHECK(dutch.err.empty());
        const Ended english = call({verb, "--help", "--lang", "en"});
        CHECK_THAT(english.out, StartsWith("Example:\n  afweging " + verb));
    }
}

TEST_CASE("the general help names every command", "[app][cli]") {
    const Ended help = call({"--help"});
    CHECK(help.code == 0);
    CHECK_THAT(help.out, StartsWith("Voorbeeld:"));
    for (const std::string& verb : all_verbs) {
        CHECK_THAT(help.out, Contains("\n  " + verb + " "));
    }
    CHECK_THAT(call({"--version"}).out, StartsWith("afweging "));
}

TEST_CASE("an unknown command is a usage error that suggests the nearest", "[app][cli]") {
    const Ended slip = call({"rnu"});
    CHECK(slip.code == 2);
    CHECK(slip.out.empty());
    CHECK_THAT(slip.err, Contains("bedoelt u 'run'?"));
    CHECK_THAT(slip.err, Contains("niets weggeschreven"));
    const Ended other = call({"frobnicate", "--lang=en"});
    CHECK(other.code == 2);
    CHECK_THAT(other.err, !Contains("did you mean"));
    CHECK(call({}).code == 2);
    CHECK(call({""}).code == 2);
}

TEST_CASE("a slip in an option is told before what is missing because of it", "[app][cli]") {
    const Ended slip = call({"run", "basis", "--sede", "3"});
    CHECK(slip.code == 2);
    CHECK_THAT(slip.err, Contains("--sede; bedoelt u --seed?"));
}

TEST_CASE("a whole number has digits only and fits", "[app][cli]") {
    for (const std::string word :
         {"-1", "--seed=-1", "+1", "010", "0x10", "1.5", "1e3", "18446744073709551616"}) {
        CAPTURE(word);
        const bool glued = word.starts_with("--");
        const Ended ended = glued ? call({"run", "basis", word})
                                  : call({"run", "basis", "--seed", word, "--people", "50"});
        CHECK(ended.code == 2);
        CHECK(ended.out.empty());
        CHECK_THAT(ended.err, Contains("--seed") && Contains("verwacht: een geheel getal"));
    }
    for (const char* option :
         {"--replicates", "--first-replicate", "--months", "--people", "--threads"}) {
        CAPTURE(option);
        const Ended ended = call({"run", "basis", "--seed", "1", option, "-1", "--lang", "en"});
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains("expected: a whole number"));
    }
}

TEST_CASE("a scenario that is not there is told once", "[app][cli]") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"check", "nope"}, {"diff", "basis", "nope"}}) {
        const Ended ended = call(words);
        CHECK(ended.code == 5);
        CHECK_THAT(ended.err, StartsWith("FOUT AFW-1017"));
        const std::string last = "Er is niets weggeschreven.";
        CHECK(ended.err.find(last) != std::string::npos);
        CHECK(ended.err.find(last) == ended.err.rfind(last));
        CHECK_THAT(ended.err, !Contains("bedoelt u"));
    }
    const Ended name = call({"explain", "zwabberdewabber"});
    CHECK(name.code == 2);
    CHECK_THAT(name.err, Contains("afweging list") && !Contains("bedoelt u"));
}

TEST_CASE("garbage on the command line is a usage error, never a crash", "[app][cli]") {
    const std::vector<std::string> garbage = {"-",
                                              "--seed",
                                              "--seed=",
                                              "\x1b[31m",
                                              "%s%n",
                                              "\xff\xfe",
                                              "--=--",
                                              "-oo",
                                              "--lang=",
                                              "--lang=fy",
                                              "-1",
                                              "@file",
                                              "''",
                                              "$(true)",
                                              "--json=maybe",
                                              "=",
                                              std::string(100000, 'a')};
    for (const char* verb : {"run", "check", "explain", "export", "diff"}) {
        for (const std::string& word : garbage) {
            CAPTURE(verb, word.substr(0, 20));
            const Ended ended = call({verb, word, "--nonsense"});
            CHECK(ended.signal == 0);
            CHECK(ended.code == 2);
            CHECK(ended.err.find('\x1b') == std::string::npos);
        }
    }
}

TEST_CASE("an error with --json is one JSON object with the exit code", "[app][cli]") {
    const Ended ended = call({"digest", "/no/such/file.h5", "--json", "--lang", "en"});
    CHECK(ended.code == 5);
    CHECK_THAT(ended.out, StartsWith(R"({"schema":"afweging/1",)"));
    CHECK_THAT(ended.out, Contains(R"("command":"digest","exit_code":5,"error":{)"));
    CHECK_THAT(ended.err, StartsWith("Error: "));
}

TEST_CASE("a standard output that cannot be written is an I/O error", "[app][cli]") {
    const Ended ended = call({"--help"}, {.output_file = "/dev/full"});
    CHECK(ended.code == 5);
    CHECK_THAT(ended.err, Contains("standaarduitvoer"));
}
