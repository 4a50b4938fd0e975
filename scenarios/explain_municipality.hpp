// SPDX-License-Identifier: EUPL-1.2
// What a municipality is, and what each municipality has of one margin.
#pragma once

#include <string>
#include <vector>

#include "scenarios/explain.hpp"
#include "scenarios/own_files.hpp"

namespace afweging::scenarios {

/// "rotterdam": all its margins. "municipality.clients": that margin in every municipality of the
/// program. Empty when the name is neither; only a file that is named is opened. Problems are
/// added.
[[nodiscard]] std::vector<Explanation> explain_municipality(const std::string& name,
                                                            const MunicipalityShelf& shelf,
                                                            Problems& problems);

}  // namespace afweging::scenarios
