// SPDX-License-Identifier: EUPL-1.2
// What the files of a scenario say themselves, and where.
#pragma once

#include <string_view>
#include <vector>

#include "scenarios/inherited.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::scenarios {

/// Every value of a merged chain with its file and line. Of [world.parameters] the two ways of
/// writing a key give the same name.
[[nodiscard]] std::vector<WrittenKey> written_in(const Chain& chain, const Problems& problems);

/// For whom budgets, places and people at the start of pots and of instruments that take part were
/// written, when they were multiplied. Notes them in `scale`.
[[nodiscard]] std::vector<ScaledFrom> scaled_amounts(const Node& tree, const Scenario& scenario,
                                                     InheritedScale& scale);

}  // namespace afweging::scenarios
