// SPDX-License-Identifier: EUPL-1.2
// A posterior in a file. Form: docs/formats/posterior-h5.md
#pragma once

#include <string>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"
#include "output/atomic_file.hpp"

namespace afweging::calibration {

/// Writes all that was found, and the text of the plan. The same calibration gives the same bytes.
/// Errors as write_results.
void write_posterior(const std::string& path, const Plan& plan, const Calibrated& found,
                     const std::string& program, output::Overwrite overwrite);

}  // namespace afweging::calibration
