// SPDX-License-Identifier: EUPL-1.2
// The emulated posterior against the posterior itself.
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/waves.hpp"
#include "tests/calibration/inference/own_shape.hpp"
#include "tests/support/catch.hpp"

using namespace afweging::calibration::inference;

TEST_CASE("try", "[inference]") {
    const int problems = std::getenv("P") ? std::atoi(std::getenv("P")) : 2;
    for (int s = 0; s < problems; ++s) {
        const OwnShape shape(static_cast<std::uint64_t>(s) + 1, 0.15);
        HmcPlan plan;
        plan.draws = 2500;
        plan.threads = 1;
        const Chains exact = sample_hmc(shape.exact(), plan);
        std::vector<std::string> names(20, "p");
        const ChainCheck check = check_chains(exact.draws, names);
        double worst = 0, least = 1e9;
        for (double r : check.r_hat) worst = std::max(worst, r);
        for (double r : check.bulk) least = std::min(least, r);
        std::printf("exact: acc %.2f step %.2f ev %zu rhat %.4f bulk %.0f fail %zu\n",
                    exact.acceptance[0], exact.step[0], exact.evaluations, worst, least,
                    check.failures.size());
        const Moments truth = moments_of(exact.pooled());
        WavePlan waves;
        waves.threads = 1;
        if (std::getenv("W")) waves.widen = std::atof(std::getenv("W"));
        if (std::getenv("L")) waves.local = std::atof(std::getenv("L"));
        if (std::getenv("F")) waves.refits = std::strtoul(std::getenv("F"), nullptr, 10);
        waves.hmc.draws = 1500;
        if (std::getenv("R")) {
            waves.runs.clear();
            for (char* q = std::getenv("R"); *q;) {
                waves.runs.push_back(std::strtoul(q, &q, 10));
                if (*q) ++q;
            }
        }
        const Problem problem = shape.problem();
        const Likelihood likelihood = shape.likelihood();
        const WaveResult result = match_history(problem, likelihood, waves);
        for (const Wave& w : result.waves) {
            const Moments m = moments_of(w.chains.pooled());
            double error = 0, width = 0, most = 0, q2 = 0;
            for (std::size_t j = 0; j < 20; ++j) {
                const double e = std::fabs(m.mean[j] - truth.mean[j]) / truth.deviation[j];
                error += e / 20;
                most = std::max(most, e);
                width += m.deviation[j] / truth.deviation[j] / 20;
            }
            for (auto& f : w.fits) q2 += f.q2 / 30;
            const ChainCheck c = check_chains(w.chains.draws, names);
            worst = 0; least = 1e9;
            for (double r : c.r_hat) worst = std::max(worst, r);
            for (double r : c.bulk) least = std::min(least, r);
            std::printf(
                "%zu: error %.3f most %.3f width %.3f q2 %.4f dev %.3f share %.3f left %.4f %.3f acc %.2f st %.2f rhat "
                "%.4f bulk %.0f ev %zu\n",
                w.runs, error, most, width, q2, w.fits[0].deviation, w.emulator_share, w.space_left,
                w.posterior_left, w.chains.acceptance[0], w.chains.step[0], worst, least,
                w.chains.evaluations);
        }
        std::fflush(stdout);
    }
}
