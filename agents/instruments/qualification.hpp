// SPDX-License-Identifier: EUPL-1.2
// Dutch that is learned, and a level of schooling for who completes.
// Page: docs/model/qualification.md
#pragma once

#include <cstdint>

#include "agents/inputs/instrument.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Command of Dutch after a month: a level more with a chance of c a, a attendance.
///
/// u: the lower end of a uniform draw
/// Status:   assumed; Evidence: mechanism 51
/// Page:     docs/model/qualification.md
AFWEGING_RULE std::uint8_t next_dutch(std::uint8_t dutch, float chance, float attended, float u) {
    const bool more = (dutch < best_dutch) & (u < chance * attended);
    return static_cast<std::uint8_t>(dutch + (more ? 1U : 0U));
}

/// Schooling of somebody who completed: a level more in a share of cases, at most the highest.
///
/// u: the upper end of a uniform draw
/// Status:   assumed; Evidence: mechanism 43
/// Page:     docs/model/qualification.md
AFWEGING_RULE Schooling schooling_after(Schooling now, float share, float u) {
    const auto level = static_cast<std::uint8_t>(now);
    const bool more = (level + 1U < schooling_count) & (1.0F - u <= share) & (share > 0.0F);
    return static_cast<Schooling>(level + (more ? 1U : 0U));
}

}  // namespace afweging::agents
