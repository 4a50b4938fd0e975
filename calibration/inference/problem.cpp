// SPDX-License-Identifier: EUPL-1.2
// Priors as quantile functions, and the way to standard space and back.
#include "calibration/inference/problem.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "calibration/inference/distributions.hpp"
#include "scenarios/draws.hpp"
#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {
namespace {

/// A place that has a normal quantile.
double inside(double place) { return std::clamp(place, 0x1p-60, 1.0 - 0x1p-53); }

double triangular_place(double low, double mode, double high, double x) {
    const double width = high - low;
    if (x < mode) {
        return (x - low) * (x - low) / (width * (mode - low));
    }
    return x < high ? 1.0 - (high - x) * (high - x) / (width * (high - mode)) : 1.0;
}

}  // namespace

Prior triangular_prior(std::string name, double low, double mode, double high) {
    return {std::move(name),
            [=](double p) { return scenarios::triangular_quantile(low, mode, high, p); },
            [=](double x) { return triangular_place(low, mode, high, x); }};
}

Prior uniform_prior(std::string name, double low, double high) {
    return {std::move(name), [=](double p) { return low + p * (high - low); },
            [=](double x) { return (x - low) / (high - low); }};
}

Prior normal_prior(std::string name, double mean, double deviation) {
    return {std::move(name),
            [=](double p) { return mean + deviation * sim::normal_quantile(inside(p)); },
            [=](double x) { return normal_cdf((x - mean) / deviation); }};
}

Prior lognormal_prior(std::string name, double log_mean, double log_deviation) {
    return {std::move(name),
            [=](double p) {
                return sim::exponential(log_mean + log_deviation * sim::normal_quantile(inside(p)));
            },
            [=](double x) { return normal_cdf((sim::logarithm(x) - log_mean) / log_deviation); }};
}

void Runs::append(const Runs& more) {
    if (means.rows() == 0) {
        seeds = more.seeds;
    }
    means.append(more.means);
    variances.append(more.variances);
}

Vector Problem::natural(View z) const {
    Vector theta(z.size());
    for (std::size_t i = 0; i < theta.size(); ++i) {
        theta[i] = priors[i].quantile(inside(normal_cdf(z[i])));
    }
    return theta;
}

Vector Problem::standard(View theta) const {
    Vector z(theta.size());
    for (std::size_t i = 0; i < z.size(); ++i) {
        z[i] = sim::normal_quantile(inside(priors[i].place_of(theta[i])));
    }
    return z;
}

Matrix Problem::natural_rows(const Matrix& z) const {
    Matrix theta(z.rows(), z.columns());
    for (std::size_t i = 0; i < z.rows(); ++i) { theta.set_row(i, natural(z.row(i))); }
    return theta;
}

Runs Problem::run(const Matrix& z, std::uint64_t first) const {
    return simulate(natural_rows(z), first);
}

}  // namespace afweging::calibration::inference
