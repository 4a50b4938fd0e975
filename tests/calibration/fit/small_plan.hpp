// SPDX-License-Identifier: EUPL-1.2
// A plan of two numbers in small worlds, and targets that ship by their keys. Such worlds show how
// a calibration is carried out; what is learned in them is nothing to look at.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "calibration/targets/read_targets.hpp"
#include "tests/scenarios/data.hpp"

namespace afweging::tests {

/// Two waves of 16 runs and 10 checks; no other stage is asked.
inline calibration::Plan small_plan() {
    calibration::Plan plan;
    plan.name = "toets";
    plan.sizes = {.seed = 3,
                  .people = 200,
                  .replicates = 2,
                  .months = 61,
                  .trial_people = 200,
                  .trial_replicates = 2};
    plan.numbers = {"distance.base_hazard", "exits.other"};
    plan.waves = {16, 16};
    plan.draws = 100;
    plan.checks = 10;
    plan.chain_draws = 500;
    return plan;
}

/// In the order of the files, whatever the order of the keys.
inline std::vector<calibration::Target> targets_named(const std::vector<std::string>& keys) {
    std::vector<calibration::Target> few;
    for (const calibration::Target& each : calibration::read_targets(shipped())) {
        if (std::find(keys.begin(), keys.end(), each.key) != keys.end()) {
            few.push_back(each);
        }
    }
    return few;
}

}  // namespace afweging::tests
