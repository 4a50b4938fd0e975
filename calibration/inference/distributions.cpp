// SPDX-License-Identifier: EUPL-1.2
// Series, continued fractions and addresses.
#include "calibration/inference/distributions.hpp"

#include <algorithm>
#include <cmath>

#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr double pi = 3.14159265358979323846;

double normal_density(double x) { return sim::exponential(-0.5 * x * x) / std::sqrt(2.0 * pi); }

/// P(X > x) for x >= 3, by the continued fraction from far down.
double upper_tail(double x) {
    double fraction = x;
    for (int k = 120; k > 0; --k) { fraction = x + k / fraction; }
    return normal_density(x) / fraction;
}

/// The regularised lower incomplete gamma function by its series (x < a + 1).
double gamma_series(double a, double x) {
    double term = 1.0 / a;
    double sum = term;
    for (int n = 1; n < 10000 && term > sum * 1e-17; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * sim::exponential(a * sim::logarithm(x) - x - log_gamma(a));
}

/// The upper one by Lentz's continued fraction (x >= a + 1).
double gamma_fraction(double a, double x) {
    double b = x + 1.0 - a;
    double c = 1e300;
    double d = 1.0 / b;
    double h = d;
    for (int n = 1; n < 10000; ++n) {
        const double an = -n * (n - a);
        b += 2.0;
        d = 1.0 / (an * d + b);
        c = b + an / c;
        const double step = d * c;
        h *= step;
        if (std::fabs(step - 1.0) < 1e-16) {
            break;
        }
    }
    return h * sim::exponential(a * sim::logarithm(x) - x - log_gamma(a));
}

}  // namespace

double normal_cdf(double x) {
    if (x > 3.0) {
        return 1.0 - upper_tail(x);
    }
    if (x < -3.0) {
        return upper_tail(-x);
    }
    double term = x;
    double sum = x;
    for (int k = 3; k < 200 && std::fabs(term) > 1e-18; k += 2) {
        term *= x * x / k;
        sum += term;
    }
    return 0.5 + sum * normal_density(x);
}

double log_gamma(double x) {
    double shift = 1.0;
    for (; x < 12.0; x += 1.0) { shift *= x; }
    const double r = 1.0 / (x * x);
    const double series =
        (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188))))) / x;
    return (x - 0.5) * sim::logarithm(x) - x + 0.5 * log_two_pi + series - sim::logarithm(shift);
}

double chi_squared_tail(double x, double degrees) {
    if (!(x > 0.0)) {
        return 1.0;
    }
    const double a = 0.5 * degrees;
    const double half = 0.5 * x;
    return half < a + 1.0 ? 1.0 - gamma_series(a, half) : gamma_fraction(a, half);
}

double binomial_cdf(std::int64_t k, std::int64_t n, double p) {
    if (k < 0) {
        return 0.0;
    }
    if (k >= n || !(p > 0.0)) {
        return 1.0;
    }
    if (!(p < 1.0)) {
        return 0.0;
    }
    const auto trials = static_cast<double>(n);
    const double odds = p / (1.0 - p);
    // Terms from the largest one on, both ways: none of those that count is lost to underflow.
    const auto top = std::min<std::int64_t>(k, static_cast<std::int64_t>((trials + 1.0) * p));
    const auto first = static_cast<double>(top);
    double sum = 1.0;
    double term = 1.0;
    for (std::int64_t i = top; i > 0 && term > 1e-18; --i) {
        term *= static_cast<double>(i) / ((trials - static_cast<double>(i) + 1.0) * odds);
        sum += term;
    }
    term = 1.0;
    for (std::int64_t i = top; i < k && term > 1e-18; ++i) {
        term *= (trials - static_cast<double>(i)) * odds / (static_cast<double>(i) + 1.0);
        sum += term;
    }
    const double log_first = log_gamma(trials + 1.0) - log_gamma(first + 1.0) -
                             log_gamma(trials - first + 1.0) + first * sim::logarithm(p) +
                             (trials - first) * sim::logarithm(1.0 - p);
    return std::min(1.0, sum * sim::exponential(log_first));
}

CountRange central_counts(std::int64_t n, double p, double sure) {
    const double tail = 0.5 * (1.0 - sure);
    CountRange range{0, n};
    while (range.low < n && binomial_cdf(range.low, n, p) < tail) { ++range.low; }
    while (range.high > 0 && 1.0 - binomial_cdf(range.high - 1, n, p) < tail) { --range.high; }
    return range;
}

double log_one_plus(double x) {
    const double u = 1.0 + x;
    const double lost = u - 1.0;
    // What rounding 1 + x loses is put back (Kahan).
    return lost == 0.0 ? x : sim::logarithm(u) * (x / lost);
}

double log_sum_exp(std::span<const double> x) {
    double most = -INFINITY;
    for (const double v : x) { most = std::max(most, v); }
    if (!std::isfinite(most)) {
        return most;
    }
    double sum = 0.0;
    for (const double v : x) { sum += v > most - 700.0 ? sim::exponential(v - most) : 0.0; }
    return most + sim::logarithm(sum);
}

double hyperbolic_tangent(double x) {
    const double e = sim::exponential(-2.0 * std::fabs(x));
    const double size = (1.0 - e) / (1.0 + e);
    return x < 0.0 ? -size : size;
}

double Luck::uniform() { return sim::draw_open_uniform(engine_); }

double Luck::normal() { return sim::draw_standard_normal(engine_); }

std::size_t Luck::below(std::size_t n) {
    return static_cast<std::size_t>(
        sim::draw_uniform_int(engine_, 0, static_cast<std::int64_t>(n) - 1));
}

}  // namespace afweging::calibration::inference
