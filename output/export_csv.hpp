// SPDX-License-Identifier: EUPL-1.2
// Results as tables for spreadsheets and statistical programs.
#pragma once

#include <string>
#include <vector>

#include "output/atomic_file.hpp"
#include "output/results.hpp"

namespace afweging::output {

/// international: comma, decimal point, keys, LF. dutch: semicolon, decimal comma, Dutch labels,
/// CRLF and a byte order mark, so that a Dutch Excel opens it by double click.
enum class CsvDialect { international, dutch };

/// Writes one long table for each family of datasets, `folder`/<family>.csv, one value on a line,
/// and gives the names of the files. Cents become euros with two decimals, "0.001" becomes three
/// decimals. Text that a spreadsheet might take for a formula gets an apostrophe in front.
/// No file gets its name before all of them are complete. Makes the folder when it is missing.
/// Errors as AtomicFile. Page: docs/formats/results-h5.md
[[nodiscard]] std::vector<std::string> export_csv(const Results& results, const std::string& folder,
                                                  CsvDialect dialect, Overwrite overwrite);

/// One cell of text: made harmless, and quoted where the dialect needs it.
[[nodiscard]] std::string csv_cell(const std::string& text, CsvDialect dialect);

}  // namespace afweging::output
