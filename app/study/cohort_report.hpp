// SPDX-License-Identifier: EUPL-1.2
// What is told of a cohort: lines for people, JSON for programs.
#pragma once

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "calibration/cohorts/cohort_plan.hpp"
#include "output/results.hpp"

namespace afweging::app {

void print_cohorts(Console& console, const output::Results& results, calibration::Followed who);

/// `cohorts` and `spells`: every month, nothing rounded.
[[nodiscard]] Json cohorts_json(const output::Results& results, Language language);

}  // namespace afweging::app
