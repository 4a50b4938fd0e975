// SPDX-License-Identifier: EUPL-1.2
// A file of one's own from one command: check takes it at once, and nothing is half-written.
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::tests;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

using Words = std::vector<std::string>;

Ended in(const TemporaryFolder& folder, Words words) {
    Treatment here;
    here.folder = folder.path();
    return call(std::move(words), here);
}

std::string text_of(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

Ended checked(const TemporaryFolder& folder, const std::string& plan) {
    return in(folder, {"check", plan, "--people", "300", "--months", "3"});
}

}  // namespace

TEST_CASE("an own instrument and municipality are in a plan that passes check in three commands",
          "[app][new]") {
    const TemporaryFolder folder;
    const Ended instrument = in(folder, {"new", "instrument", "fietsenplan", "--from", "werkfit"});
    REQUIRE(instrument.code == 0);
    CHECK_THAT(instrument.out,
               Contains("instruments/fietsenplan.toml") &&
                   Contains("afweging new scenario mijn-plan --instrument fietsenplan:100000"));
    const Ended town = in(folder, {"new", "gemeente", "lekkerwaard", "--clients", "1200",
                                   "--inhabitants", "54000", "--label", "Lekkerwaard"});
    REQUIRE(town.code == 0);
    CHECK_THAT(town.out, Contains("afweging new scenario mijn-plan --municipality lekkerwaard"));
    const Ended plan =
        in(folder, {"new", "scenario", "mijn-plan", "--instrument", "fietsenplan:100000",
                    "--municipality", "lekkerwaard", "--budget", "bestaanszekerheid:900000"});
    REQUIRE(plan.code == 0);
    CHECK_THAT(plan.out, Contains("afweging check mijn-plan.toml"));
    CHECK(folder.names() == Words{"instruments", "mijn-plan.toml", "municipalities"});
    const Ended check = checked(folder, "mijn-plan.toml");
    CHECK(check.code == 0);
    CHECK_THAT(check.out, Contains("Erbij: Fietsenplan") && Contains("Lekkerwaard"));
    CHECK(in(folder, {"explain", "fietsenplan"}).code == 0);
    CHECK(in(folder, {"explain", "lekkerwaard"}).code == 0);
}

TEST_CASE("what new makes of each shipped instrument passes check", "[app][new]") {
    const TemporaryFolder folder;
    const std::string list = in(folder, {"list", "instruments", "--json"}).out;
    std::string plan = "extends = \"basis\"\n[scenario]\nname = \"x\"\n";
    int count = 0;
    for (std::size_t at = list.find("\"name\":\""); at != std::string::npos;
         at = list.find("\"name\":\"", at + 1)) {
        const std::size_t begin = at + 8;
        const std::string key = list.substr(begin, list.find('"', begin) - begin);
        const Ended made = in(folder, {"new", "instrument", key + "-eigen", "--from", key});
        CAPTURE(key, made.err);
        CHECK(made.code == 0);
        ++count;
        if (count <= 40) {  // at most 64 take part, with those of basis
            plan += "[levers.instruments." + key + "-eigen]\nbudget_eur_per_year = 1000\n";
        }
    }
    CHECK(count >= 38);
    std::ofstream(folder.file("plan.toml")) << plan;
    const Ended check = checked(folder, "plan.toml");
    CAPTURE(check.err);
    CHECK(check.code == 0);
}

TEST_CASE("each kind without more words, and each slot, passes check", "[app][new]") {
    const TemporaryFolder folder;
    std::string plan =
        "extends = \"basis\"\n[scenario]\nname = \"x\"\n[run]\n"
        "municipality = \"dorp\"\n";
    REQUIRE(in(folder, {"new", "municipality", "dorp"}).code == 0);
    for (const char* slot :
         {"programme", "debt", "contact", "aftercare", "money", "office", "outreach"}) {
        const std::string key = std::string("eigen-") + slot;
        REQUIRE(in(folder, {"new", "instrument", key, "--slot", slot, "--lang", "en"}).code == 0);
        plan += "[levers.instruments." + key + "]\nbudget_eur_per_year = 5000\n";
    }
    std::ofstream(folder.file("plan.toml")) << plan;
    CHECK(checked(folder, "plan.toml").code == 0);
    REQUIRE(in(folder, {"new", "scenario", "leeg", "--from", "werkloont"}).code == 0);
    CHECK(checked(folder, "leeg.toml").code == 0);
}

