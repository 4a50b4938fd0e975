// SPDX-License-Identifier: EUPL-1.2
// R-hat and effective sizes, step by step as Vehtari and others (2021) define them.
#include "calibration/inference/chain_checks.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/dice/distributions.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Each chain in two halves; of an odd number the middle draw is left out.
std::vector<Vector> halves(const std::vector<Vector>& chains) {
    std::vector<Vector> split;
    for (const Vector& c : chains) {
        const auto half = static_cast<std::ptrdiff_t>(c.size() / 2);
        split.emplace_back(c.begin(), c.begin() + half);
        split.emplace_back(c.end() - half, c.end());
    }
    return split;
}

/// The normal quantile of (rank - 3/8) / (S + 1/4), ties at their mean rank.
std::vector<Vector> rank_normalised(const std::vector<Vector>& chains) {
    struct At {
        double value;
        std::size_t chain;
        std::size_t draw;
    };
    std::vector<At> all;
    for (std::size_t c = 0; c < chains.size(); ++c) {
        for (std::size_t t = 0; t < chains[c].size(); ++t) { all.push_back({chains[c][t], c, t}); }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const At& a, const At& b) { return a.value < b.value; });
    std::vector<Vector> z = chains;
    const auto size = static_cast<double>(all.size());
    for (std::size_t first = 0; first < all.size();) {
        std::size_t end = first;
        while (end < all.size() && !(all[first].value < all[end].value)) { ++end; }
        const double rank = 0.5 * static_cast<double>(first + 1 + end);
        const double value = sim::normal_quantile((rank - 0.375) / (size + 0.25));
        for (; first < end; ++first) { z[all[first].chain][all[first].draw] = value; }
    }
    return z;
}

bool is_constant(const std::vector<Vector>& chains) {
    const double first = chains[0][0];
    for (const Vector& c : chains) {
        for (const double v : c) {
            if (v < first || v > first || !std::isfinite(v)) {
                return false;
            }
        }
    }
    return true;
}

Vector means_of(const std::vector<Vector>& chains) {
    Vector means;
    for (const Vector& c : chains) { means.push_back(mean_of(c)); }
    return means;
}

double square(double x) { return x * x; }

double plain_r_hat(const std::vector<Vector>& chains) {
    if (is_constant(chains)) {
        return nan;
    }
    double within = 0.0;
    for (const Vector& c : chains) { within += square(deviation_of(c)); }
    within /= static_cast<double>(chains.size());
    const auto n = static_cast<double>(chains[0].size());
    const double between = n * square(deviation_of(means_of(chains)));
    return std::sqrt((between / within + n - 1.0) / n);
}

/// Mean over chains of the autocovariance at a lag, divisor n.
class Autocovariance {
public:
    explicit Autocovariance(const std::vector<Vector>& chains)
        : chains_(chains), means_(means_of(chains)) {
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            for (double& v : chains_[c]) { v -= means_[c]; }
        }
    }
    [[nodiscard]] double at(std::size_t lag) const {
        double sum = 0.0;
        for (const Vector& c : chains_) {
            const View v(c);
            sum += dot(v.subspan(lag), v.first(v.size() - lag)) / static_cast<double>(v.size());
        }
        return sum / static_cast<double>(chains_.size());
    }
    [[nodiscard]] const Vector& means() const { return means_; }

private:
    std::vector<Vector> chains_;
    Vector means_;
};

/// Geyer's initial sequences: autocorrelations by lag while the sums of pairs stay positive.
struct Correlations {
    Vector rho;
    std::size_t last = 0;
};

Correlations initial_positive(const Autocovariance& acov, std::size_t n, double mean_var,
                              double var_plus) {
    const auto rho_at = [&](std::size_t lag) { return 1.0 - (mean_var - acov.at(lag)) / var_plus; };
    Correlations c{Vector(n + 2, 0.0)};
    double even = 1.0;
    double odd = rho_at(1);
    c.rho[0] = even;
    c.rho[1] = odd;
    std::size_t t = 0;
    while (t + 5 < n && even + odd > 0.0) {
        t += 2;
        even = rho_at(t);
        odd = rho_at(t + 1);
        if (even + odd >= 0.0) {
            c.rho[t] = even;
            c.rho[t + 1] = odd;
        }
    }
    c.last = t;
    if (even > 0.0) {
        c.rho[t] = even;
    }
    return c;
}

