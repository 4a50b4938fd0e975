// SPDX-License-Identifier: EUPL-1.2
// Philox for as many counters at once as a vector register holds; the same words as philox.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/dice/philox.hpp"
#include "sim/rule.hpp"

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace afweging::sim::detail {

// The one place with instructions by hand. Philox multiplies 32 by 32 bits into 64, which every
// x86 level has as one instruction; g++ 12 builds it from 64-bit products and shuffles instead,
// three to five times slower. A 64-bit lane holds one word of a counter; its upper half is left
// with whatever is there, since the product reads only the lower half.
#if defined(__AVX512F__)
inline constexpr std::size_t lane_bytes = 64;
#elif defined(__AVX2__)
inline constexpr std::size_t lane_bytes = 32;
#else
inline constexpr std::size_t lane_bytes = 16;
#endif
inline constexpr std::size_t lane_count = lane_bytes / sizeof(std::uint64_t);

using Lanes [[gnu::vector_size(lane_bytes)]] = std::uint64_t;
using FullLanes [[gnu::vector_size(lane_bytes)]] = std::uint32_t;
using UnalignedFullLanes [[gnu::vector_size(lane_bytes), gnu::aligned(4), gnu::may_alias]] =
    std::uint32_t;
using HalfLanes [[gnu::vector_size(lane_bytes / 2)]] = std::uint32_t;
using UnalignedLanes [[gnu::vector_size(lane_bytes), gnu::aligned(8), gnu::may_alias]] =
    std::uint64_t;
using UnalignedHalfLanes [[gnu::vector_size(lane_bytes / 2), gnu::aligned(4), gnu::may_alias]] =
    std::uint32_t;

/// The products of the lower halves.
AFWEGING_RULE Lanes multiply_lower(Lanes a, Lanes b) {
#if defined(__AVX512F__)
    return reinterpret_cast<Lanes>(
        // Masked with all ones: the plain form warns in g++ 12's own header.
        _mm512_maskz_mul_epu32(0xFF, reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)));
#elif defined(__AVX2__)
    return reinterpret_cast<Lanes>(
        _mm256_mul_epu32(reinterpret_cast<__m256i>(a), reinterpret_cast<__m256i>(b)));
#elif defined(__SSE2__)
    return reinterpret_cast<Lanes>(
        _mm_mul_epu32(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
    return (a & 0xFFFFFFFFU) * (b & 0xFFFFFFFFU);
#endif
}

AFWEGING_RULE Lanes same_in_all(std::uint64_t x) { return Lanes{} + x; }

/// The four words of the counters (low, high, month, block) of lane_count entities.
struct LaneWords {
    Lanes v0;
    Lanes v1;
    Lanes v2;
    Lanes v3;
};

AFWEGING_RULE LaneWords philox_lanes(LaneWords c, PhiloxKey k) {
    const Lanes multiplier_0 = same_in_all(0xD2511F53U);
    const Lanes multiplier_1 = same_in_all(0xCD9E8D57U);
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
        const Lanes product_0 = multiply_lower(multiplier_0, c.v0);
        const Lanes product_1 = multiply_lower(multiplier_1, c.v2);
        c.v0 = (product_1 >> 32) ^ c.v1 ^ same_in_all(k.k0);
        c.v2 = (product_0 >> 32) ^ c.v3 ^ same_in_all(k.k1);
        c.v1 = product_1;
        c.v3 = product_0;
        k.k0 += 0x9E3779B9U;
        k.k1 += 0xBB67AE85U;
    }
    return c;
}

AFWEGING_HOT void store_lower(std::uint32_t* out, Lanes words) {
    *reinterpret_cast<UnalignedHalfLanes*>(out) = __builtin_convertvector(words, HalfLanes);
}

/// The lower halves of two registers, as one.
AFWEGING_HOT void store_lower(std::uint32_t* out, Lanes first, Lanes second) {
    const auto a = reinterpret_cast<FullLanes>(first);
    const auto b = reinterpret_cast<FullLanes>(second);
#if defined(__AVX512F__)
    const FullLanes both =
        __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
#elif defined(__AVX2__)
    const FullLanes both = __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14);
#else
    const FullLanes both = __builtin_shufflevector(a, b, 0, 2, 4, 6);
#endif
    *reinterpret_cast<UnalignedFullLanes*>(out) = both;
}

/// The words of lane_count consecutive entities: out[w * stride + i].
AFWEGING_HOT void fill_lanes(PhiloxKey key, const std::uint64_t* entities, std::uint32_t month,
                             std::uint32_t block, std::uint32_t* out, std::size_t stride) {
    const Lanes entity = *reinterpret_cast<const UnalignedLanes*>(entities);
    const LaneWords words =
        philox_lanes({entity, entity >> 32, same_in_all(month), same_in_all(block)}, key);
    store_lower(out, words.v0);
    store_lower(out + stride, words.v1);
    store_lower(out + 2 * stride, words.v2);
    store_lower(out + 3 * stride, words.v3);
}

/// The same for twice as many entities, so that whole registers are stored.
AFWEGING_HOT void fill_two_lanes(PhiloxKey key, const std::uint64_t* entities, std::uint32_t month,
                                 std::uint32_t block, std::uint32_t* out, std::size_t stride) {
    const Lanes a = *reinterpret_cast<const UnalignedLanes*>(entities);
    const Lanes b = *reinterpret_cast<const UnalignedLanes*>(entities + lane_count);
    const LaneWords first = philox_lanes({a, a >> 32, same_in_all(month), same_in_all(block)}, key);
    const LaneWords second =
        philox_lanes({b, b >> 32, same_in_all(month), same_in_all(block)}, key);
    store_lower(out, first.v0, second.v0);
    store_lower(out + stride, first.v1, second.v1);
    store_lower(out + 2 * stride, first.v2, second.v2);
    store_lower(out + 3 * stride, first.v3, second.v3);
}

/// The words of lane_count addresses that share the month only: out[w][i].
AFWEGING_HOT void fill_own_blocks(PhiloxKey key, const std::uint64_t* entities, std::uint32_t month,
                                  const std::uint32_t* blocks, std::uint32_t* out,
                                  std::size_t stride) {
    const Lanes entity = *reinterpret_cast<const UnalignedLanes*>(entities);
    Lanes block{};
    for (std::size_t i = 0; i < lane_count; ++i) { block[i] = blocks[i]; }
    const LaneWords words = philox_lanes({entity, entity >> 32, same_in_all(month), block}, key);
    store_lower(out, words.v0);
    store_lower(out + stride, words.v1);
    store_lower(out + 2 * stride, words.v2);
    store_lower(out + 3 * stride, words.v3);
}

}  // namespace afweging::sim::detail
