// SPDX-License-Identifier: EUPL-1.2
// Vacancies by segment and who gets them when there are too few.
#pragma once

#include "agents/block.hpp"

namespace afweging::agents {

/// Vacancies of a month open to people from income support, by schooling.
///
///   V = floor(vacancies per client * tightness * clients at the start * share of the segment)
///
/// Status:   assumed
/// Evidence: R071, R150
/// Page:     docs/model/labour-market.md
[[nodiscard]] std::array<std::int64_t, schooling_count> open_vacancies(const Setting& setting,
                                                                       std::int32_t t);

/// Step 8, second beat: each segment's vacancies go to its applicants by keyed lottery, lowest
/// number first, ties by id. Who loses is displaced. Without interaction everybody is hired.
void settle_vacancies(World& world, const MonthContext& c);

}  // namespace afweging::agents
