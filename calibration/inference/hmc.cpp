// SPDX-License-Identifier: EUPL-1.2
// Leapfrog in whitened coordinates, warm-up by windows.
#include "calibration/inference/hmc.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "calibration/inference/distributions.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {
namespace {

/// A place, its log density, and the force there.
struct Place {
    Vector q;
    double log_density = 0.0;
    Vector force;
};

Place place_at(const Density& density, Vector q) {
    Place p{std::move(q), 0.0, Vector(density.dimension)};
    p.log_density = density.log_density(p.q);
    density.force(p.q, p.force);
    return p;
}

/// L' v.
void transposed(const Matrix& lower, View v, std::span<double> out) {
    std::fill(out.begin(), out.end(), 0.0);
    for (std::size_t i = 0; i < v.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) { out[j] += lower(i, j) * v[i]; }
    }
}

/// One trajectory. Returns the chance of acceptance; moves `here` when accepted.
double trajectory(const Density& density, Place& here, const Matrix& scale, double step,
                  std::size_t steps, Luck& momentum, double luck, std::size_t& evaluations) {
    const std::size_t d = density.dimension;
    Vector p(d);
    for (double& v : p) { v = momentum.normal(); }
    const double before = here.log_density - 0.5 * dot(p, p);
    Vector q = here.q;
    Vector force = here.force;
    Vector push(d);
    for (std::size_t s = 0; s < steps; ++s) {
        transposed(scale, force, push);
        for (std::size_t i = 0; i < d; ++i) { p[i] += 0.5 * step * push[i]; }
        const Vector move = multiply_lower(scale, p);
        for (std::size_t i = 0; i < d; ++i) { q[i] += step * move[i]; }
        density.force(q, force);
        transposed(scale, force, push);
        for (std::size_t i = 0; i < d; ++i) { p[i] += 0.5 * step * push[i]; }
    }
    evaluations += steps;
    const double there = density.log_density(q);
    const double change = there - 0.5 * dot(p, p) - before;
    if (!std::isfinite(change)) {
        return 0.0;
    }
    const double chance = change < 0.0 ? sim::exponential(change) : 1.0;
    if (luck < chance) {
        here = {std::move(q), there, std::move(force)};
    }
    return chance;
}

/// Nesterov's dual averaging of the log step.
class StepSize {
public:
    explicit StepSize(double first) { restart(first); }
    void restart(double first) {
        centre_ = sim::logarithm(10.0 * first);
        log_ = sim::logarithm(first);
        averaged_ = 0.0;
        lag_ = 0.0;
        n_ = 0.0;
    }
    void learn(double chance, double aim) {
        n_ += 1.0;
        lag_ += (aim - chance - lag_) / (n_ + 10.0);
        log_ = centre_ - std::sqrt(n_) / 0.05 * lag_;
        log_ = std::clamp(log_, -14.0, 1.1);
        const double weight = sim::exponential(-0.75 * sim::logarithm(n_));
        averaged_ = weight * log_ + (1.0 - weight) * averaged_;
    }
    [[nodiscard]] double now() const { return sim::exponential(log_); }
    [[nodiscard]] double settled() const { return sim::exponential(averaged_); }

private:
    double centre_ = 0, log_ = 0, averaged_ = 0, lag_ = 0, n_ = 0;
};

std::size_t steps_of(const HmcPlan& plan, double step, double luck) {
    const double wanted = (0.5 + luck) * plan.travel / step;
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::floor(wanted + 0.5)), 1,
                                   plan.most_steps);
}

/// The lower triangle of the draws' covariance, shrunk to its diagonal when draws are few.
Matrix scale_of(const Matrix& draws, std::size_t first, std::size_t end) {
    const std::size_t n = end - first;
    const std::size_t d = draws.columns();
    Matrix window(n, d);
    for (std::size_t i = 0; i < n; ++i) { window.set_row(i, draws.row(first + i)); }
    Matrix c = covariance_of_rows(window);
    const double keep = static_cast<double>(n) / (static_cast<double>(n) + static_cast<double>(d));
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = 0; j < d; ++j) { c(i, j) *= i == j ? 1.0 : keep; }
        c(i, i) += 1e-10;
    }
    auto lower = cholesky(c);
    if (lower) {
        return std::move(*lower);
    }
    Matrix plain(d, d);
    for (std::size_t i = 0; i < d; ++i) { plain(i, i) = std::sqrt(std::max(c(i, i), 1e-10)); }
    return plain;
}

