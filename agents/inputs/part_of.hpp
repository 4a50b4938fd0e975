// SPDX-License-Identifier: EUPL-1.2
// Parts of persons, places and budgets, which a world can only have whole.
#pragma once

#include <cmath>
#include <cstdint>

#include "agents/kinds/draws.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::agents {

/// Luck of parts of an instrument in this world, by the hash of its key: one luck for its budget,
/// its places and who is in it at the start, so that these keep to each other. [0, 1)
[[nodiscard]] inline double part_of(const sim::Dice& dice, std::uint32_t hash) {
    return static_cast<double>(sim::to_uniform(dice.bits(hash, 0, purpose::part_of_place)));
}

/// Persons, of whom a part is one whole person in that share of worlds: 2.7 is 3 in seven of ten
/// worlds, else 2. luck: [0, 1)
[[nodiscard]] inline std::uint32_t whole_persons(double persons, double luck) {
    return static_cast<std::uint32_t>(std::floor(persons + luck));
}

}  // namespace afweging::agents
