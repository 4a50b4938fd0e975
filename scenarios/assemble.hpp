// SPDX-License-Identifier: EUPL-1.2
// From a tree to a scenario, without reading scenario files.
#pragma once

#include "scenarios/chain.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Makes a scenario of merged files; problems are added. Municipalities are read from the root
/// and from beside the files of the chain.
[[nodiscard]] Scenario assemble(const Chain& chain, const DataRoot& root,
                                const Catalogue& catalogue, Problems& problems);

/// [scenario]: what it is called.
void read_names(TableReader table, Scenario& scenario);

}  // namespace afweging::scenarios
