// SPDX-License-Identifier: EUPL-1.2
// Sums over studies, in their order.
#include "calibration/trials/diagnosands.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace afweging::calibration {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double z95 = 1.959963984540054;

struct Spread {
    double mean;
    double sd;  ///< with n - 1; NaN of one
};

Spread spread_of(const std::vector<double>& x) {
    if (x.empty()) {
        return {nothing, nothing};
    }
    const auto n = static_cast<double>(x.size());
    double sum = 0;
    for (const double each : x) { sum += each; }
    const double mean = sum / n;
    double squares = 0;
    for (const double each : x) { squares += (each - mean) * (each - mean); }
    return {mean, x.size() > 1 ? std::sqrt(squares / (n - 1)) : nothing};
}

/// A mean of n with this error.
Diagnosand with_reach(double mean, double error, std::size_t n) {
    output::Summary summary;
    summary.replicates = n;
    summary.mean = mean;
    summary.standard_error = error;
    const auto interval = output::mean_interval(summary);
    return {mean, error, interval ? (interval->high - interval->low) / 2 : nothing};
}

Diagnosand mean_of(const std::vector<double>& x) {
    const Spread spread = spread_of(x);
    return with_reach(spread.mean, spread.sd / std::sqrt(static_cast<double>(x.size())), x.size());
}

/// Wilson: a share of 100 % of four studies is not certain.
Diagnosand share_of(const std::vector<double>& yes) {
    if (yes.empty()) {
        return {nothing, nothing, nothing};
    }
    const double p = spread_of(yes).mean;
    const auto n = static_cast<double>(yes.size());
    const double z2 = z95 * z95;
    const double error = std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return {p, error, z95 * error};
}

Diagnosand rmse_of(const std::vector<double>& errors) {
    std::vector<double> squares;
    for (const double each : errors) { squares.push_back(each * each); }
    const Diagnosand mean = mean_of(squares);
    const double rmse = std::sqrt(mean.value);
    return with_reach(rmse, rmse > 0 ? mean.error / (2 * rmse) : 0, errors.size());
}

/// The studies that call the effect shown.
std::vector<OneStudy> significant(std::span<const OneStudy> studies) {
    std::vector<OneStudy> shown;
    for (const OneStudy& each : studies) {
        if (std::abs(each.estimate) > z95 * each.standard_error) {
            shown.push_back(each);
        }
    }
    return shown;
}

void diagnose_significance(std::span<const OneStudy> studies, Diagnosis& diagnosis) {
    std::vector<double> truths;
    for (const OneStudy& each : studies) { truths.push_back(each.truth); }
    const Diagnosand truth = mean_of(truths);
    diagnosis.type_s = diagnosis.type_m = {nothing, nothing, nothing};
    if (!(std::abs(truth.value) > 2 * truth.error)) {
        return;
    }
    std::vector<double> wrong;
    std::vector<double> size;
    for (const OneStudy& each : significant(studies)) {
        wrong.push_back((each.estimate > 0) == (truth.value > 0) ? 0 : 1);
        size.push_back(std::abs(each.estimate / truth.value));
    }
    diagnosis.type_s = share_of(wrong);
    diagnosis.type_m = mean_of(size);
}

}  // namespace

Diagnosis diagnose(std::span<const OneStudy> studies) {
    std::vector<double> errors;
    std::vector<double> covered;
    std::vector<double> shown;
    std::vector<OneStudy> with_error;
    for (const OneStudy& each : studies) {
        const double error = each.estimate - each.truth;
        if (std::isnan(error)) {
            continue;
        }
        errors.push_back(error);
        if (std::isnan(each.standard_error)) {
            continue;
        }
        with_error.push_back(each);
        covered.push_back(std::abs(error) <= z95 * each.standard_error ? 1 : 0);
        shown.push_back(std::abs(each.estimate) > z95 * each.standard_error ? 1 : 0);
    }
    Diagnosis diagnosis;
    diagnosis.studies = errors.size();
    diagnosis.bias = mean_of(errors);
    diagnosis.rmse = rmse_of(errors);
    diagnosis.coverage = share_of(covered);
    diagnosis.power = share_of(shown);
    diagnose_significance(with_error, diagnosis);
    return diagnosis;
}

DesignAnswer design_answer(const output::Values& values, std::size_t design,
                           const scenarios::TrialQuestion& question) {
    const output::ShownUnit plain{"1", "1", 0};
    std::array<output::Answers, study_number_count> answers;
    answers.fill({{}, plain});
    const std::size_t first =
        (design * trial_outcome_count + static_cast<std::size_t>(question.outcome)) *
        study_number_count;
    std::vector<OneStudy> studies;
    for (std::uint32_t r = 0; r < values.replicates(); ++r) {
        const auto cell = values.at("trial/designs", r, static_cast<std::uint32_t>(question.month))
                              .subspan(first, study_number_count);
        for (std::size_t k = 0; k < study_number_count; ++k) {
            answers[k].values.push_back(told(cell[k]));
        }
        const auto number = [&](StudyNumber which) {
            return told(cell[static_cast<std::size_t>(which)]);
        };
        studies.push_back({number(StudyNumber::estimate), number(StudyNumber::standard_error),
                           number(StudyNumber::truth)});
    }
    const auto summary = [&](StudyNumber which) {
        return output::summarise(answers[static_cast<std::size_t>(which)]);
    };
    return {.estimate = summary(StudyNumber::estimate),
            .standard_error = summary(StudyNumber::standard_error),
            .truth = summary(StudyNumber::truth),
            .selection = summary(StudyNumber::selection),
            .others = summary(StudyNumber::others),
            .treated = summary(StudyNumber::treated),
            .control = summary(StudyNumber::control),
            .studies = studies,
            .diagnosis = diagnose(studies)};
}

}  // namespace afweging::calibration
