// SPDX-License-Identifier: EUPL-1.2
// What to say of a scenario or results that another version wrote.
#pragma once

#include <string>
#include <vector>

#include "app/cli/plans.hpp"
#include "app/console.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/scenario.hpp"
#include "scenarios/versions/number_changes.hpp"

namespace afweging::app {

/// That numbers changed after the version that wrote it, how often and what last; that this program
/// is older than that version; else empty. `what` is "plan.toml" or "results.h5".
[[nodiscard]] LocalisedText numbers_since(const std::string& what, const std::string& written_with,
                                          const std::vector<scenarios::NumberChange>& all);

/// Says it as talk: nothing of what this version wrote, or of what does not say.
void tell_numbers_since(const std::string& what, const std::string& written_with, Console& console);
/// Of a scenario, by what its own file says.
void tell_numbers_since(const std::string& what, const scenarios::Scenario& scenario,
                        Console& console);
/// Of each plan; results always say which version made them.
void tell_numbers_since(const std::vector<Plan>& plans, Console& console);

/// Of files that were refused: that one of them was written with another version, and what to do.
[[nodiscard]] LocalisedText refused_of_other_version(const scenarios::Problems& problems);

/// Every change of numbers, the newest first. JSON has all of it.
void list_changes(Console& console, const scenarios::DataRoot& root);

}  // namespace afweging::app
