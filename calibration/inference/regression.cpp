// SPDX-License-Identifier: EUPL-1.2
// Least squares by Cholesky, in one order.
#include "calibration/inference/regression.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "sim/check.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr double ridge = 1e-8;
constexpr double rows_per_term = 1.5;
constexpr double rows_per_cube = 4.0;
constexpr double clear_of_luck = 4.0;
constexpr std::size_t most_active = 8;

double factor_of(int index, View u) { return index < 0 ? 1.0 : u[static_cast<std::size_t>(index)]; }

double value_of(Term t, View u) {
    return factor_of(t.i, u) * factor_of(t.j, u) * factor_of(t.l, u);
}

double information(double misfit, double n, double terms) {
    return n * sim::logarithm(std::max(misfit, 1e-290) / n) + terms * sim::logarithm(n);
}

Matrix gram_of(const Matrix& x, View weights, double size) {
    const std::size_t p = x.columns();
    Matrix gram(p, p);
    for (std::size_t i = 0; i < x.rows(); ++i) {
        const View row = x.row(i);
        for (std::size_t a = 0; a < p; ++a) {
            const double wa = weights[i] * row[a];
            const std::span<double> into = gram.row(a);
            for (std::size_t b = 0; b <= a; ++b) { into[b] += wa * row[b]; }
        }
    }
    for (std::size_t a = 0; a < p; ++a) { gram(a, a) += ridge * size; }
    return gram;
}

}  // namespace

Terms linear_terms(std::size_t d) {
    Terms terms{{}};
    for (std::size_t i = 0; i < d; ++i) { terms.push_back({static_cast<int>(i), -1, -1}); }
    return terms;
}

Terms quadratic_terms(const std::vector<int>& of) {
    Terms terms;
    for (std::size_t a = 0; a < of.size(); ++a) {
        for (std::size_t b = 0; b <= a; ++b) { terms.push_back({of[a], of[b], -1}); }
    }
    return terms;
}

Terms cubic_terms(const std::vector<int>& of) {
    Terms terms;
    for (std::size_t a = 0; a < of.size(); ++a) {
        for (std::size_t b = 0; b <= a; ++b) {
            for (std::size_t c = 0; c <= b; ++c) { terms.push_back({of[a], of[b], of[c]}); }
        }
    }
    return terms;
}

RegressionDesign::RegressionDesign(const Matrix& u, const Terms& terms, View weights)
    : terms_(terms), weights_(weights.begin(), weights.end()), rows_(u.rows(), terms.size()) {
    size_ = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    for (std::size_t i = 0; i < u.rows(); ++i) {
        for (std::size_t t = 0; t < terms.size(); ++t) {
            rows_(i, t) = value_of(terms[t], u.row(i));
        }
    }
    auto factor = cholesky(gram_of(rows_, weights_, size_));
    AFWEGING_VALIDATE(factor.has_value());
    factor_ = std::move(*factor);
    leverage_.resize(u.rows());
    for (std::size_t i = 0; i < u.rows(); ++i) {
        Vector h(rows_.row(i).begin(), rows_.row(i).end());
        solve_lower(factor_, h);
        leverage_[i] = std::min(weights_[i] * dot(h, h), 1.0 - 1e-9);
    }
}

Vector RegressionDesign::solve(View y) const {
    Vector right(rows_.columns(), 0.0);
    for (std::size_t i = 0; i < rows_.rows(); ++i) {
        const double wy = weights_[i] * y[i];
        const View row = rows_.row(i);
        for (std::size_t j = 0; j < right.size(); ++j) { right[j] += wy * row[j]; }
    }
    solve_lower(factor_, right);
    solve_lower_transposed(factor_, right);
    return right;
}

Regression regress(const RegressionDesign& design, View y) {
    Regression fit{design.terms(), design.solve(y)};
    const View w = design.weights();
    const double n = design.size();
    double mean = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) { mean += w[i] * y[i] / n; }
    Vector residual(y.size());
    double about_mean = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        residual[i] = y[i] - dot(design.rows().row(i), fit.coefficients);
        fit.misfit += w[i] * residual[i] * residual[i];
        about_mean += w[i] * (y[i] - mean) * (y[i] - mean);
    }
    fit.deviation =
        std::sqrt(fit.misfit / std::max(n - static_cast<double>(fit.terms.size()), 1.0));
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double kept = 1.0 - design.leverage()[i];
        const double error = residual[i] / kept;
        fit.left_out += w[i] * error * error / n;
        const bool near = std::fabs(error) * std::sqrt(kept) <= 3.0 * fit.deviation;
        fit.within_three += near ? w[i] / n : 0.0;
    }
    fit.q2 = about_mean > 0.0 ? 1.0 - n * fit.left_out / about_mean : 1.0;
    return fit;
}

