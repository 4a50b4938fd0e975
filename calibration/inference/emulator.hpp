// SPDX-License-Identifier: EUPL-1.2
// A polynomial of the parameters for each output of the model, and how far off it may be.
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/inference/matrix.hpp"
#include "calibration/inference/problem.hpp"
#include "calibration/inference/regression.hpp"

namespace afweging::calibration::inference {

/// How well one output is emulated.
struct EmulatorFit {
    std::size_t terms = 0;
    double deviation = 0;     ///< of the residuals: lack of fit and luck of the simulator
    double noise = 0;         ///< deviation of the simulator's own luck (over runs; 0: unknown)
    double q2 = 0;            ///< 1 - left-out squared error / variance
    double within_three = 0;  ///< share of left-out errors within 3 of their standard errors
    double shared = 0;        ///< deviation of luck that all runs share
};

/// For each output k, in u = (z - centre) / scale, by weighted least squares (regression.hpp): all
/// linear and quadratic terms when there are 1.5 runs for each, or squares and cubes of the few
/// parameters that matter where that leaves less error; with fewer runs the linear terms, and those
/// quadratic ones that lower BIC.
///
///   variance of f_k: s_k^2 h_k + max(0, s_k^2 - noise_k^2) + (noise_k^2 if all runs share luck)
///   h_k = p_k / n (1 + d/2 + r^4/2) / ((d + 1)(d + 2)/2),   r^2 = (z - centre)' C^-1 (z - centre)
///
/// that is the uncertainty of the p_k coefficients plus lack of fit; what is known to be the
/// simulator's luck is averaged out and not charged, unless all runs have the luck of one seed:
/// then no number of runs takes it off. h is the leverage x'(X'X)^-1 x of a full quadratic when
/// runs are normal with covariance C (then a sum of squared Hermite polynomials), a smooth function
/// of one distance; its mean over the runs, p / n, is exact for any design. Weights of runs: 1 is a
/// full run; n is their sum.
class Emulator {
public:
    /// Fits K outputs to n runs at z (n x d). Weights: empty for all 1.
    Emulator(const Matrix& z, const Runs& runs, View weights, unsigned threads);

    [[nodiscard]] std::size_t outputs() const { return fits_.size(); }
    [[nodiscard]] std::size_t dimension() const { return centre_.size(); }
    /// Weighted mean of the runs.
    [[nodiscard]] const Vector& centre() const { return centre_; }
    void mean(View z, std::span<double> out) const;
    void variance(View z, std::span<double> out) const;
    /// The derivative by z of the sum over k of mean_weight_k f_k + variance_weight_k variance_k.
    void slope(View z, View mean_weights, View variance_weights, std::span<double> by_z) const;
    /// Squared distance r^2 from the centre of the runs (above), and its derivative by z.
    [[nodiscard]] double distance(View z) const;
    void distance_slope(View z, std::span<double> by_z) const;
    [[nodiscard]] const std::vector<EmulatorFit>& fits() const { return fits_; }
    /// The emulator of some of the outputs.
    [[nodiscard]] Emulator of_outputs(const std::vector<std::size_t>& kept) const;
    /// Derivatives of every output by z: K x d.
    [[nodiscard]] Matrix jacobian(View z) const;

private:
    /// constant + linear u + a'square a + sum of cube c_t a_i a_j a_l, a the active of u.
    struct Polynomial {
        double constant = 0.0;
        Vector linear;
        std::vector<std::size_t> active;
        Matrix square;  ///< symmetric
        Terms cubes;    ///< indices into active
        Vector cube_coefficients;
    };
    Vector centre_;
    Vector scale_;
    Matrix spread_;  ///< Cholesky of the weighted covariance of the runs
    double runs_ = 0.0;
    std::vector<Polynomial> polynomials_;
    std::vector<EmulatorFit> fits_;

    void place(const Matrix& z, View weights);
    [[nodiscard]] double charged(std::size_t k) const;
    static Polynomial polynomial_of(const Regression& fit, std::size_t d);
    [[nodiscard]] Vector standardised(View z) const;
};

}  // namespace afweging::calibration::inference
