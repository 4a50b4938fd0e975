// SPDX-License-Identifier: EUPL-1.2
// The estimators by name: one door for virtual trials and a researcher's own data.
#pragma once

#include <string_view>
#include <vector>

#include "calibration/estimators/estimate.hpp"
#include "calibration/estimators/least_squares.hpp"
#include "calibration/estimators/neighbours.hpp"
#include "calibration/estimators/sample.hpp"
#include "sim/kind.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
#define AFWEGING_ESTIMATORS(KIND)                                                                   \
    KIND(difference_in_means, "difference in means", "verschil van gemiddelden")                    \
    KIND(stratified_difference, "difference in means by stratum", "verschil van gemiddelden per stratum") \
    KIND(clustered_difference, "difference in means, drawn by cluster", "verschil van gemiddelden, geloot per cluster") \
    KIND(difference_of_cluster_means, "difference in means of clusters", "verschil van gemiddelden van clusters") \
    KIND(survival_difference, "difference in who is still there (Kaplan-Meier)", "verschil in wie er nog is (Kaplan-Meier)") \
    KIND(hazard_ratio, "hazard ratio (Cox)", "verhouding van vertrekkansen (Cox)")                  \
    KIND(least_squares, "least squares", "kleinste kwadraten")                                      \
    KIND(regression_discontinuity, "jump at the threshold", "sprong bij de grens")                  \
    KIND(difference_in_differences, "difference in differences", "verschil van verschillen")        \
    KIND(two_way_fixed_effects, "fixed effects of units and periods", "vaste effecten van eenheden en perioden") \
    KIND(group_time_effect, "effect by group and time", "effect per groep en tijd")                 \
    KIND(two_stage_least_squares, "two-stage least squares", "kleinste kwadraten in twee stappen")  \
    KIND(nearest_neighbour, "nearest neighbour", "naaste buur")                                     \
    KIND(propensity_score, "matched on the chance of treatment", "gekoppeld op de kans op behandeling")
// clang-format on
AFWEGING_KIND(Estimator, estimator, AFWEGING_ESTIMATORS)

/// Choices that some estimators leave open.
struct EstimatorChoices {
    /// Of least_squares and two_stage_least_squares without clusters; with clusters it is CR1
    /// unless this is CR0.
    ErrorKind errors = ErrorKind::hc2;
    double bandwidth = 0;  ///< of a threshold; 0: rule_of_thumb_bandwidth()
    double horizon = 0;    ///< of survival_difference, in the unit of the duration
    Metric metric = Metric::inverse_variance;  ///< of nearest_neighbour
};

/// What it says of the sample. NaN when a column that it needs is missing, has another length or a
/// value that is not finite (or not 0 or 1 where yes or no is asked), and where it cannot tell.
/// The order of rows changes nothing but the last digits.
[[nodiscard]] Estimate estimate(Estimator estimator, const Sample& sample,
                                const EstimatorChoices& choices = {});

/// Names of the columns of Sample that it cannot do without and are empty: "outcome", "running".
[[nodiscard]] std::vector<std::string_view> missing_columns(Estimator estimator,
                                                            const Sample& sample);

}  // namespace afweging::calibration
