// SPDX-License-Identifier: EUPL-1.2
// From the text of a cell to a number, or why there is none.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace afweging::calibration {

/// What came of reading a cell as a number.
enum class CellKind : std::uint8_t { number, missing, text, other_mark };

struct Cell {
    CellKind kind = CellKind::text;
    double value = 0;
};

/// Reads numbers with one decimal mark: the one that it was given, else the first that it meets;
/// the other one is then refused, so that no file is read in two ways. No marks between thousands.
/// TRUE, yes and ja are 1; FALSE, no and nee are 0.
class CellReader {
public:
    explicit CellReader(std::optional<char> decimal) : decimal_(decimal) {}

    /// `known`: what texts of the column stand for, which goes before everything else; may be null.
    [[nodiscard]] Cell read(std::string_view text,
                            const std::map<std::string, double, std::less<>>* known);
    [[nodiscard]] std::optional<char> decimal() const { return decimal_; }

private:
    std::optional<char> decimal_;
};

/// Without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace afweging::calibration
