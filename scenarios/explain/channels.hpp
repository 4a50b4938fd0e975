// SPDX-License-Identifier: EUPL-1.2
// Channels: the ways in which instruments act, and which instrument carries which.
#pragma once

#include <string>
#include <vector>

#include "scenarios/explain/explain.hpp"

namespace afweging::scenarios {

/// Adds the channel with that key.
void add_channel(const std::string& name, const Catalogue& catalogue,
                 std::vector<Explanation>& found);

}  // namespace afweging::scenarios
