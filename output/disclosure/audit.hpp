// SPDX-License-Identifier: EUPL-1.2
// What can be worked out of hidden cells from all that is told.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "output/disclosure/feasible.hpp"
#include "output/disclosure/problem.hpp"

namespace afweging::output::disclosure {

/// The relations that each cell is in.
[[nodiscard]] std::vector<std::vector<std::size_t>> relations_of_cells(const Problem& problem);

/// Hidden cells that hang together by relations.
struct Component {
    std::vector<std::size_t> cells;
    std::vector<std::size_t> relations;
};
[[nodiscard]] std::vector<Component> components(const Problem& problem);

/// The feasible interval of each cell of a component, given all that is told and that no value is
/// below zero. Exact, but for whole numbers: a mean over worlds need not be one.
[[nodiscard]] std::vector<Interval> intervals(const Problem& problem, const Component& component,
                                              const std::vector<std::size_t>& of);

/// A cell of the component of which the interval is narrower than its width.
[[nodiscard]] std::optional<std::size_t> too_narrow(const Problem& problem,
                                                    const Component& component);

}  // namespace afweging::output::disclosure
