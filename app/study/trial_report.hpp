// SPDX-License-Identifier: EUPL-1.2
// What is told of a trial: what the study says, what is true, what was published.
#pragma once

#include "app/console.hpp"
#include "app/report/json.hpp"
#include "output/results.hpp"
#include "scenarios/study/trial.hpp"

namespace afweging::app {

void print_trial(Console& console, const scenarios::Trial& trial, const output::Results& results);

/// `questions` and `curves`: shares in [0, 1], nothing rounded; published values as published.
[[nodiscard]] Json trial_json(const scenarios::Trial& trial, const output::Results& results,
                              Language language);

}  // namespace afweging::app
