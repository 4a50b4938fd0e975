// SPDX-License-Identifier: EUPL-1.2
// Before and after, of a group that got it and one that did not.
#pragma once

#include "calibration/estimators/estimate.hpp"
#include "calibration/estimators/sample.hpp"

namespace afweging::calibration {

/// Two groups (assigned) in two periods, a row a person and period or other people each time:
///
///   d = (mean(1, after) - mean(1, before)) - (mean(0, after) - mean(0, before))
///
/// Least squares on group, period and their product; CR1 where there are clusters (people seen
/// twice), else HC1. NaN unless there are two periods. Counts are rows.
/// Source: Angrist and Pischke, Mostly Harmless Econometrics (2009), 5.2.
[[nodiscard]] Estimate difference_in_differences(const Sample& sample);

/// A mean for every unit (sample.cluster) and every period, treated where received is 1 in the row:
///
///   y_it = a_i + c_t + b D_it + x_it g + e_it,   CR1 by unit, k all parameters
///
/// Where units begin at different times and effects grow this weighs some effects below zero: see
/// group_time_effect. NaN when D follows from units and periods. Counts are rows.
/// Source: Bertrand, Duflo and Mullainathan, QJE 119 (2004); Goodman-Bacon, Journal of Econometrics
/// 225 (2021) on the weights.
[[nodiscard]] Estimate two_way_fixed_effects(const Sample& sample);

}  // namespace afweging::calibration
