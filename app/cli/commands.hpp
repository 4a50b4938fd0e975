// SPDX-License-Identifier: EUPL-1.2
// Commands to copy that look further into what was run.
#pragma once

#include <string>
#include <vector>

#include "app/job.hpp"

namespace afweging::app {

/// The command that tells who is offered what in the same run: same seed, and the same months,
/// people and replicates where these are not those of the scenario. plans: as they were named
[[nodiscard]] std::string reach_command(const std::vector<std::string>& plans, const Job& job);

}  // namespace afweging::app