namespace {

/// The term that explains most of what is left, by its own regression on it.
std::size_t most_telling(const Terms& left, const Matrix& u, View rest, View weights, double n) {
    std::size_t most = 0;
    double strength = -1.0;
    for (std::size_t t = 0; t < left.size(); ++t) {
        double with = 0.0;
        double square = 0.0;
        double mean = 0.0;
        for (std::size_t i = 0; i < rest.size(); ++i) {
            const double v = value_of(left[t], u.row(i));
            with += weights[i] * v * rest[i];
            square += weights[i] * v * v;
            mean += weights[i] * v;
        }
        const double own = square - mean * mean / n;
        const double explained = own > 0.0 ? with * with / own : 0.0;
        if (explained > strength) {
            strength = explained;
            most = t;
        }
    }
    return most;
}

}  // namespace

Regression regress_forward(const Matrix& u, View y, View weights) {
    const std::size_t d = u.columns();
    std::vector<int> all(d);
    std::iota(all.begin(), all.end(), 0);
    Terms left = quadratic_terms(all);
    Terms terms = linear_terms(d);
    const auto fit_of = [&](const Terms& t) { return regress(RegressionDesign(u, t, weights), y); };
    Regression best = fit_of(terms);
    const double n = std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto bic = [n](const Regression& fit) {
        return information(fit.misfit, n, static_cast<double>(fit.terms.size()));
    };
    while (!left.empty() && rows_per_term * static_cast<double>(terms.size() + 1) < n) {
        Vector rest(y.begin(), y.end());
        for (std::size_t i = 0; i < rest.size(); ++i) {
            for (std::size_t t = 0; t < best.terms.size(); ++t) {
                rest[i] -= best.coefficients[t] * value_of(best.terms[t], u.row(i));
            }
        }
        const std::size_t most = most_telling(left, u, rest, weights, n);
        terms.push_back(left[most]);
        Regression more = fit_of(terms);
        if (!(bic(more) < bic(best))) {
            break;
        }
        best = std::move(more);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(most));
    }
    return best;
}

Vector importance_of(const Regression& fit, std::size_t d) {
    Vector importance(d, 0.0);
    for (std::size_t t = 0; t < fit.terms.size(); ++t) {
        const Term term = fit.terms[t];
        const double square = fit.coefficients[t] * fit.coefficients[t];
        if (term.i >= 0) {
            importance[static_cast<std::size_t>(term.i)] +=
                term.j == term.i ? 2.0 * square : square;
        }
        if (term.j >= 0 && term.j != term.i) {
            importance[static_cast<std::size_t>(term.j)] += square;
        }
    }
    return importance;
}

Regression regress_sparse(const Matrix& u, View y, View weights, const Regression& full) {
    const std::size_t d = u.columns();
    const double n = std::accumulate(weights.begin(), weights.end(), 0.0);
    const Vector importance = importance_of(full, d);
    const double luck =
        clear_of_luck * full.deviation * full.deviation * static_cast<double>(d + 1) / n;
    std::vector<int> active(d);
    std::iota(active.begin(), active.end(), 0);
    std::stable_sort(active.begin(), active.end(), [&importance](int a, int b) {
        return importance[static_cast<std::size_t>(a)] > importance[static_cast<std::size_t>(b)];
    });
    std::size_t count = 0;
    while (count < std::min(d, most_active) &&
           importance[static_cast<std::size_t>(active[count])] > luck) {
        ++count;
    }
    Terms terms;
    do {
        active.resize(count);
        terms = linear_terms(d);
        for (const Terms& more : {quadratic_terms(active), cubic_terms(active)}) {
            terms.insert(terms.end(), more.begin(), more.end());
        }
    } while (rows_per_cube * static_cast<double>(terms.size()) > n && count-- > 0);
    Regression sparse = regress(RegressionDesign(u, terms, weights), y);
    return sparse.left_out < full.left_out ? sparse : full;
}

}  // namespace afweging::calibration::inference
