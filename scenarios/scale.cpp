// SPDX-License-Identifier: EUPL-1.2
// Multiplying and rounding.
#include "scenarios/scale.hpp"

#include <algorithm>

namespace afweging::scenarios {

std::int64_t scaled_cents(std::int64_t cents, double factor) {
    constexpr double most_cents = 9e15;
    const double product = static_cast<double>(cents) * factor;
    return static_cast<std::int64_t>(std::min(product, most_cents) + 0.5);
}

std::uint32_t scaled_count(std::uint32_t count, double factor) {
    const double product = std::min(static_cast<double>(count) * factor, 4e9);
    return static_cast<std::uint32_t>(product + 0.5);
}

}  // namespace afweging::scenarios
