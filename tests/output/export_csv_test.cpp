// SPDX-License-Identifier: EUPL-1.2
// Tables for programs and for Dutch spreadsheets.
#include "output/export_csv.hpp"

#include <algorithm>

#include "output/results.hpp"
#include "sim/error.hpp"
#include "tests/output/sample.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using namespace afweging::output;

namespace {

Results results() {
    const MemoryRecorder run = sample::run();
    return {sample::provenance(), run.values()};
}

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a table for programs has keys, points and a line for every value", "[output]") {
    const sample::Folder folder;
    const std::vector<std::string> names =
        export_csv(results(), folder.file("csv"), CsvDialect::international, Overwrite::refuse);
    REQUIRE(names ==
            std::vector<std::string>{folder.file("csv/series.csv"), folder.file("csv/ledger.csv")});
    const std::string ledger = sample::bytes_of(names[1]);
    CHECK(
        ledger.starts_with("dataset,replicate,month,year,month_of_year,group,line,value,unit\n"
                           "ledger/amount,5,0,2026,11,all,benefit,-19.98,EUR\n"
                           "ledger/amount,5,0,2026,11,young,benefit,-19.97,EUR\n"
                           "ledger/amount,5,0,2026,11,all,wage,-19.96,EUR\n"));
    CHECK(lines_of(ledger) == 1 + 3 * 4 * 6);
    const std::string series = sample::bytes_of(names[0]);
    CHECK(lines_of(series) == 1 + 3 * 4 * 2 + 3 * 4);
    CHECK(series.find("series/effort,5,2,2027,1,,0.008,1\n") != std::string::npos);
    CHECK(series.find("series/stock,7,3,2027,2,young,201001,persons\n") != std::string::npos);
}

TEST_CASE("a Dutch table has labels, decimal commas and nothing that runs", "[output]") {
    const sample::Folder folder;
    const std::vector<std::string> names =
        export_csv(results(), folder.path(), CsvDialect::dutch, Overwrite::refuse);
    const std::string ledger = sample::bytes_of(names[1]);
    CHECK(
        ledger.starts_with("\xEF\xBB\xBFgegeven;herhaling;maand;jaar;maand van het jaar;groep;"
                           "post;waarde;eenheid\r\n"
                           "betaald bedrag;5;0;2026;11;iedereen;uitkering;-19,98;euro\r\n"));
    CHECK(ledger.find(";'=loon;") != std::string::npos);
    CHECK(ledger.find(";\"bedrag; eenmalig\";") != std::string::npos);
    CHECK(ledger.find(";=") == std::string::npos);
}

TEST_CASE("text that a spreadsheet could run gets an apostrophe, other text stays", "[output]") {
    for (const std::string text : {"=1+1", "+1", "-1", "@x", "\tx"}) {
        CHECK(csv_cell(text, CsvDialect::dutch) == "'" + text);
    }
    CHECK(csv_cell("a-b", CsvDialect::dutch) == "a-b");
    CHECK(csv_cell("", CsvDialect::dutch).empty());
    CHECK(csv_cell("a,b", CsvDialect::dutch) == "a,b");
    CHECK(csv_cell("a,b", CsvDialect::international) == "\"a,b\"");
    CHECK(csv_cell("say \"x\"\n", CsvDialect::international) == "\"say \"\"x\"\"\n\"");
}

TEST_CASE("tables are not replaced unasked, and then none is written", "[output]") {
    const sample::Folder folder;
    sample::put_bytes(folder.file("ledger.csv"), "precious");
    CHECK_THROWS_AS(
        export_csv(results(), folder.path(), CsvDialect::international, Overwrite::refuse), Error);
    CHECK(folder.names() == std::vector<std::string>{"ledger.csv"});
    CHECK(sample::bytes_of(folder.file("ledger.csv")) == "precious");
}
