// SPDX-License-Identifier: EUPL-1.2
// Every word that tables and JSON of run, compare, cohort, reach, trial and household print is
// known to explain. The words are collected from what the commands print, so that a new one without
// a meaning fails here.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "app/cli/explanations.hpp"
#include "app/data.hpp"
#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;

namespace {

using Words = std::vector<std::string>;
using Found = std::set<std::string>;

bool has_word(const std::string& text) {
    const auto letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    const bool number = std::string("+-(0123456789").find(text.front()) != std::string::npos;
    return !number && std::any_of(text.begin(), text.end(), letter);
}

/// Parts of a line between two spaces or more.
Words cells_of(const std::string& line) {
    static const std::regex gap(" {2,}");
    Words cells;
    for (std::sregex_token_iterator cell(line.begin(), line.end(), gap, -1), end; cell != end;
         ++cell) {
        if (cell->length() > 0) {
            cells.push_back(*cell);
        }
    }
    return cells;
}

/// The first cell of each line of a table, and every cell of its head, which begins far to the
/// right. Sentences have one cell, lists begin with a dash, commands with the program.
Found words_in_tables(const std::string& text) {
    Found words;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const Words cells = cells_of(line);
        if (cells.size() < 2 || cells[0].starts_with("- ") || cells[0].starts_with("afweging")) {
            continue;
        }
        const bool head = line.starts_with("        ");
        for (std::size_t i = 0; i < (head ? cells.size() : 1); ++i) {
            if (has_word(cells[i])) {
                words.insert(cells[i]);
            }
        }
    }
    return words;
}

/// Names of members, and the values of those that are names.
Found words_in_json(const std::string& json) {
    Found words;
    static const std::regex member("\"([a-z_0-9]+)\":");
    static const std::regex name(
        "\"(?:key|label|quantity|destination|cohort|months_on_bijstand|outcome|arm|design)\":"
        "\"([^\"]+)\"");
    for (const std::regex* what : {&member, &name}) {
        for (std::sregex_iterator at(json.begin(), json.end(), *what), end; at != end; ++at) {
            const std::string word = (*at)[1];
            if (has_word(word)) {
                words.insert(word);
            }
        }
    }
    return words;
}

Words operator+(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// The files are read once: hundreds of words are asked for.
bool is_explained(const std::string& word) {
    static const afweging::scenarios::DataRoot root = afweging::app::data_root();
    static afweging::scenarios::Catalogue catalogue = afweging::scenarios::load_catalogue(root);
    static std::map<std::string, bool> asked;
    const auto known = asked.find(word);
    if (known != asked.end()) {
        return known->second;
    }
    bool found = false;
    try {
        found = !afweging::app::explanations_of(word, catalogue, root).empty();
    } catch (const afweging::Error&) { found = false; }
    return asked[word] = found;
}

void check_explained(const Words& command, std::size_t least) {
    Found words;
    for (const char* language : {"nl", "en"}) {
        const Ended text = call(command + Words{"--lang", language});
        INFO(text.err);
        REQUIRE(text.code == 0);
        words.merge(words_in_tables(text.out));
        words.merge(words_in_json(call(command + Words{"--lang", language, "--json"}).out));
    }
    CHECK(words.size() >= least);
    for (const std::string& word : words) {
        CAPTURE(command, word);
        CHECK(is_explained(word));
    }
}

/// Names of members of --json alone, for tables whose rows are plans and numbers.
void check_members(const Words& command, std::size_t least) {
    const Ended ended = call(command + Words{"--json"});
    INFO(ended.err);
    REQUIRE(ended.code == 0);
    static const std::regex member("\"([a-z_0-9]+)\":");
    Found words;
    for (std::sregex_iterator at(ended.out.begin(), ended.out.end(), member), end; at != end;
         ++at) {
        words.insert((*at)[1]);
    }
    CHECK(words.size() >= least);
    for (const std::string& word : words) {
        CAPTURE(command, word);
        CHECK(is_explained(word));
    }
}

const Words size = {"--seed", "1", "--people", "300", "--months", "14"};

}  // namespace

