// SPDX-License-Identifier: EUPL-1.2
// Results as tables for spreadsheets and statistical programs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "output/atomic_file.hpp"
#include "output/results.hpp"

namespace afweging::output {

/// international: comma, decimal point, keys, LF. dutch: semicolon, decimal comma, Dutch labels,
/// CRLF and a byte order mark, so that a Dutch Excel opens it by double click.
enum class CsvDialect { international, dutch };

/// Where tables go and how they are written.
struct CsvTarget {
    std::string folder;  ///< made when it is missing
    CsvDialect dialect;
    Overwrite overwrite;
};

/// A table that was written.
struct CsvFile {
    std::string path;
    std::uint64_t rows;  ///< lines below the header
    friend bool operator==(const CsvFile&, const CsvFile&) = default;
};

/// Lines that a spreadsheet shows, the header included; Excel drops the rest without a word.
inline constexpr std::uint64_t spreadsheet_lines = 1'048'576;

/// summary: over replicates. summary_and_replicates: also one line for each replicate, which soon
/// is more than a spreadsheet shows.
enum class CsvTables { summary, summary_and_replicates };

/// Writes one table for each family of datasets, <family>.csv: for each dataset, month and cell the
/// mean over replicates, the 10th and the 90th percentile. On demand also
/// <family>-by-replicate.csv, with one value on a line. Gives the files. Cents become euros with
/// two decimals, "0.001" becomes three decimals; means get two decimals more, save euros. One
/// replicate has no percentiles: empty cells. Text that a spreadsheet might take for a formula gets
/// an apostrophe in front. No file gets its name before all of them are complete. Errors as
/// AtomicFile. Page: docs/formats/results-h5.md
[[nodiscard]] std::vector<CsvFile> export_csv(const Results& results, CsvTables tables,
                                              const CsvTarget& target);

/// Writes <family>-difference.csv: what `results` has more than `against` within each replicate,
/// for each dataset, month and cell that both have: mean, its 95 % interval (mean_interval), 10th
/// and 90th percentile. Throws Error (data) as require_comparable.
[[nodiscard]] std::vector<CsvFile> export_difference_csv(const Results& results,
                                                         const Results& against,
                                                         const CsvTarget& target);

/// One cell of text: made harmless, and quoted where the dialect needs it.
[[nodiscard]] std::string csv_cell(const std::string& text, CsvDialect dialect);

}  // namespace afweging::output
