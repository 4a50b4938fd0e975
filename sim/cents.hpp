// SPDX-License-Identifier: EUPL-1.2
// Shares of amounts in cents, rounded by name.
#pragma once

#include <cstdint>

#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::sim {

/// `share` of an amount, to the nearest cent, halves up. amount >= 0, share >= 0.
/// [EUR cent] Exact to the cent below EUR 80,000; above that binary32 rounds to 24 bits.
AFWEGING_RULE std::int32_t share_of(std::int32_t amount, float share) {
    return static_cast<std::int32_t>(static_cast<float>(amount) * share + 0.5F);
}

/// `yes` or `no` without a branch (see sim/mask.hpp).
AFWEGING_RULE std::int32_t choose(bool condition, std::int32_t yes, std::int32_t no) {
    return static_cast<std::int32_t>(
        select(mask(condition), static_cast<std::uint32_t>(yes), static_cast<std::uint32_t>(no)));
}

/// `amount` or nothing, without a branch.
AFWEGING_RULE std::int32_t keep_if(bool condition, std::int32_t amount) {
    return static_cast<std::int32_t>(mask(condition) & static_cast<std::uint32_t>(amount));
}

AFWEGING_RULE std::int32_t positive_part(std::int32_t amount) { return amount > 0 ? amount : 0; }

AFWEGING_RULE std::int32_t smaller(std::int32_t a, std::int32_t b) { return a < b ? a : b; }

AFWEGING_RULE std::int32_t larger(std::int32_t a, std::int32_t b) { return a > b ? a : b; }

}  // namespace afweging::sim
