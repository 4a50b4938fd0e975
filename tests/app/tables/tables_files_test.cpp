// SPDX-License-Identifier: EUPL-1.2
// Files of tables with hostile names in them.
#include "app/tables/tables_files.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include "app/tables/table_columns.hpp"
#include "tests/support/catch.hpp"

using namespace afweging;
using Catch::Matchers::Contains;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

app::MunicipalTables one_line(const std::string& label) {
    app::MunicipalTables tables{};
    tables.range = app::TableRange::luck;
    tables.periods = {{{0, 12}, {"2025"}, false}};
    const app::TableNumber number{1234500.0, 1200000.0, 1300000.0, none, none, 4};
    const app::TableNumber nothing{none, none, none, none, none, 0};
    tables.blocks = {{"reintegration",
                      {"Re-integration", "Re-integratie"},
                      {{"reintegration.x",
                        label,
                        "6.5",
                        app::LineRole::item,
                        app::LineSide::expenditure,
                        app::LineUnit::euros,
                        2,
                        {{number, nothing, nothing}}}}}};
    return tables;
}

std::string text_in(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a name that begins as a formula is none, and stays on its line", "[app][tables]") {
    const auto folder = std::filesystem::temp_directory_path() / "afweging-tables-test";
    std::filesystem::remove_all(folder);
    for (const char* label : {"=HYPERLINK(\"x\")", "+1", "@SUM(A1)", "-2+3"}) {
        const auto written =
            app::write_tables(one_line(label), {"afweging export", {}}, folder.string(),
                              output::Overwrite::replace, Language::nl);
        CHECK(written.size() == 3);
        const std::string table = text_in(folder / "tabellen.csv");
        INFO(table);
        CHECK_THAT(table, Contains(std::string("'") + label[0]));
        CHECK_THAT(table, Contains(";6.5;lasten;euro;1234500;1200000;1300000\r\n"));
    }
    const auto written = app::write_tables(one_line("two\nlines;\"quoted\"\x01\xff"), {"", {}},
                                           folder.string(), output::Overwrite::replace,
                                           Language::nl);
    const std::string table = text_in(folder / "tabellen.csv");
    CHECK(std::count(table.begin(), table.end(), '\n') == 2);
    CHECK_THAT(table, Contains("\"two?lines;\"\"quoted\"\"?"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("a number is told in steps of its decade", "[app][tables]") {
    CHECK(app::rounded_value(1234567, 3) == 1235000);
    CHECK(app::rounded_value(12.345, -1) == Approx(12.3));
    CHECK(app::rounded_value(-0.2, 0) == 0);
    CHECK_FALSE(std::signbit(app::rounded_value(-0.2, 0)));
    CHECK(app::decimals_of(-1) == 1);
    CHECK(app::decimals_of(3) == 0);
}
