// SPDX-License-Identifier: EUPL-1.2
// One way in which a programme could have been studied: whom it takes, who is treated, who drops
// out, what is reckoned. Form: docs/formats/trial.md, [[designs]]
#pragma once

#include <cstdint>
#include <string>

#include "sim/kind.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

using sim::KindLabel;

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// What decides who is treated.
#define AFWEGING_ASSIGNMENTS(KIND)                                                                 \
    KIND(lottery, "lottery", "loting")                                                             \
    KIND(cluster, "lottery of teams", "loting van teams")                                          \
    KIND(encouragement, "encouragement by lottery", "aanmoediging door loting")                    \
    KIND(threshold, "threshold of age", "leeftijdsgrens")                                          \
    KIND(cohorts, "entrants before and after", "instroom ervoor en erna")                          \
    KIND(staggered, "teams that start one after another", "teams die na elkaar beginnen")          \
    KIND(chosen, "as klantmanagers and clients choose", "zoals klantmanagers en klanten kiezen")

/// What is reckoned from the people of the study: names of calibration/estimators/estimator.hpp.
#define AFWEGING_STUDY_ESTIMATORS(KIND)                                                            \
    KIND(difference_in_means, "difference in means", "verschil van gemiddelden")                   \
    KIND(hazard_ratio, "hazard ratio (Cox, logarithm)", "verhouding van vertrekkansen (Cox, logaritme)") \
    KIND(least_squares, "least squares", "kleinste kwadraten")                                     \
    KIND(regression_discontinuity, "jump at the threshold", "sprong bij de grens")                 \
    KIND(two_way_fixed_effects, "fixed effects of teams and months", "vaste effecten van teams en maanden") \
    KIND(two_stage_least_squares, "two-stage least squares", "kleinste kwadraten in twee stappen") \
    KIND(nearest_neighbour, "nearest neighbour", "naaste buur")                                    \
    KIND(propensity_score, "matched on the chance of treatment", "gekoppeld op de kans op behandeling")
// clang-format on

AFWEGING_KIND(Assignment, assignment, AFWEGING_ASSIGNMENTS)
AFWEGING_KIND(StudyEstimator, study_estimator, AFWEGING_STUDY_ESTIMATORS)

/// Shares lie in [0, 1]. All that is drawn here is read by nothing in the model.
struct StudyDesign {
    std::string name;
    LocalisedText label;
    Assignment assignment = Assignment::lottery;
    StudyEstimator estimator = StudyEstimator::difference_in_means;
    std::uint32_t people = 0;  ///< at most so many are taken into the study; 0 = all
    double share_treated = 0.5;
    /// Of those asked, at motivation 0.5; and how much more where motivation is 1 higher.
    double consent = 1;
    double consent_per_motivation = 0;
    /// Weight of motivation against a draw in who is taken first; 0 = by the draw alone.
    double recruitment_per_motivation = 0;
    double no_show = 0;        ///< of the treated: live as if there were no programme
    double contamination = 0;  ///< of the controls: live in the world with the programme
    double attrition = 0;      ///< of all: lost before the outcome is seen
    /// Added to that share for each unit of the outcome.
    double attrition_per_outcome = 0;
    std::uint32_t clusters = 0;         ///< teams of klantmanagers
    std::int32_t step_months = 0;       ///< between the starts of teams
    double threshold_years = 27;        ///< who is younger is treated
    std::int32_t bandwidth_months = 0;  ///< of age, on both sides of the threshold
    std::int32_t window_months = 12;    ///< since coming in: who started by then counts as treated
};

}  // namespace afweging::scenarios
