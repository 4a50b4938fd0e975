// SPDX-License-Identifier: EUPL-1.2
// Two emulators and a slope between them.
#include "calibration/inference/levels/levels.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "calibration/inference/regression.hpp"
#include "sim/localised_text.hpp"

namespace afweging::calibration::inference {
namespace {

double correlation_of(View x, View y) {
    const double mean_x = mean_of(x);
    const double mean_y = mean_of(y);
    double both = 0;
    for (std::size_t i = 0; i < x.size(); ++i) { both += (x[i] - mean_x) * (y[i] - mean_y); }
    const double scale = deviation_of(x) * deviation_of(y);
    return scale > 0 ? both / (static_cast<double>(x.size() - 1) * scale) : 0;
}

Matrix joined(const Matrix& first, const Matrix& second) {
    Matrix all = first;
    all.append(second);
    return all;
}

Runs joined(const Runs& first, const Runs& second) {
    Runs all = first;
    all.append(second);
    return all;
}

/// Throws where pairs do not go together.
const Pairs& checked(const Pairs& pairs) {
    const std::size_t n = pairs.z.rows();
    const bool fits = pairs.lower.means.rows() == n && pairs.upper.means.rows() == n &&
                      pairs.lower.means.columns() == pairs.upper.means.columns();
    if (n < 5 || !fits) {
        throw PhrasedError(ExitCode::bug,
                           {"levels: five pairs at least, with as many runs of each level",
                            "niveaus: minstens vijf paren, met evenveel runs van elk niveau"});
    }
    return pairs;
}

/// Deviations of 0 count as 1, so that what does not vary can be divided by them.
double scale_of(View x) {
    const double deviation = deviation_of(x);
    return deviation > 0 ? deviation : 1.0;
}

/// One output of the pairs' lower runs: its emulated value, and what the run's luck adds.
struct LowerRuns {
    Vector emulated, luck;
};

LowerRuns lower_runs_of(const Emulator& lower, const Pairs& pairs, std::size_t k) {
    LowerRuns runs;
    Vector all(lower.outputs());
    for (std::size_t i = 0; i < pairs.z.rows(); ++i) {
        lower.mean(pairs.z.row(i), all);
        runs.emulated.push_back(all[k]);
        runs.luck.push_back(pairs.lower.means(i, k) - all[k]);
    }
    return runs;
}

/// Columns of z, then the luck of the lower run and its emulated value; all over their deviations,
/// and all but luck less their means.
Matrix predictors_of(const Pairs& pairs, const LowerRuns& lower, View centre, View scale) {
    const std::size_t d = pairs.z.columns();
    Matrix u(pairs.z.rows(), d + 2);
    for (std::size_t i = 0; i < u.rows(); ++i) {
        for (std::size_t j = 0; j < d; ++j) { u(i, j) = (pairs.z(i, j) - centre[j]) / scale[j]; }
        u(i, d) = lower.luck[i] / scale_of(lower.luck);
        u(i, d + 1) = (lower.emulated[i] - mean_of(lower.emulated)) / scale_of(lower.emulated);
    }
    return u;
}

}  // namespace

LevelsEmulator::LevelsEmulator(const Matrix& lower_z, const Runs& lower, const Pairs& pairs,
                               unsigned threads)
    : lower_(joined(lower_z, checked(pairs).z), joined(lower, pairs.lower), {}, threads),
      centre_(mean_of_rows(pairs.z)) {
    for (std::size_t j = 0; j < pairs.z.columns(); ++j) {
        scale_.push_back(scale_of(pairs.z.column(j)));
    }
    for (std::size_t k = 0; k < pairs.upper.means.columns(); ++k) { join(pairs, k); }
}

void LevelsEmulator::join(const Pairs& pairs, std::size_t k) {
    const std::size_t d = pairs.z.columns();
    const auto n = static_cast<double>(pairs.z.rows());
    const LowerRuns lower = lower_runs_of(lower_, pairs, k);
    const Matrix u = predictors_of(pairs, lower, centre_, scale_);
    const Vector upper = pairs.upper.means.column(k);
    const Vector weights(pairs.z.rows(), 1.0);
    const auto luck_at = static_cast<int>(d);
    const Terms slopes_only{Term{}, Term{luck_at}, Term{luck_at + 1}};
    Regression fit = regress(RegressionDesign(u, slopes_only, weights), upper);
    LevelFit told;
    told.correlation = correlation_of(pairs.lower.means.column(k), upper);
    told.lower = lower_.fits()[k];
    if (pairs.z.rows() >= d + 6) {
        Regression linear = regress(RegressionDesign(u, linear_terms(d + 2), weights), upper);
        if (linear.left_out < fit.left_out) {
            fit = std::move(linear);
            told.is_difference_constant = false;
        }
    }
    const std::size_t last = fit.coefficients.size() - 1;
    told.rho = fit.coefficients[last] / scale_of(lower.emulated);
    told.shared_luck = fit.coefficients[last - 1] / scale_of(lower.luck);
    told.deviation = fit.deviation;
    told.left_out = fit.left_out;
    Difference apart;
    apart.constant = fit.coefficients.front() - told.rho * mean_of(lower.emulated);
    if (!told.is_difference_constant) {
        apart.linear.assign(fit.coefficients.begin() + 1, fit.coefficients.end() - 2);
    }
    const double luck =
        pairs.luck_of_difference.rows() > 0 ? mean_of(pairs.luck_of_difference.column(k)) : 0.0;
    const double square = fit.deviation * fit.deviation;
    apart.spread =
        square * static_cast<double>(fit.coefficients.size()) / n / (1.0 + static_cast<double>(d));
    apart.misfit = std::max(0.0, square - luck);
    differences_.push_back(std::move(apart));
    fits_.push_back(told);
}

void LevelsEmulator::mean(View z, std::span<double> out) const {
    lower_.mean(z, out);
    for (std::size_t k = 0; k < fits_.size(); ++k) {
        double d = differences_[k].constant;
        for (std::size_t j = 0; j < differences_[k].linear.size(); ++j) {
            d += differences_[k].linear[j] * (z[j] - centre_[j]) / scale_[j];
        }
        out[k] = fits_[k].rho * out[k] + d;
    }
}

void LevelsEmulator::variance(View z, std::span<double> out) const {
    lower_.variance(z, out);
    double distance = 0;
    for (std::size_t j = 0; j < z.size(); ++j) {
        const double u = (z[j] - centre_[j]) / scale_[j];
        distance += u * u;
    }
    for (std::size_t k = 0; k < fits_.size(); ++k) {
        out[k] = fits_[k].rho * fits_[k].rho * out[k] + differences_[k].spread * (1.0 + distance) +
                 differences_[k].misfit;
    }
}

Split optimal_split(std::span<const Level> levels, double variance) {
    double sum = 0;
    for (const Level& each : levels) { sum += std::sqrt(each.variance * each.cost); }
    Split split;
    for (const Level& each : levels) {
        split.runs.push_back(std::sqrt(each.variance / each.cost) * sum / variance);
    }
    split.cost = sum * sum / variance;
    return split;
}

double cost_ratio_of_pairing(double correlation, double cheap_over_dear) {
    const double root = std::sqrt(std::max(0.0, 1.0 - correlation * correlation)) +
                        std::fabs(correlation) * std::sqrt(cheap_over_dear);
    return root * root;
}

}  // namespace afweging::calibration::inference
