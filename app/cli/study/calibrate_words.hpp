// SPDX-License-Identifier: EUPL-1.2
// What afweging calibrate does beside carrying out a plan.
#pragma once

#include "app/verb.hpp"

namespace afweging::app {

/// afweging calibrate status PLAN --runs FOLDER
[[nodiscard]] ExitCode perform_calibrate_status(const Arguments& arguments, Console& console);
/// afweging calibrate report FILE
[[nodiscard]] ExitCode perform_calibrate_report(const Arguments& arguments, Console& console);

}  // namespace afweging::app
