// SPDX-License-Identifier: EUPL-1.2
// Two scenarios of which a life can be followed in both: for trace and story.
#pragma once

#include <string>
#include <vector>

#include "agents/setting.hpp"
#include "app/job.hpp"
#include "scenarios/run_request.hpp"

namespace afweging::app {

/// The jobs of one scenario or two (b empty: one). Throws Error (limit) when memory falls short.
[[nodiscard]] std::vector<Job> jobs_of_lives(const std::string& a, const std::string& b,
                                             const scenarios::RunRequest& request);

/// The same people with the same luck, or no life can be followed in both: throws Error (usage).
void require_paired_lives(const std::vector<Job>& jobs, const std::string& a, const std::string& b);

/// The world of a job in the one draw that it plays.
[[nodiscard]] agents::Setting setting_of_lives(const Job& job);

}  // namespace afweging::app
