// SPDX-License-Identifier: EUPL-1.2
// A table of many columns, laid out within a width.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace afweging::app {

/// One line: what it is about, its numbers, and a few words.
struct ColumnRow {
    std::string label;
    std::vector<std::string> numbers;
    std::string words;
};

/// The lines, none wider than `width` if words allow it and none ending in spaces. The heading
/// names the columns. Side by side where there is room; else each label above its numbers; else
/// each number on a line of its own, after its name.
[[nodiscard]] std::vector<std::string> in_columns(const ColumnRow& heading,
                                                  const std::vector<ColumnRow>& rows,
                                                  std::size_t width);

}  // namespace afweging::app
