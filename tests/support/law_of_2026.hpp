// SPDX-License-Identifier: EUPL-1.2
// The law of January 2026 as scenarios/statute/nl.toml has it, for sums worked out by hand.
#pragma once

#include "agents/law/statute.hpp"

namespace afweging::tests {

/// All numbers that tax, bijstand, toeslagen and creditors read.
[[nodiscard]] agents::StatuteRow january_2026();

}  // namespace afweging::tests
