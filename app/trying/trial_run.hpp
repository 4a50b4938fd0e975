// SPDX-License-Identifier: EUPL-1.2
// A small run that is over in a moment: to see whether anything would differ.
#pragma once

#include "app/job.hpp"
#include "output/values.hpp"
#include "scenarios/run_request.hpp"

namespace afweging::app {

/// One replicate of few people and months, at the best numbers.
[[nodiscard]] scenarios::RunRequest trial_of(const Job& job);

[[nodiscard]] output::Values played(const scenarios::Scenario& scenario,
                                    const scenarios::RunRequest& request);

/// Whether everything went the same for people and money: what may be spent or started, and which
/// of those limits was met, is no outcome for anybody.
[[nodiscard]] bool same_outcomes(const output::Values& a, const output::Values& b);

}  // namespace afweging::app
