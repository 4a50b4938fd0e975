// SPDX-License-Identifier: EUPL-1.2
// A threshold decides who is treated: how much the outcome jumps there.
#pragma once

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/estimate.hpp"

namespace afweging::calibration {

/// Local linear fit on both sides of the threshold, x = sample.running, T who is treated:
///
///   minimise sum of w (y - a - b T - c x - d T x)^2,   w = max(0, 1 - |x| / bandwidth)
///
/// b is the estimate and its error HC1 (CR1 where there are clusters). Treated is who was assigned;
/// without such a column, whose x is 0 or more. Counts are of people with weight. NaN when a side
/// has fewer than two values of x inside the bandwidth. No correction for the curve that a line
/// cannot follow: look at half and twice the bandwidth too.
/// Source: Hahn, Todd and Van der Klaauw, Econometrica 69 (2001); Imbens and Lemieux, Journal of
/// Econometrics 142 (2008).
[[nodiscard]] Estimate regression_discontinuity(const Sample& sample, double bandwidth);

/// 1.84 s n^(-1/5), s the standard deviation of all n values of x: a rule of thumb that knows
/// nothing of the outcome, to begin with and to vary.
/// Source: the pilot bandwidth of Imbens and Kalyanaraman, Review of Economic Studies 79 (2012).
[[nodiscard]] double rule_of_thumb_bandwidth(const Column& running);

}  // namespace afweging::calibration
