// SPDX-License-Identifier: EUPL-1.2
// Worlds compared person by person and column by column, and worlds stored otherwise.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "agents/simulation.hpp"

namespace afweging::tests {

/// Rows that hold the same person in two worlds, by id.
struct SamePerson {
    std::uint32_t a;
    std::uint32_t b;
};
[[nodiscard]] std::vector<SamePerson> in_both(const agents::World& a, const agents::World& b);

/// Names of the columns in which somebody differs between two worlds, bit by bit.
[[nodiscard]] std::set<std::string> differences(const agents::World& a, const agents::World& b,
                                                const std::vector<SamePerson>& people);

/// The world with its rows in another order; row i of the result is row order[i].
/// Fewer or more rows than before are possible when a row is named never or twice.
[[nodiscard]] agents::World stored(const agents::World& world,
                                   const std::vector<std::uint32_t>& order);

/// Random bits of tests: what the model uses has addresses, what a test uses need not.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : x_(seed) {}
    /// A number from 0 to n - 1.
    std::uint32_t below(std::uint32_t n);

private:
    std::uint64_t x_;
};

}  // namespace afweging::tests
