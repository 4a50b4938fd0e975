// SPDX-License-Identifier: EUPL-1.2
// What is told of a researcher's own data: estimates, balance, and what was withheld.
#pragma once

#include <string>

#include "app/console.hpp"

namespace afweging::app {

/// Reads the data by the map and tells what may be told. Throws ReadError with all problems of
/// both files at once. Writes nothing.
void tell_own_trial(Console& console, const std::string& data, const std::string& map);

}  // namespace afweging::app