struct OneChain {
    Matrix draws;
    double acceptance = 0.0;
    double step = 0.0;
    std::size_t evaluations = 0;
};

OneChain run_chain(const Density& density, const HmcPlan& plan, std::uint64_t chain) {
    const std::size_t d = density.dimension;
    OneChain one{Matrix(plan.draws, d)};
    Luck starts(plan.seed, LuckFor::start, chain);
    Vector q(d);
    for (double& v : q) { v = starts.normal(); }
    if (plan.starts.rows() > 0) {
        const View given = plan.starts.row(chain % plan.starts.rows());
        q.assign(given.begin(), given.end());
    }
    Place here = place_at(density, std::move(q));
    Matrix scale(d, d);
    for (std::size_t i = 0; i < d; ++i) { scale(i, i) = 0.5; }
    Matrix past(plan.warm_up, d);
    // Windows end at 20, 40 and 80 % of the warm-up; each learns from its later three quarters.
    const std::size_t ends[] = {plan.warm_up / 5, plan.warm_up * 2 / 5, plan.warm_up * 4 / 5};
    std::size_t from = plan.warm_up / 20;
    StepSize step(0.1);
    double chances = 0.0;
    for (std::size_t t = 0; t < plan.warm_up + plan.draws; ++t) {
        const bool warming = t < plan.warm_up;
        const double size = warming ? step.now() : one.step;
        const auto when = static_cast<std::uint32_t>(t);
        Luck momentum(plan.seed, LuckFor::hmc_momentum, chain, when);
        Luck accept(plan.seed, LuckFor::hmc_accept, chain, when);
        const std::size_t steps = steps_of(plan, size, accept.uniform());
        const double chance = trajectory(density, here, scale, size, steps, momentum,
                                         accept.uniform(), one.evaluations);
        if (!warming) {
            chances += chance;
            one.draws.set_row(t - plan.warm_up, here.q);
            continue;
        }
        step.learn(chance, plan.acceptance);
        past.set_row(t, here.q);
        for (const std::size_t end : ends) {
            if (t + 1 == end && end > from + d / 2 + 2) {
                scale = scale_of(past, from, end);
                step.restart(0.5);
                from = end;
            }
        }
        one.step = step.settled();
    }
    one.acceptance = chances / static_cast<double>(std::max<std::size_t>(plan.draws, 1));
    return one;
}

}  // namespace

Matrix Chains::pooled() const {
    Matrix all;
    for (const Matrix& chain : draws) { all.append(chain); }
    return all;
}

Matrix Chains::thinned(std::size_t n) const {
    const Matrix all = pooled();
    Matrix few(std::min(n, all.rows()), all.columns());
    for (std::size_t i = 0; i < few.rows(); ++i) {
        few.set_row(i, all.row(i * all.rows() / few.rows()));
    }
    return few;
}

Chains sample_hmc(const Density& density, const HmcPlan& plan) {
    std::vector<OneChain> all(plan.chains);
    sim::parallel_for(plan.threads, plan.chains,
                      [&](std::size_t c) { all[c] = run_chain(density, plan, c); });
    Chains chains;
    for (OneChain& one : all) {
        chains.draws.push_back(std::move(one.draws));
        chains.acceptance.push_back(one.acceptance);
        chains.step.push_back(one.step);
        chains.evaluations += one.evaluations;
    }
    return chains;
}

Vector walk_hmc(const Density& density, View start, const Matrix& scale, double step,
                std::size_t moves, const HmcPlan& plan, std::uint64_t who, std::uint32_t when) {
    Place here = place_at(density, Vector(start.begin(), start.end()));
    Luck momentum(plan.seed, LuckFor::hmc_momentum, who, when);
    Luck accept(plan.seed, LuckFor::hmc_accept, who, when);
    std::size_t evaluations = 0;
    for (std::size_t m = 0; m < moves; ++m) {
        const std::size_t steps = steps_of(plan, step, accept.uniform());
        trajectory(density, here, scale, step, steps, momentum, accept.uniform(), evaluations);
    }
    return here.q;
}

}  // namespace afweging::calibration::inference
