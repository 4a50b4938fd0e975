// SPDX-License-Identifier: EUPL-1.2
// World by world, a posterior on one shared emulator.
#include "calibration/validation/wrong_coverage.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/chain_checks.hpp"
#include "calibration/inference/designs.hpp"
#include "calibration/inference/distributions.hpp"
#include "calibration/inference/posterior.hpp"
#include "sim/mathematics.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration {

using inference::Emulator;
using inference::Likelihood;
using inference::Luck;
using inference::LuckFor;
using inference::Matrix;
using inference::Runs;
using inference::Vector;
using inference::View;

namespace {

constexpr std::size_t kept_draws = 399;  // one less than a multiple of the points of the ECDF
constexpr std::size_t points = 20;
constexpr std::size_t candidates = 2000;
constexpr double level = 0.8;

std::vector<std::size_t> range(std::size_t from, std::size_t to) {
    std::vector<std::size_t> all;
    for (std::size_t k = from; k < to; ++k) { all.push_back(k); }
    return all;
}

/// Points of the prior with what the emulator says there: where chains may start.
struct Candidates {
    Matrix z;
    Runs said;
};

Candidates candidates_of(const Emulator& emulator, std::uint64_t seed) {
    Candidates all{
        inference::to_standard(inference::uniform_points(candidates, emulator.dimension(), seed)),
        {Matrix(candidates, emulator.outputs()), Matrix(candidates, emulator.outputs())}};
    for (std::size_t i = 0; i < candidates; ++i) {
        emulator.mean(all.z.row(i), all.said.means.row(i));
        emulator.variance(all.z.row(i), all.said.variances.row(i));
    }
    return all;
}

/// Rows drawn as the posterior weighs them.
Matrix starts_of(const Candidates& all, const Likelihood& likelihood, std::size_t count,
                 Luck luck) {
    Vector weights = inference::log_likelihoods(likelihood, all.said);
    const double most = *std::max_element(weights.begin(), weights.end());
    Matrix starts(count, all.z.columns());
    for (std::size_t s = 0; s < count; ++s) {
        // The largest of log weight + Gumbel noise is a draw by weight.
        std::size_t best = 0;
        double reached = -1e300;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const double gumbel = -sim::logarithm(-sim::logarithm(luck.uniform()));
            if (weights[i] - most + gumbel > reached) {
                reached = weights[i] - most + gumbel;
                best = i;
            }
        }
        starts.set_row(s, all.z.row(best));
    }
    return starts;
}

/// What one world says of each contrast.
struct Answer {
    std::vector<std::size_t> rank;
    Vector mean, deviation, half_width, numbers;
    double inside = 0;  ///< share of its contrasts within their interval of 80 %
    bool met = true;
};

struct Foretold {
    Vector values;
    double numbers = 0;  ///< variance over draws of the mean
};

Foretold foretold(const Foreteller& by, const Matrix& draws, std::size_t output, Luck& luck) {
    Foretold one;
    Vector means, mean(by.emulator.outputs()), variance(by.emulator.outputs());
    for (std::size_t i = 0; i < draws.rows(); ++i) {
        by.emulator.mean(draws.row(i), mean);
        by.emulator.variance(draws.row(i), variance);
        means.push_back(mean[output]);
        const double doubt = variance[output] + by.luck[output] * by.luck[output];
        one.values.push_back(mean[output] + std::sqrt(doubt) * luck.normal());
    }
    const double deviation = inference::deviation_of(means);
    one.numbers = deviation * deviation;
    return one;
}

bool have_met(const inference::Chains& chains) {
    for (std::size_t j = 0; j < chains.draws.front().columns(); ++j) {
        std::vector<Vector> one;
        for (const Matrix& chain : chains.draws) { one.push_back(chain.column(j)); }
        if (!(inference::r_hat(one) < 1.05)) {
            return false;
        }
    }
    return true;
}

