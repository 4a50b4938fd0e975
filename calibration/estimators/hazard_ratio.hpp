// SPDX-License-Identifier: EUPL-1.2
// How much faster the treated leave.
#pragma once

#include <vector>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/estimate.hpp"

namespace afweging::calibration {

/// Coefficients of hazards h(t) exp(x b) by the largest partial likelihood, ties by Efron:
///
///   l(b) = sum over times of [ sum over d of x b
///          - sum over l < d of log( sum over R of e^(x b) - l / d sum over D of e^(x b) ) ]
///
/// d people D leave at that time of those R at risk. The error is that of the information.
/// Newton's steps, halved where the likelihood would fall. All NaN when it has no top (nobody
/// leaves, or one group leaves without exception first) or columns depend on each other.
/// Source: Cox, JRSS B 34 (1972); Efron, JASA 72 (1977).
struct HazardFit {
    std::vector<double> coefficients, standard_errors;
};
[[nodiscard]] HazardFit proportional_hazards(const Column& duration, const Column& event,
                                             const std::vector<Column>& columns);

/// The logarithm of the hazard ratio of the treated, covariates held alike.
[[nodiscard]] Estimate hazard_ratio(const Sample& sample);

}  // namespace afweging::calibration
