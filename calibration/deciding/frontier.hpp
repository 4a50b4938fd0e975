// SPDX-License-Identifier: EUPL-1.2
// Two objectives, many options: which of them nobody would leave for another.
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::deciding {

/// What options bring on two objectives, over draws; more is better on both. As many rows and
/// columns in both.
struct TwoObjectives {
    inference::Matrix x;
    inference::Matrix y;
};

/// Whether another option is at least as good on both objectives and better on one.
[[nodiscard]] std::vector<bool> dominated(inference::View x, inference::View y);

/// One option on the plane.
struct FrontierPoint {
    double x = 0.0;  ///< mean over draws
    double y = 0.0;
    bool on_frontier = false;       ///< no other is better in the means
    double chance_on_frontier = 0;  ///< share of the draws in which no other is better
};
/// In the order of the options. Of options that are equal on both objectives all are on it.
[[nodiscard]] std::vector<FrontierPoint> frontier_of(const TwoObjectives& of);

/// The best y that can be had with an x of at least each level, in each draw: quantiles over draws
/// by level, and how many draws have an option that reaches the level.
struct FrontierBand {
    double level = 0.0;
    double low = 0.0;  ///< 10th percentile over the draws that reach it
    double middle = 0.0;
    double high = 0.0;      ///< 90th
    std::size_t draws = 0;  ///< that reach it; of none low, middle, high are NaN
};
[[nodiscard]] std::vector<FrontierBand> frontier_band(const TwoObjectives& of,
                                                      const inference::Vector& levels);

}  // namespace afweging::calibration::deciding
