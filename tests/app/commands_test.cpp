// SPDX-License-Identifier: EUPL-1.2
// Every command does what its help says, and every exit code can be met.
#include <algorithm>
#include <fstream>

#include "app/report/text.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::is_json;
using afweging::tests::small_result;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Words = std::vector<std::string>;

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

}  // namespace

TEST_CASE("run prints every outcome with its spread and tells what is assumed", "[app][cli]") {
    const Ended ended = call({"run", "basis", "--seed", "5", "--draws", "0", "--people", "600",
                              "--months", "6", "--replicates", "3", "--lang", "en"});
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"on bijstand, at the end", "entered bijstand", "of these, to regular work",
          "back within a year", "debt per household", "money stress", "months short of money",
          "paid from pot bijstand (BUIG)", "paid from pot re-integration",
          "paid from pot income security", "paid from pot staff", "seed 5", "luck only",
          "lowest to highest", "are assumed", "Nothing was written"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
    CHECK(ended.out.find("\x1b") == std::string::npos);
    CHECK(ended.err.find('\r') == std::string::npos);
}

TEST_CASE("run needs a seed", "[app][cli]") {
    const Ended ended = call({"run", "basis"});
    CHECK(ended.code == 2);
    CHECK_THAT(ended.err, Contains("--seed"));
}

TEST_CASE("with --json every command gives one object that another program reads", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const std::vector<Words> commands = {
        {"run", "basis", "--seed", "5", "--people", "600", "--months", "4", "--draws", "0"},
        {"run", "basis", "--seed", "5", "--people", "100", "--months", "4", "--replicates", "2"},
        {"check", "basis", "--assumed"},
        {"list", "instruments"},
        {"list", "parameters"},
        {"list", "mechanisms"},
        {"list", "measures"},
        {"list", "municipalities"},
        {"list"},
        {"explain", "distance.base_hazard"},
        {"diff", "basis", "werkloont"},
        {"compare", file, file},
        {"compare", "basis", "werkloont"},
        {"digest", file},
        {"export", file, "--csv", "-o", folder.file("tables")},
        {"digest", "/no/such/file"},
        {"frobnicate"},
        {"run"}};
    for (Words words : commands) {
        CAPTURE(words);
        words.emplace_back("--json");
        const Ended ended = call(words);
        CHECK_THAT(ended.out, StartsWith(R"({"schema":"afweging/1",)"));
        CHECK(is_json(folder, ended.out));
        CHECK_THAT(ended.out, Contains("\"exit_code\":" + std::to_string(ended.code)));
    }
}

TEST_CASE("a scenario that does not make sense ends with exit code 3", "[app][cli]") {
    const TemporaryFolder folder;
    write(folder.file("slip.toml"), "extends = \"basis\"\n[levers]\ncaselaod = 50\n");
    for (const char* verb : {"check", "run"}) {
        Words words = {verb, folder.file("slip.toml")};
        if (words[0] == "run") {
            words.insert(words.end(), {"--seed", "1", "-o", folder.file("out.h5")});
        }
        const Ended ended = call(words);
        CHECK(ended.code == 3);
        CHECK_THAT(ended.err, Contains("slip.toml:3"));
        CHECK_THAT(ended.err, Contains("bedoelt u 'caseload'"));
        CHECK_THAT(ended.err, Contains("niets weggeschreven"));
    }
    CHECK(folder.names() == Words{"slip.toml"});
}

TEST_CASE("a damaged results file ends with exit code 4, a missing one with 5", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    CHECK(call({"digest", file}).code == 4);
    CHECK(call({"export", file, "--csv", "-o", folder.file("t")}).code == 4);
    CHECK(call({"digest", folder.file("none.h5")}).code == 5);
}

