// SPDX-License-Identifier: EUPL-1.2
// Columns side by side, or one below the other.
#include "app/report/grid.hpp"

#include <algorithm>

#include "app/report/text.hpp"

namespace afweging::app {
namespace {

const std::string gap = "   ";

std::size_t label_width(const Grid& grid) {
    std::size_t widest = 0;
    for (const GridRow& row : grid.rows) { widest = std::max(widest, width_of(row.label)); }
    return widest;
}

std::size_t column_width(const Grid& grid, std::size_t column) {
    std::size_t widest = width_of(grid.columns[column]);
    for (const GridRow& row : grid.rows) { widest = std::max(widest, width_of(row.cells[column])); }
    return widest;
}

std::vector<std::string> side_by_side(const Grid& grid) {
    std::vector<std::string> lines = {std::string(label_width(grid), ' ')};
    for (const GridRow& row : grid.rows) {
        lines.push_back(left_aligned(row.label, label_width(grid)));
    }
    for (std::size_t column = 0; column < grid.columns.size(); ++column) {
        const std::size_t width = column_width(grid, column);
        lines[0] += gap + right_aligned(grid.columns[column], width);
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            lines[row + 1] += gap + right_aligned(grid.rows[row].cells[column], width);
        }
    }
    for (std::string& line : lines) { line = without_trailing_spaces(std::move(line)); }
    return lines;
}

std::vector<std::string> stacked(const Grid& grid, std::size_t width) {
    std::vector<std::string> lines;
    for (const GridRow& row : grid.rows) {
        for (const std::string& part : wrapped(row.label, width)) { lines.push_back(part); }
        for (std::size_t column = 0; column < grid.columns.size(); ++column) {
            for (const std::string& part :
                 wrapped(grid.columns[column] + ": " + row.cells[column], width - gap.size())) {
                lines.push_back(gap + part);
            }
        }
    }
    return lines;
}

}  // namespace

std::vector<std::string> lines_of(const Grid& grid, std::size_t width) {
    std::vector<std::string> lines = side_by_side(grid);
    const bool fits = std::all_of(lines.begin(), lines.end(),
                                  [&](const std::string& line) { return width_of(line) <= width; });
    return fits ? lines : stacked(grid, width);
}

}  // namespace afweging::app
