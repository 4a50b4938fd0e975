// SPDX-License-Identifier: EUPL-1.2
// What a household spends at the least, by who shares its home.
#pragma once

#include <cstdint>

#include "agents/law/month_law.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// What a household spends at the least. The row of a cost sharer is of a home of two adults; of
/// more who share it each pays as much less as the norm is lower. [EUR cent per month]
///
///   m_A = m_2 (40 + 30 A) / (50 A)      A = 2 + more adults: 13/15, 4/5, 19/25 of it for 3, 4, 5
///
/// Status:   assumed (that costs fall as the norm does)
/// Sources:  Participatiewet art. 22a
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t least_spent(Household household, std::int32_t more,
                                       const CentsByHousehold& minimum) {
    const std::int32_t row = sim::pick(minimum, household);
    const float four = sim::select(sim::mask(more == 2), 4.0F / 5.0F, 19.0F / 25.0F);
    const float share = sim::select(sim::mask(more == 1), 13.0F / 15.0F, four);
    return choose(more > 0, share_of(row, share), row);
}

}  // namespace afweging::agents
