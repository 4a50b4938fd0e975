// SPDX-License-Identifier: EUPL-1.2
// Least squares with errors that allow unequal variances and people in groups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/estimate.hpp"
#include "sim/kind.hpp"

namespace afweging::calibration {

// KIND(key, English, Dutch), in the order of the codes.
// clang-format off
/// How the standard error of a regression is made.
#define AFWEGING_ERROR_KINDS(KIND)                                                              \
    KIND(classical, "one variance for all", "een variantie voor iedereen")                      \
    KIND(hc0, "robust (HC0)", "robuust (HC0)")                                                  \
    KIND(hc1, "robust (HC1)", "robuust (HC1)")                                                  \
    KIND(hc2, "robust (HC2)", "robuust (HC2)")                                                  \
    KIND(cr0, "robust by cluster (CR0)", "robuust per cluster (CR0)")                           \
    KIND(cr1, "robust by cluster (CR1)", "robuust per cluster (CR1)")
// clang-format on
AFWEGING_KIND(ErrorKind, error_kind, AFWEGING_ERROR_KINDS)

/// A fit of outcome = sum of b_j x_j + e by least squares.
struct LeastSquares {
    /// By column; NaN of a column that depends on those before it: it takes no part.
    std::vector<double> coefficients;
    Column residuals;
    std::size_t rank = 0;
    std::vector<std::size_t> kept;      ///< columns that take part
    std::vector<Column> directions;     ///< orthonormal, one a kept column
    std::vector<double> back;           ///< R^-1, rank x rank by row: b = R^-1 Q'y
    std::size_t absorbed = 0;           ///< parameters beside the columns: means taken off before
    std::vector<double> more_leverage;  ///< of those, by row; or empty
};

/// Modified Gram-Schmidt, twice: X = QR, b = R^-1 Q'y. A column is dropped when less than 1e-9 of
/// its length is left beside the columns before it. Sums run in the order of rows.
/// Source: Bjorck, Numerical Methods for Least Squares Problems (1996), 2.4.
[[nodiscard]] LeastSquares least_squares(const std::vector<Column>& columns,
                                         std::span<const double> outcome);

/// Standard error of coefficient j of a fit of n rows and k parameters, u = X (X'X)^-1 column j:
///
///   classical  s^2 (X'X)^-1_jj,  s^2 = sum e^2 / (n - k)
///   HC0        sum u_i^2 e_i^2;   HC1  HC0 n / (n - k);   HC2  sum u_i^2 e_i^2 / (1 - h_i)
///   CR0        sum over clusters of (sum in it of u_i e_i)^2
///   CR1        CR0 G / (G - 1) (n - 1) / (n - k)
///
/// h_i: leverage. NaN for a dropped column, without degrees of freedom, with fewer than two
/// clusters, and HC2 where somebody alone decides a parameter (h_i = 1).
/// Source: MacKinnon and White, Journal of Econometrics 29 (1985); Liang and Zeger, Biometrika 73
/// (1986).
[[nodiscard]] double standard_error(const LeastSquares& fit, std::size_t j, ErrorKind kind,
                                    const std::vector<std::int64_t>& cluster);

/// Each value less the mean of its group, and what that costs in the fit.
void take_off_means(Column& column, const Codes& group);

/// Outcome on the treatment (what was received where known, else what was assigned) and the
/// covariates, with a mean for each stratum where there are strata.
/// NaN when the treatment depends on the rest.
[[nodiscard]] Estimate regression_estimate(const Sample& sample, ErrorKind errors);

/// CR1 where there are clusters (unless the other is CR0), else the other.
[[nodiscard]] ErrorKind by_cluster_or(const Sample& sample, ErrorKind other);

}  // namespace afweging::calibration