TEST_CASE("every word of run and of its budgets is explained", "[app][explain]") {
    check_explained(Words{"run", "werkloont", "--replicates", "2", "--draws", "0"} + size, 100);
    check_explained(Words{"run", "werkloont", "--draws", "2", "--replicates", "2"} + size, 60);
}

TEST_CASE("every word of a comparison is explained, with draws and without", "[app][explain]") {
    check_explained(
        Words{"compare", "basis", "werkloont", "--replicates", "2", "--draws", "0"} + size, 150);
    check_explained(
        Words{"compare", "basis", "werkloont", "--draws", "2", "--replicates", "2"} + size, 150);
}

TEST_CASE("every member of sweep, frontier, decide and depends is explained", "[app][explain]") {
    const afweging::tests::TemporaryFolder folder;
    const auto sweep = [&](const char* design) {
        return folder.write(design,
                            "[sweep]\nname = \"s\"\nlabel_nl = \"s\"\nlabel_en = \"s\"\n"
                            "scenario = \"basis\"\nmoney_eur_per_year = 40000\n"
                            "instruments = [\"vakscholing\"]\ndesign = \"" +
                                std::string(design) + "\"\n");
    };
    const Words small = {"--seed", "1", "--people", "100", "--months", "2"};
    const Words drawn = small + Words{"--draws", "3", "--replicates", "2"};
    check_members(Words{"sweep", sweep("next_euro")} + drawn, 40);
    check_members(Words{"frontier", sweep("splits")} + drawn, 40);
    check_members(Words{"decide", "basis", "werkloont", "--on", "outflow_to_work", "--price",
                        "1000", "--within", "9"} +
                      drawn,
                  30);
    check_members(Words{"depends", "basis", "werkloont", "--on", "outflow_to_work",
                        "--trajectories", "2", "--points", "4", "--top", "1"} +
                      small,
                  30);
}

TEST_CASE("every word of cohort is explained", "[app][explain]") {
    check_explained(Words{"cohort", "basis", "--by", "distance", "--replicates", "2"} + size, 80);
    check_explained(Words{"cohort", "basis", "--of", "stock", "--replicates", "2"} + size, 80);
    check_explained(Words{"cohort", "basis", "--of", "nazorg", "--replicates", "2"} + size, 80);
}

TEST_CASE("every word of import is explained", "[app][explain]") {
    const afweging::tests::TemporaryFolder folder;
    std::ofstream file(folder.file("totals.csv"));
    file << "month,stock,inflow,outflow,outflow_to_work\n";
    for (int m = 1; m <= 12; ++m) { file << "2025-" << m << ",400,9,9,4\n"; }
    file.close();
    check_explained({"import", folder.file("totals.csv"), "--name", "own-town", "--folder",
                     folder.path(), "--force", "--seed", "1", "--replicates", "2", "--draws", "0"},
                    15);
}

TEST_CASE("every word of reach is explained", "[app][explain]") {
    check_explained(Words{"reach", "basis", "--by", "sex", "--replicates", "2"} + size, 50);
}

TEST_CASE("every word of trial is explained", "[app][explain]") {
    const Words small = {"--seed", "1", "--people", "300", "--replicates", "2"};
    check_explained(Words{"trial", "werkloont"} + small, 50);
    check_explained(Words{"trial", "stip"} + small, 50);
}

