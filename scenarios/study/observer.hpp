// SPDX-License-Identifier: EUPL-1.2
// Who looks at the people of worlds after each month. Apart from observe_scenarios.hpp, for a page
// has no stop tokens.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/world.hpp"

namespace afweging::scenarios {

/// Looks at the worlds of one replicate, in the order in which their settings were given, and
/// counts. It cannot change them: what is observed runs as if nobody looked.
class Observer {
public:
    virtual ~Observer() = default;
    /// Called before the first month (world.month is 0) and after each month (world.month is the
    /// number of months that have passed).
    virtual void look(std::span<const agents::World* const> worlds) = 0;
    /// What was counted, after the last month: totals, never somebody's own.
    [[nodiscard]] virtual std::vector<std::int64_t> counts() const = 0;
};

}  // namespace afweging::scenarios
