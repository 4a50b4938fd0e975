// SPDX-License-Identifier: EUPL-1.2
// Numbers that name things, one type per kind of thing.
#pragma once

#include <compare>
#include <cstdint>

namespace afweging::sim {

/// The number of a thing of kind `Tag`. It is also the entity of its draws (Dice), so it must not
/// depend on the scenario: build it from where and when somebody arrived, never from storage order.
template <class Tag>
struct Id {
    std::uint64_t value = 0;
    friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace afweging::sim
