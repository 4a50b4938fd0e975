// SPDX-License-Identifier: EUPL-1.2
// What check, run and explain say of a scenario is so, and every word of theirs is explained.
#include <algorithm>
#include <fstream>
#include <set>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

using Words = std::vector<std::string>;

std::string plan(const TemporaryFolder& folder, const std::string& name, const std::string& lines,
                 const std::string& extends = "basis") {
    const std::string path = folder.file(name + ".toml");
    std::ofstream(path) << "extends = \"" << extends << "\"\n[scenario]\nname = \"" << name
                        << "\"\n"
                        << lines;
    return path;
}

/// Every text that stands behind one of these members in a line of JSON.
std::set<std::string> texts_of(const std::string& json, const Words& members) {
    std::set<std::string> texts;
    for (const std::string& member : members) {
        const std::string mark = "\"" + member + "\":\"";
        for (std::size_t at = json.find(mark); at != std::string::npos;
             at = json.find(mark, at + 1)) {
            const std::size_t first = at + mark.size();
            texts.insert(json.substr(first, json.find('"', first) - first));
        }
    }
    texts.erase("");
    return texts;
}

/// The text as one line.
std::string unbroken(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

TEST_CASE("one replicate has no standard error in any document, two have", "[app][json]") {
    const auto errors = [](const Words& command, const char* replicates) {
        const Words small = {"--seed",   "1",      "--people", "300", "--replicates",
                             replicates, "--json", "--lang",   "en"};
        Words words = command;
        words.insert(words.end(), small.begin(), small.end());
        const std::string json = call(words).out;
        const auto count = [&](const std::string& text) {
            std::size_t found = 0;
            for (std::size_t at = json.find(text); at != std::string::npos;
                 at = json.find(text, at + 1)) {
                ++found;
            }
            return found;
        };
        const std::size_t all = count("\"standard_error\":");
        CHECK(all > 10);
        return std::pair(count("\"standard_error\":null"), all);
    };
    for (const Words& command : {Words{"run", "basis", "--months", "3", "--draws", "0"},
                                 Words{"compare", "basis", "werkloont", "--months", "3", "--draws",
                                       "0", "--variants", "0"},
                                 Words{"cohort", "basis", "--months", "3"}}) {
        CAPTURE(command);
        const auto of_one = errors(command, "1");
        CHECK(of_one.first == of_one.second);
        const auto of_two = errors(command, "2");
        CHECK(of_two.first < of_two.second / 2);
    }
}

TEST_CASE("every key and label that lists, check and run print is explained", "[app][cli]") {
    std::set<std::string> known;  // keys are the same in both languages
    for (const char* language : {"nl", "en"}) {
        std::string json;
        for (Words words : std::vector<Words>{
                 {"list", "scenarios"},
                 {"list", "instruments"},
                 {"list", "municipalities"},
                 {"list", "measures"},
                 {"check", "werkloont"},
                 {"run", "werkloont", "--seed", "1", "--months", "2", "--draws", "0"},
                 {"run", "werkloont", "--seed", "1", "--months", "2", "--draws", "2"}}) {
            words.insert(words.end(), {"--json", "--lang", language});
            json += call(words).out;
        }
        const auto names = texts_of(json, {"name", "label", "key", "pot", "scenario"});
        CHECK(names.size() > 100);
        for (const std::string& name : names) {
            CAPTURE(name, language);
            CHECK((!known.insert(name).second ||
                   call({"explain", name, "--lang", language}).code == 0));
        }
    }
    // Members of --json, and words of a table's head.
    for (const char* word :
         {"seed", "digest", "p10", "standard_error", "in 8 van de 10 herhalingen", "Gemiddeld",
          "laagste tot hoogste", "notes", "scaled_from", "maanden geld tekort",
          "van hen, naar gewoon werk"}) {
        CAPTURE(word);
        CHECK(call({"explain", word}).code == 0);
    }
    CHECK(call({"explain", "zwabber de zwabber"}).code == 2);
}

TEST_CASE("check says with what it compares, and compares with any other", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file =
        plan(folder, "meer", "[levers.pots.reintegration]\nbudget_eur_per_year = 4195000\n",
             "werkloont");
    const Words small = {"--months", "1", "--draws", "0", "--people", "300"};
    Words words = {"check", file};
    words.insert(words.end(), small.begin(), small.end());
    const std::string plain = call(words).out;
    CHECK_THAT(plain, Contains("Vergeleken met 'werkloont', waarop het voortbouwt:") &&
                          Contains("3.995.000 euro per jaar -> 4.195.000 euro per jaar") &&
                          Contains("--against basis") && !Contains("Erbij: WerkLoont"));
    words.insert(words.end(), {"--against", "basis"});
    CHECK_THAT(call(words).out, Contains("Vergeleken met 'basis':") &&
                                    Contains("Erbij: WerkLoont") &&
                                    Contains("3.655.000 euro per jaar -> 4.195.000 euro per jaar"));
    words.back() = "geen-plan";
    CHECK(call(words).code == 5);
}

TEST_CASE("a scenario that changes nothing is told so, with why", "[app][cli]") {
    struct Case {
        const char* lines;
        const char* because;
    };
    const TemporaryFolder folder;
    for (const auto& [lines, because] :
         {Case{"[levers]\ncaseload = 100\n", "elke regel ervan geldt zonder die regel ook al"},
          Case{"[levers.instruments.werkloont]\nbudget_eur_per_year = 0\n",
               "WerkLoont mag 0 euro per jaar kosten"},
          Case{"[levers.instruments.werkloont]\nbudget_eur_per_year = 100000\nfirst_month = 100\n",
               "WerkLoont begint in 2033-05"},
          Case{"[levers.pots.staff]\nbudget_eur_per_year = 900000\n", "geen instrument mag eruit"},
          Case{"[mechanisms]\ntightness_of_market = false\n", "Niets gebruikt het hier"},
          Case{"[levers]\ncaseload = 50\n", ""}, Case{"", ""}}) {
        INFO(lines);
        const std::string file = plan(folder, "niets", lines);
        const std::string text =
            unbroken(call({"check", file, "--months", "12", "--draws", "0"}).out);
        if (*because == '\0') {
            CHECK_THAT(text, !Contains("Uw scenario verandert niets"));
        } else {
            CHECK_THAT(text, Contains("Uw scenario verandert niets aan 'basis', omdat:") &&
                                 Contains(because));
        }
    }
}

TEST_CASE("a run says that its scenario changes nothing where looking costs little", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = plan(folder, "niets", "[mechanisms]\ntightness_of_market = false\n");
    std::vector<std::string> words = {"run",      file, "--seed",       "1",   "--people", "600",
                                      "--months", "3",  "--replicates", "150", "--draws",  "0",
                                      "--json"};
    const std::string long_run = call(words).out;
    CHECK_THAT(long_run, Contains("\"changes_nothing\":{\"compared_with\":\"basis\"") &&
                             Contains("\"trial\":{\"people\":600,\"months\":3}"));
    words[9] = "2";
    CHECK_THAT(call(words).out, Contains("\"changes_nothing\":null"));
    // What is written the same needs no run to see.
    words[1] = plan(folder, "zelfde", "[levers]\ncaseload = 100\n");
    CHECK_THAT(call(words).out, Contains("\"trial\":null"));
}

TEST_CASE("a line that changes nothing is told with its reason, one that changes something is not",
          "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file = plan(folder, "gericht", "[levers]\nfocus_on_short_distance = 1\n");
    const std::string idle = call({"check", file, "--months", "12", "--draws", "0"}).out;
    CHECK_THAT(idle, Contains("'levers.focus_on_short_distance' veranderde niets in een proef.") &&
                         Contains("office.short_need"));
    const std::string none = plan(folder, "gelijk", "[levers]\nfocus_on_short_distance = 0\n");
    CHECK_THAT(call({"check", none, "--months", "12", "--draws", "0"}).out,
               !Contains("veranderde niets"));
    const std::string same = plan(folder, "zelfde", "[levers]\ncaseload = 100\n");
    CHECK_THAT(call({"check", same, "--months", "2", "--draws", "0"}).out,
               Contains("Zonder deze regel geldt het ook al."));
    // With draws it is tried at the best values too: a draw would have another number there.
    const std::string best =
        plan(folder, "best", "[world.parameters]\n\"search.effort_weight\" = 0.7\n");
    CHECK_THAT(call({"check", best, "--months", "12", "--replicates", "2", "--draws", "3"}).out,
               Contains("'world.parameters.search.effort_weight' veranderde niets"));
    // More money and places than anybody can use: other limits, the same people and money.
    const std::string more = plan(folder, "meer",
                                  "[levers.instruments.nazorg]\nbudget_eur_per_year = 200000\n"
                                  "places = 900000\n");
    const std::string unused =
        call({"check", more, "--months", "12", "--draws", "0", "--json"}).out;
    CHECK_THAT(unused, Contains("Dit bedrag begrenst hier niets") &&
                           Contains("Plekken begrenzen hier niets"));
    const std::string less =
        plan(folder, "minder", "[levers.instruments.stip-baan]\nbudget_eur_per_year = 600000\n");
    CHECK_THAT(call({"check", less, "--months", "12", "--draws", "0"}).out,
               !Contains("veranderde niets"));
}

TEST_CASE("notes stand under check whole, under run short, and in the JSON of both", "[app][cli]") {
    const TemporaryFolder folder;
    const std::string file =
        plan(folder, "later", "[run]\nstart = \"2030-01\"\nmonths = 2\nreplicates = 2\n");
    const std::string check = call({"check", file}).out;
    CHECK_THAT(check, Contains("Let op:") && Contains("2030-01") && Contains("Wat te doen:") &&
                          Contains("later.toml:5"));
    // What matters comes first, and the law of another month is a count until it is asked for.
    CHECK(check.find("Let op:") < check.find("Vergeleken met"));
    CHECK_THAT(check, Contains("bedragen van de wet en getelde maanden die volgen uit de eerste") &&
                          Contains("  afweging check " + file + " --law\n"));
    CHECK(std::count(check.begin(), check.end(), '\n') < 60);
    const std::string law = call({"check", file, "--law"}).out;
    CHECK(std::count(law.begin(), law.end(), '\n') >
          std::count(check.begin(), check.end(), '\n') + 40);
    CHECK_THAT(law, !Contains(" --law\n"));
    const std::string run = call({"run", file, "--seed", "1", "--draws", "0"}).out;
    CHECK_THAT(run,
               Contains("Let op:") && Contains("2026-12") &&
                   Contains("Lees bij de tabel: in de eerste maanden beginnen minder mensen") &&
                   !Contains("Wat te doen:"));
    for (const Words& words :
         {Words{"check", file, "--json"}, Words{"run", file, "--seed", "1", "--json"}}) {
        CHECK_THAT(call(words).out, Contains("\"notes\":[{\"key\":\"world.law\",\"where\":\""));
    }
}

TEST_CASE("months come back as dates, errors included", "[app][cli]") {
    const TemporaryFolder folder;
    for (const char* last : {"5", "\"2025-06\""}) {
        const std::string file =
            plan(folder, "maand",
                 "[levers.instruments.vakscholing]\nfirst_month = \"2027-01\"\nlast_month = " +
                     std::string(last) + "\n");
        CHECK_THAT(call({"check", file}).err,
                   Contains("is 2025-06; verwacht: minstens 2027-01, de eerste maand."));
    }
}

TEST_CASE("check says what staff costs, and each assumed number with what it means", "[app][cli]") {
    const std::string check =
        call({"check", "basis", "--assumed", "--months", "1", "--draws", "0"}).out;
    // 2,230 clients.
    CHECK_THAT(check, Contains("Personeel: 22,3 voltijds klantmanagers bij een caseload van 100"));
    CHECK_THAT(check, Contains("office.talk_minutes = 45 [minuten]: Minuten per gesprek"));
    CHECK_THAT(check, !Contains("personeel: 0 euro (de instrumenten samen)"));
}

TEST_CASE("the doubt that a table tells of is as large as it says", "[app][cli]") {
    const TemporaryFolder folder;
    const auto months_below = [&](const char* share) {
        const std::string file =
            plan(folder, "deel",
                 "[world.parameters]\n\"spending.living_share\" = " + std::string(share) + "\n");
        const std::string json =
            call({"run", file, "--seed", "1", "--replicates", "2", "--draws", "0", "--json"}).out;
        const std::size_t row = json.find("\"months_short\"");
        REQUIRE(row != std::string::npos);
        const std::size_t mean = json.find("\"mean\":", row);
        REQUIRE(mean != std::string::npos);
        return std::stod(json.substr(mean + 7));
    };
    CHECK(months_below("0.35") == Approx(0.5).margin(0.3));
    CHECK(months_below("0.55") == Approx(8).margin(0.5));
    CHECK_THAT(call({"run", "basis", "--seed", "1", "--draws", "0", "--months", "1"}).out,
               Contains("0,55) brengt de maanden geld tekort van 'basis' van 0,5") &&
                   Contains("naar 8 per jaar"));
}

TEST_CASE("a row that was called otherwise is told by its new name", "[app][cli]") {
    for (const char* old : {"months_below_minimum", "maanden onder het minimum"}) {
        const Ended ended = call({"explain", old});
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains("heet nu 'months_short'"));
    }
    CHECK_THAT(call({"explain", "debt_per_person"}).err, Contains("heet nu 'debt_per_household'"));
    CHECK_THAT(call({"explain", "onder het sociaal minimum"}).out,
               Contains("Huishoudens in de bijstand van wie het inkomen in de maand"));
}
