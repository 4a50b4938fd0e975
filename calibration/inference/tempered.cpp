// SPDX-License-Identifier: EUPL-1.2
// Temperatures by bisection, moves by differences, all with addresses.
#include "calibration/inference/tempered.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "calibration/inference/distributions.hpp"
#include "sim/check.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {
namespace {

class Sampler {
public:
    Sampler(std::size_t dimension, const BatchLikelihood& likelihood, const TemperedPlan& plan)
        : likelihood_(likelihood), plan_(plan), dimension_(dimension) {
        AFWEGING_VALIDATE(plan.particles % 2 == 0 && plan.particles >= 8);
        result_.particles = Matrix(plan.particles, dimension);
        for (std::size_t i = 0; i < plan.particles; ++i) {
            Luck luck(plan.seed, LuckFor::start, i);
            for (double& v : result_.particles.row(i)) { v = luck.normal(); }
        }
        result_.log_likelihood = run(result_.particles);
    }

    TemperedResult sample() {
        while (temperature_ < 1.0) {
            TemperedStep step;
            const double next = next_temperature();
            weigh(next, step);
            temperature_ = next;
            step.temperature = next;
            resample(step);
            move(step);
            result_.steps.push_back(step);
        }
        return std::move(result_);
    }

private:
    const BatchLikelihood& likelihood_;
    const TemperedPlan& plan_;
    std::size_t dimension_;
    TemperedResult result_;
    double temperature_ = 0.0;
    double scale_ = 1.0;
    std::uint32_t sweep_ = 0;
    Vector weights_;

    Vector run(const Matrix& z) {
        Vector all = likelihood_(z, result_.runs);
        result_.runs += z.rows();
        return all;
    }

    [[nodiscard]] Vector log_weights(double next) const {
        Vector w(plan_.particles);
        for (std::size_t i = 0; i < w.size(); ++i) {
            w[i] = (next - temperature_) * result_.log_likelihood[i];
        }
        return w;
    }

    [[nodiscard]] double effective(double next) const {
        Vector w = log_weights(next);
        const double total = log_sum_exp(w);
        for (double& v : w) { v *= 2.0; }
        return sim::exponential(2.0 * total - log_sum_exp(w));
    }

    [[nodiscard]] double next_temperature() const {
        const double wanted = plan_.effective_share * static_cast<double>(plan_.particles);
        if (effective(1.0) >= wanted) {
            return 1.0;
        }
        double low = temperature_;
        double high = 1.0;
        for (int i = 0; i < 60; ++i) {
            const double middle = 0.5 * (low + high);
            (effective(middle) >= wanted ? low : high) = middle;
        }
        // A likelihood that is zero at most particles gives no step at all: the high end moves on.
        return low > temperature_ ? low : high;
    }

    void weigh(double next, TemperedStep& step) {
        step.effective = effective(next);
        weights_ = log_weights(next);
        const double total = log_sum_exp(weights_);
        for (double& w : weights_) { w = w > total - 700.0 ? sim::exponential(w - total) : 0.0; }
        result_.log_evidence += total - sim::logarithm(static_cast<double>(plan_.particles));
    }

    /// Systematic: one drawn place, the others at even steps.
    void resample(TemperedStep& step) {
        const auto n = static_cast<double>(plan_.particles);
        const double offset = Luck(plan_.seed, LuckFor::resample, 0, sweep_).uniform();
        Matrix kept(plan_.particles, dimension_);
        Vector likelihoods(plan_.particles);
        double sum = weights_[0];
        std::size_t from = 0;
        std::size_t last = plan_.particles;
        // Neighbours in the list are copies of one: halves take turns, so that copies are spread.
        for (std::size_t i = 0; i < plan_.particles; ++i) {
            const double place = (static_cast<double>(i) + offset) / n;
            while (sum < place && from + 1 < plan_.particles) { sum += weights_[++from]; }
            const std::size_t to = i / 2 + (i % 2) * (plan_.particles / 2);
            kept.set_row(to, result_.particles.row(from));
            likelihoods[to] = result_.log_likelihood[from];
            step.unique += from != last ? 1 : 0;
            last = from;
        }
        result_.particles = std::move(kept);
        result_.log_likelihood = std::move(likelihoods);
    }

    void move(TemperedStep& step) {
        const Matrix before = result_.particles;
        double accepted = 0.0;
        do {
            const double share = 0.5 * (move_half(0) + move_half(1));
            accepted += share;
            scale_ = std::clamp(scale_ * sim::exponential(share - 0.25), 0.01, 2.0);
            ++step.moves;
            ++sweep_;
            step.correlation = forgotten(before);
        } while (step.moves < plan_.least_moves ||
                 (step.correlation >= plan_.correlation && step.moves < plan_.most_moves));
        step.acceptance = accepted / static_cast<double>(step.moves);
        if (step.correlation >= plan_.correlation) {
            result_.failures.push_back({"temperature " + std::to_string(result_.steps.size() + 1),
                                        "squared correlation", step.correlation});
        }
    }

