// SPDX-License-Identifier: EUPL-1.2
// A posterior as one page: every target as observed and as simulated, what was learned, what was
// not, and the gates.
#pragma once

#include <string>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The whole page. The same posterior gives the same bytes. Of the plan only its label is read;
/// `program` made the posterior.
[[nodiscard]] std::string calibration_page(const calibration::Plan& plan,
                                           const calibration::Calibrated& found,
                                           const std::string& program, Language language);

}  // namespace afweging::app
