// SPDX-License-Identifier: EUPL-1.2
// A plan of a calibration that is carried out in a second: 50 runs of two numbers in small worlds.
#pragma once

#include <string>

namespace afweging::tests {

inline const std::string small_fit = R"([plan]
name = "toets"
label_nl = "Toets"
label_en = "A test"
seed = 3
[runs]
people = 200
trial_people = 200
replicates = 2
months = 61
waves = [20, 20]
checks = 10
draws = 100
[fit]
numbers = ["distance.base_hazard", "exits.other"]
use = ["outflow_year", "exit_to_work_share"]
)";

}  // namespace afweging::tests
