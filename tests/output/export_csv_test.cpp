// SPDX-License-Identifier: EUPL-1.2
// Tables for programs and for Dutch spreadsheets.
#include "output/export_csv.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "output/csv_parts.hpp"
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

TEST_CASE("a summary for programs has keys, points and a line for every cell and month",
          "[output]") {
    const sample::Folder folder;
    const std::vector<CsvFile> files =
        export_csv(results(), CsvTables::summary,
                   {folder.file("csv"), CsvDialect::international, Overwrite::refuse});
    REQUIRE(files == std::vector<CsvFile>{{folder.file("csv/series.csv"), 4 * 2 + 4},
                                          {folder.file("csv/ledger.csv"), 4 * 6}});
    // Replicates differ by 1000 euros; p10 and p90 of three lie a fifth from the ends.
    const std::string ledger = sample::bytes_of(files[1].path);
    CHECK(ledger.starts_with(
        "dataset,month,year,month_of_year,group,line,mean,p10,p90,replicates,unit\n"
        "ledger/amount,0,2026,11,all,benefit,980.02,180.02,1780.02,3,EUR\n"
        "ledger/amount,0,2026,11,young,benefit,980.03,180.03,1780.03,3,EUR\n"
        "ledger/amount,0,2026,11,all,wage,980.04,180.04,1780.04,3,EUR\n"));
    CHECK(lines_of(ledger) == 1 + files[1].rows);
    const std::string series = sample::bytes_of(files[0].path);
    CHECK(lines_of(series) == 1 + files[0].rows);
    CHECK(series.find("series/stock,3,2027,2,young,101001.00,21001.00,181001.00,3,persons\n") !=
          std::string::npos);
}

TEST_CASE("on demand there is a table with a line for every value", "[output]") {
    const sample::Folder folder;
    const std::vector<CsvFile> files =
        export_csv(results(), CsvTables::summary_and_replicates,
                   {folder.path(), CsvDialect::international, Overwrite::refuse});
    REQUIRE(files.size() == 4);
    CHECK(files[1] == CsvFile{folder.file("series-by-replicate.csv"), 3 * 4 * 2 + 3 * 4});
    CHECK(files[3] == CsvFile{folder.file("ledger-by-replicate.csv"), 3 * 4 * 6});
    const std::string ledger = sample::bytes_of(files[3].path);
    CHECK(
        ledger.starts_with("dataset,draw,replicate,month,year,month_of_year,group,line,value,unit\n"
                           "ledger/amount,0,5,0,2026,11,all,benefit,-19.98,EUR\n"
                           "ledger/amount,0,5,0,2026,11,young,benefit,-19.97,EUR\n"
                           "ledger/amount,0,5,0,2026,11,all,wage,-19.96,EUR\n"));
    CHECK(lines_of(ledger) == 1 + files[3].rows);
    const std::string series = sample::bytes_of(files[1].path);
    CHECK(series.find("series/effort,0,5,2,2027,1,,0.008,1\n") != std::string::npos);
    CHECK(series.find("series/stock,0,7,3,2027,2,young,201001,persons\n") != std::string::npos);
}

TEST_CASE("a Dutch table has labels, decimal commas and nothing that runs", "[output]") {
    const sample::Folder folder;
    const std::vector<CsvFile> files =
        export_csv(results(), CsvTables::summary_and_replicates,
                   {folder.path(), CsvDialect::dutch, Overwrite::refuse});
    CHECK(
        sample::bytes_of(files[2].path)
            .starts_with("\xEF\xBB\xBFgegeven;maand;jaar;maand van het jaar;groep;post;gemiddelde;"
                         "laag (10e percentiel);hoog (90e percentiel);herhalingen;eenheid\r\n"
                         "betaald bedrag;0;2026;11;iedereen;uitkering;980,02;180,02;1780,02;"
                         "3;euro\r\n"));
    const std::string long_table = sample::bytes_of(files[3].path);
    CHECK(long_table.starts_with(
        "\xEF\xBB\xBFgegeven;trekking;herhaling;maand;jaar;maand van het jaar;groep;"
        "post;waarde;eenheid\r\n"
        "betaald bedrag;0;5;0;2026;11;iedereen;uitkering;-19,98;euro\r\n"));
    for (const std::string& ledger : {sample::bytes_of(files[2].path), long_table}) {
        CHECK(ledger.find(";'=loon;") != std::string::npos);
        CHECK(ledger.find(";\"bedrag; eenmalig\";") != std::string::npos);
        CHECK(ledger.find(";=") == std::string::npos);
    }
}

