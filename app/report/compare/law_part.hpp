// SPDX-License-Identifier: EUPL-1.2
// When two plans begin at different dates: what the law does, and what policy does.
#pragma once

#include <vector>

#include "app/report/table.hpp"

namespace afweging::app {

/// The difference of an outcome, and its two parts, which add up to it in each replicate.
struct LawPart {
    TableRow whole;
    output::Summary law;     ///< the first plan from the other date on, less the first plan
    output::Summary policy;  ///< the other plan less the first plan from the other date on
};

/// All outcomes. `under_law` is the first plan, run from the first month of `b` on.
[[nodiscard]] std::vector<LawPart> law_parts(const output::Results& a,
                                             const output::Results& under_law,
                                             const output::Results& b);

}  // namespace afweging::app