double plain_draws(const std::vector<Vector>& chains) {
    const std::size_t n = chains[0].size();
    if (n < 3 || is_constant(chains)) {
        return nan;
    }
    const Autocovariance acov(chains);
    const double length = static_cast<double>(n);
    const double mean_var = acov.at(0) * length / (length - 1.0);
    double var_plus = acov.at(0);
    if (chains.size() > 1) {
        var_plus += square(deviation_of(acov.means()));
    }
    auto [rho, last] = initial_positive(acov, n, mean_var, var_plus);
    for (std::size_t t = 2; t + 2 <= last; t += 2) {
        if (rho[t] + rho[t + 1] > rho[t - 2] + rho[t - 1]) {
            rho[t] = (rho[t - 2] + rho[t - 1]) / 2.0;
            rho[t + 1] = rho[t];
        }
    }
    double sum = 0.0;
    for (std::size_t t = 0; t < std::max<std::size_t>(last, 1); ++t) { sum += rho[t]; }
    const double size = length * static_cast<double>(chains.size());
    const double log10_size = sim::logarithm(size) / 2.302585092994045684;
    const double tau = std::max(-1.0 + 2.0 * sum + rho[last], 1.0 / log10_size);
    return size / tau;
}

Vector joined(const std::vector<Vector>& chains) {
    Vector all;
    for (const Vector& c : chains) { all.insert(all.end(), c.begin(), c.end()); }
    return all;
}

double quantile_draws(const std::vector<Vector>& chains, double p) {
    const double limit = quantile_of(joined(chains), p);
    std::vector<Vector> below = chains;
    for (Vector& c : below) {
        for (double& v : c) { v = v <= limit ? 1.0 : 0.0; }
    }
    return plain_draws(halves(below));
}

}  // namespace

double r_hat(const std::vector<Vector>& chains) {
    std::vector<Vector> folded = chains;
    const double median = quantile_of(joined(chains), 0.5);
    for (Vector& c : folded) {
        for (double& v : c) { v = std::fabs(v - median); }
    }
    const double bulk = plain_r_hat(rank_normalised(halves(chains)));
    const double tail = plain_r_hat(rank_normalised(halves(folded)));
    return std::isnan(tail) || bulk > tail ? bulk : tail;
}

double bulk_draws(const std::vector<Vector>& chains) {
    return plain_draws(rank_normalised(halves(chains)));
}

double tail_draws(const std::vector<Vector>& chains) {
    return std::min(quantile_draws(chains, 0.05), quantile_draws(chains, 0.95));
}

double mean_draws(const std::vector<Vector>& chains) { return plain_draws(halves(chains)); }

ChainCheck check_chains(const std::vector<Matrix>& chains, const std::vector<std::string>& names) {
    ChainCheck check;
    for (std::size_t j = 0; j < names.size(); ++j) {
        std::vector<Vector> of_one;
        for (const Matrix& c : chains) { of_one.push_back(c.column(j)); }
        const double r = r_hat(of_one);
        const double bulk = bulk_draws(of_one);
        const double tail = tail_draws(of_one);
        const double error = 1.0 / std::sqrt(mean_draws(of_one));
        check.r_hat.push_back(r);
        check.bulk.push_back(bulk);
        check.tail.push_back(tail);
        check.monte_carlo_error.push_back(error);
        const auto gate = [&](bool passes, const char* what, double value) {
            if (!passes) {
                check.failures.push_back({names[j], what, value});
            }
        };
        gate(r < 1.01, "R-hat", r);
        gate(bulk > 400.0, "bulk draws", bulk);
        gate(tail > 400.0, "tail draws", tail);
        gate(error < 0.2, "Monte Carlo error", error);
    }
    return check;
}

}  // namespace afweging::calibration::inference
