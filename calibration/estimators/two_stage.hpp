// SPDX-License-Identifier: EUPL-1.2
// What a treatment does to those whom the draw moved to take it.
#pragma once

#include "calibration/estimators/estimate.hpp"
#include "calibration/estimators/least_squares.hpp"
#include "calibration/estimators/sample.hpp"

namespace afweging::calibration {

/// Two-stage least squares: `received` explained by `assigned` and the covariates, then the outcome
/// by what that gives and the covariates. Errors as in standard_error() with
/// e = y - x b at the treatment that was really received, and X its explained version.
/// Without covariates it is Wald's: (mean(y | 1) - mean(y | 0)) / (mean(d | 1) - mean(d | 0)).
/// NaN when the draw moves nobody. Counts are by `assigned`.
/// Source: Imbens and Angrist, Econometrica 62 (1994); Wooldridge, Econometric Analysis of Cross
/// Section and Panel Data (2010), 5.2.
[[nodiscard]] Estimate two_stage_least_squares(const Sample& sample, ErrorKind errors);

/// The first stage: how much the draw moves the treatment; its square over that of its error is F.
[[nodiscard]] Estimate first_stage(const Sample& sample, ErrorKind errors);

}  // namespace afweging::calibration
