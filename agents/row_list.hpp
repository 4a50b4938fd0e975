// SPDX-License-Identifier: EUPL-1.2
// From a loop over everybody to a loop over the few: the first, without branches, writes a flag a
// row; the second visits the rows whose flag is set.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "sim/column.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

inline constexpr std::size_t block_people = sim::block_size;

/// A flag for every row of a block: 0 or 1.
using RowFlags = std::array<std::uint8_t, block_people>;

AFWEGING_RULE std::uint8_t flag(bool condition) { return condition ? 1 : 0; }

/// Rows of a block, in ascending order.
struct RowList {
    std::array<std::uint16_t, block_people> row;
    std::size_t count = 0;

    [[nodiscard, gnu::always_inline]] inline const std::uint16_t* begin() const {
        return row.data();
    }
    [[nodiscard, gnu::always_inline]] inline const std::uint16_t* end() const {
        return row.data() + count;
    }
};

/// Eight flags as the bits of a byte: the product brings flag k to bit 56 + k.
AFWEGING_RULE std::uint64_t eight_flags(const std::uint8_t* flags) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, flags, 8);
    return (eight * 0x0102040810204080U) >> 56;
}

/// Lists the rows whose flag is 1.
AFWEGING_SWEEP void list_rows(const RowFlags& flags, RowList& list) {
    std::size_t count = 0;
    for (std::size_t from = 0; from < block_people; from += 64) {
        std::uint64_t bits = 0;
#pragma GCC unroll 8
        for (std::size_t byte = 0; byte < 8; ++byte) {
            bits |= eight_flags(flags.data() + from + 8 * byte) << (8 * byte);
        }
        for (; bits != 0; bits &= bits - 1) {
            list.row[count++] =
                static_cast<std::uint16_t>(from + static_cast<unsigned>(std::countr_zero(bits)));
        }
    }
    list.count = count;
}

}  // namespace afweging::agents