TEST_CASE("every member of the JSON of own data is explained", "[app][explain]") {
    const afweging::tests::TemporaryFolder folder;
    std::ofstream data(folder.file("d.csv"));
    data << "y,arm,x\n";
    for (int i = 0; i < 40; ++i) { data << i * 7 % 11 << ',' << i % 2 << ',' << i % 5 << '\n'; }
    data.close();
    std::ofstream(folder.file("m.toml")) << "[trial]\nname = \"own\"\n"
                                            "estimator = \"difference_in_means\"\n"
                                            "[columns]\noutcome = \"y\"\nassigned = \"arm\"\n"
                                            "covariates = [\"x\"]\n";
    const Ended ended =
        call({"trial", "--data", folder.file("d.csv"), "--map", folder.file("m.toml"), "--json"});
    REQUIRE(ended.code == 0);
    static const std::regex member("\"([a-z_0-9]+)\":");
    for (std::sregex_iterator at(ended.out.begin(), ended.out.end(), member), end; at != end;
         ++at) {
        CAPTURE((*at)[1]);
        CHECK(is_explained((*at)[1]));
    }
}

TEST_CASE("every member of the JSON of a trace is explained", "[app][explain]") {
    const Words words = {"trace", "basis",    "peers", "--client", "60", "--seed",
                         "1",     "--people", "1500",  "--months", "24", "--json"};
    for (const std::string& word : words_in_json(call(words).out)) {
        CAPTURE(word);
        CHECK(is_explained(word));
    }
}

TEST_CASE("every member of the JSON of a story is explained", "[app][explain]") {
    const Words words = {"story",    "basis", "vier-ton", "--seed", "1",
                         "--people", "600",   "--months", "12",     "--json"};
    for (const std::string& word : words_in_json(call(words).out)) {
        CAPTURE(word);
        CHECK(is_explained(word));
    }
}

TEST_CASE("every word of the huishoudtabel is explained", "[app][explain]") {
    check_explained(Words{"household", "--type", "couple", "--date", "2026-07"}, 25);
    const Ended net = call({"explain", "nettoloon"});
    CHECK(net.code == 0);
    CHECK(net.out.find("inkomstenbelasting 2001 art. 2.10") != std::string::npos);
    CHECK(call({"explain", "erbij"}).out.find("Meer over dan bij 0 uur") != std::string::npos);
}

TEST_CASE("heads and cells of tables, and words of the sentences under them, are explained",
          "[app][explain]") {
    for (const char* word : {"begonnen",
                             "wachten",
                             "waarvan instrumenten",
                             "geen grens",
                             "eigen budget",
                             "de pot",
                             "plekken",
                             "gesloten",
                             "niemand meer",
                             "gesprekken",
                             "ander instrument",
                             "niets",
                             "vraag",
                             "geen verschil",
                             "geen aantoonbaar verschil",
                             "niet te zien",
                             "n.v.t.",
                             "onzekerheid",
                             "spreiding",
                             "knoppen",
                             "toeval",
                             "trekking",
                             "bandbreedte",
                             "geïndexeerd pad",
                             "uren per week",
                             "minimumloon",
                             "beslag",
                             "schuldregeling",
                             "started",
                             "waiting",
                             "of it instruments",
                             "no limit",
                             "own budget",
                             "the pot",
                             "nobody left",
                             "other instrument",
                             "no difference",
                             "no demonstrable difference",
                             "hidden by luck",
                             "n/a",
                             "uncertainty",
                             "spread",
                             "levers",
                             "luck",
                             "draw",
                             "prior",
                             "indexed path",
                             "hours a week",
                             "minimum wage",
                             "attachment",
                             "debt plan"}) {
        CAPTURE(word);
        CHECK(is_explained(word));
    }
}

TEST_CASE("a word that is not printed anywhere is not explained", "[app][explain]") {
    for (const char* word : {"zwabber", "werkloont.zwabber", "zwabber.starts", "Zwabber: starters",
                             "rijk.zwabber", ".starts", "levers.pots.buig.places"}) {
        CAPTURE(word);
        CHECK_FALSE(is_explained(word));
    }
    // The collector sees words in heads, labels and members.
    const Found words =
        words_in_tables("                 kop een   kop twee\nregel   1   2\nzin.\n");
    CHECK(words == Found{"kop een", "kop twee", "regel"});
    CHECK(words_in_json("{\"lid\":1,\"key\":\"naam\"}") == Found{"lid", "key", "naam"});
}
