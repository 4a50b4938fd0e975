// SPDX-License-Identifier: EUPL-1.2
// afweging export --tabellen: from results to the municipality's own tables.
#pragma once

#include <string>
#include <vector>

#include "output/export_csv.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

struct TablesAsked {
    std::string file;     ///< results; of two the new plan
    std::string against;  ///< results of the old plan; empty: a table of one
    output::CsvTarget target;
    Language language;
};

/// Reads the results, makes the tables and writes them. Errors as read_results, municipal_tables
/// and write_tables.
[[nodiscard]] std::vector<output::CsvFile> export_tables(const TablesAsked& asked);

}  // namespace afweging::app
