// SPDX-License-Identifier: EUPL-1.2
// Cells that tell of few people by themselves, or beside an earlier export.
#pragma once

#include "output/disclosure/problem.hpp"

namespace afweging::output::disclosure {

/// Hides, and says how wide what can be known of it must stay (in persons per world):
///
///   minimum       0 < value, people < fewest_people                          width fewest_people
///   dominance     an amount, largest_share > its bound                       width 2 margin value
///   group         part > group_share x total of its row                      width fewest_people
///   difference    0 < |value - what an earlier export told| < fewest_people  width 2 fewest_people
///
/// Of an amount the people behind it are compared with those behind the earlier one, and the width
/// is always 2 x amount_margin x value. Nobody is behind a count of zero: it is told; an amount of
/// zero tells it of everybody behind it. Cells that are out
/// already are hidden too: whoever calls has to see that they cannot be.
void hide_primary(Problem& problem, const Rules& rules);

/// Whether a difference is of some people, but of too few.
[[nodiscard]] bool is_few(double difference, const Problem& problem, const Rules& rules);

}  // namespace afweging::output::disclosure
