// SPDX-License-Identifier: EUPL-1.2
// Three ways to lay out a table, from wide to narrow.
#include "app/report/cells.hpp"

#include <algorithm>

#include "app/report/text.hpp"

namespace afweging::app {
namespace {

const std::string gap = "   ";
const std::string narrow_gap = "  ";

std::vector<std::string> side_by_side(const std::vector<Cells>& rows, const CellWidths& widths,
                                      const std::string& between) {
    std::vector<std::string> lines;
    for (const Cells& row : rows) {
        lines.push_back(without_trailing_spaces(left_aligned(row.label, widths.label) +
                                                right_aligned(row.number, widths.number) + between +
                                                row.rest));
    }
    return lines;
}

bool fit(const std::vector<std::string>& lines, std::size_t width) {
    return std::all_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return width_of(line) <= width; });
}

CellWidths least_widths(const std::vector<Cells>& rows) {
    CellWidths widths{0, 0};
    for (const Cells& row : rows) {
        widths.label = std::max(widths.label, width_of(row.label));
        widths.number = std::max(widths.number, width_of(row.number));
    }
    return widths;
}

/// The label, and below it the number and what is said about it.
void stack(const Cells& row, std::size_t number_width, std::size_t width,
           std::vector<std::string>& lines) {
    const std::string indent(std::min(row.label.find_first_not_of(' '), row.label.size()), ' ');
    if (!row.label.empty()) {
        for (const std::string& line : wrapped(row.label, width - indent.size())) {
            lines.push_back(indent + line);
        }
    }
    const std::string number = narrow_gap + right_aligned(row.number, number_width);
    const std::string whole = without_trailing_spaces(number + narrow_gap + row.rest);
    if (width_of(whole) <= width) {
        lines.push_back(whole);
        return;
    }
    lines.push_back(number);
    for (const std::string& line : wrapped(row.rest, width - gap.size())) {
        lines.push_back(gap + line);
    }
}

}  // namespace

std::vector<std::string> laid_out(const std::vector<Cells>& rows, const CellWidths& wide,
                                  std::size_t width) {
    std::vector<std::string> lines = side_by_side(rows, wide, gap);
    if (fit(lines, width)) {
        return lines;
    }
    const CellWidths least = least_widths(rows);
    lines = side_by_side(rows, {least.label + narrow_gap.size(), least.number}, narrow_gap);
    if (fit(lines, width)) {
        return lines;
    }
    lines.clear();
    for (const Cells& row : rows) { stack(row, least.number, width, lines); }
    return lines;
}

}  // namespace afweging::app
