// SPDX-License-Identifier: EUPL-1.2
// Cholesky, triangles, moments and singular values, by textbook.
#include "calibration/inference/matrix.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/check.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {

Vector Matrix::column(std::size_t j) const {
    Vector c(rows_);
    for (std::size_t i = 0; i < rows_; ++i) { c[i] = (*this)(i, j); }
    return c;
}

void Matrix::set_row(std::size_t i, View values) {
    AFWEGING_EXPECTS(values.size() == columns_);
    std::copy(values.begin(), values.end(), row(i).begin());
}

void Matrix::append(const Matrix& more) {
    if (rows_ == 0) {
        *this = more;
        return;
    }
    AFWEGING_EXPECTS(more.columns_ == columns_ || more.rows_ == 0);
    values_.insert(values_.end(), more.values_.begin(), more.values_.end());
    rows_ += more.rows_;
}

double dot(View a, View b) {
    constexpr std::size_t lanes = 8;
    double sums[lanes] = {};
    const std::size_t n = a.size();
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        for (std::size_t l = 0; l < lanes; ++l) { sums[l] += a[i + l] * b[i + l]; }
    }
    for (std::size_t l = 0; i < n; ++i, ++l) { sums[l] += a[i] * b[i]; }
    return ((sums[0] + sums[4]) + (sums[1] + sums[5])) +
           ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

Vector multiply(const Matrix& a, View x) {
    Vector y(a.rows());
    for (std::size_t i = 0; i < a.rows(); ++i) { y[i] = dot(a.row(i), x); }
    return y;
}

std::optional<Matrix> cholesky(const Matrix& a) {
    const std::size_t n = a.rows();
    Matrix l(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            const double rest = a(i, j) - dot(l.row(i).first(j), l.row(j).first(j));
            if (i != j) {
                l(i, j) = rest / l(j, j);
            } else if (rest > 0.0 && std::isfinite(rest)) {
                l(i, i) = std::sqrt(rest);
            } else {
                return std::nullopt;
            }
        }
    }
    return l;
}

void solve_lower(const Matrix& lower, std::span<double> b) {
    for (std::size_t i = 0; i < b.size(); ++i) {
        b[i] = (b[i] - dot(lower.row(i).first(i), b.first(i))) / lower(i, i);
    }
}

void solve_lower_transposed(const Matrix& lower, std::span<double> b) {
    for (std::size_t i = b.size(); i-- > 0;) {
        b[i] /= lower(i, i);
        for (std::size_t j = 0; j < i; ++j) { b[j] -= lower(i, j) * b[i]; }
    }
}

Vector multiply_lower(const Matrix& lower, View x) {
    Vector y(x.size());
    for (std::size_t i = 0; i < y.size(); ++i) {
        y[i] = dot(lower.row(i).first(i + 1), x.first(i + 1));
    }
    return y;
}

double log_determinant(const Matrix& lower) {
    double sum = 0.0;
    for (std::size_t i = 0; i < lower.rows(); ++i) { sum += sim::logarithm(lower(i, i)); }
    return 2.0 * sum;
}

Matrix inverse_of(const Matrix& lower) {
    const std::size_t n = lower.rows();
    Matrix inverse(n, n);
    for (std::size_t j = 0; j < n; ++j) {
        inverse(j, j) = 1.0;
        solve_lower(lower, inverse.row(j));
        solve_lower_transposed(lower, inverse.row(j));
    }
    return inverse;
}

Vector mean_of_rows(const Matrix& a) {
    Vector mean(a.columns(), 0.0);
    for (std::size_t i = 0; i < a.rows(); ++i) {
        for (std::size_t j = 0; j < mean.size(); ++j) { mean[j] += a(i, j); }
    }
    for (double& m : mean) { m /= static_cast<double>(a.rows()); }
    return mean;
}

