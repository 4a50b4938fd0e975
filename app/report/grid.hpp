// SPDX-License-Identifier: EUPL-1.2
// A table with several numbers on a line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace afweging::app {

/// A label and a cell for each column.
struct GridRow {
    std::string label;
    std::vector<std::string> cells;
};

/// The heading of each column, and the rows.
struct Grid {
    std::vector<std::string> columns;
    std::vector<GridRow> rows;
};

/// The lines of the grid: side by side where that fits in `width`; else each label above its cells,
/// one a line, each after the heading of its column. None ends in spaces.
[[nodiscard]] std::vector<std::string> lines_of(const Grid& grid, std::size_t width);

}  // namespace afweging::app
