// SPDX-License-Identifier: EUPL-1.2
// A month as a flat record, in the order of agents::layout.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/world.hpp"

namespace afweging::agents {

/// Replaces `record` by the month's values. Keeps its memory.
void write_record(const World& world, std::vector<std::int64_t>& record);

}  // namespace afweging::agents
