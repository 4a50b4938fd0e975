// SPDX-License-Identifier: EUPL-1.2
// Which layouts can be kept in a results file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/draw_range.hpp"
#include "sim/localised_text.hpp"
#include "sim/recorder.hpp"

namespace afweging::output {

/// What makes a layout unfit to be stored; empty when it is fit. Fit means: axis names and
/// entry keys are plain words, unique (an axis may be empty); dataset paths read "family/name" and
/// are unique; no name is used twice in one place; axis indices exist; texts hold no NUL.
[[nodiscard]] LocalisedText problem_of(const sim::Layout& layout);

/// The dimensions that every dataset begins with: replicate and month, and before them draw where
/// there are several draws. So results of one draw have the shape that they had before there were
/// draws, and who reads them needs to know nothing of draws.
[[nodiscard]] std::vector<std::string> first_dimensions(const sim::DrawRange& draws);

/// "series" of "series/stock".
[[nodiscard]] std::string family_of(const std::string& path);

/// True when the datasets have the same paths, units and names of dimensions: their cells mean the
/// same where keys agree. Keys and labels may differ.
[[nodiscard]] bool same_measures(const sim::Layout& a, const sim::Layout& b);

}  // namespace afweging::output
