// SPDX-License-Identifier: EUPL-1.2
// What the measures of policy that a scenario file names come to.
#pragma once

#include <vector>

#include "scenarios/catalogue/policies.hpp"

namespace afweging::scenarios {

/// Lays the levers of each measure in `levers.policies` of the file under the file's own lines, so
/// that they hold as if they stood in it. A lever that the file, or another measure, sets to
/// something else is a problem that names both. Returns the measures. Problems are added.
[[nodiscard]] std::vector<PolicyEntry> lay_policies_under(Node& file, const Shelf& shelf,
                                                          Problems& problems);

}  // namespace afweging::scenarios
