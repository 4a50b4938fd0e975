// SPDX-License-Identifier: EUPL-1.2
// Rows of CSV and cells of sheets.
#include "app/tables/tables_files.hpp"

#include <algorithm>

#include "app/report/text.hpp"
#include "app/tables/table_columns.hpp"
#include "output/atomic_file.hpp"
#include "output/csv_parts.hpp"

namespace afweging::app {
namespace {

using output::CsvStyle;

/// Explanation: what, and which. First where the tables come from, then how to read them.
std::vector<std::pair<LocalisedText, LocalisedText>> explanation(const MunicipalTables& tables,
                                                                 const TablesOrigin& origin) {
    std::vector<std::pair<LocalisedText, LocalisedText>> lines;
    if (tables.compared) {
        lines.push_back({{"old plan", "oud plan"}, tables.before});
        lines.push_back({{"new plan", "nieuw plan"}, tables.after});
    }
    for (const OriginLine& line : origin.lines) { lines.push_back({line.what, line.which}); }
    lines.push_back({{"command", "opdracht"}, origin.command});
    for (const LocalisedText& note : tables.notes) {
        lines.push_back({{"how to read", "leeswijzer"}, note});
    }
    for (const scenarios::Taakveld& each : tables.taakvelden.all) {
        lines.push_back(
            {filled({"taakveld {0} {1}"}, {each.code, each.name}),
             filled({"{0} Source: {1}.", "{0} Bron: {1}."}, {each.in_it, each.source})});
    }
    return lines;
}

std::string joined_line(std::string line, const CsvStyle& style) {
    line.pop_back();  // the last separator
    line += style.line_end;
    return line;
}

std::string header(const MunicipalTables& tables, const CsvStyle& style, Language language) {
    std::string line;
    const auto cell = [&](const LocalisedText& text) {
        line += output::csv_cell(text.in(language), style.dialect) + style.separator;
    };
    cell({"period", "periode"});
    for (const LocalisedText& heading : text_headings()) { cell(heading); }
    for (const NumberColumn& column : number_columns(tables)) { cell(column.heading); }
    return std::string(style.start) + joined_line(std::move(line), style);
}

std::string row(const MunicipalTables& tables, const TableBlock& block, const TableLine& line,
                std::size_t period, const CsvStyle& style, Language language) {
    std::string text;
    const auto cell = [&](const LocalisedText& word) {
        text += output::csv_cell(printable(word.in(language)), style.dialect) + style.separator;
    };
    cell(tables.periods[period].label);
    for (const LocalisedText& word : texts_of(tables, block, line)) { cell(word); }
    const TableCell& numbers = line.cells[period];
    for (const NumberColumn& column : number_columns(tables)) {
        const int decade = column.decade(line, numbers);
        text += output::csv_number(rounded_value(column.value(numbers), decade),
                                   decimals_of(decade), style);
    }
    return joined_line(std::move(text), style);
}

void write_csv(const MunicipalTables& tables, const TablesOrigin& origin, output::CsvFolder& folder,
               const CsvStyle& style, Language language) {
    const bool dutch = language == Language::nl;
    folder.begin(dutch ? "tabellen" : "tables", header(tables, style, language));
    for (std::size_t p = 0; p < tables.periods.size(); ++p) {
        for (const TableBlock& block : tables.blocks) {
            for (const TableLine& line : block.lines) {
                folder.line(row(tables, block, line, p, style, language));
            }
        }
    }
    const auto pair = [&](const std::string& what, const std::string& which) {
        return output::csv_cell(printable(what), style.dialect) + style.separator +
               output::csv_cell(printable(which), style.dialect) + std::string(style.line_end);
    };
    folder.begin(dutch ? "uitleg" : "explanation",
                 std::string(style.start) + pair(dutch ? "wat" : "what", dutch ? "welk" : "which"));
    for (const auto& [what, which] : explanation(tables, origin)) {
        folder.line(pair(what.in(language), which.in(language)));
    }
}

XlsxCell text_cell(const std::string& text, CellStyle style) {
    XlsxCell cell;
    cell.text = text;
    cell.style = style;
    return cell;
}

XlsxSheet sheet_of_period(const MunicipalTables& tables, std::size_t period, Language language) {
    constexpr double wide = 38;
    constexpr double middle = 24;
    constexpr double narrow = 12;
    XlsxSheet sheet;
    const TablePeriod& of = tables.periods[period];
    // Never a bare number: in the names of a workbook such a sheet would have to be quoted.
    const LocalisedText name = of.whole ? LocalisedText{"Whole run", "Hele looptijd"}
                                        : filled({"Year {0}", "Jaar {0}"}, {of.label});
    sheet.name = name.in(language);
    sheet.fixed_columns = 2;
    for (const LocalisedText& heading : text_headings()) {
        const std::size_t place = sheet.columns.size();
        sheet.columns.push_back({heading.in(language), place == 0   ? middle
                                                       : place == 1 ? wide
                                                                    : narrow});
    }
    const std::vector<NumberColumn> columns = number_columns(tables);
    for (const NumberColumn& column : columns) {
        sheet.columns.push_back({column.heading.in(language), narrow + 2});
    }
    for (const TableBlock& block : tables.blocks) {
        for (const TableLine& line : block.lines) {
            const bool added = line.role == LineRole::sum || line.role == LineRole::balance;
            const CellStyle style = added ? CellStyle::strong : CellStyle::plain;
            std::vector<XlsxCell> cells;
            for (const LocalisedText& text : texts_of(tables, block, line)) {
                cells.push_back(text_cell(text.in(language), style));
            }
            for (const NumberColumn& column : columns) {
                const int decade = column.decade(line, line.cells[period]);
                XlsxCell cell;
                cell.is_number = true;
                cell.number = rounded_value(column.value(line.cells[period]), decade);
                cell.decimals = decimals_of(decade);
                cell.style = style;
                cells.push_back(cell);
            }
            sheet.rows.push_back(std::move(cells));
        }
    }
    return sheet;
}

XlsxSheet sheet_of_explanation(const MunicipalTables& tables, const TablesOrigin& origin,
                               Language language) {
    constexpr double what_width = 36;
    constexpr double which_width = 120;
    XlsxSheet sheet;
    sheet.name = LocalisedText{"Explanation", "Uitleg"}.in(language);
    sheet.columns = {{LocalisedText{"what", "wat"}.in(language), what_width},
                     {LocalisedText{"which", "welk"}.in(language), which_width}};
    for (const auto& [what, which] : explanation(tables, origin)) {
        sheet.rows.push_back({text_cell(what.in(language), CellStyle::strong),
                              text_cell(which.in(language), CellStyle::plain)});
    }
    return sheet;
}

}  // namespace

std::vector<XlsxSheet> sheets_of(const MunicipalTables& tables, const TablesOrigin& origin,
                                 Language language) {
    // The whole run first: who opens the file sees it.
    std::vector<XlsxSheet> sheets;
    for (std::size_t p = tables.periods.size(); p-- > 0;) {
        if (tables.periods[p].whole) {
            sheets.push_back(sheet_of_period(tables, p, language));
        }
    }
    for (std::size_t p = 0; p < tables.periods.size(); ++p) {
        if (!tables.periods[p].whole) {
            sheets.push_back(sheet_of_period(tables, p, language));
        }
    }
    sheets.push_back(sheet_of_explanation(tables, origin, language));
    return sheets;
}

std::vector<output::CsvFile> write_tables(const MunicipalTables& tables, const TablesOrigin& origin,
                                          const std::string& folder, output::Overwrite overwrite,
                                          Language language) {
    const bool dutch = language == Language::nl;
    const CsvStyle style =
        output::style_of(dutch ? output::CsvDialect::dutch : output::CsvDialect::international);
    const std::vector<XlsxSheet> sheets = sheets_of(tables, origin, language);
    const std::string book = xlsx_bytes(
        sheets,
        LocalisedText{"Tables of the municipality", "Tabellen van de gemeente"}.in(language));
    output::CsvFolder files({folder, style.dialect, overwrite});
    write_csv(tables, origin, files, style, language);
    const std::string path = folder + (dutch ? "/tabellen.xlsx" : "/tables.xlsx");
    output::AtomicFile excel(path, overwrite);
    excel.write(book);
    excel.flush_to_disk();
    excel.appear();
    std::vector<output::CsvFile> written;
    try {
        written = files.commit();
    } catch (...) {
        excel.disappear();
        throw;
    }
    std::uint64_t rows = 0;
    for (const XlsxSheet& sheet : sheets) { rows = std::max(rows, sheet.rows.size()); }
    written.push_back({path, rows});
    return written;
}

}  // namespace afweging::app
