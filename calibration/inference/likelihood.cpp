// SPDX-License-Identifier: EUPL-1.2
// Block by block: a study is a block of its own.
#include "calibration/inference/likelihood.hpp"

#include <cmath>
#include <map>
#include <utility>

#include "calibration/inference/distributions.hpp"
#include "sim/check.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr double degrees = 4.0;
constexpr double log_degrees_pi = 2.5310242469692907930;  // log(4 pi)

double at(View v, std::size_t i) { return v.empty() ? 0.0 : v[i]; }

/// Log density of a block, of q residuals with squared distance `square`, and by how much the
/// derivative of a normal one is to be multiplied.
std::pair<double, double> shaped(ErrorShape shape, double q, double log_det, double square) {
    if (shape == ErrorShape::normal) {
        return {-0.5 * (q * log_two_pi + log_det + square), 1.0};
    }
    const double density = log_gamma(0.5 * (degrees + q)) - 0.5 * q * log_degrees_pi -
                           0.5 * log_det - 0.5 * (degrees + q) * log_one_plus(square / degrees);
    return {density, (degrees + q) / (degrees + square)};
}

}  // namespace

Likelihood::Likelihood(std::vector<Fact> targets, ErrorModel errors)
    : targets_(std::move(targets)), errors_(std::move(errors)) {
    std::map<std::string, std::vector<std::size_t>> by_study;
    for (std::size_t k = 0; k < targets_.size(); ++k) {
        const Fact& t = targets_[k];
        AFWEGING_VALIDATE(t.standard_error > 0.0);
        const bool biased = !errors_.designs.empty();
        AFWEGING_VALIDATE(!biased || t.design < errors_.designs.size());
        const DesignBias bias = biased ? errors_.designs[t.design] : DesignBias{};
        const double delta = at(errors_.discrepancy, k);
        centred_.push_back(t.observed - bias.mean);
        own_variance_.push_back(t.standard_error * t.standard_error +
                                bias.deviation * bias.deviation + delta * delta);
        by_study[t.study.empty() ? "\n" + std::to_string(k) : t.study].push_back(k);
    }
    const bool shares = errors_.correlation > 0.0 && !errors_.discrepancy.empty();
    for (auto& [name, members] : by_study) {
        // Without what they share, normal estimates stand alone; a study's t is one t.
        if (!shares && errors_.shape == ErrorShape::normal) {
            for (const std::size_t k : members) { studies_.push_back({k}); }
        } else {
            studies_.push_back(std::move(members));
        }
    }
}

double Likelihood::study(const std::vector<std::size_t>& members, View means, View variances,
                         std::span<double> by_mean, std::span<double> by_variance) const {
    const std::size_t q = members.size();
    Vector residual(q);
    for (std::size_t i = 0; i < q; ++i) { residual[i] = centred_[members[i]] - means[members[i]]; }
    if (q == 1) {
        const double variance = own_variance_[members[0]] + at(variances, members[0]);
        const double slope = residual[0] / variance;
        const auto [density, factor] =
            shaped(errors_.shape, 1.0, sim::logarithm(variance), slope * residual[0]);
        if (!by_mean.empty()) {
            by_mean[members[0]] = factor * slope;
            by_variance[members[0]] = 0.5 * (factor * slope * slope - 1.0 / variance);
        }
        return density;
    }
    Matrix scale(q, q);
    for (std::size_t i = 0; i < q; ++i) {
        const double delta = at(errors_.discrepancy, members[i]);
        for (std::size_t j = 0; j < i; ++j) {
            scale(i, j) = errors_.correlation * delta * at(errors_.discrepancy, members[j]);
        }
        scale(i, i) = own_variance_[members[i]] + at(variances, members[i]);
    }
    const auto lower = cholesky(scale);
    AFWEGING_VALIDATE(lower.has_value());
    Vector slope = residual;
    solve_lower(*lower, slope);
    const double square = dot(slope, slope);
    const auto [density, factor] =
        shaped(errors_.shape, static_cast<double>(q), log_determinant(*lower), square);
    if (!by_mean.empty()) {
        solve_lower_transposed(*lower, slope);
        const Matrix inverse = inverse_of(*lower);
        for (std::size_t i = 0; i < q; ++i) {
            by_mean[members[i]] = factor * slope[i];
            by_variance[members[i]] = 0.5 * (factor * slope[i] * slope[i] - inverse(i, i));
        }
    }
    return density;
}

double Likelihood::log_density(View means, View variances, std::span<double> by_mean,
                               std::span<double> by_variance) const {
    double sum = 0.0;
    for (const auto& members : studies_) {
        sum += study(members, means, variances, by_mean, by_variance);
    }
    return sum;
}

double Likelihood::log_density(View means, View variances) const {
    return log_density(means, variances, {}, {});
}

Vector Likelihood::spread(View variances) const {
    Vector s(targets_.size());
    for (std::size_t k = 0; k < s.size(); ++k) {
        s[k] = std::sqrt(own_variance_[k] + at(variances, k));
    }
    return s;
}

Vector Likelihood::distances(View means, View variances) const {
    Vector z = spread(variances);
    for (std::size_t k = 0; k < z.size(); ++k) { z[k] = (centred_[k] - means[k]) / z[k]; }
    return z;
}

Matrix Likelihood::scale_matrix(View variances) const {
    const std::size_t n = targets_.size();
    Matrix scale(n, n);
    for (const auto& members : studies_) {
        for (const std::size_t k : members) {
            for (const std::size_t l : members) {
                scale(k, l) = k == l ? own_variance_[k] + at(variances, k)
                                     : errors_.correlation * at(errors_.discrepancy, k) *
                                           at(errors_.discrepancy, l);
            }
        }
    }
    return scale;
}

Likelihood Likelihood::with_observed(View observed) const {
    std::vector<Fact> targets = targets_;
    for (std::size_t k = 0; k < targets.size(); ++k) { targets[k].observed = observed[k]; }
    return {std::move(targets), errors_};
}

Likelihood Likelihood::of_targets(const std::vector<std::size_t>& kept) const {
    std::vector<Fact> targets;
    ErrorModel errors = errors_;
    errors.discrepancy.clear();
    for (const std::size_t k : kept) {
        targets.push_back(targets_[k]);
        if (!errors_.discrepancy.empty()) {
            errors.discrepancy.push_back(errors_.discrepancy[k]);
        }
    }
    return {std::move(targets), std::move(errors)};
}

}  // namespace afweging::calibration::inference
