// SPDX-License-Identifier: EUPL-1.2
// Choices without branches. Compilers turn `?:` on a shared condition into jumps, and a loop with
// jumps is not vectorised; bits are.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

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

/// Entry of a small table. The index is a signed 32-bit number because that is what gather
/// instructions take where the compiler chooses them: 64-bit indices fill twice the registers.
template <class T, std::size_t N>
AFWEGING_RULE T look_up(const std::array<T, N>& table, std::int32_t index) {
    return table.data()[index];
}
/// The same by the number of an enumerator.
template <class T, std::size_t N, class Kind>
requires std::is_enum_v<Kind> AFWEGING_RULE T look_up(const std::array<T, N>& table, Kind kind) {
    return look_up(table, static_cast<std::int32_t>(kind));
}

}  // namespace afweging::sim
