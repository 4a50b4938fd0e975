// SPDX-License-Identifier: EUPL-1.2
// What explain tells of a name: what the program knows, its data files, and files of one's own.
#pragma once

#include <string>
#include <vector>

#include "scenarios/explain/explain.hpp"

namespace afweging::app {

/// Everything of that name, as lists, tables and JSON print it. Throws Error (usage) with the
/// nearest name when there is nothing. What the program knows by itself is told also when a data
/// file is not in order: an error code is asked for when something is wrong.
[[nodiscard]] std::vector<scenarios::Explanation> explanations_of(const std::string& asked);

/// The same where the data files have been read; files of one's own of that name are added to them.
[[nodiscard]] std::vector<scenarios::Explanation> explanations_of(const std::string& asked,
                                                                  scenarios::Catalogue& catalogue,
                                                                  const scenarios::DataRoot& root);

}  // namespace afweging::app
