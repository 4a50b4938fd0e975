// SPDX-License-Identifier: EUPL-1.2
// Estimates first, then what of them may be told.
#include "calibration/own_data/own_report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/discontinuity.hpp"
#include "calibration/estimators/kaplan_meier.hpp"
#include "calibration/estimators/neighbours.hpp"
#include "calibration/estimators/propensity.hpp"
#include "calibration/estimators/two_stage.hpp"

namespace afweging::calibration {
namespace {

bool is_panel(Estimator e) {
    return e == Estimator::two_way_fixed_effects || e == Estimator::group_time_effect;
}
bool is_before_after(Estimator e) {
    return is_panel(e) || e == Estimator::difference_in_differences;
}
bool is_matching(Estimator e) {
    return e == Estimator::nearest_neighbour || e == Estimator::propensity_score;
}
bool is_of_time(Estimator e) {
    return e == Estimator::survival_difference || e == Estimator::hazard_ratio;
}
bool reads_covariates(Estimator e) {
    return is_matching(e) || e == Estimator::least_squares || e == Estimator::hazard_ratio ||
           e == Estimator::two_stage_least_squares || e == Estimator::two_way_fixed_effects;
}

/// Yes for every row of a unit that is treated in some period.
Column ever_treated(const Sample& sample) {
    const Codes unit = codes_of(sample.cluster);
    Column ever(unit.count, 0.0);
    Column arm = taken_up(sample);
    for (std::size_t i = 0; i < arm.size(); ++i) {
        ever[unit.of[i]] = std::max(ever[unit.of[i]], arm[i]);
    }
    for (std::size_t i = 0; i < arm.size(); ++i) { arm[i] = ever[unit.of[i]]; }
    return arm;
}

/// Who is held against whom, by row.
Column arm_of(const Sample& sample, Estimator e) {
    if (is_panel(e)) {
        return ever_treated(sample);
    }
    if (e == Estimator::regression_discontinuity && sample.assigned.empty()) {
        Column arm;
        for (const double x : sample.running) { arm.push_back(x >= 0 ? 1.0 : 0.0); }
        return arm;
    }
    return is_matching(e) || e == Estimator::least_squares ? taken_up(sample)
                                                           : treatment_of(sample);
}

/// People in an arm: units where units are seen more than once.
std::size_t people_in(const Sample& sample, const std::vector<std::size_t>& rows, Estimator e) {
    if (!is_before_after(e) || sample.cluster.empty()) {
        return rows.size();
    }
    std::set<std::int64_t> units;
    for (const std::size_t i : rows) { units.insert(sample.cluster[i]); }
    return units.size();
}

/// Of these rows, by period: how few say yes or no.
std::size_t fewest_of_a_kind(const Sample& sample, const std::vector<std::size_t>& rows,
                             const Column& values, Estimator e) {
    std::map<std::int64_t, std::array<std::size_t, 2>> cells;
    for (const std::size_t i : rows) {
        const std::int64_t period = is_before_after(e) ? sample.period[i] : 0;
        ++cells[period][values[i] == 1.0 ? 1 : 0];
    }
    std::size_t fewest = rows.size();
    for (const auto& [period, cell] : cells) { fewest = std::min({fewest, cell[0], cell[1]}); }
    return fewest;
}

bool all_yes_or_no(const Column& values) {
    return !values.empty() &&
           std::all_of(values.begin(), values.end(), [](double x) { return x == 0 || x == 1; });
}

double mean_in(const Column& values, const std::vector<std::size_t>& rows) {
    Column part;
    for (const std::size_t i : rows) { part.push_back(values[i]); }
    return mean_variance(part).mean;
}

/// Who left in sight in time, of these rows.
std::size_t events_in(const Sample& sample, const std::vector<std::size_t>& rows, double horizon) {
    std::size_t events = 0;
    for (const std::size_t i : rows) {
        const bool in_time = horizon <= 0 || sample.duration[i] <= horizon;
        events += sample.event[i] == 1.0 && in_time ? 1U : 0U;
    }
    return events;
}

/// One arm, as far as it may be told.
struct OwnArm {
    std::size_t people = 0;
    std::size_t smallest_cell = fewest_people;
    double mean = not_known;
};

OwnArm arm_in(const Sample& sample, const std::vector<std::size_t>& rows, const OwnAnswer& answer,
              const EstimatorChoices& choices) {
    OwnArm arm{.people = people_in(sample, rows, answer.estimator)};
    if (answer.estimator == Estimator::survival_difference) {
        const std::size_t left = events_in(sample, rows, choices.horizon);
        arm.smallest_cell = std::min(left, rows.size() - left);
        const Sample part = rows_of(sample, rows);
        arm.mean = survival_at(kaplan_meier(part.duration, part.event), choices.horizon).share;
    } else if (answer.estimator == Estimator::hazard_ratio) {
        arm.smallest_cell = events_in(sample, rows, 0);
    } else {
        arm.mean = is_before_after(answer.estimator) ? not_known : mean_in(sample.outcome, rows);
        if (answer.yes_or_no) {
            arm.smallest_cell = fewest_of_a_kind(sample, rows, sample.outcome, answer.estimator);
        }
    }
    return arm;
}

/// Rows of an arm in the smallest of its periods; of people, where they are not followed.
std::size_t fewest_in_a_period(const Sample& sample, const std::vector<std::size_t>& rows) {
    std::map<std::int64_t, std::size_t> cells;
    for (const std::size_t i : rows) { ++cells[sample.period[i]]; }
    std::size_t fewest = rows.size();
    for (const auto& [period, count] : cells) { fewest = std::min(fewest, count); }
    return fewest;
}

/// The sample that an estimator looks at: near the threshold, or all of it.
Sample looked_at(const Sample& sample, const OwnAnswer& answer, const EstimatorChoices& choices) {
    if (answer.estimator != Estimator::regression_discontinuity) {
        return sample;
    }
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < sample.running.size(); ++i) {
        if (std::fabs(sample.running[i]) < choices.bandwidth) {
            near.push_back(i);
        }
    }
    return rows_of(sample, near);
}

Withheld what_withholds(const OwnAnswer& answer, const std::array<OwnArm, 2>& arms,
                        std::size_t fewest) {
    if (std::min({arms[0].people, arms[1].people, fewest}) < fewest_people) {
        return Withheld::few_people;
    }
    if (std::min(arms[0].smallest_cell, arms[1].smallest_cell) < fewest_people) {
        return Withheld::few_in_a_cell;
    }
    return std::isnan(answer.estimate.value) ? Withheld::no_number : Withheld::told;
}

/// The estimate on complete rows, with what may be told of it.
void fill_in(OwnAnswer& answer, const Sample& all, const EstimatorChoices& choices) {
    const Sample sample = looked_at(all, answer, choices);
    answer.yes_or_no = !is_of_time(answer.estimator) && all_yes_or_no(sample.outcome);
    answer.estimate = estimate(answer.estimator, sample, choices);
    const Column arm = arm_of(sample, answer.estimator);
    std::array<OwnArm, 2> arms;
    std::size_t fewest = fewest_people;
    for (std::size_t k = 0; k < 2; ++k) {
        const std::vector<std::size_t> rows = rows_with(arm, k == 1 ? 1.0 : 0.0);
        arms[k] = arm_in(sample, rows, answer, choices);
        if (is_before_after(answer.estimator)) {
            fewest = std::min(fewest, fewest_in_a_period(sample, rows));
        }
    }
    if (is_matching(answer.estimator)) {
        fewest = std::min({fewest, answer.estimate.treated, answer.estimate.control});
    }
    answer.withheld = what_withholds(answer, arms, fewest);
    const auto shown = [](std::size_t people) { return people < fewest_people ? 0 : people; };
    answer.people_treated = shown(arms[1].people);
    answer.people_control = shown(arms[0].people);
    if (answer.withheld == Withheld::told || answer.withheld == Withheld::no_number) {
        answer.treated = arms[1].mean;
        answer.control = arms[0].mean;
    } else {
        answer.estimate = {};
    }
}

OwnAnswer answer_on(const OwnTable& table, const OwnMap& map, const Sample& sample,
                    OwnAnswer answer, const EstimatorChoices& choices) {
    const Sample whole = complete_rows(
        sample, reads_covariates(map.estimator) ? WithCovariates::yes : WithCovariates::no);
    const std::size_t rows = std::max(table.sample.outcome.size(), table.sample.duration.size());
    const std::size_t used = std::max(whole.outcome.size(), whole.duration.size());
    answer.left_out = rows - used < fewest_people ? 0 : rows - used;
    fill_in(answer, whole, choices);
    return answer;
}

/// Covariates of people of whom all is known, in the arms of the first outcome.
void fill_balance(OwnReport& report, const OwnTable& table, const OwnMap& map) {
    Sample sample = complete_rows(table.sample, WithCovariates::yes);
    sample.received = arm_of(sample, map.estimator);
    sample.assigned.clear();
    Matched matched;
    if (map.estimator == Estimator::nearest_neighbour) {
        matched = nearest_neighbours(sample, map.choices.metric);
    } else if (map.estimator == Estimator::propensity_score) {
        matched = propensity_score_matching(sample);
    }
    report.unmatched = matched.unmatched < fewest_people ? 0 : matched.unmatched;
    const auto before = balance(sample);
    const auto after = balance(sample, matched.weights);
    const std::array<std::vector<std::size_t>, 2> arms{rows_with(sample.received, 0),
                                                       rows_with(sample.received, 1)};
    const std::size_t people = std::min(arms[0].size(), arms[1].size());
    const bool can_tell = matched.weights.empty() || matched.estimate.control >= fewest_people;
    for (std::size_t k = 0; k < before.size(); ++k) {
        OwnBalance one{sample.covariate_names[k], before[k], {}, Withheld::told};
        one.matched = is_matching(map.estimator) ? after[k] : CovariateBalance{};
        std::size_t cell = fewest_people;
        if (all_yes_or_no(sample.covariates[k])) {
            for (const auto& rows : arms) {
                cell = std::min(cell, fewest_of_a_kind(sample, rows, sample.covariates[k],
                                                       Estimator::difference_in_means));
            }
        }
        if (people < fewest_people || !can_tell || cell < fewest_people) {
            one = {one.covariate,
                   {},
                   {},
                   cell < fewest_people ? Withheld::few_in_a_cell : Withheld::few_people};
        }
        report.balance.push_back(one);
    }
    report.overlap = overlap(sample);
    const std::size_t inside = report.overlap.treated - report.overlap.outside;
    const bool few = people < fewest_people ||
                     (report.overlap.outside > 0 && report.overlap.outside < fewest_people) ||
                     (inside > 0 && inside < fewest_people);
    report.overlap_withheld = few                                ? Withheld::few_people
                              : std::isnan(report.overlap.share) ? Withheld::no_number
                                                                 : Withheld::told;
    if (report.overlap_withheld != Withheld::told) {
        report.overlap = {};
    }
}

void add_bandwidths(OwnReport& report, const OwnTable& table, const OwnMap& map,
                    const EstimatorChoices& choices) {
    const auto at = [&](AnswerRole role, double factor) {
        EstimatorChoices other = choices;
        other.bandwidth *= factor;
        report.answers.push_back(
            answer_on(table, map, table.sample, {map.outcome.label(), role, map.estimator}, other));
    };
    at(AnswerRole::half_bandwidth, 0.5);
    at(AnswerRole::twice_bandwidth, 2);
}

/// By how much the draw moves the treatment, unless fewer than ten were moved or stayed.
Estimate told_first_stage(const OwnTable& table, const EstimatorChoices& choices) {
    const Sample sample = complete_rows(table.sample, WithCovariates::yes);
    for (const double arm : {0.0, 1.0}) {
        std::array<std::size_t, 2> cells{};
        for (const std::size_t i : rows_with(sample.assigned, arm)) {
            ++cells[sample.received[i] == 1.0 ? 1 : 0];
        }
        for (const std::size_t cell : cells) {
            if (cell > 0 && cell < fewest_people) {
                return {};
            }
        }
    }
    return first_stage(sample, by_cluster_or(sample, choices.errors));
}

}  // namespace

