// SPDX-License-Identifier: EUPL-1.2
// Codes of what can be wrong with a file as a whole, beside those of problem.hpp.
#pragma once

#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// Numbers are public, as those of ProblemCode are. Never renumber.
struct FileCode {
    static constexpr ProblemCode is_results{1020};
};

}  // namespace afweging::scenarios
