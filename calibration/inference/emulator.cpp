// SPDX-License-Identifier: EUPL-1.2
// From regressions to polynomials that are quick to evaluate.
#include "calibration/inference/emulator.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include "sim/check.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr double runs_per_term = 1.5;

std::size_t place_in(const std::vector<std::size_t>& active, int index) {
    const auto found = std::find(active.begin(), active.end(), static_cast<std::size_t>(index));
    return static_cast<std::size_t>(found - active.begin());
}

double noise_of(const Runs& runs, std::size_t k, View weights, double size) {
    double sum = 0.0;
    for (std::size_t i = 0; i < runs.variances.rows(); ++i) {
        sum += weights[i] * runs.variances(i, k) / size;
    }
    return std::sqrt(sum);
}

}  // namespace

Vector Emulator::standardised(View z) const {
    Vector u(z.size());
    for (std::size_t i = 0; i < u.size(); ++i) { u[i] = (z[i] - centre_[i]) / scale_[i]; }
    return u;
}

void Emulator::place(const Matrix& z, View weights) {
    const std::size_t d = z.columns();
    runs_ = std::accumulate(weights.begin(), weights.end(), 0.0);
    centre_.assign(d, 0.0);
    scale_.assign(d, 0.0);
    for (std::size_t i = 0; i < z.rows(); ++i) {
        for (std::size_t j = 0; j < d; ++j) { centre_[j] += weights[i] * z(i, j) / runs_; }
    }
    Matrix covariance(d, d);
    for (std::size_t i = 0; i < z.rows(); ++i) {
        for (std::size_t j = 0; j < d; ++j) {
            const double off = weights[i] * (z(i, j) - centre_[j]) / runs_;
            for (std::size_t l = 0; l <= j; ++l) {
                covariance(j, l) += off * (z(i, l) - centre_[l]);
            }
        }
    }
    for (std::size_t j = 0; j < d; ++j) {
        covariance(j, j) += 1e-12;
        scale_[j] = std::sqrt(covariance(j, j));
    }
    auto lower = cholesky(covariance);
    AFWEGING_VALIDATE(lower.has_value());
    spread_ = std::move(*lower);
}

Emulator::Emulator(const Matrix& z, const Runs& runs, View given, unsigned threads) {
    const std::size_t d = z.columns();
    const std::size_t outputs = runs.means.columns();
    const Vector weights =
        given.empty() ? Vector(z.rows(), 1.0) : Vector(given.begin(), given.end());
    place(z, weights);
    Matrix u(z.rows(), d);
    for (std::size_t i = 0; i < z.rows(); ++i) { u.set_row(i, standardised(z.row(i))); }
    std::vector<int> all(d);
    std::iota(all.begin(), all.end(), 0);
    Terms terms = linear_terms(d);
    const Terms quadratic = quadratic_terms(all);
    terms.insert(terms.end(), quadratic.begin(), quadratic.end());
    std::optional<RegressionDesign> full;
    if (runs_ >= runs_per_term * static_cast<double>(terms.size())) {
        full.emplace(u, terms, weights);
    }
    polynomials_.resize(outputs);
    fits_.resize(outputs);
    sim::parallel_for(threads, outputs, [&](std::size_t k) {
        const Vector y = runs.means.column(k);
        const Regression fit = full ? regress_sparse(u, y, weights, regress(*full, y))
                                    : regress_forward(u, y, weights);
        polynomials_[k] = polynomial_of(fit, d);
        const double noise = noise_of(runs, k, weights, runs_);
        fits_[k] = {fit.terms.size(), fit.deviation,    noise,
                    fit.q2,           fit.within_three, runs.seeds == Seeds::one ? noise : 0.0};
    });
}

Emulator::Polynomial Emulator::polynomial_of(const Regression& fit, std::size_t d) {
    Polynomial p;
    p.linear.assign(d, 0.0);
    for (std::size_t j = 0; j < d; ++j) {
        const bool used = std::any_of(fit.terms.begin(), fit.terms.end(), [j](const Term& t) {
            const int own = static_cast<int>(j);
            return t.j >= 0 && (t.i == own || t.j == own || t.l == own);
        });
        if (used) {
            p.active.push_back(j);
        }
    }
    p.square = Matrix(p.active.size(), p.active.size());
    for (std::size_t t = 0; t < fit.terms.size(); ++t) {
        const Term term = fit.terms[t];
        const double b = fit.coefficients[t];
        if (term.i < 0) {
            p.constant = b;
        } else if (term.j < 0) {
            p.linear[static_cast<std::size_t>(term.i)] = b;
        } else if (term.l < 0) {
            const std::size_t i = place_in(p.active, term.i);
            const std::size_t j = place_in(p.active, term.j);
            p.square(i, j) += 0.5 * b;
            p.square(j, i) += 0.5 * b;
        } else {
            p.cubes.push_back({static_cast<int>(place_in(p.active, term.i)),
                               static_cast<int>(place_in(p.active, term.j)),
                               static_cast<int>(place_in(p.active, term.l))});
            p.cube_coefficients.push_back(b);
        }
    }
    return p;
}

