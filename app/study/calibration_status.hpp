// SPDX-License-Identifier: EUPL-1.2
// How far a calibration is: by stage, by part, and how long it may still take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "calibration/fit/run_status.hpp"

namespace afweging::app {

/// A file of runs in a folder.
struct PartSeen {
    std::string name;  ///< "part-2-of-3"
    std::size_t runs = 0;
    double seconds_since = 0;       ///< since it was last written to
    std::optional<double> seconds;  ///< from its first run to its last; not known on every disk
};

/// The files "*.runs" of a folder, by name. Their times are those of the disk.
[[nodiscard]] std::vector<PartSeen> parts_in(const std::string& folder);

/// Seconds that the missing runs take when all parts go on as they did; empty when no part has two
/// runs and a known begin.
///
///   left = missing / sum over parts of (runs - 1) / seconds
[[nodiscard]] std::optional<double> seconds_left(std::size_t missing,
                                                 const std::vector<PartSeen>& parts);

void tell_status(Console& console, const calibration::Plan& plan,
                 const calibration::RunStatus& status, const std::vector<PartSeen>& parts);

}  // namespace afweging::app
