// SPDX-License-Identifier: EUPL-1.2
// What differs between two scenarios, in words.
#pragma once

#include <cstdint>
#include <vector>

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Which part of a scenario something belongs to. Levers and world are told apart everywhere.
/// Law is no part that a file sets: its amounts follow from the first month.
enum class Part : std::uint8_t { levers, world, numbers, municipality, run, law };
[[nodiscard]] LocalisedText part_phrase(Part part);

struct Difference {
    Part part;
    std::string key;         ///< "levers.instruments.werkloont.budget_eur_per_year"
    LocalisedText sentence;  ///< one sentence, from a to b
};

/// Everything that differs, in the order of the parts; what another first month makes of amounts of
/// law and of counted months is told as that, at the end. A mechanism that is off is told by its
/// name, and its numbers with the others. Empty = the same run.
[[nodiscard]] std::vector<Difference> differences(const Scenario& a, const Scenario& b);

}  // namespace afweging::scenarios
