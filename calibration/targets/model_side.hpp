// SPDX-License-Identifier: EUPL-1.2
// What the model says of a target, from the results that its report names.
#pragma once

#include <vector>

#include "calibration/targets/target.hpp"
#include "output/summary.hpp"
#include "output/values.hpp"

namespace afweging::calibration {

/// The model's side of a target, in its unit, over replicates: `values` are those of a run, of
/// cohorts (also for spells) or of a trial, as report.source says, of the scenario or trial that it
/// names. Formulas: docs/formats/targets.md. Each replicate is one answer; NaN where it is about
/// nobody, and everywhere when the source is none. A run of fewer months than last_month: Error
/// (data).
///
///   run     scale * sum over `sum` and months / (sum over `over` - sum over `less`, and months);
///           series/outflow less moves from bijstand to `without`
///   cohort  scale * share; of without_break: S + the sum over `without` of F
///   spells  exits:   ends in `bands` / ends in all bands,  both without exits to `without`
///           leave:   ends in `bands` / months on bijstand in `bands`
///           to_work: the same of exits to work or an own business
///           clients: months on bijstand in `bands` / all of them
[[nodiscard]] output::Summary model_side(const Report& report, const output::Values& values);

/// Of a run, world by world: the replicates of the first draw, then those of the next.
[[nodiscard]] std::vector<double> run_values(const Report& report, const output::Values& values);

}  // namespace afweging::calibration
