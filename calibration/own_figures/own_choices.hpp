// SPDX-License-Identifier: EUPL-1.2
// What stands where in a municipality's tables, kept in a file for the next time.
#pragma once

#include <string>

#include "calibration/own_figures/own_figures.hpp"

namespace afweging::calibration {

/// Reads a map:
///
///   region = "Delft"
///   ignore = ["opmerking"]
///   [columns]
///   stock = "Cliënten ultimo"
///
/// All keys may be left out; a key of [columns] that is no measure is a problem.
[[nodiscard]] OwnChoices read_own_choices(const std::string& path, scenarios::Problems& problems);

}  // namespace afweging::calibration
