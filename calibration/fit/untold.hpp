// SPDX-License-Identifier: EUPL-1.2
// Whether a run says something of every target.
#pragma once

#include <span>
#include <vector>

#include "calibration/fit/target_runs.hpp"

namespace afweging::calibration {

/// Refuses a run in which a target is about nobody, or about one replicate, whose luck nobody
/// knows: one unknown number makes every number of the posterior unknown. All such targets are told
/// at once. `sides` in the order of `targets`. PhrasedError (data).
void refuse_untold(std::span<const ModelSide> sides, const std::vector<Target>& targets);

}  // namespace afweging::calibration
