// SPDX-License-Identifier: EUPL-1.2
// A table of figures as rows of text, without title and footer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

struct FigureRow {
    std::uint32_t line = 0;
    std::vector<std::string> cells;
    std::vector<std::uint32_t> columns;  ///< where on its line each cell begins
};

struct FigureTable {
    std::string file;
    std::size_t source = 0;
    char separator = ',';
    FigureRow header;
    std::vector<FigureRow> rows;  ///< each with as many cells as the header

    [[nodiscard]] scenarios::Position at(const FigureRow& row, std::size_t column) const;
};

/// Reads one file. The separator is the one of ; , and tab that its first lines have most. A title
/// above the header and a source below the rows (lines of one cell) are passed over. Empty when a
/// problem was added that leaves nothing to read.
[[nodiscard]] std::optional<FigureTable> read_figure_table(const std::string& file,
                                                           scenarios::Problems& problems);

}  // namespace afweging::calibration
