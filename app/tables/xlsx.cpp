// SPDX-License-Identifier: EUPL-1.2
// Writes workbooks with libxlsxwriter: the only file that knows it.
#include "app/tables/xlsx.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string_view>

#include "app/report/text.hpp"
#include "app/scratch_folder.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {
namespace {

constexpr std::size_t longest_name = 31;
constexpr std::size_t longest_text = 8000;  // bytes; Excel takes 32,767 characters
constexpr time_t always = 946684800;        // 2000-01-01 00:00 UTC

[[noreturn]] void fail(const std::string& reason) {
    throw PhrasedError(ExitCode::io,
                       {"The Excel file cannot be made ({0}).",
                        "Het Excel-bestand kan niet worden gemaakt ({0})."},
                       {reason});
}

void require(lxw_error error) {
    if (error != LXW_NO_ERROR) {
        fail(lxw_strerror(error));
    }
}

std::string sheet_name(const std::string& name) {
    std::string fit;
    for (const char c : printable(name)) {
        fit += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    return fit.substr(0, longest_name);
}

/// On one line, valid UTF-8, and short enough.
std::string cell_text(const std::string& text) {
    return text.size() <= longest_text ? printable(text)
                                       : printable(text.substr(0, longest_text));
}

constexpr std::size_t most_decimals = 3;

/// The formats of a workbook: [style][decimals], and of texts.
struct Formats {
    std::array<std::array<lxw_format*, most_decimals + 1>, 2> numbers{};
    std::array<lxw_format*, 2> texts{};
    lxw_format* heading = nullptr;
};

Formats formats_of(lxw_workbook* book) {
    Formats formats;
    for (std::size_t strong = 0; strong < 2; ++strong) {
        for (std::size_t d = 0; d <= most_decimals; ++d) {
            lxw_format* format = workbook_add_format(book);
            const std::string form = d == 0 ? "#,##0" : "#,##0." + std::string(d, '0');
            format_set_num_format(format, form.c_str());
            if (strong == 1) {
                format_set_bold(format);
            }
            formats.numbers[strong][d] = format;
        }
        formats.texts[strong] = workbook_add_format(book);
        if (strong == 1) {
            format_set_bold(formats.texts[strong]);
        }
    }
    formats.heading = workbook_add_format(book);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_align(formats.heading, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const XlsxCell& cell,
                const Formats& formats) {
    const auto style = static_cast<std::size_t>(cell.style);
    if (!cell.is_number) {
        require(worksheet_write_string(sheet, row, column, cell_text(cell.text).c_str(),
                                       formats.texts[style]));
    } else if (std::isfinite(cell.number)) {
        const auto decimals = static_cast<std::size_t>(
            std::clamp(cell.decimals, 0, static_cast<int>(most_decimals)));
        require(worksheet_write_number(sheet, row, column, cell.number,
                                       formats.numbers[style][decimals]));
    }
}

/// Makes the cells a table of Excel: with headings that filter.
void add_table(lxw_worksheet* sheet, const XlsxSheet& of, const Formats& formats) {
    std::vector<std::string> headings;
    for (const XlsxColumn& column : of.columns) { headings.push_back(cell_text(column.heading)); }
    std::vector<lxw_table_column> columns(of.columns.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        columns[c] = lxw_table_column{};
        columns[c].header = headings[c].data();
        columns[c].header_format = formats.heading;
        pointers.push_back(&columns[c]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.columns = pointers.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.no_banded_rows = LXW_TRUE;
    require(worksheet_add_table(sheet, 0, 0, static_cast<lxw_row_t>(of.rows.size()),
                                static_cast<lxw_col_t>(of.columns.size() - 1), &options));
}

void add_sheet(lxw_workbook* book, const XlsxSheet& of, const Formats& formats) {
    lxw_worksheet* sheet = workbook_add_worksheet(book, sheet_name(of.name).c_str());
    if (sheet == nullptr) {
        fail(of.name);
    }
    for (std::size_t c = 0; c < of.columns.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        require(worksheet_set_column(sheet, column, column, of.columns[c].width, nullptr));
    }
    add_table(sheet, of, formats);
    for (std::size_t r = 0; r < of.rows.size(); ++r) {
        for (std::size_t c = 0; c < of.rows[r].size(); ++c) {
            write_cell(sheet, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c),
                       of.rows[r][c], formats);
        }
    }
    worksheet_freeze_panes(sheet, 1, of.fixed_columns);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    require(worksheet_repeat_rows(sheet, 0, 0));
}

void write_book(const std::string& path, const std::string& folder,
                const std::vector<XlsxSheet>& sheets, const std::string& title) {
    std::string scratch = folder;
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) {
        fail(path);
    }
    std::string name = cell_text(title);
    std::string author = "afweging";
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.author = author.data();
    properties.created = always;
    require(workbook_set_properties(book, &properties));
    const Formats formats = formats_of(book);
    for (const XlsxSheet& sheet : sheets) { add_sheet(book, sheet, formats); }
    require(workbook_close(book));
}

}  // namespace

std::string xlsx_bytes(const std::vector<XlsxSheet>& sheets, const std::string& title) {
    const ScratchFolder scratch;
    const std::string path = scratch.path() + "/book.xlsx";
    write_book(path, scratch.path(), sheets, title);
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file || bytes.empty()) {
        fail(path);
    }
    return bytes;
}

}  // namespace afweging::app
