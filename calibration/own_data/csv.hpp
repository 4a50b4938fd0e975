// SPDX-License-Identifier: EUPL-1.2
// A table as text, row by row: what a spreadsheet or a statistics program writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace afweging::calibration {

/// One row. The views are into the text, or into the reader for fields with doubled quotes; they
/// hold until the next row is read.
struct CsvRow {
    std::uint32_t line = 0;  ///< where it begins, from 1
    std::vector<std::string_view> fields;
    std::vector<std::uint32_t> columns;  ///< byte of its line at which a field begins, from 1
};

/// Reads RFC 4180: quoted fields may hold separators, line ends and doubled quotes. Lines end in LF
/// or CR LF; a byte order mark and a first line `sep=;` are passed over; empty lines too.
class CsvReader {
public:
    /// The text must outlive it. Without a separator the one of ; , and tab that occurs most in the
    /// first line is taken (of equals the first).
    CsvReader(std::string_view text, std::optional<char> separator);

    [[nodiscard]] char separator() const { return separator_; }
    /// False at the end, and at a quote that is not closed.
    [[nodiscard]] bool next(CsvRow& row);
    /// Line of a quote that is never closed; 0 when there is none.
    [[nodiscard]] std::uint32_t open_quote() const { return open_quote_; }
    /// First line on which text stands behind a closing quote, as in "1"7, which belongs to no
    /// field; 0 when there is none.
    [[nodiscard]] std::uint32_t behind_quote() const { return behind_quote_; }

private:
    void read_quoted(CsvRow& row);
    void read_plain(CsvRow& row);
    /// Passes over a line end; whether there was one.
    bool pass_line_end();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t line_ = 1;
    char separator_ = ',';
    std::uint32_t open_quote_ = 0, behind_quote_ = 0;
    std::deque<std::string> unquoted_;
};

}  // namespace afweging::calibration
