// SPDX-License-Identifier: EUPL-1.2
// Where measures add up: counters, sums and shares of one group of people, however many of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "sim/rule.hpp"

namespace afweging::agents {

/// Eight counters, or four sums, added at once.
using Counters [[gnu::vector_size(16)]] = std::uint16_t;
using Sums [[gnu::vector_size(32)]] = std::int64_t;

/// The most people that a cell can count: counters have 16 bits, and a share of each person in
/// thousandths must fit in 32.
inline constexpr std::size_t most_counted = 65535;
static_assert(most_counted * 1000 < (std::uint64_t{1} << 32));

/// Room for so many counts, sums and shares. Packing is nobody else's business.
template <std::size_t Counts, std::size_t SumsWanted, std::size_t Shares>
struct MeasureCell {
    static constexpr std::size_t flag_words = (Counts + 7) / 8;  ///< bytes of flags of a person
    static constexpr std::size_t amount_words = (SumsWanted + 3) / 4;
    static constexpr std::size_t share_words = (Shares + 1) / 2;

    std::array<Sums, amount_words> sums{};
    std::array<Counters, flag_words> counters{};
    std::array<std::uint64_t, share_words> shares{};

    [[nodiscard]] std::int64_t count(std::size_t k) const { return counters[k / 8][k % 8]; }
    [[nodiscard]] std::int64_t sum(std::size_t k) const { return sums[k / 4][k % 4]; }
    /// In thousandths.
    [[nodiscard]] std::int64_t share(std::size_t k) const {
        return static_cast<std::int64_t>((shares[k / 2] >> (32 * (k % 2))) & 0xFFFFFFFFU);
    }
};

namespace detail {

/// Eight flags as eight counters.
constexpr std::array<std::array<std::uint16_t, 8>, 256> spread_flags = [] {
    std::array<std::array<std::uint16_t, 8>, 256> spread{};
    for (std::size_t flags = 0; flags < 256; ++flags) {
        for (std::size_t k = 0; k < 8; ++k) {
            spread[flags][k] = static_cast<std::uint16_t>((flags >> k) & 1U);
        }
    }
    return spread;
}();

}  // namespace detail

/// Eight flags, the first in the lowest bit, as eight counters.
AFWEGING_RULE Counters counters_of(std::uint8_t flags) {
    Counters counters;
    std::memcpy(&counters, detail::spread_flags[flags].data(), sizeof counters);
    return counters;
}

/// Four whole numbers as four sums.
AFWEGING_HOT void set_sums(Sums& sums, const std::int32_t* amounts) {
    using Four [[gnu::vector_size(16)]] = std::int32_t;
    Four four;
    std::memcpy(&four, amounts, sizeof four);
    sums = __builtin_convertvector(four, Sums);
}

/// Adds one cell to another.
template <std::size_t C, std::size_t S, std::size_t H>
AFWEGING_HOT void add_to(MeasureCell<C, S, H>& cell, const MeasureCell<C, S, H>& one) {
#pragma GCC unroll 16
    for (std::size_t k = 0; k < one.amount_words; ++k) { cell.sums[k] += one.sums[k]; }
#pragma GCC unroll 16
    for (std::size_t k = 0; k < one.flag_words; ++k) { cell.counters[k] += one.counters[k]; }
#pragma GCC unroll 16
    for (std::size_t k = 0; k < one.share_words; ++k) { cell.shares[k] += one.shares[k]; }
}

}  // namespace afweging::agents
