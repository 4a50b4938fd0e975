// SPDX-License-Identifier: EUPL-1.2
// What one cell of a municipality's own totals says: a period, a count, an amount.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sim/month.hpp"

namespace afweging::calibration {

/// A month, a quarter or a year.
struct OwnPeriod {
    sim::Month first;
    std::int32_t months = 1;  ///< 1, 3 or 12

    [[nodiscard]] sim::Month last() const { return first + sim::Months{months - 1}; }
    friend bool operator==(const OwnPeriod&, const OwnPeriod&) = default;
};

/// Reads 2025-03, 202503, 2025MM03, 03-2025, 2025 maart, maart 2025, 2025 March, 2025-03-31,
/// 31-03-2025; 2025 1e kwartaal, 2025KW01, 2025-Q1; 2025, 2025JJ00. Stars behind it (provisional
/// figures of CBS) are passed over.
[[nodiscard]] std::optional<OwnPeriod> period_in(std::string_view cell);

/// comma: of a file that parts cells by semicolons, as a Dutch Excel does. unknown: the number
/// itself must tell.
enum class DecimalMark : std::uint8_t { unknown, comma };

enum class FigureKind : std::uint8_t { number, missing, doubtful, wrong };
struct FigureCell {
    FigureKind kind = FigureKind::wrong;
    double value = 0;
};

/// A whole number of people, 0 or more. Marks between thousands are passed over: 1.234, 1,234 and
/// 1 234 are 1234. Missing: nothing, a point, a hyphen, x.
[[nodiscard]] FigureCell count_in(std::string_view cell);

/// An amount in euros, with decimals behind a comma or a point, with or without a euro sign. One
/// mark with three digits behind it is doubtful unless the file says which mark is which.
[[nodiscard]] FigureCell amount_in(std::string_view cell, DecimalMark mark);

}  // namespace afweging::calibration
