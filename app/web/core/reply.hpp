// SPDX-License-Identifier: EUPL-1.2
// What the module answers, as JSON. Page: docs/formats/web-module.md
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/diff.hpp"
#include "scenarios/read/problem.hpp"
#include "scenarios/run_request.hpp"
#include "sim/recorder.hpp"

namespace afweging::web {

/// All problems, each with code, place, sentence and advice, and the report of the program.
[[nodiscard]] std::string problems_reply(const scenarios::Problems& problems);

/// What a scenario is called, and the size of the run that it asks for.
[[nodiscard]] std::string scenario_reply(const scenarios::Scenario& scenario);

/// What a run comes down to.
[[nodiscard]] std::string run_reply(const scenarios::Scenario& scenario,
                                    const scenarios::RunRequest& request,
                                    const agents::Setting& setting);

/// Which value stands where in a month's record.
[[nodiscard]] std::string layout_reply(const sim::Layout& layout);

/// What differs between two scenarios, in sentences.
[[nodiscard]] std::string differences_reply(const std::vector<scenarios::Difference>& differences);

}  // namespace afweging::web
