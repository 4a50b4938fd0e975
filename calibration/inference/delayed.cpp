// SPDX-License-Identifier: EUPL-1.2
// All chains step together.
#include "calibration/inference/delayed.hpp"

#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "sim/check.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {

Matrix DelayedResult::pooled() const {
    Matrix all;
    for (const Matrix& chain : draws) { all.append(chain); }
    return all;
}

namespace {

/// log p - log e of each row, given the log likelihoods of the model.
Vector excess_of(const Density& emulated, const Matrix& z, const Vector& likelihoods,
                 unsigned threads) {
    Vector excess(z.rows());
    sim::parallel_for(threads, z.rows(), [&](std::size_t i) {
        excess[i] = likelihoods[i] + log_prior(z.row(i)) - emulated.log_density(z.row(i));
    });
    return excess;
}

}  // namespace

DelayedResult sample_delayed(const Density& emulated, const Chains& emulated_draws,
                             const BatchLikelihood& likelihood, const DelayedPlan& plan) {
    const std::size_t d = emulated.dimension;
    Matrix here = emulated_draws.thinned(plan.chains);
    AFWEGING_VALIDATE(here.rows() == plan.chains);
    const auto scale = cholesky(covariance_of_rows(emulated_draws.pooled()));
    AFWEGING_VALIDATE(scale.has_value());
    HmcPlan hmc;
    hmc.seed = plan.seed;
    DelayedResult result;
    result.draws.assign(plan.chains, Matrix(plan.steps, d));
    Vector excess = excess_of(emulated, here, likelihood(here, 0), plan.threads);
    result.runs = plan.chains;
    Vector seen;
    std::size_t accepted = 0;
    for (std::size_t t = 0; t < plan.warm_up + plan.steps; ++t) {
        Matrix proposed(plan.chains, d);
        const auto when = static_cast<std::uint32_t>(t);
        sim::parallel_for(plan.threads, plan.chains, [&](std::size_t c) {
            proposed.set_row(c, walk_hmc(emulated, here.row(c), *scale, plan.step, plan.moves, hmc,
                                         0x100000000U + c, when));
        });
        const Vector next =
            excess_of(emulated, proposed, likelihood(proposed, result.runs), plan.threads);
        result.runs += plan.chains;
        for (std::size_t c = 0; c < plan.chains; ++c) {
            const double luck = Luck(plan.seed, LuckFor::delayed_accept, c, when).uniform();
            if (std::isfinite(next[c]) && sim::logarithm(luck) < next[c] - excess[c]) {
                here.set_row(c, proposed.row(c));
                excess[c] = next[c];
                ++accepted;
            }
            if (t >= plan.warm_up) {
                result.draws[c].set_row(t - plan.warm_up, here.row(c));
                seen.push_back(excess[c]);
            }
        }
    }
    result.acceptance = static_cast<double>(accepted) /
                        static_cast<double>(plan.chains * (plan.warm_up + plan.steps));
    result.disagreement = deviation_of(seen);
    return result;
}

}  // namespace afweging::calibration::inference
