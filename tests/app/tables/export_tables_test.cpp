// SPDX-License-Identifier: EUPL-1.2
// The municipality's own tables as a command.
#include <fstream>

#include "tests/app/process.hpp"
#include "tests/support/catch.hpp"

using afweging::tests::call;
using afweging::tests::Ended;
using afweging::tests::small_result;
using afweging::tests::TemporaryFolder;
using Catch::Matchers::Contains;

namespace {

std::string text_in(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("export writes the municipality's own tables, whole or not at all", "[app][tables]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const Ended ended = call({"export", file, "--tabellen", "-o", folder.file("t")});
    CHECK(ended.code == 0);
    CHECK_THAT(ended.out,
               Contains("tabellen.csv") && Contains("uitleg.csv") && Contains("tabellen.xlsx"));
    const std::string table = text_in(folder.file("t/tabellen.csv"));
    CHECK_THAT(table, Contains("\xEF\xBB\xBFperiode;onderdeel;regel;taakveld;kant;eenheid;waarde"));
    CHECK_THAT(
        table,
        Contains(
            "Inkomensbudget (BUIG);bijstand, met belasting en Zvw;6.3 Inkomensregelingen;lasten"));
    CHECK_THAT(
        table,
        Contains("Bestaanszekerheid;Schuldhulp 18 maanden;6.3 Inkomensregelingen;lasten;euro"));
    CHECK_THAT(text_in(folder.file("t/tabellen.xlsx")), Contains("PK"));
    const std::string explained = text_in(folder.file("t/uitleg.csv"));
    CHECK_THAT(explained, Contains("de vangnetuitkering, vroegsignalering, instrumenten uit de pot "
                                   "personeel, zorg en ondersteuning"));
    CHECK(explained.find("summarised") == std::string::npos);
    CHECK(explained.find("debt_signals") == std::string::npos);
    const Ended again = call({"export", file, "--tabellen", "-o", folder.file("t")});
    CHECK(again.code == 2);
    CHECK_THAT(again.err, Contains("niets weggeschreven"));
    const Ended english =
        call({"export", file, "--tables", "--lang", "en", "-o", folder.file("e")});
    CHECK(english.code == 0);
    CHECK_THAT(text_in(folder.file("e/tables.csv")),
               Contains("period,part,line,taakveld,side,unit,value"));
}

TEST_CASE("export asks for one kind of table", "[app][tables]") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"export", "none.h5"},
          {"export", "none.h5", "--csv", "--tabellen"},
          {"export", "none.h5", "--tabellen", "--by-replicate"}}) {
        const Ended ended = call(words);
        CHECK(ended.code == 2);
        CHECK_THAT(ended.err, Contains("--tabellen"));
    }
}

TEST_CASE("results without budgets have no such tables", "[app][tables]") {
    const TemporaryFolder folder;
    const std::string file = folder.file("cohort.h5");
    REQUIRE(call({"cohort", "basis", "--seed", "5", "--people", "300", "--months", "6",
                  "--replicates", "2", "-o", file})
                .code == 0);
    const Ended ended = call({"export", file, "--tabellen", "-o", folder.file("t")});
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("geen budgetten"));
}

TEST_CASE("tables of results that cannot be paired are refused", "[app][tables]") {
    const TemporaryFolder folder;
    const std::string file = small_result(folder);
    const std::string other = folder.file("other.h5");
    REQUIRE(call({"run", "basis", "--seed", "6", "--people", "600", "--months", "6", "--replicates",
                  "3", "--draws", "0", "-o", other})
                .code == 0);
    const Ended ended =
        call({"export", other, "--tabellen", "--against", file, "-o", folder.file("t")});
    CHECK(ended.code == 4);
    CHECK_THAT(ended.err, Contains("niet te vergelijken"));
    CHECK_FALSE(std::filesystem::exists(folder.file("t")));
}
