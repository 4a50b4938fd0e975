// SPDX-License-Identifier: EUPL-1.2
// From a file to rows of cells.
#include "calibration/own_figures/own_table_rows.hpp"

#include <algorithm>
#include <string_view>

#include "calibration/own_data/cells.hpp"
#include "calibration/own_data/csv.hpp"
#include "calibration/own_data/data_file.hpp"
#include "scenarios/read/own_figure_codes.hpp"

namespace afweging::calibration {
namespace {

using scenarios::Position;
using scenarios::Problems;

constexpr std::size_t most_rows = 100000;

/// The mark outside quotes that the first lines have most; of equals ; before , before a tab.
char separator_of(std::string_view text) {
    constexpr std::size_t lines_looked_at = 10;
    constexpr std::string_view marks = ";,\t";
    std::size_t counts[3] = {0, 0, 0};
    std::size_t lines = 0;
    bool quoted = false;
    for (const char c : text) {
        quoted = quoted != (c == '"');
        lines += c == '\n' ? 1U : 0U;
        if (lines >= lines_looked_at) {
            break;
        }
        const std::size_t mark = marks.find(c);
        if (!quoted && mark != std::string_view::npos) {
            ++counts[mark];
        }
    }
    std::size_t best = 0;
    for (std::size_t m = 1; m < marks.size(); ++m) { best = counts[m] > counts[best] ? m : best; }
    return marks[best];
}

FigureRow copied(const CsvRow& row) {
    FigureRow copy{row.line, {}, row.columns};
    for (const std::string_view field : row.fields) { copy.cells.emplace_back(trimmed(field)); }
    return copy;
}

std::size_t filled_cells(const FigureRow& row) {
    return static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

void report(Problems& problems, Position at, const LocalisedText& why) {
    problems.add(scenarios::OwnFigureCode::not_a_table, at, {why});
}

/// A row with more or fewer cells than the header; empty ones at its end are no cells.
bool fit(FigureTable& table, FigureRow& row, Problems& problems) {
    const std::size_t wanted = table.header.cells.size();
    while (row.cells.size() > wanted && row.cells.back().empty()) { row.cells.pop_back(); }
    if (row.cells.size() == wanted) {
        return true;
    }
    report(
        problems, {table.source, row.line, 1, 1},
        filled({"this row has {0} cells; the header has {1}, parted by '{2}'",
                "deze regel heeft {0} cellen; de kop heeft er {1}, met '{2}' ertussen"},
               {std::to_string(row.cells.size()), std::to_string(wanted),
                table.separator == '\t' ? std::string("tab") : std::string(1, table.separator)}));
    return false;
}

}  // namespace

Position FigureTable::at(const FigureRow& row, std::size_t column) const {
    return {source, row.line, column < row.columns.size() ? row.columns[column] : 1, 1};
}

std::optional<FigureTable> read_figure_table(const std::string& file, Problems& problems) {
    const auto data = read_data_file(file, problems, OtherText::windows_1252);
    if (!data) {
        return std::nullopt;
    }
    FigureTable table;
    table.file = file;
    table.source = data->source;
    table.separator = separator_of(data->text);
    CsvReader reader(data->text, table.separator);
    CsvRow raw;
    while (reader.next(raw)) {
        FigureRow row = copied(raw);
        if (filled_cells(row) < 2) {
            continue;  // a title, a source, or nothing
        }
        if (table.header.cells.empty()) {
            table.header = std::move(row);
        } else if (table.rows.size() < most_rows && fit(table, row, problems)) {
            table.rows.push_back(std::move(row));
        }
    }
    if (reader.open_quote() != 0) {
        report(problems, {table.source, reader.open_quote(), 1, 1},
               {"a quote in this row is not closed",
                "een aanhalingsteken in deze regel wordt niet gesloten"});
    }
    if (table.rows.empty()) {
        report(problems, {table.source, 0, 0, 1},
               {"there is no table of at least two columns and one row in it",
                "er staat geen tabel in van minstens twee kolommen en een regel"});
        return std::nullopt;
    }
    return table;
}

}  // namespace afweging::calibration
