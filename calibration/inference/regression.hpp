// SPDX-License-Identifier: EUPL-1.2
// Weighted least squares on polynomials of few parameters, with each row left out in turn.
#pragma once

#include <cstddef>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// The product of up to three coordinates; -1 stands for none, and they come last.
struct Term {
    int i = -1;
    int j = -1;
    int l = -1;
};
using Terms = std::vector<Term>;

/// 1 and every coordinate; products of two, and of three, of some coordinates (with repeats).
[[nodiscard]] Terms linear_terms(std::size_t d);
[[nodiscard]] Terms quadratic_terms(const std::vector<int>& of);
[[nodiscard]] Terms cubic_terms(const std::vector<int>& of);

/// A design: rows of terms with weights, what their least squares need, and the leverage of each
/// row. A ridge of 1e-8 of the sum of weights keeps it solvable.
class RegressionDesign {
public:
    RegressionDesign(const Matrix& u, const Terms& terms, View weights);

    [[nodiscard]] const Matrix& rows() const { return rows_; }
    [[nodiscard]] const Terms& terms() const { return terms_; }
    [[nodiscard]] const Vector& leverage() const { return leverage_; }
    /// sum of weights.
    [[nodiscard]] double size() const { return size_; }
    [[nodiscard]] View weights() const { return weights_; }
    /// (X'WX + ridge)^-1 X'Wy.
    [[nodiscard]] Vector solve(View y) const;

private:
    Terms terms_;
    Vector weights_;
    double size_ = 0.0;
    Matrix rows_;
    Matrix factor_;
    Vector leverage_;
};

/// A fit to one output.
struct Regression {
    Terms terms;
    Vector coefficients;
    double misfit = 0.0;        ///< weighted sum of squared residuals
    double deviation = 0.0;     ///< sqrt(misfit / (n - p))
    double left_out = 0.0;      ///< weighted mean of squared left-out errors
    double q2 = 0.0;            ///< 1 - left_out / variance of y
    double within_three = 0.0;  ///< share of left-out errors within 3 of their standard errors
};
[[nodiscard]] Regression regress(const RegressionDesign& design, View y);

/// Linear terms, and quadratic ones forward: each time the one that goes most with what is left,
/// while BIC falls and there are 1.5 rows for each term.
[[nodiscard]] Regression regress_forward(const Matrix& u, View y, View weights);

/// What each coordinate carries in a full quadratic: b_i^2 + 2 b_ii^2 + sum over j of b_ij^2, the
/// variance of its terms for independent standard normal coordinates.
[[nodiscard]] Vector importance_of(const Regression& fit, std::size_t d);

/// A better fit where few coordinates matter: all linear terms, and all squares and cubes of those
/// (at most 8, four rows for each term) that carry more than four times what luck gives. Returns
/// whichever of this and `full` has the smaller left-out error.
[[nodiscard]] Regression regress_sparse(const Matrix& u, View y, View weights,
                                        const Regression& full);

}  // namespace afweging::calibration::inference
