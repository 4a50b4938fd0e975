// SPDX-License-Identifier: EUPL-1.2
// Means by arm.
#include "calibration/estimators/balance.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/estimators/propensity.hpp"

namespace afweging::calibration {
namespace {

double weighted_mean(const Column& values, const std::vector<std::size_t>& rows,
                     const Column& weights) {
    double sum = 0;
    double whole = 0;
    for (const std::size_t i : rows) {
        const double weight = weights.empty() ? 1.0 : weights[i];
        sum += weight * values[i];
        whole += weight;
    }
    return whole > 0 ? sum / whole : not_known;
}

double variance_in(const Column& values, const std::vector<std::size_t>& rows) {
    Column part;
    for (const std::size_t i : rows) { part.push_back(values[i]); }
    return mean_variance(part).variance;
}

}  // namespace

std::vector<CovariateBalance> balance(const Sample& sample, const Column& weights) {
    const std::vector<std::size_t> treated = rows_with(taken_up(sample), 1);
    const std::vector<std::size_t> control = rows_with(taken_up(sample), 0);
    std::vector<CovariateBalance> found;
    for (const Column& column : sample.covariates) {
        CovariateBalance one{weighted_mean(column, treated, weights),
                             weighted_mean(column, control, weights)};
        const double a = variance_in(column, treated);
        const double b = variance_in(column, control);
        if (a + b > 0) {
            one.standardised_difference = (one.treated - one.control) / std::sqrt((a + b) / 2);
            one.variance_ratio = b > 0 ? a / b : not_known;
        }
        found.push_back(one);
    }
    return found;
}

Overlap overlap(const Sample& sample) {
    const Column& treatment = taken_up(sample);
    const std::vector<std::size_t> treated = rows_with(treatment, 1);
    const std::vector<std::size_t> control = rows_with(treatment, 0);
    Overlap found{.treated = treated.size()};
    const Logit fit = logit(sample.covariates, treatment);
    if (treated.empty() || control.empty() || std::isnan(fit.chances.front())) {
        return found;
    }
    double low = 1;
    double high = 0;
    for (const std::size_t j : control) {
        low = std::min(low, fit.chances[j]);
        high = std::max(high, fit.chances[j]);
    }
    for (const std::size_t i : treated) {
        const bool far = fit.chances[i] < low || fit.chances[i] > high;
        found.outside += far ? 1U : 0U;
    }
    found.share = static_cast<double>(found.outside) / static_cast<double>(found.treated);
    return found;
}

}  // namespace afweging::calibration