TEST_CASE("the digest is the last word on its line and does not depend on the run's file",
          "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const Ended ended = call({"digest", file});
    REQUIRE(ended.out.size() > 65);
    const std::string digest = ended.out.substr(ended.out.size() - 65, 64);
    CHECK(digest.find_first_not_of("0123456789abcdef") == std::string::npos);
    std::filesystem::copy_file(file, folder.file("copy.h5"));
    CHECK_THAT(call({"digest", folder.file("copy.h5")}).out, Contains(digest));
}

TEST_CASE("check tells what differs from basis and counts what is assumed", "[app][cli]") {
    const Ended plain = call({"check", "werkloont", "--lang", "en"});
    CHECK(plain.code == 0);
    CHECK_THAT(plain.out, Contains("Compared with 'basis'"));
    CHECK_THAT(plain.out, Contains("afweging check werkloont --assumed"));
    const Ended listed = call({"check", "werkloont", "--assumed"});
    CHECK(listed.out.size() > plain.out.size() + 500);
    CHECK_THAT(call({"check", "basis"}).out, Contains("verandert niets"));
    CHECK_THAT(call({"check", "basis", "--draws", "0", "--replicates", "1", "--months", "1"}).out,
               Contains("1 herhaling van 1 maand kost"));
}

TEST_CASE("check compares with what a file extends and lists the numbers that it sets",
          "[app][cli]") {
    const TemporaryFolder folder;
    write(folder.file("below.toml"),
          "extends = \"basis\"\n[scenario]\nname = \"below\"\n[run]\nmonths = 1\n"
          "replicates = 1\n[levers]\ncaseload = 55\n");
    const std::string file = folder.file("above.toml");
    write(file,
          "extends = \"below.toml\"\n[scenario]\nname = \"above\"\n"
          "[levers.instruments.werkloont]\nobligation = \"voluntary\"\n"
          "[world.parameters]\n\"werkloont.search_push\" = 0.3\n\"distance.base_hazard\" = 0.05\n");
    const Ended english = call({"check", file, "--lang", "en"});
    INFO(english.out + english.err);
    CHECK_THAT(english.out, Contains("Compared with 'below', on which it builds:"));
    CHECK_THAT(english.out, Contains("mandatory -> voluntary"));
    CHECK_THAT(english.out, !Contains("the caseload per klantmanager"));
    CHECK_THAT(english.out, Contains("Set under [world.parameters]:\n"));
    CHECK_THAT(english.out,
               Contains("  werkloont.search_push = 0.3 [log effort] (its file: 1.05)"));
    CHECK_THAT(english.out, Contains("  distance.base_hazard = 0.05 [1/month] (its file: "));
    CHECK_THAT(call({"check", file}).out, Contains("  werkloont.search_push = 0,3 ["));
    const std::string json = call({"check", file, "--json"}).out;
    CHECK_THAT(json, Contains("\"compared_with\":\"below\""));
    CHECK_THAT(json, Contains("\"key\":\"levers.caseload\""));
    CHECK_THAT(json, Contains("\"value\":0.3,\"in_file\":1.05"));
    CHECK_THAT(call({"check", "basis", "--lang", "en"}).out, !Contains("Set under"));
}

TEST_CASE("check compares with basis when what a file extends is no scenario by itself",
          "[app][cli]") {
    const TemporaryFolder folder;
    write(folder.file("part.toml"), "extends = \"basis\"\n[levers]\ncaseload = 55\n");
    const std::string file = folder.file("whole.toml");
    write(file, "extends = \"part.toml\"\n[scenario]\nname = \"whole\"\n");
    const Ended ended = call({"check", file, "--months", "1"});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out, Contains("Vergeleken met 'basis':"));
}

