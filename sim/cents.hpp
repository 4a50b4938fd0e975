// SPDX-License-Identifier: EUPL-1.2
// Shares of amounts in cents, rounded by name.
#pragma once

#include <cstdint>

#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::sim {

/// `share` of an amount, to the nearest cent, halves up. amount >= 0, share >= 0. [EUR cent]
///
///   m = share in millionths, a whole number;   (amount m + 500,000) / 1,000,000, rounded down
///
/// Exact whenever the result fits: a share is read to the millionth, so that 0.95 is 0.95 and not
/// the nearest binary32, and amount x m stays below 2^52, where binary64 holds every half. The half
/// that is added keeps what is rounded down away from a whole cent by more than the product with
/// 1e-6 can be off.
AFWEGING_RULE std::int32_t share_of(std::int32_t amount, float share) {
    const auto millionths = static_cast<std::int32_t>(static_cast<double>(share) * 1e6 + 0.5);
    const double product = static_cast<double>(amount) * static_cast<double>(millionths);
    return static_cast<std::int32_t>((product + 500000.5) * 1e-6);
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
