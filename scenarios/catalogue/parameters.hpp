// SPDX-License-Identifier: EUPL-1.2
// The parameter files: a value, prior and source for every parameter of the model.
#pragma once

#include <vector>

#include "agents/parameters.hpp"
#include "scenarios/catalogue/passport.hpp"

namespace afweging::scenarios {

/// All parameters in the order of agents::parameter_specs().
struct ParameterTable {
    agents::Parameters values;
    std::vector<ParameterEntry> entries;
};

/// Reads parameters/*.toml below the root. A parameter that the model does not know, one that is
/// missing and one that is there twice are problems.
[[nodiscard]] ParameterTable read_parameters(const DataRoot& root, const Evidence& evidence,
                                             Problems& problems);

}  // namespace afweging::scenarios