TEST_CASE("check says what a client has, and that amounts for another municipality were scaled",
          "[app][cli]") {
    const Ended town = call({"check", "basis", "--lang", "en"});
    CHECK_THAT(town.out, Contains("for each of 2,230 clients"));
    CHECK_THAT(town.out, Contains("re-integration: EUR 1,639\n"));
    CHECK_THAT(town.out, !Contains("multiplied by"));
    const TemporaryFolder folder;
    const std::string file = folder.file("city.toml");
    write(file,
          "extends = \"basis\"\n[scenario]\nname = \"city\"\n"
          "[run]\nmunicipality = \"rotterdam\"\nmonths = 1\nreplicates = 1\npeople = 500\n");
    const Ended city = call({"check", file, "--lang", "en", "--json"});
    CHECK_THAT(city.out, Contains("\"factor\":17.9"));
    CHECK_THAT(city.out, Contains("{\"pot\":\"reintegration\",\"eur_per_year\":1639.0"));
    const Ended dutch = call({"check", file});
    CHECK_THAT(dutch.out, Contains("17,9: Rotterdam"));
    CHECK_THAT(dutch.out, Contains("re-integratie: 1.639 euro"));
    CHECK_THAT(call({"run", file, "--seed", "1", "--draws", "0"}).out, Contains("17,9: Rotterdam"));
    CHECK_THAT(call({"run", file, "--seed", "1", "--draws", "0", "--json"}).out,
               Contains("\"scaled_from\":[{\"municipality\":\"gemiddeld-100k\"") &&
                   Contains("\"factor\":17.9"));
    CHECK_THAT(call({"run", "basis", "--seed", "1", "--people", "50", "--months", "1", "--draws",
                     "0", "--json"})
                   .out,
               Contains("\"scaled_from\":[]"));
}

TEST_CASE("check says that a limit on the pot staff does not bind the base staff", "[app][cli]") {
    const TemporaryFolder folder;
    write(folder.file("staff.toml"),
          "extends = \"basis\"\n[scenario]\nname = \"staff\"\n"
          "[levers.pots.staff]\nbudget_eur_per_year = 1000\n");
    const Ended limited = call({"check", folder.file("staff.toml"), "--lang", "en"});
    CHECK(limited.code == 0);
    CHECK_THAT(limited.out, Contains("Note: the limit of pot staff"));
    CHECK_THAT(call({"check", "basis", "--lang", "en"}).out, !Contains("limit of pot staff"));
}

TEST_CASE("a name that means nothing is a usage error with a suggestion", "[app][cli]") {
    const Ended ended = call({"explain", "distance.base_hazrad"});
    CHECK(ended.code == 2);
    CHECK_THAT(ended.err, Contains("distance.base_hazard"));
    CHECK_THAT(call({"explain", "distance.base_hazard"}).out, Contains("distance.base_hazard"));
}

TEST_CASE("demo tells what a change does and replaces the results that it wrote", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string results = folder.file("d");
    std::filesystem::create_directory(results);
    write(results + "/basis.h5", "replaced");
    write(results + "/mine.h5", "kept");
    const Ended ended = call({"demo", "-o", results});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    for (const char* words :
         {"seed 2025", "door twijfel", "door toeval", "Welke kant het op gaat",
          "afweging list posterior", "werkloont.h5",
          "afweging compare basis werkloont --seed 2025 --months 36 --draws 0"}) {
        CHECK_THAT(ended.out, Contains(words));
    }
    CHECK(call({"digest", results + "/basis.h5", results + "/werkloont.h5"}).code == 0);
    CHECK(std::filesystem::file_size(results + "/mine.h5") == 4);
    const Ended json = call({"demo", "--json", "-o", results});
    CHECK(is_json(folder, json.out));
    for (const char* member : {"\"basis\":{", "\"change\":{", "\"differences\":[",
                               "\"doubt_p10\":", "\"luck_p90\":", "\"meaning\":["}) {
        CHECK_THAT(json.out, Contains(member));
    }
}

