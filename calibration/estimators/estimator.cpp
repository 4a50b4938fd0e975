// SPDX-License-Identifier: EUPL-1.2
// From a name to a function.
#include "calibration/estimators/estimator.hpp"

#include "calibration/estimators/difference.hpp"
#include "calibration/estimators/difference_in_differences.hpp"
#include "calibration/estimators/discontinuity.hpp"
#include "calibration/estimators/group_time.hpp"
#include "calibration/estimators/hazard_ratio.hpp"
#include "calibration/estimators/kaplan_meier.hpp"
#include "calibration/estimators/propensity.hpp"
#include "calibration/estimators/two_stage.hpp"

namespace afweging::calibration {
namespace {

/// What is asked of a sample beside an outcome.
enum Need : unsigned {
    arms = 1U,
    clusters = 2U,
    strata = 4U,
    periods = 8U,
    durations = 16U,  // in place of an outcome
    threshold = 32U,
    both_arms = 64U,
    likeness = 128U,
};

unsigned needs_of(Estimator estimator) {
    switch (estimator) {
        case Estimator::difference_in_means:
        case Estimator::least_squares:
            return arms;
        case Estimator::stratified_difference:
            return arms | strata;
        case Estimator::clustered_difference:
        case Estimator::difference_of_cluster_means:
            return arms | clusters;
        case Estimator::survival_difference:
        case Estimator::hazard_ratio:
            return arms | durations;
        case Estimator::regression_discontinuity:
            return threshold;
        case Estimator::difference_in_differences:
            return arms | periods;
        case Estimator::two_way_fixed_effects:
        case Estimator::group_time_effect:
            return arms | clusters | periods;
        case Estimator::two_stage_least_squares:
            return both_arms;
        case Estimator::nearest_neighbour:
        case Estimator::propensity_score:
            return arms | likeness;
    }
    return 0;
}

double bandwidth_of(const Sample& sample, const EstimatorChoices& choices) {
    return choices.bandwidth > 0 ? choices.bandwidth : rule_of_thumb_bandwidth(sample.running);
}

Estimate told(Estimator estimator, const Sample& sample, const EstimatorChoices& choices) {
    switch (estimator) {
        case Estimator::difference_in_means:
            return difference_in_means(sample);
        case Estimator::stratified_difference:
            return stratified_difference(sample);
        case Estimator::clustered_difference:
            return clustered_difference(sample);
        case Estimator::difference_of_cluster_means:
            return difference_of_cluster_means(sample);
        case Estimator::survival_difference:
            return survival_difference(sample, choices.horizon);
        case Estimator::hazard_ratio:
            return hazard_ratio(sample);
        case Estimator::least_squares:
            return regression_estimate(sample, by_cluster_or(sample, choices.errors));
        case Estimator::regression_discontinuity:
            return regression_discontinuity(sample, bandwidth_of(sample, choices));
        case Estimator::difference_in_differences:
            return difference_in_differences(sample);
        case Estimator::two_way_fixed_effects:
            return two_way_fixed_effects(sample);
        case Estimator::group_time_effect:
            return group_time_effect(sample);
        case Estimator::two_stage_least_squares:
            return two_stage_least_squares(sample, by_cluster_or(sample, choices.errors));
        case Estimator::nearest_neighbour:
            return nearest_neighbours(sample, choices.metric).estimate;
        case Estimator::propensity_score:
            return propensity_score_matching(sample).estimate;
    }
    return {};
}

}  // namespace

std::vector<std::string_view> missing_columns(Estimator estimator, const Sample& sample) {
    const unsigned needs = needs_of(estimator);
    std::vector<std::string_view> missing;
    const auto ask = [&](unsigned need, std::string_view name, bool empty) {
        if ((needs & need) != 0 && empty) {
            missing.push_back(name);
        }
    };
    if ((needs & durations) == 0 && sample.outcome.empty()) {
        missing.emplace_back("outcome");
    }
    ask(durations, "duration", sample.duration.empty());
    ask(durations, "event", sample.event.empty());
    ask(arms, "assigned", sample.assigned.empty() && sample.received.empty());
    ask(both_arms, "assigned", sample.assigned.empty());
    ask(both_arms, "received", sample.received.empty());
    ask(threshold, "running", sample.running.empty());
    ask(clusters, "cluster", sample.cluster.empty());
    ask(strata, "stratum", sample.stratum.empty());
    ask(periods, "period", sample.period.empty());
    ask(likeness, "covariates", sample.covariates.empty());
    return missing;
}

Estimate estimate(Estimator estimator, const Sample& sample, const EstimatorChoices& choices) {
    if (!missing_columns(estimator, sample).empty() || !is_whole(sample)) {
        return {};
    }
    return told(estimator, sample, choices);
}

}  // namespace afweging::calibration
