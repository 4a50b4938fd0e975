// SPDX-License-Identifier: EUPL-1.2
// A posterior as the file of draws that runs read. Form: docs/formats/posterior.md
#pragma once

#include <string>

#include "calibration/fit/calibration.hpp"
#include "calibration/fit/plan.hpp"
#include "output/atomic_file.hpp"

namespace afweging::calibration {

/// Which program and model calibrated.
struct FrozenBy {
    std::string program;  ///< version
    std::string model;    ///< digest of a small world
};

/// Before any run: throws Error (usage) when so many draws of so many numbers do not fit in the
/// largest file that is read, at 14 bytes for each value.
void require_freezable(const Plan& plan);

/// The draws with their plan, as text. Rows stand in an order drawn by the seed of the plan, so
/// that any rows that follow one another are like all of them, whatever chain they are from; values
/// are rounded to 7 digits, so that text and bits are the same everywhere. `units` of the numbers,
/// in their order. The same calibration gives the same bytes.
[[nodiscard]] std::string frozen_text(const Plan& plan, const Calibrated& found,
                                      const std::vector<std::string>& units, const FrozenBy& by);

/// Writes it. Throws Error (data) when no place meets the targets: there is nothing to freeze.
/// Other errors as AtomicFile.
void write_frozen(const std::string& path, const Calibrated& found, const std::string& text,
                  output::Overwrite overwrite);

}  // namespace afweging::calibration
