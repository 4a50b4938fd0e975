// SPDX-License-Identifier: EUPL-1.2
// Choices without branches. Compilers turn `?:` on a shared condition into jumps, and a loop with
// jumps is not vectorised; bits are.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "sim/rule.hpp"

namespace afweging::sim {

/// All ones (yes) or all zeros (no).
using Mask = std::uint32_t;

AFWEGING_RULE Mask mask(bool condition) { return 0U - static_cast<std::uint32_t>(condition); }

/// `yes` where the mask is all ones, `no` where it is all zeros.
AFWEGING_RULE std::uint32_t select(Mask m, std::uint32_t yes, std::uint32_t no) {
    return (yes & m) | (no & ~m);
}
AFWEGING_RULE float select(Mask m, float yes, float no) {
    return std::bit_cast<float>(
        select(m, std::bit_cast<std::uint32_t>(yes), std::bit_cast<std::uint32_t>(no)));
}

/// `value` where the mask is all ones, zero elsewhere.
AFWEGING_RULE float keep(Mask m, float value) {
    return std::bit_cast<float>(m & std::bit_cast<std::uint32_t>(value));
}

/// Entry of a table of a few whole numbers, by comparing with every index: in a loop over everybody
/// that is cheaper than a gather. 0 for an index beyond the table.
template <std::size_t N, class Kind>
AFWEGING_RULE std::int32_t pick(const std::array<std::int32_t, N>& table, Kind kind) {
    std::uint32_t found = 0;
#pragma GCC unroll 8
    for (std::size_t k = 0; k < N; ++k) {
        found |= mask(kind == static_cast<Kind>(k)) & static_cast<std::uint32_t>(table[k]);
    }
    return static_cast<std::int32_t>(found);
}

}  // namespace afweging::sim
