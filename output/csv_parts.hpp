// SPDX-License-Identifier: EUPL-1.2
// What all tables of results have in common: dialect, columns, and files that appear together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "output/atomic_file.hpp"
#include "output/export_csv.hpp"
#include "output/provenance.hpp"
#include "output/units.hpp"
#include "sim/localised_text.hpp"
#include "sim/recorder.hpp"

namespace afweging::output {

/// Marks of a dialect.
struct CsvStyle {
    CsvDialect dialect;
    char separator;
    char decimal_mark;
    std::string_view line_end;
    std::string_view start;  ///< of the file
};
[[nodiscard]] CsvStyle style_of(CsvDialect dialect);

/// A family of datasets: one table.
struct CsvTable {
    std::string family;
    std::vector<std::size_t> datasets;
    std::vector<std::size_t> axes;  ///< used by any of them, in the order of the layout
};
[[nodiscard]] std::vector<CsvTable> tables_of(const sim::Layout& layout);

/// A column: its key for programs, its word for a Dutch spreadsheet.
struct CsvColumn {
    std::string key;
    std::string nl;
};

/// A number with so many decimals and a separator; empty when it is not finite.
[[nodiscard]] std::string csv_number(double value, int decimals, const CsvStyle& style);
/// A mean in that unit: euros have cents; another number that is no whole number of stored units
/// has two decimals more than they have.
[[nodiscard]] std::string csv_mean(double value, const ShownUnit& unit, const CsvStyle& style);

/// The first line: dataset, `times`, the axes of the table, `numbers`, unit.
[[nodiscard]] std::string csv_header(const sim::Layout& layout, const CsvTable& table,
                                     const std::vector<CsvColumn>& times,
                                     const std::vector<CsvColumn>& numbers, const CsvStyle& style);

/// The column of a name that axis_words knows.
[[nodiscard]] CsvColumn csv_column(const std::string& name);

/// The columns of the axes for each cell of a dataset; empty for axes it does not have.
[[nodiscard]] std::vector<std::string> cell_columns(const sim::Layout& layout,
                                                    const sim::Dataset& dataset,
                                                    const CsvTable& table, const CsvStyle& style);

/// The columns of month_columns().
[[nodiscard]] std::vector<CsvColumn> month_names(Clock clock);

/// Month index, year and month of the year, each followed by a separator; where months count from
/// entry the months since then alone.
[[nodiscard]] std::string month_columns(sim::Month start, Clock clock, std::uint32_t index,
                                        const CsvStyle& style);

/// True for -1 in budgets, places and counts that are not taken every month: the file's mark for no
/// limit or no count, which is no amount and becomes an empty cell.
[[nodiscard]] bool is_no_amount(const sim::Dataset& dataset, std::int64_t value);

/// Tables on their way to a folder. None gets its name before commit(), when all are on the disk;
/// if one of them cannot have its name then, none of those that replace nothing stays.
class CsvFolder {
public:
    /// Makes the folder when it is missing. Errors as AtomicFile.
    explicit CsvFolder(CsvTarget target);

    /// Begins a table; what is written goes there from now on.
    void begin(const std::string& name, const std::string& header);
    /// Adds a line, its end included.
    void line(const std::string& text);
    [[nodiscard]] std::vector<CsvFile> commit();

private:
    void flush();

    CsvTarget target_;
    std::vector<CsvFile> written_;
    std::vector<std::unique_ptr<AtomicFile>> files_;
    std::string buffer_;
};

}  // namespace afweging::output
