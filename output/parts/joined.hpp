// SPDX-License-Identifier: EUPL-1.2
// Values of one run in two pieces, in memory, as one.
#pragma once

#include "output/values.hpp"

namespace afweging::output {

/// `more` has the next draws of the same run, with as many replicates and months.
[[nodiscard]] Values with_more_draws(const Values& values, const Values& more);
/// `more` has the next replicates in the same draws.
[[nodiscard]] Values with_more_replicates(const Values& values, const Values& more);

}  // namespace afweging::output
