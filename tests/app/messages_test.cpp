// SPDX-License-Identifier: EUPL-1.2
// What a message names is what there is: ranges, files, problems.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using afweging::tests::Treatment;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

std::size_t count_of(const std::string& part, const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("every table that stands is named when standard output fails", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("a.h5");
    REQUIRE(call({"run", "basis", "--seed", "5", "--people", "50", "--months", "2", "--replicates",
                  "2", "--draws", "0", "-o", file})
                .code == 0);
    const Ended ended = call({"export", file, "--csv", "-o", folder.file("a")},
                             Treatment{.output_file = "/dev/full"});
    CHECK(ended.code == 5);
    INFO(ended.err);
    for (const char* family :
         {"series", "ledger", "flows", "instruments", "pots", "market", "payers"}) {
        const std::string table = folder.file(std::string("a/") + family + ".csv");
        CHECK(std::filesystem::exists(table));
        CHECK_THAT(ended.err, Contains("Al weggeschreven en heel: " + table + "\n"));
    }
    CHECK(count_of("Al weggeschreven", ended.err) == 7);
}

TEST_CASE("a number that does not fit is told the range of its option, and what to write",
          "[app][cli]") {
    const auto said = [](const char* option, const char* number, const char* verb = "check") {
        const Ended ended = call({verb, "basis", option, number});
        CHECK(ended.code == 2);
        return ended.err;
    };
    CHECK_THAT(said("--people", "2.230"),
               Contains("'2.230'; verwacht: een geheel getal van 1 tot en met 20000000, alleen "
                        "cijfers; schrijf 2230; kijk met: afweging check --help"));
    CHECK_THAT(said("--people", "0"),
               Contains("van 1 tot en met 20000000") && !Contains("schrijf"));
    CHECK_THAT(said("--people", "20000001"), !Contains("schrijf"));
    CHECK_THAT(said("--people", "2.5"), !Contains("schrijf"));
    CHECK_THAT(said("--months", "1,200"), Contains("van 1 tot en met 600") && !Contains("schrijf"));
    CHECK_THAT(said("--months", "+36"), Contains("schrijf 36;"));
    CHECK_THAT(said("--replicates", "1.000"),
               Contains("van 1 tot en met 100000") && Contains("schrijf 1000;"));
    CHECK_THAT(said("--first-replicate", "1 000"),
               Contains("van 0 tot en met 4294967295") && Contains("schrijf 1000;"));
    CHECK_THAT(said("--threads", "2048"), Contains("van 1 tot en met 1024"));
    CHECK_THAT(said("--seed", "1.000", "run"),
               Contains("van 0 tot en met 18446744073709551615") && Contains("schrijf 1000;"));
}

TEST_CASE("diff tells what is wrong with either scenario", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string first = folder.file("first.toml");
    const std::string second = folder.file("second.toml");
    const Ended missing = call({"diff", first, second});
    CHECK(missing.code == 5);
    CHECK_THAT(missing.err, Contains("AFW-1001  " + first) && Contains("AFW-1001  " + second));
    const std::string slip = "extends = \"basis\"\n[scenario]\nname = \"x\"\n[levers]\n";
    write(first, slip + "caselaod = 50\n");
    write(second, slip + "allocation = \"lotery\"\n");
    const Ended wrong = call({"diff", first, second});
    CHECK(wrong.code == 3);
    CHECK_THAT(wrong.err, Contains("first.toml:5") && Contains("second.toml:5"));
    // The same problem of one file is told once.
    CHECK(count_of("FOUT AFW", call({"diff", first, first}).err) == 1);
    write(folder.file("above.toml"), "extends = \"first.toml\"\n[scenario]\nname = \"y\"\n");
    CHECK(count_of("FOUT AFW",
                   call({"diff", "above.toml", "first.toml"}, {.folder = folder.path()}).err) == 1);
    CHECK(count_of("FOUT AFW", call({"diff", "basis", second}).err) == 1);
}

TEST_CASE("an error on a terminal is broken between words, its excerpt never", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string path = folder.file("plan.toml");
    write(path,
          "extends = \"basis\"\n[scenario]\nname = \"x\"\n[levers.instruments.werkloont]\n"
          "a_key_that_is_unknown_and_so_long_that_its_line_is_wider_than_the_screen = 1\n");
    const Ended narrow = call({"check", path}, {.environment = {"COLUMNS=60"}});
    const Ended wide = call({"check", path});
    CHECK(narrow.code == 3);
    CHECK_THAT(narrow.err, Contains("than_the_screen = 1\n"));
    std::istringstream lines(narrow.err);
    std::size_t sentences = 0;
    for (std::string line; std::getline(lines, line);) {
        const bool broken = line.starts_with("  ") && line.find('|') == std::string::npos &&
                            line.find("a_key") == std::string::npos;
        INFO(line);
        CHECK((!broken || line.size() <= 60));
        sentences += broken ? 1 : 0;
    }
    CHECK(sentences >= 4);
    // The words are the same.
    const auto words = [](const std::string& text) {
        std::istringstream from(text);
        return std::vector<std::string>(std::istream_iterator<std::string>(from), {});
    };
    CHECK(words(narrow.err) == words(wide.err));
}

TEST_CASE("a run of another size says in check what is scaled", "[app][cli]") {
    const Ended ended = call({"check", "basis", "--people", "200", "--months", "2"});
    CHECK(ended.code == 0);
    std::string words = ended.out;
    std::replace(words.begin(), words.end(), '\n', ' ');
    CHECK_THAT(words, Contains("Gerekend met 200 in plaats van 2.230 mensen in de bijstand. "
                               "Budgetten, plekken en wie bij de start meedoet of wacht zijn naar "
                               "verhouding geschaald"));
    CHECK_THAT(call({"check", "basis", "--months", "2"}).out, !Contains("naar verhouding"));
}
