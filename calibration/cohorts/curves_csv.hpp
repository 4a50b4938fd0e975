// SPDX-License-Identifier: EUPL-1.2
// Curves of cohorts as tables.
#pragma once

#include <vector>

#include "output/export_csv.hpp"
#include "output/results.hpp"

namespace afweging::calibration {

/// Writes cohorts.csv (every curve of every cohort and moment of entry, month by month) and
/// spells.csv. Empty cells where nobody is. Columns: docs/guide/cli.md. Errors as export_csv.
[[nodiscard]] std::vector<output::CsvFile> export_curves_csv(const output::Results& results,
                                                             const output::CsvTarget& target);

}  // namespace afweging::calibration
