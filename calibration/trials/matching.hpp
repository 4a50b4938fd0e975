// SPDX-License-Identifier: EUPL-1.2
// Who is most like a participant, by what a register knows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "agents/inputs/instrument.hpp"
#include "agents/world.hpp"
#include "calibration/cohorts/cohort_observer.hpp"
#include "sim/dice/dice.hpp"

namespace afweging::calibration {

/// In how many of these two people differ: sex, band of age, household, schooling, band of months
/// on bijstand. What a register does not have (health, distance, motivation) is not looked at.
[[nodiscard]] int unlikeness(const Traits& a, const Traits& b);

/// People on bijstand when the month began whom this one of the instruments would admit and who
/// have not started it (they may later).
[[nodiscard]] std::vector<std::uint32_t> comparable_people(
    const agents::World& world, std::span<const agents::Instrument> instruments, std::size_t index);

/// The one of the pool who differs least from person i; of equals the one whom a draw picks, which
/// nothing in the model reads. None when the pool is empty. Somebody may be picked more than once.
[[nodiscard]] std::optional<std::uint32_t> nearest_to(const agents::World& world, std::size_t i,
                                                      const std::vector<std::uint32_t>& pool,
                                                      const sim::Dice& dice);

}  // namespace afweging::calibration
