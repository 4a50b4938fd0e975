// SPDX-License-Identifier: EUPL-1.2
// Ranks of a right posterior pass; planted faults do not.
#include "calibration/inference/rank_checks.hpp"

#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/hmc.hpp"
#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/posterior.hpp"
#include "calibration/inference/scores.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

namespace {

constexpr std::size_t draws = 99;
constexpr std::size_t points = 20;
constexpr std::size_t replications = 300;

/// Normal prior, one observation with error 0.5: the posterior has deviation sqrt(0.2). `width` and
/// `shift` (in its deviations) are faults.
Recover normal_case(double width, double shift) {
    return [width, shift](std::size_t r) {
        Luck luck(77, LuckFor::candidates, r);
        const double truth = luck.normal();
        const double y = truth + 0.5 * luck.normal();
        const double deviation = std::sqrt(0.2);
        Recovery one{{truth}, Matrix(draws, 1)};
        for (std::size_t i = 0; i < draws; ++i) {
            one.draws(i, 0) = 0.8 * y + deviation * (shift + width * luck.normal());
        }
        return one;
    };
}

/// The observation tells the size of the truth, not its sign: two modes. The fault forgets one.
Recover two_modes(bool forgets) {
    return [forgets](std::size_t r) {
        Luck luck(78, LuckFor::candidates, r);
        const double truth = luck.normal();
        const double seen = std::fabs(truth) + 0.01 * luck.normal();
        Recovery one{{truth}, Matrix(draws, 1)};
        for (std::size_t i = 0; i < draws; ++i) {
            const double size = std::fabs(seen + 0.01 * luck.normal());
            one.draws(i, 0) = !forgets && luck.uniform() < 0.5 ? -size : size;
        }
        return one;
    };
}

struct Verdict {
    std::size_t outside;
    std::vector<Coverage> coverage;
    [[nodiscard]] bool covers() const {
        return coverage[0].passes() && coverage[1].passes() && coverage[2].passes();
    }
};

Verdict verdict_on(const Recover& recover) {
    const RankTable table = rank_truths(recover, replications, 1);
    const EcdfBand band = ecdf_band(replications, points, 0.99, 1);
    return {points_outside(band, table.ranks[0], draws),
            coverage_of(table.ranks[0], draws, {0.5, 0.8, 0.95})};
}

/// Two targets linear in two parameters, by HMC on the real posterior.
Recover linear_by_hmc(double error) {
    return [error](std::size_t r) {
        Luck luck(79, LuckFor::candidates, r);
        const Vector truth{luck.normal(), luck.normal()};
        const auto mean = [](View z) { return Vector{z[0] + z[1], z[0] - 0.5 * z[1]}; };
        const Vector m = mean(truth);
        const Likelihood likelihood({{"a", "S", 0, m[0] + 0.5 * luck.normal(), error},
                                     {"b", "S", 0, m[1] + 0.5 * luck.normal(), error}},
                                    {});
        Density density;
        density.dimension = 2;
        density.log_density = [&](View z) {
            return log_prior(z) + likelihood.log_density(mean(z), {});
        };
        density.force = [&](View z, std::span<double> f) {
            Vector by_mean(2);
            Vector by_variance(2);
            likelihood.log_density(mean(z), {}, by_mean, by_variance);
            f[0] = by_mean[0] + by_mean[1] - z[0];
            f[1] = by_mean[0] - 0.5 * by_mean[1] - z[1];
        };
        HmcPlan plan;
        plan.chains = 1;
        plan.warm_up = 150;
        plan.draws = 2 * draws;
        plan.seed = r + 1;
        return Recovery{truth, sample_hmc(density, plan).thinned(draws)};
    };
}

}  // namespace

TEST_CASE("Bands hold all of a uniform sample as often as they say", "[inference]") {
    const EcdfBand band = ecdf_band(200, points, 0.95, 3);
    std::size_t out = 0;
    for (std::size_t s = 0; s < 1000; ++s) {
        Luck luck(5, LuckFor::candidates, s);
        std::vector<std::size_t> ranks;
        for (int i = 0; i < 200; ++i) { ranks.push_back(luck.below(draws + 1)); }
        out += points_outside(band, ranks, draws) > 0 ? 1U : 0U;
    }
    // 50 of 1000 with deviation 7, and the band itself is simulated.
    CHECK(out > 15);
    CHECK(out < 90);
}

TEST_CASE("A right posterior passes, and too wide, too narrow, shifted and a lost mode are caught",
          "[inference]") {
    const Verdict right = verdict_on(normal_case(1.0, 0.0));
    CHECK(right.outside == 0);
    CHECK(right.covers());
    CHECK(verdict_on(two_modes(false)).outside == 0);
    const Verdict wide = verdict_on(normal_case(1.4, 0.0));
    CHECK(wide.outside > 0);
    CHECK_FALSE(wide.covers());
    const Verdict narrow = verdict_on(normal_case(0.7, 0.0));
    CHECK(narrow.outside > 0);
    CHECK_FALSE(narrow.covers());
    CHECK(verdict_on(normal_case(1.0, 0.3)).outside > 0);
    CHECK(verdict_on(two_modes(true)).outside > 0);
    CHECK_FALSE(verdict_on(two_modes(true)).covers());
    // Another method that finds both modes does not agree with one that lost one.
    const Recovery both = two_modes(false)(3);
    const Recovery one = two_modes(true)(3);
    const Agreement agreement = compare_posteriors(moments_of(one.draws), moments_of(both.draws),
                                                   {{"size", nullptr, nullptr}});
    CHECK_FALSE(agreement.failures.empty());
}

TEST_CASE("SBC of HMC on a small problem, and of one with a wrong standard error", "[inference]") {
    const RankTable table = rank_truths(linear_by_hmc(0.5), replications, 2);
    const EcdfBand band = ecdf_band(replications, points, 0.995, 1);
    for (std::size_t j = 0; j < 2; ++j) {
        CHECK(points_outside(band, table.ranks[j], draws) == 0);
        for (const Coverage& c : coverage_of(table.ranks[j], draws, {0.5, 0.8, 0.95})) {
            CHECK(c.passes());
        }
    }
    // Posterior variance of the first: precision [3.. ] by hand 1 + 4 + 4 and 1 + 4 + 1, cross 2.
    const RecoveryQuality quality = recovery_quality(table);
    CHECK(quality.contraction[0] == Approx(1.0 - 6.0 / 50.0).margin(0.03));
    CHECK(quality.r_squared[0] == Approx(1.0 - 6.0 / 50.0).margin(0.06));
    const RankTable wrong = rank_truths(linear_by_hmc(0.25), replications, 2);
    CHECK(points_outside(band, wrong.ranks[0], draws) > 0);
}
