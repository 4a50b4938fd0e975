// SPDX-License-Identifier: EUPL-1.2
// What is told of worlds that are wrong on purpose.
#pragma once

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "calibration/validation/wrong_coverage.hpp"

namespace afweging::app {

void print_wrong(Console& console, const calibration::WrongReport& found);
[[nodiscard]] Json wrong_json(const calibration::WrongReport& found);

}  // namespace afweging::app
