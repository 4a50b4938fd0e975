// SPDX-License-Identifier: EUPL-1.2
// Populations in batches, and the adjustment.
#include "calibration/inference/abc.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/regression.hpp"
#include "sim/check.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {
namespace {

/// What has been accepted: parameters, pretended observations, and how far they are.
struct Population {
    Matrix z;
    Matrix data;
    Vector distance;
    Vector weights;
};

class Abc {
public:
    Abc(const Problem& problem, const Likelihood& likelihood, const AbcPlan& plan)
        : problem_(problem), likelihood_(likelihood), plan_(plan) {
        const auto lower = cholesky(likelihood.scale_matrix({}));
        AFWEGING_VALIDATE(lower.has_value());
        errors_ = *lower;
        if (likelihood.errors().shape == ErrorShape::student_t4) {
            heavy_ = true;
        }
    }

    AbcResult sample() {
        Population now = first_population();
        AbcResult result;
        double acceptance = 1.0;
        while (acceptance >= plan_.least_acceptance) {
            const double tolerance = quantile_of(now.distance, plan_.quantile);
            Population next;
            acceptance = populate(now, tolerance, next);
            if (next.z.rows() < plan_.particles) {
                break;
            }
            result.tolerances.push_back(tolerance);
            now = std::move(next);
        }
        result.runs = runs_;
        result.adjusted = adjusted(now);
        result.particles = std::move(now.z);
        result.weights = std::move(now.weights);
        return result;
    }

private:
    const Problem& problem_;
    const Likelihood& likelihood_;
    const AbcPlan& plan_;
    Matrix errors_;
    bool heavy_ = false;
    Vector scale_;
    std::size_t runs_ = 0;

    /// Runs with drawn errors added.
    Matrix pretended(const Matrix& z) {
        Matrix data = problem_.run(z, runs_).means;
        for (std::size_t i = 0; i < data.rows(); ++i) {
            Luck luck(plan_.seed, LuckFor::abc_data, runs_ + i);
            Vector e(data.columns());
            for (double& v : e) { v = luck.normal(); }
            e = multiply_lower(errors_, e);
            // One mixing variable for all: a study's own would need its blocks; wide enough here.
            double square = 0.0;
            for (int g = 0; heavy_ && g < 4; ++g) {
                const double v = luck.normal();
                square += v * v;
            }
            const double stretch = heavy_ ? std::sqrt(4.0 / square) : 1.0;
            for (std::size_t k = 0; k < e.size(); ++k) { data(i, k) += stretch * e[k]; }
        }
        runs_ += z.rows();
        return data;
    }

    [[nodiscard]] double distance_of(View data) const {
        double square = 0.0;
        for (std::size_t k = 0; k < data.size(); ++k) {
            const double off = (data[k] - likelihood_.observed()[k]) / scale_[k];
            square += off * off;
        }
        return std::sqrt(square);
    }

    Population first_population() {
        const std::size_t d = problem_.dimension();
        Population p{Matrix(plan_.particles, d),
                     {},
                     Vector(plan_.particles),
                     Vector(plan_.particles, 1.0 / static_cast<double>(plan_.particles))};
        for (std::size_t i = 0; i < plan_.particles; ++i) {
            Luck luck(plan_.seed, LuckFor::start, i);
            for (double& v : p.z.row(i)) { v = luck.normal(); }
        }
        p.data = pretended(p.z);
        for (std::size_t k = 0; k < p.data.columns(); ++k) {
            Vector column = p.data.column(k);
            const double median = quantile_of(column, 0.5);
            for (double& v : column) { v = std::fabs(v - median); }
            const double mad = quantile_of(column, 0.5);
            scale_.push_back(mad > 0.0 ? mad : 1.0);
        }
        for (std::size_t i = 0; i < plan_.particles; ++i) {
            p.distance[i] = distance_of(p.data.row(i));
        }
        return p;
    }

    [[nodiscard]] Matrix kernel_of(const Population& p) const {
        const Moments moments = moments_of(p.z, p.weights);
        const std::size_t d = p.z.columns();
        Matrix c(d, d);
        for (std::size_t i = 0; i < p.z.rows(); ++i) {
            for (std::size_t j = 0; j < d; ++j) {
                for (std::size_t l = 0; l <= j; ++l) {
                    c(j, l) += 2.0 * p.weights[i] * (p.z(i, j) - moments.mean[j]) *
                               (p.z(i, l) - moments.mean[l]);
                }
            }
        }
        for (std::size_t j = 0; j < d; ++j) { c(j, j) += 1e-10; }
        const auto lower = cholesky(c);
        AFWEGING_VALIDATE(lower.has_value());
        return *lower;
    }

