// SPDX-License-Identifier: EUPL-1.2
// The best of some plans with few worlds, or those that cannot be told apart.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::deciding {

/// What a choice must promise.
struct Promise {
    double indifference =
        0.0;              ///< a difference that does not matter, in the unit of the objective; > 0
    double error = 0.05;  ///< chance of a wrong choice where the best is so much better; (0, 1/2)
    std::size_t first = 10;    ///< worlds of each plan before any is left; >= 2
    std::size_t most = 10000;  ///< worlds of each plan at most
};

/// The plans that are left, and how many worlds it took.
struct Selected {
    std::vector<std::size_t> left;  ///< one when the promise holds; more when `most` came first
    std::size_t best = 0;           ///< of those the one with the largest mean
    std::size_t rounds = 0;         ///< worlds of each plan that is left
    std::size_t worlds = 0;         ///< of all plans together
    std::vector<double> mean;       ///< by plan, over the worlds that it had
    bool kept = false;              ///< the promise holds
};

/// The value of a plan in a world; more is better. Worlds of one number have the same luck in all
/// plans.
using WorldOfPlan = std::function<double(std::size_t plan, std::size_t world)>;

/// Kim and Nelson's fully sequential procedure: with at least the promised chance the plan that is
/// left is the best, where the best is at least the indifference better than any other; else it is
/// within that of the best. Differences are paired, so common luck makes it short.
///
///   h^2 = 2 eta (first - 1), eta = ((2 error / (k - 1))^(-2 / (first - 1)) - 1) / 2
///   plan i leaves for l after r worlds when mean_i < mean_l - max(0, d / (2 r) (h^2 S_il^2 / d^2 -
///   r))
///
/// S_il^2 is the variance of the difference over the first worlds; k is the number of plans.
/// Normal differences are assumed. Source: kim2001fully
[[nodiscard]] Selected select_best(std::size_t plans, const Promise& promise,
                                   const WorldOfPlan& value);

/// Of finished worlds (rows) and plans (columns): the plans that hold the best with chance
/// 1 - error at least. Plan i is out when some l is better by more than t(1 - error / (k - 1), n -
/// 1) standard errors of their paired difference. At least 2 rows. Source: nelson2001simple
[[nodiscard]] std::vector<std::size_t> not_told_apart(const inference::Matrix& worlds,
                                                      double error);

/// How the next worlds are best shared out over plans to find the best one: in proportion to
/// (deviation / distance from the best)^2, and for the best deviation_b sqrt(sum of (share_i /
/// deviation_i)^2). Whole numbers, `more` in all. Plans as good as the best count with the smallest
/// distance that `least` says. Source: chen2000simulation
struct PlanSoFar {
    double mean = 0.0;
    double deviation = 0.0;  ///< > 0
    std::size_t worlds = 0;
};
[[nodiscard]] std::vector<std::size_t> share_worlds(const std::vector<PlanSoFar>& plans,
                                                    std::size_t more, double least);

}  // namespace afweging::calibration::deciding
