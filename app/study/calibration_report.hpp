// SPDX-License-Identifier: EUPL-1.2
// What is told of a calibration: every target before and after, every number, every gate.
#pragma once

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "calibration/fit/calibration.hpp"
#include "calibration/fit/plan.hpp"

namespace afweging::app {

void print_calibration(Console& console, const calibration::Plan& plan,
                       const calibration::Calibrated& found);

/// Nothing rounded; targets in their unit.
[[nodiscard]] Json calibration_json(const calibration::Plan& plan,
                                    const calibration::Calibrated& found);

}  // namespace afweging::app
