// SPDX-License-Identifier: EUPL-1.2
// One model at two sizes: what many cheap runs and a few pairs say of the dear one, and whether
// that costs less. Measured on this model: docs/calibration/levels.md
#pragma once

#include <cstddef>
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
    /// Variance of upper - rho lower over the luck, by pair and output; no rows: unknown, and all
    /// that is left over is charged as lack of fit.
    Matrix luck_of_difference = {};
};

/// How two levels go together in one output.
struct LevelFit {
    double rho = 0;                      ///< slope of upper on the emulated lower
    double shared_luck = 0;              ///< slope of upper on the luck of the pair's own lower run
    double correlation = 0;              ///< of the two over the pairs
    bool is_difference_constant = true;  ///< else it is linear in z
    double deviation = 0;                ///< of what is left over the pairs
    double left_out = 0;                 ///< mean squared error of pairs that are left out in turn
    EmulatorFit lower;
};

/// The upper level by autoregressive co-kriging in polynomials:
///
///   f_upper(z) = rho f_lower(z) + d(z)
///   variance = rho^2 variance of f_lower + s^2 h + max(0, s^2 - luck)
///   h = p / n (1 + r^2) / (1 + d),   r^2 the squared distance from the pairs' centre, in
///   deviations
///
/// f_lower is emulated on all cheap runs, the pairs' among them. Then by least squares over the
/// pairs
///
///   upper = rho f_lower(z) + beta (lower run - f_lower(z)) + d(z) + rest
///
/// so that luck of the cheap runs does not pull rho to 0, and luck that a pair shares is taken out
/// of its upper run (beta). d is a constant (p = 3), or linear in z (p = d + 3) where that predicts
/// left-out pairs better; higher terms are never chosen, for few pairs overfit them. s is
/// the deviation of what is left. Unrelated levels have rho near 0, and d is what the pairs alone
/// say. Source: kennedy2000predicting
class LevelsEmulator {
public:
    /// lower_z, lower: cheap runs beside those of the pairs (may be none). At least five pairs;
    /// with fewer than d + 6 the difference is constant. Throws Error (bug) otherwise.
    LevelsEmulator(const Matrix& lower_z, const Runs& lower, const Pairs& pairs, unsigned threads);

    [[nodiscard]] std::size_t outputs() const { return fits_.size(); }
    void mean(View z, std::span<double> out) const;
    void variance(View z, std::span<double> out) const;
    [[nodiscard]] const std::vector<LevelFit>& fits() const { return fits_; }

private:
    /// d of one output, and its error.
    struct Difference {
        double constant = 0;
        Vector linear;      ///< by z; empty where it is constant
        double spread = 0;  ///< s^2 p / n / (1 + d)
        double misfit = 0;  ///< max(0, s^2 - luck)
    };
    Emulator lower_;
    Vector centre_, scale_;  ///< of the pairs
    std::vector<Difference> differences_;
    std::vector<LevelFit> fits_;

    void join(const Pairs& pairs, std::size_t k);
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
