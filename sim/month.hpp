// SPDX-License-Identifier: EUPL-1.2
// Calendar months and durations in months.
#pragma once

#include <compare>
#include <cstdint>

namespace afweging::sim {

/// A duration. [months] May be negative (a difference).
struct Months {
    std::int32_t count = 0;
    friend constexpr auto operator<=>(Months, Months) = default;
};

/// A calendar month, counted from January of year 0. Invariant: index >= 0.
struct Month {
    std::int32_t index = 0;

    /// The month of a calendar date. `month_of_year` is 1..12.
    [[nodiscard]] static constexpr Month of(std::int32_t year, std::int32_t month_of_year) {
        return Month{year * 12 + month_of_year - 1};
    }
    [[nodiscard]] constexpr std::int32_t year() const { return index / 12; }
    /// 1..12
    [[nodiscard]] constexpr std::int32_t month_of_year() const { return index % 12 + 1; }

    friend constexpr auto operator<=>(Month, Month) = default;
};

[[nodiscard]] constexpr Month operator+(Month m, Months d) { return Month{m.index + d.count}; }
[[nodiscard]] constexpr Months operator-(Month a, Month b) { return Months{a.index - b.index}; }

}  // namespace afweging::sim
