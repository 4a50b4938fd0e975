// SPDX-License-Identifier: EUPL-1.2
// From a tree to a scenario, without reading scenario files.
#pragma once

#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Makes a scenario of a merged tree; problems are added. The municipality is read from the root.
[[nodiscard]] Scenario assemble(const Node& file, const DataRoot& root, const Catalogue& catalogue,
                                Problems& problems);

/// [scenario]: what it is called.
void read_names(TableReader table, Scenario& scenario);

}  // namespace afweging::scenarios
