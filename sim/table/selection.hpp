// SPDX-License-Identifier: EUPL-1.2
// From a loop over everybody to a loop over the few: the first, without branches, writes a flag a
// row; the second visits the rows whose flag is set.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "sim/rule.hpp"
#include "sim/table/column.hpp"

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace afweging::sim {

/// A flag for every row of a chunk: 0 or 1.
using Flags = std::array<std::uint8_t, chunk_size>;

AFWEGING_RULE std::uint8_t flag(bool condition) { return condition ? 1 : 0; }

/// Rows of a chunk, in ascending order.
struct Selection {
    std::array<std::uint16_t, chunk_size> row;
    std::size_t count = 0;

    [[nodiscard, gnu::always_inline]] inline const std::uint16_t* begin() const {
        return row.data();
    }
    [[nodiscard, gnu::always_inline]] inline const std::uint16_t* end() const {
        return row.data() + count;
    }
};

namespace detail {

/// Eight flags as the bits of a byte: the product brings flag k to bit 56 + k.
AFWEGING_RULE std::uint64_t eight_flags(const std::uint8_t* flags) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, flags, 8);
    return (eight * 0x0102040810204080U) >> 56;
}

}  // namespace detail

/// 64 flags as the bits of a word, the first lowest. A processor has one instruction for it, which
/// compilers do not find.
AFWEGING_RULE std::uint64_t bits_of_flags(const std::uint8_t* flags) {
#if defined(__AVX512BW__)
    const __m512i all = _mm512_loadu_si512(flags);
    return _mm512_test_epi8_mask(all, all);
#elif defined(__AVX2__)
    std::uint64_t bits = 0;
#pragma GCC unroll 2
    for (int k = 0; k < 2; ++k) {
        const __m256i half = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(flags + 32 * k));
        const auto signs =
            static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_slli_epi16(half, 7)));
        bits |= std::uint64_t{signs} << (32 * k);
    }
    return bits;
#elif defined(__SSE2__)
    std::uint64_t bits = 0;
#pragma GCC unroll 4
    for (int k = 0; k < 4; ++k) {
        const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(flags + 16 * k));
        const auto signs = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_slli_epi16(part, 7)));
        bits |= std::uint64_t{signs} << (16 * k);
    }
    return bits;
#elif defined(__wasm_simd128__)
    std::uint64_t bits = 0;
#pragma GCC unroll 4
    for (int k = 0; k < 4; ++k) {
        const v128_t part = wasm_i16x8_shl(wasm_v128_load(flags + 16 * k), 7);
        bits |= std::uint64_t{wasm_i8x16_bitmask(part)} << (16 * k);
    }
    return bits;
#else
    std::uint64_t bits = 0;
#pragma GCC unroll 8
    for (std::size_t byte = 0; byte < 8; ++byte) {
        bits |= detail::eight_flags(flags + 8 * byte) << (8 * byte);
    }
    return bits;
#endif
}

/// Selects the rows whose flag is 1.
AFWEGING_HOT void select_rows(const Flags& flags, Selection& selection) {
    std::size_t count = 0;
    for (std::size_t from = 0; from < chunk_size; from += 64) {
        for (std::uint64_t bits = bits_of_flags(flags.data() + from); bits != 0; bits &= bits - 1) {
            selection.row[count++] =
                static_cast<std::uint16_t>(from + static_cast<unsigned>(std::countr_zero(bits)));
        }
    }
    selection.count = count;
}

}  // namespace afweging::sim