TEST_CASE("a difference is paired by replicate and has the interval of its mean", "[output]") {
    const sample::Folder folder;
    Results other = results();
    // The stock of the young in the last month: 1, 2 and 6 more. Mean 3, se sqrt(7 / 3).
    other.values.record(0, 3)[1] += 1;
    other.values.record(1, 3)[1] += 2;
    other.values.record(2, 3)[1] += 6;
    const std::vector<CsvFile> files = export_difference_csv(
        other, results(), {folder.path(), CsvDialect::international, Overwrite::refuse});
    REQUIRE(files[0] == CsvFile{folder.file("series-difference.csv"), 4 * 2 + 4});
    const std::string series = sample::bytes_of(files[0].path);
    CHECK(
        series.starts_with("dataset,month,year,month_of_year,group,mean,mean_low_95,mean_high_95,"
                           "p10,p90,replicates,unit\n"
                           "series/stock,0,2026,11,all,0.00,0.00,0.00,0.00,0.00,3,persons\n"));
    CHECK(series.find("series/stock,3,2027,2,young,3.00,-3.57,9.57,1.20,5.20,3,persons\n") !=
          std::string::npos);
}

TEST_CASE("a difference leaves out the cells that one side does not have", "[output]") {
    const sample::Folder folder;
    sim::Layout layout = sample::layout();
    layout.axes[0].entries = {{"old", "old", "oud"}, {"young", "young", "jong"}};
    Results other = results();
    other.values = Values(layout, 3, 4);
    const auto files = export_difference_csv(
        results(), other, {folder.path(), CsvDialect::international, Overwrite::refuse});
    const std::string series = sample::bytes_of(files[0].path);
    CHECK(files[0].rows == 4 + 4);
    CHECK(series.find(",all,") == std::string::npos);
    CHECK(series.find("series/stock,3,2027,2,young,101001.00,") != std::string::npos);
}

TEST_CASE("results that cannot be paired give no table of differences", "[output]") {
    const sample::Folder folder;
    Results other = results();
    SECTION("seed") { other.provenance.seed = 1; }
    SECTION("months") { other.provenance.months = 3; }
    SECTION("replicates") { other.provenance.replicates = 2; }
    SECTION("people") { other.provenance.people = 7; }
    const CsvTarget target{folder.file("csv"), CsvDialect::dutch, Overwrite::refuse};
    CHECK_THROWS_AS(export_difference_csv(results(), other, target), Error);
    CHECK(folder.names().empty());
}

TEST_CASE("one replicate has no spread and no interval: empty cells", "[output]") {
    const sample::Folder folder;
    Results one = results();
    one.values = Values(sample::layout(), 1, 4);
    one.provenance.replicates = 1;
    const CsvTarget target{folder.path(), CsvDialect::international, Overwrite::refuse};
    CHECK(sample::bytes_of(export_csv(one, CsvTables::summary, target)[0].path)
              .find("series/stock,0,2026,11,all,0.00,,,1,persons\n") != std::string::npos);
    CHECK(sample::bytes_of(export_difference_csv(one, one, target)[0].path)
              .find("series/stock,0,2026,11,all,0.00,,,,,1,persons\n") != std::string::npos);
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
    CHECK_THROWS_AS(export_csv(results(), CsvTables::summary,
                               {folder.path(), CsvDialect::international, Overwrite::refuse}),
                    Error);
    CHECK(folder.names() == std::vector<std::string>{"ledger.csv"});
    CHECK(sample::bytes_of(folder.file("ledger.csv")) == "precious");
}

TEST_CASE("when one table cannot appear, those before it do not stay", "[output]") {
    const sample::Folder folder;
    CsvFolder tables({folder.path(), CsvDialect::international, Overwrite::refuse});
    for (const std::string name : {"one", "two", "three"}) {
        tables.begin(name, "a,b\n");
        tables.line("1,2\n");
    }
    std::ofstream(folder.file("two.csv")) << "another command was here first\n";
    CHECK_THROWS_AS(tables.commit(), PhrasedError);
    CHECK_FALSE(std::filesystem::exists(folder.file("one.csv")));
    CHECK(sample::bytes_of(folder.file("two.csv")) == "another command was here first\n");
    CHECK_FALSE(std::filesystem::exists(folder.file("three.csv")));
}
