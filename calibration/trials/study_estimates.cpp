// SPDX-License-Identifier: EUPL-1.2
// Design by design: people, table, estimate, truth.
#include "calibration/trials/study_estimates.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "calibration/estimators/estimator.hpp"
#include "calibration/trials/study_sample.hpp"

namespace afweging::calibration {
namespace {

using scenarios::StudyDesign;
using scenarios::StudyEstimator;
using scenarios::Trial;

using Numbers = std::span<std::int64_t>;

void set(Numbers numbers, StudyNumber number, double value) {
    numbers[static_cast<std::size_t>(number)] = kept(value);
}

/// A hazard has no mean of differences: its truth is the same ratio over everybody twice.
double effect_of(const std::vector<Participant>& study, const Trial& trial,
                 const StudyDesign& design, std::size_t question) {
    if (design.estimator == StudyEstimator::hazard_ratio) {
        return estimate_of(twice_over(study, trial, design, question), design).value;
    }
    return truth_of(study, trial, design, question).effect;
}

/// Teams are seen every month; one is treated from its opening on.
Estimate by_teams_and_months(Sample sample) {
    sample.received = sample.assigned;
    sample.assigned.clear();
    sample.covariates.clear();
    sample.covariate_names.clear();
    return estimate(Estimator::two_way_fixed_effects, sample);
}

/// What a lottery is about is who was drawn, whatever came of it.
Sample as_assigned(Sample sample) {
    sample.received.clear();
    return sample;
}

Sample without_covariates(Sample sample) {
    sample.covariates.clear();
    sample.covariate_names.clear();
    return sample;
}

/// Only a lottery of teams has people who belong together.
Sample without_clusters(Sample sample) {
    sample.cluster.clear();
    return sample;
}

}  // namespace

Estimate estimate_of(const Sample& sample, const StudyDesign& design) {
    const bool teams = design.assignment == scenarios::Assignment::cluster;
    const Sample own = teams ? sample : without_clusters(sample);
    switch (design.estimator) {
        case StudyEstimator::difference_in_means:
            return estimate(
                teams ? Estimator::clustered_difference : Estimator::difference_in_means,
                as_assigned(own));
        case StudyEstimator::hazard_ratio:
            return estimate(Estimator::hazard_ratio, without_covariates(as_assigned(own)));
        case StudyEstimator::least_squares:
            return estimate(Estimator::least_squares, as_assigned(own));
        case StudyEstimator::regression_discontinuity:
            return estimate(Estimator::regression_discontinuity,
                            without_covariates(as_assigned(own)),
                            {.bandwidth = design.bandwidth_months + 1.0});
        case StudyEstimator::two_way_fixed_effects:
            return by_teams_and_months(sample);
        case StudyEstimator::two_stage_least_squares:
            return estimate(Estimator::two_stage_least_squares, without_covariates(own));
        case StudyEstimator::nearest_neighbour:
            return estimate(Estimator::nearest_neighbour, as_assigned(own));
        case StudyEstimator::propensity_score:
            break;
    }
    return estimate(Estimator::propensity_score, as_assigned(own));
}

std::int64_t kept(double value) {
    const double parts = std::round(value * parts_of_one);
    const bool is_kept = std::abs(parts) < 9e18;  // false of NaN
    return is_kept ? static_cast<std::int64_t>(parts) : no_number;
}

double told(std::int64_t kept) {
    return kept == no_number ? std::numeric_limits<double>::quiet_NaN()
                             : static_cast<double>(kept) / parts_of_one;
}

sim::Dataset designs_dataset() {
    return {"trial/designs",
            "0.000000001",
            "What each design reports in the months of its questions, beside the true effect",
            {"designs", "what each design reports", "wat elk ontwerp meldt"},
            {2, 1, 3}};
}

std::vector<sim::Axis> design_axes(const Trial& trial) {
    sim::Axis designs{"design", {}};
    for (const StudyDesign& each : trial.designs) {
        designs.entries.push_back({each.name, each.label.en, each.label.nl});
    }
    sim::Axis numbers{"study_number", {}};
    for (const KindLabel& each : study_number_labels) {
        numbers.entries.push_back(
            {std::string(each.key), std::string(each.en), std::string(each.nl)});
    }
    return {std::move(designs), std::move(numbers)};
}

void StudyEstimates::fill(std::size_t question, Numbers record) const {
    const auto outcome = static_cast<std::size_t>(trial_.questions[question].outcome);
    for (std::size_t d = 0; d < trial_.designs.size(); ++d) {
        const StudyDesign& design = trial_.designs[d];
        const Numbers cell =
            record.subspan((d * scenarios::trial_outcome_count + outcome) * study_number_count,
                           study_number_count);
        const std::vector<Participant> study =
            participants_of(frame_.people(), trial_, design, dice_);
        const Sample sample = sample_of(study, trial_, design, question, dice_);
        const Estimate estimate = estimate_of(sample, design);
        double treated = 0;
        for (const double each : sample.assigned) { treated += each; }
        set(cell, StudyNumber::estimate, estimate.value);
        set(cell, StudyNumber::standard_error, estimate.standard_error);
        set(cell, StudyNumber::truth, effect_of(study, trial_, design, question));
        const Truth truth = truth_of(study, trial_, design, question);
        set(cell, StudyNumber::selection, truth.selection);
        set(cell, StudyNumber::others, truth.others);
        set(cell, StudyNumber::treated, treated);
        set(cell, StudyNumber::control, static_cast<double>(sample.assigned.size()) - treated);
    }
}

}  // namespace afweging::calibration
