// SPDX-License-Identifier: EUPL-1.2
// Tables of outcomes for people and for programs. No number without its spread.
#pragma once

#include <string>
#include <vector>

#include "app/console.hpp"
#include "app/json.hpp"
#include "output/report/summary.hpp"
#include "output/results.hpp"

namespace afweging::app {

/// One line of a table.
struct TableRow {
    std::string key;
    Phrase label;
    output::Summary summary;
};

[[nodiscard]] std::vector<TableRow> table_of(const output::Results& results);

/// The paired differences b - a.
[[nodiscard]] std::vector<TableRow> table_of_differences(const output::Results& a,
                                                         const output::Results& b);

/// Levels as they are; differences with a sign, and in words when they cannot be told from zero.
enum class Kind { levels, differences };

void print_table(Console& console, const std::vector<TableRow>& rows, Kind kind);

/// key, label, unit, mean, p10, p90, standard error and number of replicates of each line.
[[nodiscard]] Json to_json(const std::vector<TableRow>& rows, Language language);

/// True when the interval from the 10th to the 90th percentile holds zero.
[[nodiscard]] bool undecided(const output::Summary& difference);

}  // namespace afweging::app
