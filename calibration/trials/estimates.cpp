// SPDX-License-Identifier: EUPL-1.2
// Each replicate is a study of its own, with other people and other luck.
#include "calibration/trials/estimates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "calibration/survival.hpp"

namespace afweging::calibration {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
const output::ShownUnit plain{"1", "1", 0};

double mean_of(const Moments& m) { return share(m.sum, m.n); }

/// s^2 / n
double squared_error(const Moments& m) {
    if (m.n < 2) {
        return nothing;
    }
    const auto n = static_cast<double>(m.n);
    const double mean = mean_of(m);
    return (static_cast<double>(m.squares) - n * mean * mean) / (n - 1) / n;
}

std::size_t cell_of(Arm arm, scenarios::TrialOutcome outcome) {
    return static_cast<std::size_t>(arm) * trial_outcome_count + static_cast<std::size_t>(outcome);
}

Moments moments(const output::Values& values, std::uint32_t replicate,
                const scenarios::TrialQuestion& question, Arm arm) {
    const std::size_t cell = cell_of(arm, question.outcome);
    const auto month = static_cast<std::uint32_t>(question.month);
    return {values.at("trial/persons", replicate, month)[cell],
            values.at("trial/sum", replicate, month)[cell],
            values.at("trial/squares", replicate, month)[cell]};
}

}  // namespace

Difference difference_of(const Moments& a, const Moments& b) {
    return {mean_of(a) - mean_of(b), std::sqrt(std::max(squared_error(a) + squared_error(b), 0.0))};
}

double subjects_in(const output::Values& values) {
    double subjects = 0;
    for (std::uint32_t r = 0; r < values.replicates(); ++r) {
        subjects += static_cast<double>(values.at(
            "trial/persons", r, 0)[cell_of(Arm::with, scenarios::TrialOutcome::on_bijstand)]);
    }
    return subjects / values.replicates();
}

TrialAnswer answer_of(const output::Values& values, const scenarios::TrialQuestion& question) {
    enum { treated, control, study, error, with, without, truth, gap, count };
    std::array<output::Answers, count> answers;
    answers.fill({{}, plain});
    double subjects = 0;
    for (std::uint32_t r = 0; r < values.replicates(); ++r) {
        const Moments a = moments(values, r, question, Arm::treated);
        const Moments b = moments(values, r, question, Arm::control);
        const Moments one = moments(values, r, question, Arm::with);
        const Moments other = moments(values, r, question, Arm::without);
        const Difference found = difference_of(a, b);
        const double real = mean_of(one) - mean_of(other);
        const std::array<double, count> numbers{
            mean_of(a),   mean_of(b),     found.value, found.standard_error,
            mean_of(one), mean_of(other), real,        found.value - real};
        for (std::size_t k = 0; k < count; ++k) { answers[k].values.push_back(numbers[k]); }
        subjects += static_cast<double>(one.n);
    }
    const auto told = [&](std::size_t k) { return output::summarise(answers[k]); };
    return {.treated = told(treated),
            .control = told(control),
            .study = told(study),
            .study_error = told(error),
            .with = told(with),
            .without = told(without),
            .truth = told(truth),
            .gap = told(gap),
            .subjects = subjects / values.replicates(),
            .study_spread = told(gap).standard_deviation};
}

ArmCurve arm_curve(const output::Values& values, Arm arm) {
    const auto cell = static_cast<std::size_t>(arm);
    std::vector<output::Answers> shares(values.months(), {{}, plain});
    std::vector<output::Answers> errors(values.months(), {{}, plain});
    for (std::uint32_t r = 0; r < values.replicates(); ++r) {
        std::vector<std::int64_t> risk;
        std::vector<std::int64_t> left;
        for (std::uint32_t m = 0; m < values.months(); ++m) {
            risk.push_back(values.at("trial/at_risk", r, m)[cell]);
            left.push_back(values.at("trial/exits", r, m)[cell]);
        }
        const std::vector<double> there = survival(risk, left);
        const std::vector<double> error = greenwood(risk, left);
        for (std::uint32_t m = 0; m < values.months(); ++m) {
            shares[m].values.push_back(there[m]);
            errors[m].values.push_back(error[m]);
        }
    }
    ArmCurve curve{arm, {}, {}};
    for (std::uint32_t m = 0; m < values.months(); ++m) {
        curve.share.push_back(output::summarise(shares[m]));
        curve.standard_error.push_back(output::summarise(errors[m]));
    }
    return curve;
}

}  // namespace afweging::calibration
