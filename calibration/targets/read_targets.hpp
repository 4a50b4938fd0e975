// SPDX-License-Identifier: EUPL-1.2
// The targets that come with the program, from their files.
#pragma once

#include <string>
#include <vector>

#include "calibration/targets/target.hpp"
#include "scenarios/catalogue/evidence.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"

namespace afweging::calibration {

/// The folder of the targets: beside that of the evidence.
[[nodiscard]] std::string targets_folder(const scenarios::DataRoot& root);

/// Targets in a file that somebody wrote, sorted by key. They name no facts but those that they
/// want to: `source` says where the figure comes from. Scenarios and trials may be files beside it.
/// A key that one of the shipped targets has is a problem. `text` gets the text of the file.
[[nodiscard]] std::vector<Target> read_own_targets(const std::string& path,
                                                   const scenarios::DataRoot& root,
                                                   scenarios::Problems& problems,
                                                   std::string& text);

/// All targets, sorted by key; every problem is added, with its place. Names are held against what
/// there is: facts, scenarios, trials, instruments, measures, groups, curves. Without a folder
/// there are none.
[[nodiscard]] std::vector<Target> read_targets(const scenarios::DataRoot& root,
                                               const scenarios::Evidence& evidence,
                                               scenarios::Problems& problems);

/// The same; throws ReadError when anything is not in order.
[[nodiscard]] std::vector<Target> read_targets(const scenarios::DataRoot& root);

/// The folder of what a calibration is checked with: facts.toml, wrong.toml.
[[nodiscard]] std::string validation_folder(const scenarios::DataRoot& root);

/// The facts that are kept to check with, in the form of targets. Nothing is fitted to them.
[[nodiscard]] std::vector<Target> read_validation_facts(const scenarios::DataRoot& root);

}  // namespace afweging::calibration
