// SPDX-License-Identifier: EUPL-1.2
// Two emulators and a slope between them.
#include "calibration/inference/levels/levels.hpp"

#include <algorithm>
#include <cmath>

#include "sim/localised_text.hpp"

namespace afweging::calibration::inference {
namespace {

struct Slope {
    double slope = 0, correlation = 0;
};

/// Least squares of y on x; 0 where x does not vary.
Slope slope_of(View x, View y) {
    const double mean_x = mean_of(x);
    const double mean_y = mean_of(y);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
        yy += (y[i] - mean_y) * (y[i] - mean_y);
    }
    if (!(xx > 0)) {
        return {};
    }
    return {xy / xx, yy > 0 ? xy / std::sqrt(xx * yy) : 0};
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
    if (n < 3 || !fits) {
        throw PhrasedError(ExitCode::bug,
                           {"levels: three pairs at least, with as many runs of each level",
                            "niveaus: minstens drie paren, met evenveel runs van elk niveau"});
    }
    return pairs;
}

std::vector<LevelFit> slopes_of(const Pairs& pairs) {
    std::vector<LevelFit> fits(pairs.upper.means.columns());
    for (std::size_t k = 0; k < fits.size(); ++k) {
        const Slope slope =
            slope_of(pairs.lower.means.column(k), pairs.upper.means.column(k));
        fits[k].rho = slope.slope;
        fits[k].correlation = slope.correlation;
    }
    return fits;
}

/// upper - rho lower, with its luck where that is known.
Runs differences(const Pairs& pairs, const std::vector<LevelFit>& fits) {
    Runs runs{Matrix(pairs.z.rows(), fits.size()), pairs.luck_of_difference};
    for (std::size_t i = 0; i < pairs.z.rows(); ++i) {
        for (std::size_t k = 0; k < fits.size(); ++k) {
            runs.means(i, k) = pairs.upper.means(i, k) - fits[k].rho * pairs.lower.means(i, k);
        }
    }
    return runs;
}

}  // namespace

LevelsEmulator::LevelsEmulator(const Matrix& lower_z, const Runs& lower, const Pairs& pairs,
                               unsigned threads)
    : lower_(joined(lower_z, checked(pairs).z), joined(lower, pairs.lower), {}, threads),
      fits_(slopes_of(pairs)) {
    const Runs apart = differences(pairs, fits_);
    const auto n = static_cast<double>(pairs.z.rows());
    if (pairs.z.rows() >= pairs.z.columns() + 4) {
        difference_.emplace(pairs.z, apart, View{}, threads);
    }
    for (std::size_t k = 0; k < fits_.size(); ++k) {
        const Vector d = apart.means.column(k);
        const double spread = deviation_of(d) * deviation_of(d);
        const double luck =
            apart.variances.rows() > 0 ? mean_of(apart.variances.column(k)) : 0.0;
        constant_.push_back(mean_of(d));
        constant_variance_.push_back(spread / n + std::max(0.0, spread - luck));
        fits_[k].lower = lower_.fits()[k];
        if (difference_) {
            fits_[k].difference = difference_->fits()[k];
            // The mean of others misses a left-out pair by n / (n - 1) of how far that is off.
            const double by_mean = (n / (n - 1.0)) * (n / (n - 1.0));
            fits_[k].is_difference_constant = 1.0 - fits_[k].difference.q2 >= by_mean;
        }
    }
}

void LevelsEmulator::mean(View z, std::span<double> out) const {
    lower_.mean(z, out);
    Vector apart = constant_;
    if (difference_) {
        difference_->mean(z, apart);
    }
    for (std::size_t k = 0; k < fits_.size(); ++k) {
        const double d = fits_[k].is_difference_constant ? constant_[k] : apart[k];
        out[k] = fits_[k].rho * out[k] + d;
    }
}

void LevelsEmulator::variance(View z, std::span<double> out) const {
    lower_.variance(z, out);
    Vector apart = constant_variance_;
    if (difference_) {
        difference_->variance(z, apart);
    }
    for (std::size_t k = 0; k < fits_.size(); ++k) {
        const double d = fits_[k].is_difference_constant ? constant_variance_[k] : apart[k];
        out[k] = fits_[k].rho * fits_[k].rho * out[k] + d;
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
