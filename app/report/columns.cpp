// SPDX-License-Identifier: EUPL-1.2
// Three ways to lay out many columns, from wide to narrow.
#include "app/report/columns.hpp"

#include <algorithm>

#include "app/report/text.hpp"

namespace afweging::app {
namespace {

const std::string gap = "  ";

std::vector<std::size_t> widths_of(const ColumnRow& heading, const std::vector<ColumnRow>& rows) {
    std::vector<std::size_t> widths;
    for (std::size_t k = 0; k < heading.numbers.size(); ++k) {
        std::size_t most = width_of(heading.numbers[k]);
        for (const ColumnRow& row : rows) { most = std::max(most, width_of(row.numbers[k])); }
        widths.push_back(most);
    }
    return widths;
}

/// The numbers right-aligned in their columns, and the words.
std::string numbers_of(const ColumnRow& row, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t k = 0; k < widths.size(); ++k) {
        line += gap + right_aligned(row.numbers[k], widths[k]);
    }
    return line + gap + row.words;
}

std::vector<std::string> side_by_side(const std::vector<ColumnRow>& rows,
                                      const std::vector<std::size_t>& widths) {
    std::size_t label = 0;
    for (const ColumnRow& row : rows) { label = std::max(label, width_of(row.label)); }
    std::vector<std::string> lines;
    for (const ColumnRow& row : rows) {
        lines.push_back(
            without_trailing_spaces(left_aligned(row.label, label) + numbers_of(row, widths)));
    }
    return lines;
}

std::vector<std::string> label_above(const std::vector<ColumnRow>& rows,
                                     const std::vector<std::size_t>& widths) {
    std::vector<std::string> lines;
    for (const ColumnRow& row : rows) {
        if (!row.label.empty()) {
            lines.push_back(row.label);
        }
        lines.push_back(without_trailing_spaces(numbers_of(row, widths)));
    }
    return lines;
}

std::vector<std::string> one_by_one(const ColumnRow& heading, const std::vector<ColumnRow>& rows,
                                    std::size_t width) {
    std::vector<std::string> lines;
    const std::size_t room = width > 2 * gap.size() ? width - gap.size() : width;
    const auto say = [&](const std::string& name, const std::string& what) {
        for (const std::string& line : wrapped(name + ": " + what, room)) {
            lines.push_back(gap + line);
        }
    };
    for (const ColumnRow& row : rows) {
        lines.push_back(row.label);
        for (std::size_t k = 0; k < heading.numbers.size(); ++k) {
            say(heading.numbers[k], row.numbers[k]);
        }
        if (!row.words.empty()) {
            say(heading.words, row.words);
        }
    }
    return lines;
}

bool fit(const std::vector<std::string>& lines, std::size_t width) {
    return std::all_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return width_of(line) <= width; });
}

}  // namespace

std::vector<std::string> in_columns(const ColumnRow& heading, const std::vector<ColumnRow>& rows,
                                    std::size_t width) {
    std::vector<ColumnRow> all = {heading};
    all.insert(all.end(), rows.begin(), rows.end());
    const std::vector<std::size_t> widths = widths_of(heading, rows);
    std::vector<std::string> lines = side_by_side(all, widths);
    if (!fit(lines, width)) {
        lines = label_above(all, widths);
    }
    return fit(lines, width) ? lines : one_by_one(heading, rows, width);
}

}  // namespace afweging::app
