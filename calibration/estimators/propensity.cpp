// SPDX-License-Identifier: EUPL-1.2
// Iteratively reweighted least squares.
#include "calibration/estimators/propensity.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/estimators/least_squares.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration {
namespace {

constexpr int most_steps = 60;
constexpr double furthest = 30;  // log odds: beyond it a chance is 0 or 1

double chance_of(double odds) { return 1.0 / (1.0 + sim::exponential(-odds)); }

/// The step from the log odds by row: a fit of the outstanding differences.
LeastSquares step_from(const std::vector<Column>& columns, const Column& odds, const Column& yes) {
    std::vector<Column> weighted = columns;
    Column outstanding;
    for (std::size_t i = 0; i < odds.size(); ++i) {
        const double chance = chance_of(odds[i]);
        const double root = std::sqrt(chance * (1 - chance));
        for (Column& each : weighted) { each[i] *= root; }
        outstanding.push_back((yes[i] - chance) / root);
    }
    return least_squares(weighted, outstanding);
}

}  // namespace

Logit logit(const std::vector<Column>& columns, const Column& yes) {
    std::vector<Column> all = columns;
    all.insert(all.begin(), Column(yes.size(), 1.0));
    const Logit none{std::vector<double>(all.size(), not_known), Column(yes.size(), not_known)};
    Logit found{std::vector<double>(all.size(), 0.0), {}};
    Column odds(yes.size(), 0.0);
    for (int count = 0; count < most_steps; ++count) {
        const LeastSquares fit = step_from(all, odds, yes);
        double largest = 0;
        double furthest_now = 0;
        Column move(yes.size(), 0.0);
        for (const std::size_t j : fit.kept) {
            found.coefficients[j] += fit.coefficients[j];
            for (std::size_t i = 0; i < yes.size(); ++i) {
                move[i] += fit.coefficients[j] * all[j][i];
            }
        }
        for (std::size_t i = 0; i < yes.size(); ++i) {
            odds[i] += move[i];
            largest = std::max(largest, std::fabs(move[i]));
            furthest_now = std::max(furthest_now, std::fabs(odds[i]));
        }
        if (!(furthest_now < furthest)) {
            return none;
        }
        if (largest < 1e-9) {
            for (std::size_t j = 0; j < all.size(); ++j) {
                if (std::find(fit.kept.begin(), fit.kept.end(), j) == fit.kept.end()) {
                    found.coefficients[j] = not_known;
                }
            }
            for (const double each : odds) { found.chances.push_back(chance_of(each)); }
            return found;
        }
    }
    return none;
}

Matched propensity_score_matching(const Sample& sample) {
    const Logit fit = logit(sample.covariates, taken_up(sample));
    if (fit.chances.empty() || std::isnan(fit.chances.front())) {
        return {.estimate = {}, .weights = Column(sample.outcome.size(), 0.0)};
    }
    return nearest_by({fit.chances}, sample, Metric::inverse_variance);
}

}  // namespace afweging::calibration