TEST_CASE("what others wrote in a file cannot begin a line or steer the terminal", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string fake = "regel1\\nFout: nep\\u202e\\u001b[31m";
    write(folder.file("nep.toml"), "extends = \"basis\"\n[scenario]\nname = \"" + fake +
                                       "\"\nlabel_nl = \"" + fake + "\"\nquestion_nl = \"" + fake +
                                       "\"\n[run]\nmonths = 1\nreplicates = 1\npeople = 50\n");
    write(folder.file("wrong.toml"), "extends = \"basis\"\n[levers]\nallocation = \"" + fake +
                                         "\"\n\"" + fake + "\" = 1\n" + "[levers.instruments.\"" +
                                         fake + "\"]\nplaces = 1\n[run]\nmunicipality = \"" + fake +
                                         "\"\nstart = \"" + fake + "\"\n");
    write(folder.file("regel1\nFout: nep.toml"), "a = 1\n");
    const std::vector<Words> commands = {
        {"check", folder.file("nep.toml")},
        {"run", folder.file("nep.toml"), "--seed", "1"},
        {"run", folder.file("nep.toml"), "--seed", "1", "--draws", "0"},
        {"run", folder.file("nep.toml"), "--seed", "1", "--json"},
        {"diff", "basis", folder.file("nep.toml")},
        {"check", folder.file("wrong.toml")},
        {"check", folder.file("wrong.toml"), "--json"},
        {"check", folder.file("regel1\nFout: nep.toml")},
        {"check", "regel1\nFout: nep"},
        {"explain", "regel1\nFout: nep"},
        {"list", "regel1\nFout: nep"},
        {"regel1\nFout: nep"},
        {"digest", folder.file("regel1\nFout: nep.h5")},
        {"run", "basis", "--seed", "1", "-o", folder.file("regel1\nFout: nep/x.h5")},
        {"demo", "-o", "/dev/null/regel1\nFout: nep"}};
    for (const Words& words : commands) {
        const Ended ended = call(words);
        INFO(words[0] + ' ' + words.back() + "\n" + ended.out + ended.err);
        for (const std::string& said : {ended.out, ended.err}) {
            CHECK_THAT(said, !Contains("\nFout: nep") && !Contains("\x1b"));
            CHECK_THAT(said, !Contains("\xE2\x80\xAE"));
        }
    }
}

TEST_CASE("a narrow terminal gets narrow lines, and no line ends in a space", "[app][cli]") {
    const std::vector<Words> commands = {
        {"run", "basis", "--seed", "5", "--people", "60", "--months", "2", "--draws", "0"},
        {"run", "basis", "--seed", "5", "--people", "60", "--months", "2", "--draws", "2"},
        {"compare", "basis", "werkloont", "--seed", "5", "--people", "60", "--months", "14",
         "--replicates", "3", "--draws", "0"},
        {"compare", "basis", "werkloont", "--seed", "5", "--people", "60", "--months", "14",
         "--draws", "2"},
        {"diff", "basis", "werkloont"},
        {"list", "instruments"},
        {"explain", "distance.base_hazard"}};
    for (const std::string columns : {"20", "40", "80", "", "many"}) {
        for (const Words& words : commands) {
            afweging::tests::Treatment treatment;
            treatment.environment = {"COLUMNS=" + columns};
            const Ended ended = call(words, treatment);
            CHECK(ended.code == 0);
            for (const std::string& line : afweging::app::lines_in(ended.out)) {
                CAPTURE(columns, line);
                CHECK_FALSE(line.ends_with(' '));
                const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
                // A command to copy is not broken either.
                const std::size_t word = line.compare(first, 2, "- ") == 0 ? first + 2 : first;
                const bool one_word = line.find(' ', word) == line.npos ||
                                      line.compare(first, 15, "afweging check ") == 0 ||
                                      line.compare(first, 15, "afweging reach ") == 0;
                // Where no width is known a table has as many columns as it has years.
                const std::size_t wide = words[0] == "compare" ? 150 : 110;
                const std::size_t most = columns == "80" ? 80 : columns.size() == 2 ? 40 : wide;
                CHECK((one_word || afweging::app::width_of(line) <= most));
            }
        }
    }
}
