// SPDX-License-Identifier: EUPL-1.2
// What eligibility looks at, read off a world between two months; and the draws of trials.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "agents/instruments/eligibility.hpp"
#include "agents/kinds/draws.hpp"
#include "agents/world.hpp"

namespace afweging::calibration {

/// The purpose of all that a trial draws: beyond all that the model draws for
/// (agents/kinds/draws.hpp), below the draws for places.
inline constexpr sim::Purpose trial_draw = 4096;
static_assert(trial_draw / 4 >
                  agents::purpose::first_start_purpose / 4 + agents::purpose::start_blocks &&
              trial_draw < agents::purpose::place_lottery);

[[nodiscard]] inline agents::Applicant applicant_of(
    const agents::World& world, std::size_t i, std::span<const agents::Instrument> instruments) {
    return agents::applicant_in(world.people, world.now.distance[i], i,
                                std::max(world.month - 1, 0), instruments);
}

}  // namespace afweging::calibration