Matrix covariance_of_rows(const Matrix& a) {
    const Vector mean = mean_of_rows(a);
    const std::size_t d = a.columns();
    Matrix c(d, d);
    Vector off(d);
    for (std::size_t i = 0; i < a.rows(); ++i) {
        for (std::size_t j = 0; j < d; ++j) { off[j] = a(i, j) - mean[j]; }
        for (std::size_t j = 0; j < d; ++j) {
            for (std::size_t k = 0; k <= j; ++k) { c(j, k) += off[j] * off[k]; }
        }
    }
    for (std::size_t j = 0; j < d; ++j) {
        for (std::size_t k = 0; k <= j; ++k) {
            c(j, k) /= static_cast<double>(a.rows()) - 1.0;
            c(k, j) = c(j, k);
        }
    }
    return c;
}

double mean_of(View x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

double deviation_of(View x) {
    const double mean = mean_of(x);
    double sum = 0.0;
    for (const double v : x) { sum += (v - mean) * (v - mean); }
    return std::sqrt(sum / (static_cast<double>(x.size()) - 1.0));
}

double quantile_of(View x, double p) {
    AFWEGING_EXPECTS(!x.empty() && p >= 0.0 && p <= 1.0);
    Vector sorted(x.begin(), x.end());
    std::sort(sorted.begin(), sorted.end());
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size()) {
        return sorted.back();
    }
    const double share = place - static_cast<double>(below);
    return sorted[below] + share * (sorted[below + 1] - sorted[below]);
}

namespace {

/// Turns rows i and j until they are at right angles; the same turn for their directions. Returns
/// how far from it they were, as a cosine.
double turn(std::span<double> a, std::span<double> b, std::span<double> u, std::span<double> v) {
    const double aa = dot(a, a);
    const double bb = dot(b, b);
    const double ab = dot(a, b);
    const double size = std::sqrt(aa * bb);
    if (!(std::fabs(ab) > 1e-15 * size) || !(size > 0.0)) {
        return 0.0;
    }
    const double zeta = (bb - aa) / (2.0 * ab);
    const double t = (zeta < 0.0 ? -1.0 : 1.0) / (std::fabs(zeta) + std::sqrt(1.0 + zeta * zeta));
    const double c = 1.0 / std::sqrt(1.0 + t * t);
    const double s = c * t;
    const auto rotate = [c, s](std::span<double> x, std::span<double> y) {
        for (std::size_t k = 0; k < x.size(); ++k) {
            const double old = x[k];
            x[k] = c * old - s * y[k];
            y[k] = s * old + c * y[k];
        }
    };
    rotate(a, b);
    rotate(u, v);
    return std::fabs(ab) / size;
}

}  // namespace

SingularValues singular_values(const Matrix& a) {
    const std::size_t d = a.columns();
    Matrix columns(d, a.rows());
    Matrix directions(d, d);
    for (std::size_t j = 0; j < d; ++j) {
        columns.set_row(j, a.column(j));
        directions(j, j) = 1.0;
    }
    double worst = 1.0;
    for (int sweep = 0; sweep < 60 && worst > 1e-14; ++sweep) {
        worst = 0.0;
        for (std::size_t i = 0; i + 1 < d; ++i) {
            for (std::size_t j = i + 1; j < d; ++j) {
                worst = std::max(worst, turn(columns.row(i), columns.row(j), directions.row(i),
                                             directions.row(j)));
            }
        }
    }
    std::vector<std::size_t> order(d);
    std::iota(order.begin(), order.end(), std::size_t{0});
    Vector sizes(d);
    for (std::size_t j = 0; j < d; ++j) {
        sizes[j] = std::sqrt(dot(columns.row(j), columns.row(j)));
    }
    std::stable_sort(order.begin(), order.end(),
                     [&sizes](std::size_t i, std::size_t j) { return sizes[i] > sizes[j]; });
    SingularValues result{Vector(d), Matrix(d, d)};
    for (std::size_t j = 0; j < d; ++j) {
        result.values[j] = sizes[order[j]];
        result.directions.set_row(j, directions.row(order[j]));
    }
    return result;
}

}  // namespace afweging::calibration::inference
