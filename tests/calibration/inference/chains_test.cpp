// SPDX-License-Identifier: EUPL-1.2
// Chains against a known normal, and their checks against the R package posterior.
#include <cmath>
#include <cstdint>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/posterior.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

/// Autoregressive chains from a Lehmer generator that R computes exactly too; the script is in
/// docs/calibration/methods.md.
std::vector<Vector> four_chains(double shift, std::size_t kept = 500) {
    std::int64_t s = 12345;
    std::vector<Vector> chains;
    for (int c = 0; c < 4; ++c) {
        Vector chain;
        double v = 0.0;
        for (int t = 0; t < 500; ++t) {
            s = s * 16807 % 2147483647;
            v = 0.6 * v + static_cast<double>(s) / 2147483647.0 - 0.5;
            chain.push_back(v + c * shift);
        }
        chain.resize(kept);
        chains.push_back(chain);
    }
    return chains;
}

void check_as_in_r(const std::vector<Vector>& chains, double rhat, double bulk, double tail,
                   double mean) {
    CHECK(r_hat(chains) == Approx(rhat).epsilon(1e-9));
    CHECK(bulk_draws(chains) == Approx(bulk).epsilon(1e-7));
    CHECK(tail_draws(chains) == Approx(tail).epsilon(1e-7));
    CHECK(mean_draws(chains) == Approx(mean).epsilon(1e-7));
}

/// Normal with correlation 0.8 between neighbours, deviations 1, 2, 3 ...
Density correlated(std::size_t d) {
    Matrix covariance(d, d);
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = 0; j < d; ++j) {
            double r = 1.0;
            for (std::size_t k = i < j ? i : j; k < (i < j ? j : i); ++k) { r *= 0.8; }
            covariance(i, j) = r * static_cast<double>((i + 1) * (j + 1));
        }
    }
    const Matrix precision = inverse_of(*cholesky(covariance));
    Density density;
    density.dimension = d;
    density.log_density = [precision](View z) { return -0.5 * dot(multiply(precision, z), z); };
    density.force = [precision](View z, std::span<double> f) {
        const Vector p = multiply(precision, z);
        for (std::size_t i = 0; i < f.size(); ++i) { f[i] = -p[i]; }
    };
    return density;
}

}  // namespace

TEST_CASE("R-hat and effective draws are those of the R package posterior", "[inference]") {
    // posterior 1.3: rhat, ess_bulk, ess_tail, ess_mean.
    check_as_in_r(four_chains(0.0), 1.0096504730, 505.829207, 972.456664, 510.760696);
    check_as_in_r(four_chains(0.2), 1.2415331618, 12.720205, 87.225271, 12.602551);
    check_as_in_r(four_chains(0.0, 499), 1.0100843670, 500.592254, 962.424165, 505.879037);
    std::vector<Vector> with_ties = four_chains(0.0);
    for (Vector& c : with_ties) {
        for (double& v : c) { v = std::nearbyint(v * 10.0) / 10.0; }
    }
    check_as_in_r(with_ties, 1.0099876103, 508.157094, 970.048367, 511.551177);
}

TEST_CASE("HMC finds means, deviations and correlations of a normal, on any threads",
          "[inference]") {
    const std::size_t d = 8;
    HmcPlan plan;
    plan.draws = 1500;
    plan.seed = 4;
    const Chains chains = sample_hmc(correlated(d), plan);
    const ChainCheck check = check_chains(chains.draws, std::vector<std::string>(d, "x"));
    CHECK(check.failures.empty());
    const Moments moments = moments_of(chains.pooled());
    const Matrix covariance = covariance_of_rows(chains.pooled());
    for (std::size_t j = 0; j < d; ++j) {
        const auto deviation = static_cast<double>(j + 1);
        // Five Monte Carlo errors: less than one false alarm in a hundred thousand seeds.
        CHECK(std::fabs(moments.mean[j]) < 5.0 * check.monte_carlo_error[j] * deviation);
        CHECK(moments.deviation[j] == Approx(deviation).epsilon(0.06));
    }
    CHECK(covariance(1, 0) / (moments.deviation[0] * moments.deviation[1]) ==
          Approx(0.8).margin(0.04));
    plan.threads = 3;
    plan.draws = 50;
    const Chains on_three = sample_hmc(correlated(d), plan);
    plan.threads = 1;
    CHECK(on_three.draws == sample_hmc(correlated(d), plan).draws);
}

TEST_CASE("A force that is not the gradient costs acceptance, not the answer", "[inference]") {
    Density density = correlated(3);
    const auto exact = density.force;
    density.force = [exact](View z, std::span<double> f) {
        exact(z, f);
        for (double& v : f) { v *= 0.8; }
    };
    HmcPlan plan;
    plan.draws = 3000;
    const Moments moments = moments_of(sample_hmc(density, plan).pooled());
    for (std::size_t j = 0; j < 3; ++j) {
        CHECK(moments.deviation[j] == Approx(static_cast<double>(j + 1)).epsilon(0.08));
    }
}
