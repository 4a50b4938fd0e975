// SPDX-License-Identifier: EUPL-1.2
// Lines of a table in three cells, laid out within a width.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace afweging::app {

/// One line: whose number it is, the number, and what is said about it.
struct Cells {
    std::string label;
    std::string number;
    std::string rest;
};

/// Columns of the first two cells where there is room.
struct CellWidths {
    std::size_t label;
    std::size_t number;
};

inline constexpr std::size_t any_width = std::numeric_limits<std::size_t>::max();

/// The lines, none wider than `width` if words allow it and none ending in spaces: the cells side
/// by side; else closer together; else each label above its number.
[[nodiscard]] std::vector<std::string> laid_out(const std::vector<Cells>& rows,
                                                const CellWidths& wide, std::size_t width);

}  // namespace afweging::app