TEST_CASE("explanations are in the language that was asked for", "[app][new]") {
    const TemporaryFolder folder;
    REQUIRE(in(folder, {"new", "instrument", "a"}).code == 0);
    REQUIRE(in(folder, {"new", "instrument", "b", "--lang", "en"}).code == 0);
    CHECK_THAT(text_of(folder.file("instruments/a.toml")),
               StartsWith("# A: een eigen instrument.") && Contains("# Welke pot betaalt") &&
                   Contains("# winst in zoekvaardigheid [per maand, 0 tot 1]"));
    CHECK_THAT(text_of(folder.file("instruments/b.toml")),
               StartsWith("# B: an instrument of your own.") && Contains("# Which pot pays"));
}

TEST_CASE("a file that is there stays as it is without --force", "[app][new]") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("plan.toml")) << "mine";
    const Ended refused = in(folder, {"new", "scenario", "plan"});
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Contains("plan.toml") && Contains("niets weggeschreven"));
    CHECK(text_of(folder.file("plan.toml")) == "mine");
    CHECK(in(folder, {"new", "scenario", "plan", "--force"}).code == 0);
    CHECK_THAT(text_of(folder.file("plan.toml")), Contains("extends = \"basis\""));
}

TEST_CASE("names that no file can have are refused with one that can", "[app][new]") {
    const TemporaryFolder folder;
    for (const char* name : {"Fietsen Plan", "../plan", "plan.toml", "-plan", ""}) {
        CAPTURE(name);
        const Ended ended = in(folder, {"new", "instrument", "--", name});
        CHECK(ended.code == 2);
    }
    CHECK_THAT(in(folder, {"new", "instrument", "Fietsen Plan!"}).err,
               Contains("bijvoorbeeld 'fietsen-plan'"));
    CHECK_THAT(in(folder, {"new", "instrument", "plan.toml"}).err, Contains("bijvoorbeeld 'plan'"));
    CHECK_THAT(in(folder, {"new", "instrument", "stip-baan"}).err, Contains("'stip-baan-eigen'"));
    CHECK_THAT(in(folder, {"new", "scenario", "basis", "--lang", "en"}).err,
               Contains("'basis-own'"));
    CHECK(folder.names().empty());
}

TEST_CASE("what cannot be made says why, with its exit code, and leaves nothing", "[app][new]") {
    const TemporaryFolder folder;
    const auto ends = [&](Words words, int code, const std::string& says) {
        words.insert(words.begin(), "new");
        const Ended ended = in(folder, words);
        CAPTURE(words, ended.err);
        CHECK(ended.code == code);
        CHECK_THAT(ended.err, Contains(says));
        CHECK(folder.names().empty());
    };
    ends({"instrument", "x", "--from", "stip-ban"}, 5, "stip-baan");
    ends({"gemeente", "x", "--from", "nederlan"}, 5, "nederland");
    ends({"scenario", "x", "--from", "werkloon"}, 5, "werkloont");
    ends({"scenario", "x", "--municipality", "rotterdm"}, 5, "rotterdam");
    ends({"scenario", "x", "--instrument", "stip:1000"}, 5, "stip");
    ends({"scenario", "x", "--instrument", "werkfit"}, 2, "werkfit:100000");
    ends({"scenario", "x", "--instrument", "werkfit:100.000"}, 2, "werkfit:100000");
    ends({"scenario", "x", "--instrument", "nazorg:1000"}, 2, "doet al mee");
    ends({"scenario", "x", "--budget", "fiets:1000"}, 2, "reintegration");
    ends({"scenario", "x", "--budget", "fiets:-5"}, 2, "bijvoorbeeld re-integratie:2500000");
    ends({"gemeente", "x", "--clients", "1200", "--entrants", "28000"}, 2, "hoogstens 1200");
    ends({"gemeente", "x", "--clients", "5000000"}, 2, "hoogstens 20000000");
    ends({"instrument", "x", "--clients", "5"}, 2, "--clients");
    ends({"instrument", "x", "--slot", "debt", "--from", "werkfit"}, 2, "--slot");
    ends({"fiets", "x"}, 2, "instrument");
    ends({"gemeente", "x", "--clients", "0"}, 2, "--clients");
    ends({"gemeente", "x", "--clients", "900", "--inhabitants", "100"}, 2, "inhabitants");
    ends({"instrument", "x", "--folder", "no/such"}, 5, "no/such");
}

