// SPDX-License-Identifier: EUPL-1.2
// All that a world records, and whether another world ever records something else.
#pragma once

#include <cstdint>
#include <vector>

#include "scenarios/run_request.hpp"
#include "scenarios/scenario.hpp"

namespace afweging::tests {

/// Every month of the run, one after another; the run has one replicate.
using Records = std::vector<std::int64_t>;

[[nodiscard]] Records records_of(const scenarios::Scenario& scenario,
                                 const scenarios::RunRequest& request);

/// Whether this world records other months than `those`. It is played to the first month that
/// differs, and to its end only where none does.
[[nodiscard]] bool records_otherwise(const scenarios::Scenario& scenario,
                                     const scenarios::RunRequest& request, const Records& those);

}  // namespace afweging::tests
