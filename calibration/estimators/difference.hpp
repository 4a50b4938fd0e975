// SPDX-License-Identifier: EUPL-1.2
// A lottery's estimate: what the treated have on average less what the others have.
#pragma once

#include "calibration/estimators/estimate.hpp"
#include "calibration/estimators/sample.hpp"

namespace afweging::calibration {

/// d = mean(treated) - mean(control),  se = sqrt(s_1^2 / n_1 + s_0^2 / n_0),  s^2 with n - 1.
/// Source: Neyman 1923, translated in Statistical Science 5 (1990).
[[nodiscard]] Estimate difference_in_means(const Sample& sample);

/// People drawn within strata (sample.stratum) of n_s of n people:
///
///   d = sum of n_s / n d_s,   se^2 = sum of (n_s / n)^2 se_s^2
///
/// NaN when a stratum lacks an arm; the error also when an arm of one has a single person.
/// Source: Gerber and Green, Field Experiments (2012), 3.6.
[[nodiscard]] Estimate stratified_difference(const Sample& sample);

/// Whole clusters drawn (sample.cluster); each person counts as one. d as above and CR2:
///
///   se^2 = sum over arms of  1 / N^2  sum over its clusters of  (sum of e)^2 / (1 - n_g / N)
///
/// N people in the arm, n_g in the cluster, e an outcome less the mean of the arm. NaN when a
/// cluster is in both arms; the error also when an arm has a single cluster.
/// Source: Bell and McCaffrey, Survey Methodology 28 (2002), worked out for two arms.
[[nodiscard]] Estimate clustered_difference(const Sample& sample);

/// The same, each cluster counts as one: the difference in means of the means of clusters, with
/// Neyman's error over clusters. Counts are clusters. NaN when a cluster is in both arms.
[[nodiscard]] Estimate difference_of_cluster_means(const Sample& sample);

}  // namespace afweging::calibration
