// SPDX-License-Identifier: EUPL-1.2
// Who of a world comes into a study that draws among applicants or clients.
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/world.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::calibration {

/// Whether all subjects come in when the study begins, and not month after month.
[[nodiscard]] bool comes_in_at_once(const scenarios::Trial& trial);

/// Whether somebody applies in this month, or is on bijstand or WW, and is one whom the study
/// wants. Seen in the world without the instrument, so that it decides about nobody.
[[nodiscard]] bool is_subject(const scenarios::Trial& trial, const agents::World& without,
                              std::size_t i, std::int32_t month);

}  // namespace afweging::calibration