TEST_CASE("the example in a refusal of an amount can be typed", "[app][new]") {
    const TemporaryFolder folder;
    for (const char* given : {"-5", "1.000.000,50", "", "abc", "1e99", "999999999999999"}) {
        for (const auto& [option, name] :
             {std::pair{"--budget", "re-integratie"}, {"--instrument", "werkfit"}}) {
            const std::string wrong = std::string(name) + ':' + given;
            const Ended refused = in(folder, {"new", "scenario", "x", option, wrong});
            CAPTURE(option, wrong, refused.err);
            CHECK(refused.code == 2);
            const std::string mark = "zoals ";
            const std::size_t at = refused.err.find(mark);
            REQUIRE(at != std::string::npos);
            const std::size_t begin = at + mark.size();
            const std::string example =
                refused.err.substr(begin, refused.err.find('\n', begin) - begin);
            CHECK(example != wrong);
            CHECK(in(folder, {"new", "scenario", "x", "--force", option, example}).code == 0);
        }
    }
}

TEST_CASE("a municipality of totals that can be passes check, others are refused with one that can",
          "[app][new]") {
    const TemporaryFolder folder;
    const auto made = [&](const char* clients, const char* inhabitants, const char* entrants) {
        Words words = {"new", "gemeente", "dorp", "--force"};
        const auto add = [&](const char* option, const char* value) {
            if (*value != '\0') {
                words.insert(words.end(), {option, value});
            }
        };
        add("--clients", clients);
        add("--inhabitants", inhabitants);
        add("--entrants", entrants);
        return in(folder, words);
    };
    REQUIRE(made("1200", "", "").code == 0);
    REQUIRE(in(folder, {"new", "scenario", "plan", "--municipality", "dorp"}).code == 0);
    struct Totals {
        const char* clients;
        const char* inhabitants;
        const char* entrants;
    };
    for (const Totals& each : {Totals{"1200", "", "1200"},
                               {"1200", "1200", "0"},
                               {"1", "", "1"},
                               {"", "1", ""},
                               {"", "20000000", "20"},
                               {"30", "300000", "7"}}) {
        CAPTURE(each.clients, each.inhabitants, each.entrants);
        REQUIRE(made(each.clients, each.inhabitants, each.entrants).code == 0);
        const Ended check = checked(folder, "plan.toml");
        CAPTURE(check.err);
        CHECK(check.code == 0);
    }
    const Ended refused = made("1200", "", "28000");
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Contains("--entrants 28.000") && Contains("1.200 mensen") &&
                                Contains("zijn het er 253"));
    CHECK(made("", "100000", "3000").code == 2);
}

TEST_CASE("a folder that is closed to us gives exit code 5 and no file", "[app][new]") {
    if (::geteuid() == 0) {
        return;  // nothing is closed to root
    }
    const TemporaryFolder folder;
    ::chmod(folder.path().c_str(), 0555);
    CHECK(in(folder, {"new", "scenario", "plan"}).code == 5);
    CHECK(in(folder, {"new", "instrument", "plan"}).code == 5);
    ::chmod(folder.path().c_str(), 0755);
    CHECK(folder.names().empty());
}

TEST_CASE("a full disk leaves no file and no folder", "[app][new]") {
    const TemporaryFolder folder;
    Treatment full;
    full.folder = folder.path();
    full.largest_file = 100;
    CHECK(call({"new", "instrument", "plan"}, full).code == 5);
    CHECK(folder.names().empty());
}

TEST_CASE("new with --json names the file and the next commands", "[app][new]") {
    const TemporaryFolder folder;
    const Ended ended = in(folder, {"new", "gemeente", "dorp", "--json"});
    CHECK(is_json(folder, ended.out));
    CHECK_THAT(ended.out, Contains("\"kind\":\"municipality\"") &&
                              Contains("\"written\":\"municipalities/dorp.toml\"") &&
                              Contains("\"next\":[\"afweging new scenario"));
}

TEST_CASE("the help of new begins with an example", "[app][new]") {
    CHECK_THAT(call({"new", "--help"}).out, StartsWith("Voorbeeld:\n  afweging new instrument"));
}
