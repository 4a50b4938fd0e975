// SPDX-License-Identifier: EUPL-1.2
// Small dense matrices with the same bits everywhere: sums in one order, no library.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace afweging::calibration::inference {

using Vector = std::vector<double>;
using View = std::span<const double>;

/// Rows of doubles, one after another.
class Matrix {
public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns, double value = 0.0)
        : rows_(rows), columns_(columns), values_(rows * columns, value) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    double& operator()(std::size_t i, std::size_t j) { return values_[i * columns_ + j]; }
    double operator()(std::size_t i, std::size_t j) const { return values_[i * columns_ + j]; }
    [[nodiscard]] std::span<double> row(std::size_t i) {
        return std::span(values_).subspan(i * columns_, columns_);
    }
    [[nodiscard]] View row(std::size_t i) const {
        return std::span(values_).subspan(i * columns_, columns_);
    }
    [[nodiscard]] Vector column(std::size_t j) const;
    void set_row(std::size_t i, View values);
    /// Appends the rows of a matrix with as many columns; an empty one takes any.
    void append(const Matrix& more);

    bool operator==(const Matrix&) const = default;

private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    Vector values_;
};

/// sum of a_i b_i in eight lanes that are added in one order: a compiler may use wide registers,
/// and no bit changes.
[[nodiscard]] double dot(View a, View b);

/// A x.
[[nodiscard]] Vector multiply(const Matrix& a, View x);

/// The lower triangle L with L L' = A; empty where A (symmetric, its lower half is read) is not
/// positive definite.
[[nodiscard]] std::optional<Matrix> cholesky(const Matrix& a);
/// b becomes L^-1 b.
void solve_lower(const Matrix& lower, std::span<double> b);
/// b becomes L'^-1 b.
void solve_lower_transposed(const Matrix& lower, std::span<double> b);
/// L x for a lower triangle.
[[nodiscard]] Vector multiply_lower(const Matrix& lower, View x);
/// log det of L L'.
[[nodiscard]] double log_determinant(const Matrix& lower);
/// (L L')^-1.
[[nodiscard]] Matrix inverse_of(const Matrix& lower);

/// Mean of each column, and the covariance of columns with divisor n - 1.
[[nodiscard]] Vector mean_of_rows(const Matrix& a);
[[nodiscard]] Matrix covariance_of_rows(const Matrix& a);

/// Mean and standard deviation (divisor n - 1) of one row of numbers.
[[nodiscard]] double mean_of(View x);
[[nodiscard]] double deviation_of(View x);

/// Quantile of type 7 (the default of R) of unordered numbers; 0 <= p <= 1.
[[nodiscard]] double quantile_of(View x, double p);

/// Singular values, largest first, with the right singular vectors as rows (one-sided Jacobi).
struct SingularValues {
    Vector values;
    Matrix directions;  ///< one row for each value, of length A.columns()
};
[[nodiscard]] SingularValues singular_values(const Matrix& a);

}  // namespace afweging::calibration::inference
