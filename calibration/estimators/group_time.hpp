// SPDX-License-Identifier: EUPL-1.2
// A programme that reaches some sooner and others later.
#pragma once

#include "calibration/estimators/estimate.hpp"
#include "calibration/estimators/sample.hpp"

namespace afweging::calibration {

/// Average effect on the treated over all groups g (units that begin in the same period) and
/// periods t >= g in which somebody has not begun yet:
///
///   ATT(g, t) = mean over g of (y_t - y_(g-1)) - mean over who has not begun at t of the same
///   d = sum of p_g ATT(g, t) / sum of p_g,   p_g the share of units in g
///
/// A unit is a cluster, `received` says in which periods it is treated; once begun it goes on. The
/// error is that of the sum of every unit's influence, that on the shares p_g included. Units not
/// seen once in every period, or treated in the first, take no part. NaN when a unit stops, when
/// nobody is left to compare with. Counts are units.
/// Source: Callaway and Sant'Anna, Journal of Econometrics 225 (2021), without covariates, who has
/// not begun yet as control.
[[nodiscard]] Estimate group_time_effect(const Sample& sample);

}  // namespace afweging::calibration
