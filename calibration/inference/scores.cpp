// SPDX-License-Identifier: EUPL-1.2
// Scores and gates.
#include "calibration/inference/scores.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/tempered.hpp"
#include "sim/check.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration::inference {

double crps(View draws, double observed) {
    Vector x(draws.begin(), draws.end());
    std::sort(x.begin(), x.end());
    const auto n = static_cast<double>(x.size());
    double off = 0.0;
    double apart = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        off += std::fabs(x[i] - observed);
        apart += x[i] * (2.0 * static_cast<double>(i) + 1.0 - n);
    }
    return off / n - apart / (n * n);
}

namespace {

/// CRPS of a normal distribution, in closed form.
double normal_crps(double z, double deviation) {
    constexpr double root_pi = 1.7724538509055160273;
    const double density = sim::exponential(-0.5 * (z * z + log_two_pi));
    return deviation * (z * (2.0 * normal_cdf(z) - 1.0) + 2.0 * density - 1.0 / root_pi);
}

View row_or_none(const Matrix& m, std::size_t i) { return m.rows() == 0 ? View() : m.row(i); }

Predicted predicted_of(const Likelihood& likelihood, std::size_t k, const Runs& at_draws) {
    const Fact& target = likelihood.targets()[k];
    const Vector means = at_draws.means.column(k);
    double variance = deviation_of(means) * deviation_of(means);
    // The variance of Student t4 is twice the square of its scale.
    const bool has_t4 = likelihood.errors().shape == ErrorShape::student_t4;
    const double by_scale = (has_t4 ? 2.0 : 1.0) / static_cast<double>(means.size());
    for (std::size_t i = 0; i < means.size(); ++i) {
        const double spread = likelihood.spread(row_or_none(at_draws.variances, i))[k];
        variance += by_scale * spread * spread;
    }
    Predicted p{target.name, target.observed};
    p.mean = mean_of(means) + target.observed - likelihood.observed()[k];
    p.deviation = std::sqrt(variance);
    p.z = (p.observed - p.mean) / p.deviation;
    p.p = 2.0 * normal_cdf(-std::fabs(p.z));
    p.crps = normal_crps(p.z, p.deviation);
    return p;
}

/// r'S^-1 r of some of the targets.
double squared_distance(const Matrix& scale, View residual, const std::vector<std::size_t>& of) {
    Matrix block(of.size(), of.size());
    Vector apart(of.size());
    for (std::size_t i = 0; i < of.size(); ++i) {
        apart[i] = residual[of[i]];
        for (std::size_t j = 0; j < of.size(); ++j) { block(i, j) = scale(of[i], of[j]); }
    }
    const auto lower = cholesky(block);
    AFWEGING_VALIDATE(lower.has_value());
    solve_lower(*lower, apart);
    return dot(apart, apart);
}

/// By study the places of its targets; who has none is one by itself.
std::map<std::string, std::vector<std::size_t>> by_study(const std::vector<Fact>& targets) {
    std::map<std::string, std::vector<std::size_t>> studies;
    for (std::size_t k = 0; k < targets.size(); ++k) {
        const std::string& study = targets[k].study;
        studies[study.empty() ? "\n" + std::to_string(k) : study].push_back(k);
    }
    return studies;
}

/// P(F(q, 4) > square / q) = 1 - (1 - x)^(q/2) (1 + q/2 x), x = 4 / (4 + square).
double student_t4_tail(double square, std::size_t q) {
    const double half = 0.5 * static_cast<double>(q);
    const double x = 4.0 / (4.0 + square);
    const double below = sim::exponential(half * log_one_plus(-std::min(x, 1.0 - 1e-15)));
    return std::clamp(1.0 - below * (1.0 + half * x), 1e-300, 1.0);
}

/// The chance of something as far, at one draw.
double joint_tail(const Likelihood& likelihood, View residual, const Matrix& scale) {
    const std::size_t targets = residual.size();
    if (likelihood.errors().shape == ErrorShape::normal) {
        std::vector<std::size_t> all(targets);
        std::iota(all.begin(), all.end(), std::size_t{0});
        return chi_squared_tail(squared_distance(scale, residual, all),
                                static_cast<double>(targets));
    }
    double logs = 0.0;
    const auto studies = by_study(likelihood.targets());
    for (const auto& [name, members] : studies) {
        logs += sim::logarithm(
            student_t4_tail(squared_distance(scale, residual, members), members.size()));
    }
    return chi_squared_tail(-2.0 * logs, 2.0 * static_cast<double>(studies.size()));
}

}  // namespace

