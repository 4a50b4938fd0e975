// SPDX-License-Identifier: EUPL-1.2
// A municipality's own totals, read from tables of its own or of CBS.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calibration/own_figures/own_cells.hpp"
#include "calibration/own_figures/own_measures.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

/// What who reads the tables says of them.
struct OwnChoices {
    std::map<OwnMeasure, std::string> columns;  ///< which column holds a measure
    std::vector<std::string> ignore;            ///< columns to pass over
    std::string region;                         ///< of a table by region; empty: there is one
};

struct OwnValue {
    OwnPeriod period;
    double value;
    scenarios::Position at;
};

/// One measure, oldest period first, no two of one period.
struct OwnSeries {
    OwnMeasure measure;
    std::vector<OwnValue> values;
    std::vector<std::string> columns = {};  ///< headings that it was read under, of each table
};

/// Whether it is the outflow of CBS StatLine (*Uitstromers*), which leaves out who reaches the AOW
/// age (R056).
[[nodiscard]] bool leaves_out_pension(const OwnSeries& series);

struct OwnFigures {
    std::vector<OwnSeries> series;

    /// Null where the tables have no such column.
    [[nodiscard]] const OwnSeries* of(OwnMeasure measure) const;
    /// Persons where they are counted, else benefits. There is one of them unless there are
    /// problems.
    [[nodiscard]] const OwnSeries* stock() const;
};

/// Reads all files together. Every problem goes into `problems`: of a column that looks like one
/// about persons that alone, and never its cells. Page: docs/formats/own-figures.md
[[nodiscard]] OwnFigures read_own_figures(const std::vector<std::string>& files,
                                          const OwnChoices& choices, scenarios::Problems& problems);

/// Years from January to December that the series covers, oldest first.
[[nodiscard]] std::vector<std::int32_t> whole_years(const OwnSeries& series);
/// Over such a year: the sum of its periods, their mean, and the last of them.
[[nodiscard]] double sum_in(const OwnSeries& series, std::int32_t year);
[[nodiscard]] double mean_in(const OwnSeries& series, std::int32_t year);
/// What the series has for a period that ends in that month; none where it has none.
[[nodiscard]] std::optional<double> at_end_of(const OwnSeries& series, sim::Month month);

}  // namespace afweging::calibration
