// SPDX-License-Identifier: EUPL-1.2
// Problems of files for programs that mend them. Page: docs/formats/check-json.md
#pragma once

#include <cstddef>

#include "app/report/json.hpp"
#include "scenarios/data_root.hpp"
#include "scenarios/read/problem.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// Of the list below; a later one has what an earlier one has.
inline constexpr int problems_version = 1;

/// Whoever has more of them has not written that file by hand.
inline constexpr std::size_t most_problems = 200;

/// Each problem, most_problems at most, with its place, key, what was found, what was expected and,
/// where one answer is the likeliest, a repair. Repairs of one list do not overlap.
[[nodiscard]] Json problems_json(const scenarios::Problems& problems,
                                 const scenarios::DataRoot& root, Language language);

}  // namespace afweging::app
