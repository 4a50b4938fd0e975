// SPDX-License-Identifier: EUPL-1.2
// A problem of the shape of ours, cheap enough to know its posterior: 20 parameters, 30 targets.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// Target k is 3 tanh(s / 3) + 0.5 sin(s), s = a_k z with about five of the parameters in it, each
/// by a drawn normal(0, 0.7^2); prior of each parameter normal(0, 1); standard errors 0.5; the
/// simulator's own luck `noise` x 0.5.
class OwnShape {
public:
    static constexpr std::size_t parameters = 20;
    static constexpr std::size_t targets = 30;

    OwnShape(std::uint64_t seed, double noise)
        : inner_(targets, parameters), seed_(seed), noise_(noise) {
        for (std::size_t k = 0; k < targets; ++k) {
            for (std::size_t j = 0; j < parameters; ++j) {
                Luck luck(seed, LuckFor::candidates, k * parameters + j, 0);
                const bool in = luck.uniform() < 0.25;
                inner_(k, j) = in ? 0.7 * luck.normal() : 0.0;
            }
        }
        truth_.resize(parameters);
        for (std::size_t j = 0; j < parameters; ++j) {
            truth_[j] = Luck(seed, LuckFor::candidates, j, 1).normal();
        }
        observed_ = mean(truth_);
        for (std::size_t k = 0; k < targets; ++k) {
            observed_[k] += 0.5 * Luck(seed, LuckFor::candidates, k, 2).normal();
        }
    }

    [[nodiscard]] Vector mean(View z) const {
        Vector m(targets);
        for (std::size_t k = 0; k < targets; ++k) {
            m[k] = 3.0 * hyperbolic_tangent(dot(inner_.row(k), z) / 3.0) +
                   0.5 * std::sin(dot(inner_.row(k), z));
        }
        return m;
    }

    [[nodiscard]] Likelihood likelihood() const {
        std::vector<Fact> facts;
        for (std::size_t k = 0; k < targets; ++k) {
            facts.push_back(
                {"t" + std::to_string(k), "s" + std::to_string(k), 0, observed_[k], 0.5});
        }
        return {facts, {}};
    }

    [[nodiscard]] Problem problem() const {
        Problem p;
        for (std::size_t j = 0; j < parameters; ++j) {
            p.priors.push_back(normal_prior("p" + std::to_string(j), 0.0, 1.0));
        }
        p.targets = likelihood().targets();
        p.simulate = [this](const Matrix& theta, std::uint64_t first) {
            Runs runs{Matrix(theta.rows(), targets),
                      Matrix(theta.rows(), targets, noise_ * noise_ * 0.25)};
            for (std::size_t i = 0; i < theta.rows(); ++i) {
                Vector m = mean(theta.row(i));
                Luck luck(seed_, LuckFor::candidates, first + i, 3);
                for (double& v : m) { v += noise_ * 0.5 * luck.normal(); }
                runs.means.set_row(i, m);
            }
            return runs;
        };
        return p;
    }

    /// The posterior itself, with its gradient.
    [[nodiscard]] Density exact() const {
        Density density;
        density.dimension = parameters;
        const auto shared = std::make_shared<const Likelihood>(likelihood());
        density.log_density = [this, shared](View z) {
            return log_prior(z) + shared->log_density(mean(z), {});
        };
        density.force = [this, shared](View z, std::span<double> force) {
            Vector by_mean(targets);
            Vector by_variance(targets);
            shared->log_density(mean(z), {}, by_mean, by_variance);
            for (std::size_t j = 0; j < parameters; ++j) { force[j] = -z[j]; }
            for (std::size_t k = 0; k < targets; ++k) {
                const double t = hyperbolic_tangent(dot(inner_.row(k), z) / 3.0);
                const double slope = 1.0 - t * t + 0.5 * std::cos(dot(inner_.row(k), z));
                for (std::size_t j = 0; j < parameters; ++j) {
                    force[j] += by_mean[k] * slope * inner_(k, j);
                }
            }
        };
        return density;
    }

    [[nodiscard]] const Vector& truth() const { return truth_; }

private:
    Matrix inner_;
    std::uint64_t seed_;
    double noise_;
    Vector truth_;
    Vector observed_;
};

}  // namespace afweging::calibration::inference