namespace {

Vector gather(View u, const std::vector<std::size_t>& active) {
    Vector a(active.size());
    for (std::size_t i = 0; i < a.size(); ++i) { a[i] = u[active[i]]; }
    return a;
}

}  // namespace

void Emulator::mean(View z, std::span<double> out) const {
    const Vector u = standardised(z);
    for (std::size_t k = 0; k < out.size(); ++k) {
        const Polynomial& p = polynomials_[k];
        const Vector a = gather(u, p.active);
        double f = p.constant + dot(p.linear, u);
        for (std::size_t i = 0; i < a.size(); ++i) { f += a[i] * dot(p.square.row(i), a); }
        for (std::size_t t = 0; t < p.cubes.size(); ++t) {
            const Term c = p.cubes[t];
            f += p.cube_coefficients[t] * a[static_cast<std::size_t>(c.i)] *
                 a[static_cast<std::size_t>(c.j)] * a[static_cast<std::size_t>(c.l)];
        }
        out[k] = f;
    }
}

double Emulator::distance(View z) const {
    Vector off(z.size());
    for (std::size_t i = 0; i < off.size(); ++i) { off[i] = z[i] - centre_[i]; }
    solve_lower(spread_, off);
    return dot(off, off);
}

void Emulator::distance_slope(View z, std::span<double> by_z) const {
    for (std::size_t i = 0; i < by_z.size(); ++i) { by_z[i] = 2.0 * (z[i] - centre_[i]); }
    solve_lower(spread_, by_z);
    solve_lower_transposed(spread_, by_z);
}

/// s_k^2 p_k / n over the number of terms of a full quadratic.
double Emulator::charged(std::size_t k) const {
    const auto d = static_cast<double>(dimension());
    const double share =
        static_cast<double>(fits_[k].terms) / runs_ / (0.5 * (d + 1.0) * (d + 2.0));
    return fits_[k].deviation * fits_[k].deviation * share;
}

void Emulator::variance(View z, std::span<double> out) const {
    const double square = distance(z);
    const double growth = 1.0 + 0.5 * static_cast<double>(dimension()) + 0.5 * square * square;
    for (std::size_t k = 0; k < out.size(); ++k) {
        const EmulatorFit& fit = fits_[k];
        out[k] = charged(k) * growth +
                 std::max(0.0, fit.deviation * fit.deviation - fit.noise * fit.noise) +
                 fit.shared * fit.shared;
    }
}

void Emulator::slope(View z, View mean_weights, View variance_weights,
                     std::span<double> by_z) const {
    const Vector u = standardised(z);
    Vector by_u(u.size(), 0.0);
    for (std::size_t k = 0; k < mean_weights.size(); ++k) {
        const Polynomial& p = polynomials_[k];
        const double w = mean_weights[k];
        const Vector a = gather(u, p.active);
        for (std::size_t i = 0; i < u.size(); ++i) { by_u[i] += w * p.linear[i]; }
        for (std::size_t i = 0; i < a.size(); ++i) {
            by_u[p.active[i]] += 2.0 * w * dot(p.square.row(i), a);
        }
        for (std::size_t t = 0; t < p.cubes.size(); ++t) {
            const auto i = static_cast<std::size_t>(p.cubes[t].i);
            const auto j = static_cast<std::size_t>(p.cubes[t].j);
            const auto l = static_cast<std::size_t>(p.cubes[t].l);
            const double wc = w * p.cube_coefficients[t];
            by_u[p.active[i]] += wc * a[j] * a[l];
            by_u[p.active[j]] += wc * a[i] * a[l];
            by_u[p.active[l]] += wc * a[i] * a[j];
        }
    }
    distance_slope(z, by_z);
    double grows = 0.0;
    for (std::size_t k = 0; k < variance_weights.size(); ++k) {
        grows += variance_weights[k] * charged(k);
    }
    // d(r^4 / 2) = r^2 d(r^2)
    grows *= distance(z);
    for (std::size_t i = 0; i < by_u.size(); ++i) {
        by_z[i] = by_z[i] * grows + by_u[i] / scale_[i];
    }
}

Emulator Emulator::of_outputs(const std::vector<std::size_t>& kept) const {
    Emulator some = *this;
    some.polynomials_.clear();
    some.fits_.clear();
    for (const std::size_t k : kept) {
        some.polynomials_.push_back(polynomials_[k]);
        some.fits_.push_back(fits_[k]);
    }
    return some;
}

Matrix Emulator::jacobian(View z) const {
    Matrix j(outputs(), dimension());
    for (std::size_t k = 0; k < outputs(); ++k) {
        Vector only(outputs(), 0.0);
        only[k] = 1.0;
        slope(z, only, {}, j.row(k));
    }
    return j;
}

}  // namespace afweging::calibration::inference
