// SPDX-License-Identifier: EUPL-1.2
// Which layouts can be kept in a results file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "output/provenance.hpp"
#include "sim/draw_range.hpp"
#include "sim/localised_text.hpp"
#include "sim/recorder.hpp"

namespace afweging::output {

/// What makes a layout unfit to be stored; empty when it is fit. Fit means: axis names and
/// entry keys are plain words, unique (an axis may be empty); dataset paths read "family/name" and
/// are unique; no name is used twice in one place; axis indices exist; texts hold no NUL.
[[nodiscard]] LocalisedText problem_of(const sim::Layout& layout);

/// Whether a dataset tells of cohorts: it may stand in the file of a run, after what every run
/// tells.
[[nodiscard]] bool is_of_cohorts(const std::string& path);

/// From when the months of a family count, in a run that counts by this clock: those of `cohorts`
/// from entry also where the run counts by the calendar.
[[nodiscard]] Clock clock_of(Clock run, const std::string& family);

/// The dimension of the months of a dataset: "month", or "month_since_entry" in the file of a run.
[[nodiscard]] std::string month_dimension(Clock run, const std::string& path);

/// The dimensions that a dataset begins with: replicate and month, and before them draw where
/// there are several draws. So results of one draw have the shape that they had before there were
/// draws, and who reads them needs to know nothing of draws.
[[nodiscard]] std::vector<std::string> first_dimensions(const sim::DrawRange& draws,
                                                        const std::string& month = "month");

/// "series" of "series/stock".
[[nodiscard]] std::string family_of(const std::string& path);

/// True when the datasets have the same paths, units and names of dimensions: their cells mean the
/// same where keys agree. Keys and labels may differ. Cohorts may be in one of them only.
[[nodiscard]] bool same_measures(const sim::Layout& a, const sim::Layout& b);

}  // namespace afweging::output
