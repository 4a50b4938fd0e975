// SPDX-License-Identifier: EUPL-1.2
// A posterior out of its file. Form: docs/formats/posterior-h5.md
#pragma once

#include <string>

#include "calibration/fit/calibrated.hpp"
#include "calibration/fit/plan.hpp"

namespace afweging::calibration {

/// All that a file holds. Of the plan: name, label and text. Of the targets: key, label, unit,
/// study, design, observed value and error. Of the waves all but the chains. Written again it
/// gives the same bytes.
struct StoredPosterior {
    Plan plan;
    Calibrated found;
    std::string program;  ///< version that wrote it
};

/// Throws Error (io) when the file cannot be read, Error (data) when it is damaged, no posterior,
/// or of a version that this program does not know.
[[nodiscard]] StoredPosterior read_posterior(const std::string& path);

}  // namespace afweging::calibration
