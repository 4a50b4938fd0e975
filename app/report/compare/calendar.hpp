// SPDX-License-Identifier: EUPL-1.2
// The years of a run, as columns of a table.
#pragma once

#include <string>
#include <vector>

#include "output/provenance.hpp"
#include "output/summary.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// Some months of a run that are told together.
struct Period {
    std::string key;      ///< "2025"; of years of the run "1"
    LocalisedText label;  ///< "2025"; where the run has only some of its months "2025 (6 mnd)"
    output::MonthRange months;
};

/// The calendar years of the run, the first and last perhaps in part. Together they are the run.
[[nodiscard]] std::vector<Period> calendar_years(const output::Provenance& run);

/// Every twelve months of the run, from its first on: of runs that begin in different months.
[[nodiscard]] std::vector<Period> years_of_the_run(const output::Provenance& run);

/// Calendar years of two runs that begin in one month, else years of the run.
[[nodiscard]] std::vector<Period> shared_years(const output::Provenance& a,
                                               const output::Provenance& b);

/// All months of the run, as a period: "whole".
[[nodiscard]] Period all_months(const output::Provenance& run);

}  // namespace afweging::app
