// SPDX-License-Identifier: EUPL-1.2
// Hides what has to be hidden, and as much more as keeps it hidden.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "output/disclosure/problem.hpp"

namespace afweging::output::disclosure {

/// lines leaves out the intervals, primary_only all complementary suppression. For tests: an
/// attacker must notice.
enum class Depth : std::uint8_t { whole, lines, primary_only };

/// hide_primary, then until nothing changes:
///
///   tie       what gives a hidden cell away by a price is hidden too
///   line      no relation has one unknown; what is hidden of a told total is fewest_people or
///             more; nor does it differ by few people from what is hidden of it in an earlier
///             export
///   interval  of each cell with a width the feasible interval (audit.hpp) is that wide
///
/// Each time the smallest told cell that is not zero goes, a total last. Gives the cells that
/// cannot be kept hidden, because earlier exports told them or what they follow from: then nothing
/// may go out.
[[nodiscard]] std::vector<std::size_t> protect(Problem& problem, const Rules& rules,
                                               Depth depth = Depth::whole);

}  // namespace afweging::output::disclosure
