// SPDX-License-Identifier: EUPL-1.2
// Each treated person held against the one among the others who is most like them.
#pragma once

#include <vector>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/estimate.hpp"
#include "sim/kind.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch), in the order of the codes.
/// How unlike two people are.
#define AFWEGING_METRICS(KIND)                              \
    KIND(inverse_variance, "sum of squares over variances", \
         "som van kwadraten gedeeld door varianties")       \
    KIND(mahalanobis, "Mahalanobis", "Mahalanobis")
AFWEGING_KIND(Metric, metric, AFWEGING_METRICS)

/// What matching found, and how often each row stands in for somebody else.
struct Matched {
    Estimate estimate;
    Column weights = {};  ///< by row: 1 of who is matched, of a control the sum of shares; else 0
    std::size_t unmatched = 0;  ///< treated without anybody in their stratum
};

/// Effect on the treated, one match each, with replacement:
///
///   d = mean over treated of (y_i - mean of y over the matches of i)
///   V = 1/N^2 [ sum over treated of (d_i - d)^2 + s^2 sum over controls of (K_j^2 - L_j) ]
///   s^2 = half the mean of (d_im - d)^2 over pairs;  K_j = sum of shares, L_j of their squares
///
/// Everybody within 1e-5 of the nearest (squared distance) is a match, each for an equal share. The
/// distance is over the covariates with mean 0 and standard deviation 1 (over both arms), or
/// Mahalanobis' over them. Where there are strata matches come from one's own. Counts are matched
/// treated, and controls that are used. NaN when an arm is empty; the error of a single pair too.
/// Source: Abadie and Imbens, Econometrica 74 (2006), the variance with equal variances, as package
/// Matching computes it (Sekhon, Journal of Statistical Software 42, 2011).
[[nodiscard]] Matched nearest_neighbours(const Sample& sample, Metric metric);

/// The same on given columns and no other.
[[nodiscard]] Matched nearest_by(const std::vector<Column>& columns, const Sample& sample,
                                 Metric metric);

}  // namespace afweging::calibration
