// SPDX-License-Identifier: EUPL-1.2
// A researcher's file as columns of numbers, by its map.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/estimators/sample.hpp"
#include "calibration/own_data/own_map.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

/// Rows that the filters keep. NaN where a number is missing, -1 in a column of groups. Running is
/// less the threshold. Groups and periods have codes in the order of their names (numbers by size).
struct OwnTable {
    std::size_t rows_in_file = 0;
    Sample sample;
    std::vector<std::vector<double>> placebos;  ///< in the order of the map
};

/// Reads the file. Every problem goes into `problems`, three of a kind and column with their place
/// and the rest as a count; never the text of a cell.
[[nodiscard]] OwnTable read_own_table(const std::string& path, const OwnMap& map,
                                      scenarios::Problems& problems);

/// The rows in which nothing is missing of what the map names, with covariates or without, and
/// another outcome in the place of the first where one is given.
enum class WithCovariates : std::uint8_t { no, yes };
[[nodiscard]] Sample complete_rows(const Sample& sample, WithCovariates with);

}  // namespace afweging::calibration
