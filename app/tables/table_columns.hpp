// SPDX-License-Identifier: EUPL-1.2
// The columns of the municipality's own tables, the same in CSV and Excel.
#pragma once

#include <string>
#include <vector>

#include "app/report/tables/municipal_tables.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// A column of numbers: its heading, and what stands in it.
struct NumberColumn {
    LocalisedText heading;
    double (*value)(const TableCell& cell);
    /// Decimals of a value of the line, or of an end of a range.
    int (*decade)(const TableLine& line, const TableCell& cell);
};

/// old, new, mutation, each with low and high; of one result value, low and high; in a run with
/// draws also how luck alone moves each.
[[nodiscard]] std::vector<NumberColumn> number_columns(const MunicipalTables& tables);

/// part, line, taakveld, side, unit.
[[nodiscard]] std::vector<LocalisedText> text_headings();
[[nodiscard]] std::vector<LocalisedText> texts_of(const MunicipalTables& tables,
                                                  const TableBlock& block, const TableLine& line);

/// The value as it is told: a multiple of 10^decade. Not finite where there is none.
[[nodiscard]] double rounded_value(double value, int decade);
/// Digits behind the mark.
[[nodiscard]] int decimals_of(int decade);

}  // namespace afweging::app
