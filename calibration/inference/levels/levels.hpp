// SPDX-License-Identifier: EUPL-1.2
// One model at two sizes: what many cheap runs and a few pairs say of the dear one, and whether
// that costs less. Measured on this model: docs/calibration/levels.md
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "calibration/inference/emulator.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// Runs at two levels at the same places, with the same luck where that is shared.
struct Pairs {
    Matrix z;  ///< standard space, one row a pair
    Runs lower, upper;
    /// Variance of upper - lower over the luck, by pair and output; no rows: unknown, and all that
    /// is left over is charged as lack of fit.
    Matrix luck_of_difference = {};
};

/// How two levels go together in one output.
struct LevelFit {
    double rho = 0;             ///< slope of upper on lower over the pairs
    double correlation = 0;     ///< of the two over the pairs
    bool is_difference_constant = true;  ///< its polynomial predicts left-out pairs no better
    EmulatorFit lower, difference;
};

/// The upper level by autoregressive co-kriging in polynomials:
///
///   f_upper(z) = rho f_lower(z) + d(z)
///   variance = rho^2 variance of f_lower + variance of d
///
/// f_lower is emulated on all cheap runs, the pairs' among them; rho by least squares over the
/// pairs; d = upper - rho lower on the pairs: a polynomial (emulator.hpp) where that predicts
/// left-out pairs better than their mean does, else the mean, with variance s^2 / n + max(0, s^2 -
/// luck). Unrelated levels have rho near 0, and d is what the pairs alone say. Source:
/// kennedy2000predicting
class LevelsEmulator {
public:
    /// lower_z, lower: cheap runs beside those of the pairs (may be none). At least three pairs; with
    /// fewer than d + 4 the difference is constant. Throws Error (bug) otherwise.
    LevelsEmulator(const Matrix& lower_z, const Runs& lower, const Pairs& pairs, unsigned threads);

    [[nodiscard]] std::size_t outputs() const { return fits_.size(); }
    void mean(View z, std::span<double> out) const;
    void variance(View z, std::span<double> out) const;
    [[nodiscard]] const std::vector<LevelFit>& fits() const { return fits_; }

private:
    Emulator lower_;
    std::optional<Emulator> difference_;
    Vector constant_, constant_variance_;
    std::vector<LevelFit> fits_;
};

/// A level of multilevel Monte Carlo: the variance of one run (of the difference from the level
/// below, but for the lowest), and what that run costs (both runs of a pair).
struct Level {
    double variance;
    double cost;
};

/// How many runs of each level give a mean of that variance for the least cost:
///
///   n_l = sqrt(V_l / C_l) sum sqrt(V C) / variance,   cost = (sum sqrt(V C))^2 / variance
///
/// Source: giles2008multilevel
struct Split {
    Vector runs;
    double cost = 0;
};
[[nodiscard]] Split optimal_split(std::span<const Level> levels, double variance);

/// Cost at equal error of a mean by many cheap runs and a few pairs, over that of dear runs alone,
/// where the best weight is taken: (sqrt(1 - r^2) + |r| sqrt(c))^2; r the correlation of a pair's
/// luck, c = cheap / dear. Above 1 pairing loses. Where a small world is a part of the large one
/// and costs its share, r^2 = c and it always loses.
[[nodiscard]] double cost_ratio_of_pairing(double correlation, double cheap_over_dear);

}  // namespace afweging::calibration::inference