    /// Fills the next population; returns the share of proposals that came near enough.
    double populate(const Population& now, double tolerance, Population& next) {
        const Matrix kernel = kernel_of(now);
        std::size_t tried = 0;
        std::size_t kept = 0;
        while (next.z.rows() < plan_.particles && runs_ + plan_.particles <= plan_.most_runs) {
            const Matrix proposed = proposals(now, kernel);
            const Matrix data = pretended(proposed);
            for (std::size_t i = 0; i < proposed.rows() && kept < plan_.particles; ++i) {
                ++tried;
                const double distance = distance_of(data.row(i));
                if (distance <= tolerance) {
                    Matrix row(1, proposed.columns());
                    row.set_row(0, proposed.row(i));
                    next.z.append(row);
                    Matrix seen(1, data.columns());
                    seen.set_row(0, data.row(i));
                    next.data.append(seen);
                    next.distance.push_back(distance);
                    ++kept;
                }
            }
        }
        next.weights = weights_of(now, kernel, next.z);
        return static_cast<double>(kept) / static_cast<double>(std::max<std::size_t>(tried, 1));
    }

    [[nodiscard]] Matrix proposals(const Population& now, const Matrix& kernel) const {
        Vector sums(now.weights.size());
        std::partial_sum(now.weights.begin(), now.weights.end(), sums.begin());
        Matrix proposed(plan_.particles, now.z.columns());
        sim::parallel_for(plan_.threads, plan_.particles, [&](std::size_t i) {
            Luck luck(plan_.seed, LuckFor::abc_pick, runs_ + i);
            const auto found =
                std::upper_bound(sums.begin(), sums.end(), luck.uniform() * sums.back());
            const auto from = std::min<std::size_t>(static_cast<std::size_t>(found - sums.begin()),
                                                    sums.size() - 1);
            Vector e(now.z.columns());
            for (double& v : e) { v = luck.normal(); }
            e = multiply_lower(kernel, e);
            for (std::size_t j = 0; j < e.size(); ++j) { proposed(i, j) = now.z(from, j) + e[j]; }
        });
        return proposed;
    }

    /// prior / sum over the old population of weight x kernel.
    [[nodiscard]] Vector weights_of(const Population& now, const Matrix& kernel,
                                    const Matrix& z) const {
        Vector log_weights(z.rows());
        sim::parallel_for(plan_.threads, z.rows(), [&](std::size_t i) {
            Vector terms(now.z.rows());
            for (std::size_t o = 0; o < terms.size(); ++o) {
                Vector off(z.columns());
                for (std::size_t j = 0; j < off.size(); ++j) { off[j] = z(i, j) - now.z(o, j); }
                solve_lower(kernel, off);
                terms[o] = sim::logarithm(std::max(now.weights[o], 1e-290)) - 0.5 * dot(off, off);
            }
            log_weights[i] = log_prior(z.row(i)) - log_sum_exp(terms);
        });
        const double total = log_sum_exp(log_weights);
        for (double& w : log_weights) { w = w > total - 700.0 ? sim::exponential(w - total) : 0.0; }
        return log_weights;
    }

    [[nodiscard]] Matrix adjusted(const Population& p) const {
        const double bandwidth = *std::max_element(p.distance.begin(), p.distance.end());
        Matrix off(p.data.rows(), p.data.columns());
        Vector weights(p.z.rows());
        for (std::size_t i = 0; i < p.z.rows(); ++i) {
            const double share = p.distance[i] / bandwidth;
            weights[i] = static_cast<double>(p.z.rows()) * p.weights[i] * (1.0 - share * share);
            for (std::size_t k = 0; k < off.columns(); ++k) {
                off(i, k) = (p.data(i, k) - likelihood_.observed()[k]) / scale_[k];
            }
        }
        const RegressionDesign design(off, linear_terms(off.columns()), weights);
        Matrix z = p.z;
        for (std::size_t j = 0; j < z.columns(); ++j) {
            const Vector b = design.solve(p.z.column(j));
            for (std::size_t i = 0; i < z.rows(); ++i) {
                z(i, j) -= dot(View(b).subspan(1), off.row(i));
            }
        }
        return z;
    }
};

}  // namespace

AbcResult sample_abc(const Problem& problem, const Likelihood& likelihood, const AbcPlan& plan) {
    return Abc(problem, likelihood, plan).sample();
}

}  // namespace afweging::calibration::inference
