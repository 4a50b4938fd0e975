// SPDX-License-Identifier: EUPL-1.2
// The keys of a plan, told.
#pragma once

#include <filesystem>
#include <vector>

#include "calibration/fit/plan.hpp"
#include "scenarios/schema/kinds.hpp"

namespace afweging::calibration {

/// What the tables of a plan stand on.
struct PlanBase {
    const scenarios::DataRoot& root;
    const std::vector<Target>& shipped;
    std::filesystem::path folder;  ///< from which files with targets of its own are seen
};

/// What a file says that has been parsed. Every problem goes into `problems`.
[[nodiscard]] Plan read_plan_tables(const scenarios::Node& file, const PlanBase& base,
                                    scenarios::Problems& problems);

[[nodiscard]] scenarios::ToldFile told_plan(const scenarios::DataRoot& root);

}  // namespace afweging::calibration
