// SPDX-License-Identifier: EUPL-1.2
// In whose rows two worlds differ, whatever the indices of instruments in them.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/world.hpp"
#include "scenarios/study/plan_changes.hpp"

namespace afweging::scenarios {

/// Somebody, by a number of the caller, and the two rows.
struct PairedRows {
    std::uint32_t life;
    std::uint32_t in_a;
    std::uint32_t in_b;
};

/// The numbers of those whose rows differ in a column, to the bit. Columns that hold instruments
/// are compared by what they hold, not by its index; what only follows from those (what was started
/// before, months until a second time) is left out.
[[nodiscard]] std::vector<std::uint32_t> rows_apart(const agents::World& a, const agents::World& b,
                                                    const PlanChanges& changes,
                                                    std::vector<PairedRows> rows);

}  // namespace afweging::scenarios