    [[nodiscard]] double forgotten(const Matrix& before) const {
        double sum = 0.0;
        for (std::size_t j = 0; j < dimension_; ++j) {
            const Vector a = before.column(j);
            const Vector b = result_.particles.column(j);
            const double mean_a = mean_of(a);
            const double mean_b = mean_of(b);
            double ab = 0.0;
            double aa = 1e-300;
            double bb = 1e-300;
            for (std::size_t i = 0; i < a.size(); ++i) {
                ab += (a[i] - mean_a) * (b[i] - mean_b);
                aa += (a[i] - mean_a) * (a[i] - mean_a);
                bb += (b[i] - mean_b) * (b[i] - mean_b);
            }
            sum += ab * ab / (aa * bb) / static_cast<double>(dimension_);
        }
        return sum;
    }

    void propose(std::size_t i, std::size_t others, std::span<double> to) const {
        const std::size_t half = plan_.particles / 2;
        Luck luck(plan_.seed, LuckFor::smc_proposal, i, sweep_);
        const std::size_t a = others + luck.below(half);
        std::size_t b = others + luck.below(half - 1);
        b += b >= a ? 1 : 0;
        const bool some = luck.uniform() < 1.0 / 3.0;
        const bool jump = luck.uniform() < 0.1;
        const auto moved = static_cast<double>(dimension_) * (some ? 0.5 : 1.0);
        const double g = jump ? 1.0 : scale_ * 2.38 / std::sqrt(2.0 * std::max(moved, 1.0));
        for (std::size_t j = 0; j < dimension_; ++j) {
            const bool in = !some || luck.uniform() < 0.5;
            const double noise = 1e-5 * luck.normal();
            const double off = result_.particles(a, j) - result_.particles(b, j);
            to[j] = result_.particles(i, j) + (in ? g * off + noise : 0.0);
        }
    }

    /// Moves one half by differences within the other; the share that was accepted.
    double move_half(std::size_t which) {
        const std::size_t half = plan_.particles / 2;
        const std::size_t mine = which * half;
        Matrix proposed(half, dimension_);
        sim::parallel_for(plan_.threads, half, [&](std::size_t i) {
            propose(mine + i, (1 - which) * half, proposed.row(i));
        });
        const Vector likelihoods = run(proposed);
        std::size_t accepted = 0;
        for (std::size_t i = 0; i < half; ++i) {
            const std::size_t p = mine + i;
            const double change = temperature_ * (likelihoods[i] - result_.log_likelihood[p]) +
                                  log_prior(proposed.row(i)) - log_prior(result_.particles.row(p));
            const double luck = Luck(plan_.seed, LuckFor::smc_accept, p, sweep_).uniform();
            if (std::isfinite(likelihoods[i]) && sim::logarithm(luck) < change) {
                result_.particles.set_row(p, proposed.row(i));
                result_.log_likelihood[p] = likelihoods[i];
                ++accepted;
            }
        }
        return static_cast<double>(accepted) / static_cast<double>(half);
    }
};

}  // namespace

TemperedResult sample_tempered(std::size_t dimension, const BatchLikelihood& likelihood,
                               const TemperedPlan& plan) {
    return Sampler(dimension, likelihood, plan).sample();
}

Matrix tempered_starts(const Density& density, const HmcPlan& hmc) {
    TemperedPlan plan;
    plan.particles = 256;
    plan.correlation = 0.3;
    plan.most_moves = 15;
    plan.seed = hmc.seed;
    plan.threads = hmc.threads;
    const BatchLikelihood likelihood = [&density, &hmc](const Matrix& z, std::uint64_t) {
        Vector all(z.rows());
        sim::parallel_for(hmc.threads, z.rows(), [&](std::size_t i) {
            all[i] = density.log_density(z.row(i)) - log_prior(z.row(i));
        });
        return all;
    };
    const Matrix particles = sample_tempered(density.dimension, likelihood, plan).particles;
    Matrix starts(hmc.chains, density.dimension);
    for (std::size_t c = 0; c < hmc.chains; ++c) {
        // At even distances: neighbours in the list descend from one another.
        starts.set_row(c, particles.row((2 * c + 1) * plan.particles / (2 * hmc.chains)));
    }
    return starts;
}

}  // namespace afweging::calibration::inference
