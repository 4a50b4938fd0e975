// SPDX-License-Identifier: EUPL-1.2
// Values by simulated year: the year of a month, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace afweging::sim {

/// Simulated year of month t of the run, t >= 0.
[[nodiscard]] inline std::size_t year_of(std::int32_t t) {
    return static_cast<std::size_t>(t / 12);
}

/// The value of the year of month t; the last year holds on. `otherwise` when there are none.
template <class Value>
[[nodiscard]] Value in_year(const std::vector<Value>& per_year, std::int32_t t, Value otherwise) {
    if (per_year.empty()) {
        return otherwise;
    }
    const std::size_t year = year_of(t);
    return per_year[year < per_year.size() ? year : per_year.size() - 1];
}

}  // namespace afweging::sim
