// SPDX-License-Identifier: EUPL-1.2
// Philox4x32-10, a counter-based random number generator.
#pragma once

#include <cstdint>

#include "sim/rule.hpp"

namespace afweging::sim {

struct PhiloxKey {
    std::uint32_t k0 = 0;
    std::uint32_t k1 = 0;
};

struct PhiloxCounter {
    std::uint32_t v0 = 0;
    std::uint32_t v1 = 0;
    std::uint32_t v2 = 0;
    std::uint32_t v3 = 0;
};

/// Ten rounds of Philox4x32: four random words for each counter, a bijection for each key.
/// Source: salmon2011parallel (constants and rounds); checked against its known answers.
AFWEGING_RULE PhiloxCounter philox(PhiloxCounter c, PhiloxKey k) {
    constexpr std::uint64_t multiplier_0 = 0xD2511F53U;
    constexpr std::uint64_t multiplier_1 = 0xCD9E8D57U;
    constexpr std::uint32_t weyl_0 = 0x9E3779B9U;
    constexpr std::uint32_t weyl_1 = 0xBB67AE85U;
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product_0 = multiplier_0 * c.v0;
        const std::uint64_t product_1 = multiplier_1 * c.v2;
        c = {static_cast<std::uint32_t>(product_1 >> 32) ^ c.v1 ^ k.k0,
             static_cast<std::uint32_t>(product_1),
             static_cast<std::uint32_t>(product_0 >> 32) ^ c.v3 ^ k.k1,
             static_cast<std::uint32_t>(product_0)};
        k.k0 += weyl_0;
        k.k1 += weyl_1;
    }
    return c;
}

}  // namespace afweging::sim
