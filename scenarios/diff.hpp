// SPDX-License-Identifier: EUPL-1.2
// What differs between two scenarios, in words.
#pragma once

#include <cstdint>
#include <vector>

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Which part of a scenario something belongs to. Levers and world are told apart everywhere.
enum class Part : std::uint8_t { levers, world, numbers, municipality, run };
[[nodiscard]] LocalisedText part_phrase(Part part);

struct Difference {
    Part part;
    std::string key;         ///< "levers.instruments.werkloont.budget_eur_per_year"
    LocalisedText sentence;  ///< one sentence, from a to b
};

/// Everything that differs, in the order of the parts. Empty = the same run.
[[nodiscard]] std::vector<Difference> differences(const Scenario& a, const Scenario& b);

}  // namespace afweging::scenarios
