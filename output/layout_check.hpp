// SPDX-License-Identifier: EUPL-1.2
// Which layouts can be kept in a results file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/recorder.hpp"

namespace afweging::output {

/// What makes a layout unfit to be stored; empty when it is fit. Fit means: axis names and
/// entry keys are plain words, unique and at least one; dataset paths read "family/name" and are
/// unique; no name is used twice in one place; axis indices exist; texts hold no NUL.
[[nodiscard]] std::string problem_of(const sim::Layout& layout);

/// The names of the dimensions of a dataset: replicate, month and its axes.
[[nodiscard]] std::vector<std::string> dimension_names(const sim::Layout& layout,
                                                       const sim::Dataset& dataset);

/// "series" of "series/stock".
[[nodiscard]] std::string family_of(const std::string& path);

/// True when paths, units, axes and keys agree: cells mean the same. Labels may differ.
[[nodiscard]] bool same_cells(const sim::Layout& a, const sim::Layout& b);

}  // namespace afweging::output
