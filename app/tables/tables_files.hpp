// SPDX-License-Identifier: EUPL-1.2
// The municipality's own tables as files: CSV and Excel.
#pragma once

#include <string>
#include <vector>

#include "app/report/tables/municipal_tables.hpp"
#include "app/report/tables/table_notes.hpp"
#include "app/tables/xlsx.hpp"
#include "output/export_csv.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// What the sheet of explanation says beside the notes of the tables.
struct TablesOrigin {
    std::string command;  ///< that makes the same files again
    std::vector<OriginLine> lines;
};

/// Writes tabellen.csv, uitleg.csv and tabellen.xlsx (tables and explanation in the other language)
/// in the folder of the target. Either all of them appear or none. In Dutch the CSV is the one
/// that a Dutch Excel opens by double click: semicolons, decimal commas, a byte order mark. Cells
/// that begin as a formula get an apostrophe. Errors as AtomicFile.
/// Page: docs/formats/tables.md
[[nodiscard]] std::vector<output::CsvFile> write_tables(const MunicipalTables& tables,
                                                        const TablesOrigin& origin,
                                                        const std::string& folder,
                                                        output::Overwrite overwrite,
                                                        Language language);

/// The sheets: each period, and the explanation.
[[nodiscard]] std::vector<XlsxSheet> sheets_of(const MunicipalTables& tables,
                                               const TablesOrigin& origin, Language language);

}  // namespace afweging::app
