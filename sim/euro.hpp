// SPDX-License-Identifier: EUPL-1.2
// Money as whole cents. Every rounding has a name.
#pragma once

#include <compare>
#include <cstdint>

namespace afweging::sim {

/// An amount of money. [EUR cent] Exact; never a floating-point number.
struct Euro {
    std::int64_t cents = 0;

    friend constexpr auto operator<=>(Euro, Euro) = default;
    friend constexpr Euro operator+(Euro a, Euro b) { return Euro{a.cents + b.cents}; }
    friend constexpr Euro operator-(Euro a, Euro b) { return Euro{a.cents - b.cents}; }
    friend constexpr Euro operator*(Euro a, std::int64_t n) { return Euro{a.cents * n}; }
    constexpr Euro& operator+=(Euro other) {
        cents += other.cents;
        return *this;
    }
};

/// Nearest cent, halves away from zero. |euros| must stay below 9e16.
[[nodiscard]] constexpr Euro round_to_cent(double euros) {
    const double scaled = euros * 100.0;
    return Euro{static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5)};
}

}  // namespace afweging::sim
