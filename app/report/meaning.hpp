// SPDX-License-Identifier: EUPL-1.2
// What a difference between two scenarios means, in plain sentences.
#pragma once

#include <vector>

#include "app/report/table.hpp"

namespace afweging::app {

/// A sentence for people on benefit, work, minimum, debt and the two pots that move most: how much
/// more or less on average (95 % interval of the mean) and in 8 of 10 replicates, or that no
/// difference can be shown (Finding). Never a verdict.
[[nodiscard]] std::vector<LocalisedText> meaning_of(const std::vector<TableRow>& differences);

}  // namespace afweging::app
