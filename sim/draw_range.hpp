// SPDX-License-Identifier: EUPL-1.2
// Which draws of the numbers in doubt a run plays.
#pragma once

#include <cstdint>

namespace afweging::sim {

/// Draws first .. first + count - 1. Draw 0 has every number at its best value. Draws are of
/// numbers, replicates of luck: in each draw the replicates have the same dice.
struct DrawRange {
    std::uint32_t first = 0;
    std::uint32_t count = 1;  ///< >= 1

    /// Every number has its best value: nothing is drawn.
    [[nodiscard]] bool plain() const { return first == 0 && count == 1; }
    friend bool operator==(const DrawRange&, const DrawRange&) = default;
};

}  // namespace afweging::sim
