// SPDX-License-Identifier: EUPL-1.2
// Whether the groups that are compared are alike, and whether there is anybody to compare with.
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/estimators/arms.hpp"

namespace afweging::calibration {

/// Of one covariate. The difference is in standard deviations:
///
///   (mean_1 - mean_0) / sqrt((s_1^2 + s_0^2) / 2)
///
/// NaN where neither arm varies. Weighted means (after matching) are divided by the same unweighted
/// standard deviation.
/// Source: Austin, Statistics in Medicine 28 (2009).
struct CovariateBalance {
    double treated = not_known;  ///< mean
    double control = not_known;
    double standardised_difference = not_known;
    double variance_ratio = not_known;  ///< treated over control
};

/// One a covariate, in their order. Without weights everybody counts once.
[[nodiscard]] std::vector<CovariateBalance> balance(const Sample& sample,
                                                    const Column& weights = {});

/// Treated people whose chance of treatment (logit()) lies below that of every control or above.
/// share NaN when the chances cannot be told, or nobody is treated.
struct Overlap {
    std::size_t treated = 0;
    std::size_t outside = 0;
    double share = not_known;
};
[[nodiscard]] Overlap overlap(const Sample& sample);

}  // namespace afweging::calibration
