// SPDX-License-Identifier: EUPL-1.2
// Several studies of one thing: their mean, how much they differ, and where a next one would lie.
#pragma once

#include <cstddef>
#include <optional>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

struct Interval {
    double low, high;
};

/// What k studies say together; all in the unit of the effects.
struct RandomEffects {
    std::size_t studies = 0;
    double mean = 0;            ///< sum of w y / sum of w
    double standard_error = 0;  ///< of the mean
    double tau = 0;             ///< deviation of the true effects between studies
    double heterogeneity = 0;   ///< I^2: tau^2 / (tau^2 + typical sampling variance), 0 to 1
    double q = 0;               ///< Cochran's Q: chi-squared with k - 1 degrees where tau = 0
    std::optional<Interval> mean_interval;  ///< 95 %, of the mean; none of one study
    /// 95 %, of the true effect of a next study of the same kind; none of one study.
    std::optional<Interval> prediction;
};

/// Random effects by restricted maximum likelihood, with the standard error of Hartung and Knapp
/// that is never below the one without it:
///
///   y_i ~ normal(theta_i, s_i^2),  theta_i ~ normal(mean, tau^2),  w_i = 1 / (s_i^2 + tau^2)
///   standard_error^2 = max(1, sum of w (y - mean)^2 / (k - 1)) / sum of w
///   prediction: mean +- t(k - 1, 0.975) sqrt(tau^2 + standard_error^2)
///
/// Of one study: its effect and error, tau 0, no interval. effects, errors: as many, at least one;
/// errors above 0. Throws Error (bug) otherwise. Against metafor (`test = "adhoc"`):
/// tests/referees. Sources: viechtbauer2005bias, knapp2003improved, partlett2017random
[[nodiscard]] RandomEffects random_effects(View effects, View errors);

}  // namespace afweging::calibration::inference
