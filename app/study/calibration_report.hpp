// SPDX-License-Identifier: EUPL-1.2
// What is told of a calibration: every target before and after, every number, what moves what, what
// is not known, every gate. Of what was just found and of what a file holds alike.
#pragma once

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"

namespace afweging::app {

/// Of the plan only its name and label are read.
void print_calibration(Console& console, const calibration::Plan& plan,
                       const calibration::Calibrated& found);

/// Targets that the prior does not reach, one by one: observed, what the model can reach, z.
/// Nothing when there are none.
void print_conflicts(Console& console, const calibration::Calibrated& found);

/// Nothing rounded; targets in their unit.
[[nodiscard]] Json calibration_json(const calibration::Plan& plan,
                                    const calibration::Calibrated& found);

}  // namespace afweging::app
