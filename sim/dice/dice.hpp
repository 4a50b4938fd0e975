// SPDX-License-Identifier: EUPL-1.2
// Draws that are addressed, never consumed in sequence.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/dice/philox.hpp"
#include "sim/dice/philox_lanes.hpp"
#include "sim/rule.hpp"

namespace afweging::sim {

/// What a draw is for. Four consecutive purposes share one Philox block. A model numbers its own.
using Purpose = std::uint32_t;

/// The random bits of one (seed, replicate): a pure function of the address
/// (entity, month, purpose). The replicate enters through the key:
///
///   key = first two words of philox((replicate, 0, 0, 'keys'), seed)
///   word = philox((entity low, entity high, month, purpose div 4), key)[purpose mod 4]
///
/// so nobody's luck depends on who else exists, on options, on order or on threads.
class Dice {
public:
    Dice(std::uint64_t seed, std::uint32_t replicate);

    /// 32 random bits of an address. purpose < 2^24.
    [[nodiscard]] std::uint32_t bits(std::uint64_t entity, std::uint32_t month, Purpose p) const;

    /// Uniform on [0, 1) with 24 bits: the float that steps use for the same address.
    [[nodiscard]] float uniform(std::uint64_t entity, std::uint32_t month, Purpose p) const;

    [[nodiscard]] PhiloxKey key() const { return key_; }

private:
    PhiloxKey key_;
};

/// An engine for the rare draw that needs more than one word (feeds Boost.Random distributions).
/// Its words lie in their own address space: they never coincide with those of Dice::bits.
/// At most 4096 * 4 words for one address. purpose < 2^19.
class DrawEngine {
public:
    using result_type = std::uint32_t;
    DrawEngine(const Dice& dice, std::uint64_t entity, std::uint32_t month, Purpose p);
    [[nodiscard]] static constexpr result_type min() { return 0; }
    [[nodiscard]] static constexpr result_type max() { return 0xffffffffU; }
    result_type operator()();

private:
    PhiloxKey key_;
    PhiloxCounter counter_;
    PhiloxCounter words_{};
    int used_ = 4;
    bool exhausted_ = false;
};

/// 24-bit uniform on [0, 1) from 32 random bits; exact in binary32.
AFWEGING_RULE float to_uniform(std::uint32_t bits) {
    return static_cast<float>(bits >> 8) * 0x1p-24F;
}

/// A fifth word of a Philox block. A uniform uses the upper 24 bits of a word; the low bytes of
/// words 1, 2 and 3 are left over and make 24 bits more, independent of the four uniforms.
AFWEGING_RULE std::uint32_t fifth_word(std::uint32_t word_1, std::uint32_t word_2,
                                       std::uint32_t word_3) {
    return word_1 << 24 | (word_2 & 0xffU) << 16 | (word_3 & 0xffU) << 8;
}

/// Fills four purposes (4 * purpose_block + 0..3) of `count` entities for one month:
/// out[w * stride + i] is the word w of entity i. Fastest when `count` is a multiple of 16.
AFWEGING_HOT void fill_draws(PhiloxKey key, const std::uint64_t* entities, std::size_t count,
                             std::uint32_t month, std::uint32_t purpose_block, std::uint32_t* out,
                             std::size_t stride) {
    constexpr std::size_t two = 2 * detail::lane_count;
    for (std::size_t i = 0; i < count / two * two; i += two) {
        detail::fill_two_lanes(key, entities + i, month, purpose_block, out + i, stride);
    }
    for (std::size_t i = count / two * two; i < count / detail::lane_count * detail::lane_count;
         i += detail::lane_count) {
        detail::fill_lanes(key, entities + i, month, purpose_block, out + i, stride);
    }
    for (std::size_t rest = count % detail::lane_count; rest > 0; --rest) {
        const std::size_t i = count - rest;
        const auto low = static_cast<std::uint32_t>(entities[i]);
        const auto high = static_cast<std::uint32_t>(entities[i] >> 32);
        const PhiloxCounter words = philox({low, high, month, purpose_block}, key);
        out[i] = words.v0;
        out[stride + i] = words.v1;
        out[2 * stride + i] = words.v2;
        out[3 * stride + i] = words.v3;
    }
}

/// The same where every entity has a purpose block of its own. Reads and writes up to the next
/// multiple of 8 beyond `count`.
AFWEGING_HOT void fill_scattered_draws(PhiloxKey key, const std::uint64_t* entities,
                                       std::size_t count, std::uint32_t month,
                                       const std::uint32_t* purpose_blocks, std::uint32_t* out,
                                       std::size_t stride) {
    for (std::size_t i = 0; i < count; i += detail::lane_count) {
        detail::fill_own_blocks(key, entities + i, month, purpose_blocks + i, out + i, stride);
    }
}

}  // namespace afweging::sim
