// SPDX-License-Identifier: EUPL-1.2
// The periods that the municipality's own tables tell of.
#pragma once

#include <vector>

#include "app/report/tables/municipal_tables.hpp"
#include "output/results.hpp"

namespace afweging::app {

/// Each budget year and the whole run; of a run of one year or less the whole run alone. Named by
/// calendar where both results begin in the same month. after: null where one result is told
[[nodiscard]] std::vector<TablePeriod> periods_of(const output::Results& before,
                                                  const output::Results* after);

}  // namespace afweging::app
