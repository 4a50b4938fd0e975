// SPDX-License-Identifier: EUPL-1.2
// What each design of a trial would have reported of the same programme.
#pragma once

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "output/results.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::app {

/// A table for each question, and under it what the columns say. Nothing without designs.
void print_designs(Console& console, const scenarios::Trial& trial, const output::Results& results);

/// A list: by question and design all numbers, with their Monte Carlo errors; shares in [0, 1].
[[nodiscard]] Json designs_json(const scenarios::Trial& trial, const output::Results& results);

}  // namespace afweging::app
