// SPDX-License-Identifier: EUPL-1.2
// A workbook for spreadsheets, as bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace afweging::app {

/// Plain, or bold: of a sum.
enum class CellStyle : std::uint8_t { plain, strong };

/// A cell holds a text, a number with so many decimals shown, or nothing (a number that is not
/// finite). Texts are never formulas.
struct XlsxCell {
    std::string text = {};
    double number = 0;
    bool is_number = false;
    int decimals = 0;
    CellStyle style = CellStyle::plain;
};

struct XlsxColumn {
    std::string heading;  ///< no two the same on a sheet
    double width;         ///< [characters]
};

/// A sheet is one table: headings in the first row, which stays in sight, as do the first
/// `fixed_columns`.
struct XlsxSheet {
    std::string name;  ///< made fit for Excel: 31 characters, none of []:*?/\ in it
    std::vector<XlsxColumn> columns;
    std::vector<std::vector<XlsxCell>> rows;
    std::uint16_t fixed_columns = 0;
};

/// The bytes of an .xlsx file with these sheets, the same each time: its date is always the first
/// of January 2000. Throws Error (io) when there is no room to make it.
[[nodiscard]] std::string xlsx_bytes(const std::vector<XlsxSheet>& sheets,
                                     const std::string& title);

}  // namespace afweging::app