double OwnAnswer::low() const { return estimate.value - normal_975 * estimate.standard_error; }
double OwnAnswer::high() const { return estimate.value + normal_975 * estimate.standard_error; }

OwnReport own_report(const OwnTable& table, const OwnMap& map) {
    OwnReport report;
    report.rows_in_file = table.rows_in_file;
    report.rows_kept = std::max(table.sample.outcome.size(), table.sample.duration.size());
    EstimatorChoices choices = map.choices;
    const bool threshold = map.estimator == Estimator::regression_discontinuity;
    if (threshold && choices.bandwidth <= 0) {
        choices.bandwidth =
            rule_of_thumb_bandwidth(complete_rows(table.sample, WithCovariates::no).running);
    }
    const MappedColumn& first = is_of_time(map.estimator) ? map.duration : map.outcome;
    report.answers.push_back(answer_on(
        table, map, table.sample, {first.label(), AnswerRole::outcome, map.estimator}, choices));
    if (threshold) {
        report.bandwidth = choices.bandwidth;
        if (map.print == PrintLevel::all) {
            add_bandwidths(report, table, map, choices);
        }
    }
    for (std::size_t k = 0; k < table.placebos.size(); ++k) {
        Sample other = table.sample;
        other.outcome = table.placebos[k];
        const Estimator e =
            is_of_time(map.estimator) ? Estimator::difference_in_means : map.estimator;
        report.answers.push_back(answer_on(
            table, map, other, {map.placebos[k].label(), AnswerRole::placebo, e}, choices));
    }
    if (map.estimator == Estimator::two_stage_least_squares) {
        report.first_stage = told_first_stage(table, choices);
    }
    if (map.print != PrintLevel::estimates && !map.covariates.empty() && report.rows_kept > 0) {
        fill_balance(report, table, map);
    }
    return report;
}

}  // namespace afweging::calibration