inference::Chains posterior_in(const Emulator& of_targets, const Likelihood& likelihood,
                               const Candidates& all, std::uint64_t seed, std::size_t world) {
    inference::HmcPlan hmc;
    hmc.chains = 2;
    hmc.warm_up = 250;
    hmc.draws = 400;
    hmc.seed = seed + 7 * world;
    hmc.starts = starts_of(all, likelihood, hmc.chains, Luck(seed, LuckFor::start, world));
    return inference::sample_hmc(inference::emulated_posterior(of_targets, likelihood), hmc);
}

Answer answer_of(const Foreteller& by, const Matrix& draws, View truth, Luck luck) {
    Answer answer;
    for (std::size_t c = 0; c < truth.size(); ++c) {
        const Foretold one = foretold(by, draws, by.targets + c, luck);
        std::size_t below = 0;
        for (const double each : one.values) { below += each < truth[c] ? 1U : 0U; }
        const double low = inference::quantile_of(one.values, 0.5 - level / 2);
        const double high = inference::quantile_of(one.values, 0.5 + level / 2);
        answer.rank.push_back(below);
        answer.mean.push_back(inference::mean_of(one.values));
        answer.deviation.push_back(inference::deviation_of(one.values));
        answer.half_width.push_back((high - low) / 2);
        answer.numbers.push_back(one.numbers);
        answer.inside +=
            (truth[c] >= low && truth[c] <= high ? 1.0 : 0.0) / static_cast<double>(truth.size());
    }
    return answer;
}

ContrastCoverage summed(const std::vector<Answer>& answers, const Truths& truths, std::size_t c,
                        double luck, const inference::EcdfBand& band) {
    ContrastCoverage one;
    std::vector<std::size_t> ranks;
    const auto worlds = static_cast<double>(answers.size());
    double variance = 0;
    for (std::size_t w = 0; w < answers.size(); ++w) {
        const Answer& a = answers[w];
        ranks.push_back(a.rank[c]);
        one.truth += truths.contrasts(w, c) / worlds;
        one.off += (truths.contrasts(w, c) - a.mean[c]) / a.deviation[c] / worlds;
        one.half_width += a.half_width[c] / worlds;
        one.from_numbers += a.numbers[c] / worlds;
        variance += a.deviation[c] * a.deviation[c] / worlds;
    }
    one.from_numbers /= variance;
    one.from_luck = luck * luck / variance;
    one.levels = inference::coverage_of(ranks, kept_draws, {0.5, level, 0.95});
    one.outside = inference::points_outside(band, ranks, kept_draws);
    return one;
}

}  // namespace

CoverageReport cover(const Foreteller& by, const Likelihood& likelihood, const Truths& truths,
                     std::uint64_t seed, unsigned threads) {
    const std::size_t worlds = truths.observed.rows();
    const std::size_t contrasts = truths.contrasts.columns();
    const Emulator of_targets = by.emulator.of_outputs(range(0, by.targets));
    const Candidates all = candidates_of(of_targets, seed);
    std::vector<Answer> answers(worlds);
    sim::parallel_for(threads, worlds, [&](std::size_t w) {
        const Likelihood seen = likelihood.with_observed(truths.observed.row(w));
        const inference::Chains chains = posterior_in(of_targets, seen, all, seed, w);
        answers[w] = answer_of(by, chains.thinned(kept_draws), truths.contrasts.row(w),
                               Luck(seed, LuckFor::candidates, w));
        answers[w].met = have_met(chains);
    });
    CoverageReport report;
    report.worlds = worlds;
    const inference::EcdfBand band = inference::ecdf_band(worlds, points, 0.95, seed);
    for (std::size_t c = 0; c < contrasts; ++c) {
        report.contrasts.push_back(summed(answers, truths, c, by.luck[by.targets + c], band));
        report.ranks.emplace_back();
        for (const Answer& a : answers) { report.ranks.back().push_back(a.rank[c]); }
    }
    Vector inside;
    for (const Answer& a : answers) {
        inside.push_back(a.inside);
        report.not_met += (a.met ? 0.0 : 1.0) / static_cast<double>(worlds);
    }
    report.share = inference::mean_of(inside);
    report.error = inference::deviation_of(inside) / std::sqrt(static_cast<double>(worlds));
    return report;
}

}  // namespace afweging::calibration