PredictiveCheck check_predictions(const Likelihood& likelihood, const Runs& at_draws) {
    PredictiveCheck check;
    const std::size_t targets = likelihood.targets().size();
    for (std::size_t k = 0; k < targets; ++k) {
        check.targets.push_back(predicted_of(likelihood, k, at_draws));
    }
    for (std::size_t i = 0; i < at_draws.means.rows(); ++i) {
        Vector residual(targets);
        for (std::size_t k = 0; k < targets; ++k) {
            residual[k] = likelihood.observed()[k] - at_draws.means(i, k);
        }
        const Matrix scale = likelihood.scale_matrix(row_or_none(at_draws.variances, i));
        check.joint_p +=
            joint_tail(likelihood, residual, scale) / static_cast<double>(at_draws.means.rows());
    }
    return check;
}

std::vector<Failure> prior_conflicts(const Likelihood& likelihood, const Runs& at_prior_draws) {
    constexpr double conflict_above = 3.0;
    std::vector<Failure> conflicts;
    for (const Predicted& p : check_predictions(likelihood, at_prior_draws).targets) {
        if (!(std::fabs(p.z) <= conflict_above)) {
            conflicts.push_back({p.name, "prior predictive z", p.z});
        }
    }
    return conflicts;
}

Vector contraction_of(const Matrix& draws) {
    Vector contraction = moments_of(draws).deviation;
    for (double& c : contraction) { c = 1.0 - c * c; }
    return contraction;
}

std::vector<Direction> directions_at(const Matrix& jacobian, const Likelihood& likelihood,
                                     const std::vector<Prior>& priors) {
    constexpr double named_above = 0.2;
    Matrix scaled = jacobian;
    const Vector spread = likelihood.spread({});
    for (std::size_t k = 0; k < scaled.rows(); ++k) {
        for (double& v : scaled.row(k)) { v /= spread[k]; }
    }
    const SingularValues svd = singular_values(scaled);
    std::vector<Direction> all;
    for (std::size_t r = 0; r < svd.values.size(); ++r) {
        const double square = svd.values[r] * svd.values[r];
        Direction direction{svd.values[r], square / (1.0 + square), {}};
        for (std::size_t j = 0; j < priors.size(); ++j) {
            if (std::fabs(svd.directions(r, j)) > named_above) {
                direction.weights.emplace_back(priors[j].name, svd.directions(r, j));
            }
        }
        std::stable_sort(
            direction.weights.begin(), direction.weights.end(),
            [](const auto& a, const auto& b) { return std::fabs(a.second) > std::fabs(b.second); });
        all.push_back(std::move(direction));
    }
    return all;
}

Agreement compare_posteriors(const Moments& first, const Moments& second,
                             const std::vector<Prior>& priors) {
    Agreement agreement;
    for (std::size_t j = 0; j < priors.size(); ++j) {
        const double shift = std::fabs(first.mean[j] - second.mean[j]) / second.deviation[j];
        const double width = first.deviation[j] / second.deviation[j];
        agreement.shift.push_back(shift);
        agreement.width.push_back(width);
        if (!(shift < 0.1)) {
            agreement.failures.push_back({priors[j].name, "shift", shift});
        }
        if (!(width >= 0.9 && width <= 1.1)) {
            agreement.failures.push_back({priors[j].name, "width", width});
        }
    }
    return agreement;
}

std::vector<LeftOut> leave_out_studies(const Emulator& emulator, const Likelihood& likelihood,
                                       const HmcPlan& plan) {
    const std::size_t targets = likelihood.targets().size();
    std::vector<LeftOut> all;
    for (const auto& [name, members] : by_study(likelihood.targets())) {
        std::vector<std::size_t> kept;
        for (std::size_t k = 0; k < targets; ++k) {
            if (std::find(members.begin(), members.end(), k) == members.end()) {
                kept.push_back(k);
            }
        }
        const Emulator of_rest = emulator.of_outputs(kept);
        const Likelihood rest = likelihood.of_targets(kept);
        const Density density = emulated_posterior(of_rest, rest);
        HmcPlan chains = plan;
        chains.starts = tempered_starts(density, plan);
        LeftOut out{name, {}, 0.0, sample_hmc(density, chains)};
        const Emulator of_these = emulator.of_outputs(members);
        const Likelihood these = likelihood.of_targets(members);
        const Matrix draws = out.chains.thinned(1000);
        Runs at_draws{Matrix(draws.rows(), members.size()), Matrix(draws.rows(), members.size())};
        for (std::size_t i = 0; i < draws.rows(); ++i) {
            of_these.mean(draws.row(i), at_draws.means.row(i));
            of_these.variance(draws.row(i), at_draws.variances.row(i));
        }
        out.targets = check_predictions(these, at_draws).targets;
        out.log_score = log_sum_exp(log_likelihoods(these, at_draws)) -
                        sim::logarithm(static_cast<double>(draws.rows()));
        all.push_back(std::move(out));
    }
    return all;
}

}  // namespace afweging::calibration::inference
