// SPDX-License-Identifier: EUPL-1.2
// Which lines of a scenario change nothing: found by running it without each of them.
#pragma once

#include <cstdint>

#include "app/job.hpp"
#include "scenarios/notes/notes.hpp"

namespace afweging::app {

/// What was tried, and the lines that made no difference.
struct IdleLevers {
    std::uint32_t people = 0;
    std::uint32_t months = 0;
    std::size_t tried = 0;  ///< lines
    scenarios::Notes notes;
};

/// Runs the job small, then again without each lever and assumption that its own file sets on top
/// of what it extends. `name`: how the scenario was asked for.
[[nodiscard]] IdleLevers idle_levers(const std::string& name, const Job& job);

}  // namespace afweging::app
