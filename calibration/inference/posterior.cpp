// SPDX-License-Identifier: EUPL-1.2
// Densities put together from prior, emulator or model, and likelihood.
#include "calibration/inference/posterior.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "calibration/inference/distributions.hpp"

namespace afweging::calibration::inference {

double log_prior(View z) {
    return -0.5 * dot(z, z) - 0.5 * log_two_pi * static_cast<double>(z.size());
}

namespace {

/// How far outside of the reach of the emulator's runs, in deviations of r^2 over them.
double outside(const Emulator& emulator, View z) {
    const auto d = static_cast<double>(z.size());
    const double deviation = std::sqrt(2.0 * d);
    return std::max(0.0, (emulator.distance(z) - d - 4.0 * deviation) / deviation);
}

/// A trajectory with too long a step runs away, and there powers of z are no numbers any more.
bool has_run_away(View z) {
    return std::any_of(z.begin(), z.end(), [](double each) { return !(std::fabs(each) < 1e6); });
}

}  // namespace

Density emulated_posterior(const Emulator& emulator, const Likelihood& likelihood) {
    Density density;
    density.dimension = emulator.dimension();
    const std::size_t outputs = emulator.outputs();
    density.log_density = [&emulator, &likelihood, outputs](View z) {
        if (has_run_away(z)) {
            return -std::numeric_limits<double>::infinity();
        }
        Vector means(outputs);
        Vector variances(outputs);
        emulator.mean(z, means);
        emulator.variance(z, variances);
        const double far = outside(emulator, z);
        return log_prior(z) + likelihood.log_density(means, variances) - 0.5 * far * far;
    };
    density.force = [&emulator, &likelihood, outputs](View z, std::span<double> force) {
        if (has_run_away(z)) {
            std::fill(force.begin(), force.end(), 0.0);
            return;
        }
        Vector means(outputs);
        Vector variances(outputs);
        Vector by_mean(outputs);
        Vector by_variance(outputs);
        emulator.mean(z, means);
        emulator.variance(z, variances);
        likelihood.log_density(means, variances, by_mean, by_variance);
        emulator.slope(z, by_mean, by_variance, force);
        for (std::size_t i = 0; i < force.size(); ++i) { force[i] -= z[i]; }
        const double far = outside(emulator, z);
        if (far > 0.0) {
            Vector away(force.size());
            emulator.distance_slope(z, away);
            const double pull = far / std::sqrt(2.0 * static_cast<double>(z.size()));
            for (std::size_t i = 0; i < force.size(); ++i) { force[i] -= pull * away[i]; }
        }
    };
    return density;
}

Vector log_likelihoods(const Likelihood& likelihood, const Runs& runs) {
    Vector all(runs.means.rows());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const View variances = runs.variances.rows() == 0 ? View() : runs.variances.row(i);
        all[i] = likelihood.log_density(runs.means.row(i), variances);
    }
    return all;
}

BatchLikelihood direct_likelihood(const Problem& problem, const Likelihood& likelihood) {
    return [&problem, &likelihood](const Matrix& z, std::uint64_t first) {
        return log_likelihoods(likelihood, problem.run(z, first));
    };
}

Moments moments_of(const Matrix& draws, View weights) {
    const std::size_t d = draws.columns();
    Moments m{Vector(d, 0.0), Vector(d, 0.0)};
    double total = 0.0;
    double squares = 0.0;
    const auto weight = [&weights](std::size_t i) { return weights.empty() ? 1.0 : weights[i]; };
    for (std::size_t i = 0; i < draws.rows(); ++i) {
        total += weight(i);
        squares += weight(i) * weight(i);
        for (std::size_t j = 0; j < d; ++j) { m.mean[j] += weight(i) * draws(i, j); }
    }
    for (double& v : m.mean) { v /= total; }
    for (std::size_t i = 0; i < draws.rows(); ++i) {
        for (std::size_t j = 0; j < d; ++j) {
            const double off = draws(i, j) - m.mean[j];
            m.deviation[j] += weight(i) * off * off;
        }
    }
    // The divisor n - 1, with n the effective number of draws.
    const double divisor = total - squares / total;
    for (double& v : m.deviation) { v = std::sqrt(v / divisor); }
    return m;
}

}  // namespace afweging::calibration::inference
