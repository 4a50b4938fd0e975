// SPDX-License-Identifier: EUPL-1.2
// Ranks, bands and coverage.
#include "calibration/inference/rank_checks.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/posterior.hpp"
#include "sim/check.hpp"
#include "sim/parallel.hpp"

namespace afweging::calibration::inference {

RankTable rank_truths(const Recover& recover, std::size_t replications, unsigned threads) {
    std::vector<Recovery> all(replications);
    sim::parallel_for(threads, replications, [&](std::size_t r) { all[r] = recover(r); });
    const std::size_t d = all[0].truth.size();
    RankTable table{all[0].draws.rows(), std::vector<std::vector<std::size_t>>(d),
                    Matrix(replications, d), Matrix(replications, d), Matrix(replications, d)};
    for (std::size_t r = 0; r < replications; ++r) {
        const Moments moments = moments_of(all[r].draws);
        table.truth.set_row(r, all[r].truth);
        table.mean.set_row(r, moments.mean);
        table.deviation.set_row(r, moments.deviation);
        for (std::size_t j = 0; j < d; ++j) {
            std::size_t below = 0;
            for (std::size_t i = 0; i < table.draws; ++i) {
                below += static_cast<std::size_t>(all[r].draws(i, j) < all[r].truth[j]);
            }
            table.ranks[j].push_back(below);
        }
    }
    return table;
}

namespace {

/// Binomial chances of at most r of n, for each point and r.
Matrix binomial_table(std::size_t n, std::size_t points) {
    Matrix table(points - 1, n + 1);
    for (std::size_t i = 1; i < points; ++i) {
        const double p = static_cast<double>(i) / static_cast<double>(points);
        for (std::size_t r = 0; r <= n; ++r) {
            table(i - 1, r) =
                binomial_cdf(static_cast<std::int64_t>(r), static_cast<std::int64_t>(n), p);
        }
    }
    return table;
}

double two_sided(const Matrix& table, std::size_t point, std::size_t r) {
    const double below = table(point, r);
    const double above = r == 0 ? 1.0 : 1.0 - table(point, r - 1);
    return 2.0 * std::min(below, above);
}

std::vector<std::size_t> counts_at(const std::vector<std::size_t>& cells) {
    std::vector<std::size_t> counts;
    std::size_t sum = 0;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        sum += cells[i];
        counts.push_back(sum);
    }
    return counts;
}

}  // namespace

EcdfBand ecdf_band(std::size_t n, std::size_t points, double level, std::uint64_t seed) {
    constexpr std::size_t simulated = 4000;
    const Matrix table = binomial_table(n, points);
    Vector least(simulated, 1.0);
    for (std::size_t s = 0; s < simulated; ++s) {
        std::vector<std::size_t> cells(points, 0);
        Luck luck(seed, LuckFor::bands, s);
        for (std::size_t i = 0; i < n; ++i) {
            ++cells[static_cast<std::size_t>(luck.uniform() * static_cast<double>(points))];
        }
        const std::vector<std::size_t> counts = counts_at(cells);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            least[s] = std::min(least[s], two_sided(table, i, counts[i]));
        }
    }
    const double reached = quantile_of(least, 1.0 - level);
    EcdfBand band;
    for (std::size_t i = 0; i + 1 < points; ++i) {
        std::size_t low = 0;
        while (two_sided(table, i, low) < reached) { ++low; }
        std::size_t high = n;
        while (two_sided(table, i, high) < reached) { --high; }
        band.low.push_back(low);
        band.high.push_back(high);
    }
    return band;
}

std::size_t points_outside(const EcdfBand& band, const std::vector<std::size_t>& ranks,
                           std::size_t draws) {
    const std::size_t points = band.low.size() + 1;
    AFWEGING_VALIDATE((draws + 1) % points == 0);
    std::vector<std::size_t> cells(points, 0);
    for (const std::size_t r : ranks) { ++cells[r * points / (draws + 1)]; }
    const std::vector<std::size_t> counts = counts_at(cells);
    std::size_t outside = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool within = counts[i] >= band.low[i] && counts[i] <= band.high[i];
        outside += within ? 0U : 1U;
    }
    return outside;
}

std::vector<Coverage> coverage_of(const std::vector<std::size_t>& ranks, std::size_t draws,
                                  const std::vector<double>& levels, double sure) {
    std::vector<Coverage> all;
    const auto n = static_cast<std::int64_t>(ranks.size());
    for (const double level : levels) {
        std::int64_t inside = 0;
        for (const std::size_t r : ranks) {
            const double place =
                (static_cast<double>(r) + 0.5) / (static_cast<double>(draws) + 1.0);
            inside += std::fabs(place - 0.5) <= 0.5 * level ? 1 : 0;
        }
        const auto [low, high] = central_counts(n, level, sure);
        const auto size = static_cast<double>(n);
        all.push_back({level, static_cast<double>(inside) / size, static_cast<double>(low) / size,
                       static_cast<double>(high) / size});
    }
    return all;
}

RecoveryQuality recovery_quality(const RankTable& table) {
    RecoveryQuality quality;
    for (std::size_t j = 0; j < table.truth.columns(); ++j) {
        const Vector truth = table.truth.column(j);
        const Vector mean = table.mean.column(j);
        const double truth_mean = mean_of(truth);
        const double mean_mean = mean_of(mean);
        double product = 0.0;
        double truth_square = 0.0;
        double mean_square = 0.0;
        double posterior = 0.0;
        for (std::size_t r = 0; r < truth.size(); ++r) {
            product += (truth[r] - truth_mean) * (mean[r] - mean_mean);
            truth_square += (truth[r] - truth_mean) * (truth[r] - truth_mean);
            mean_square += (mean[r] - mean_mean) * (mean[r] - mean_mean);
            posterior += table.deviation(r, j) * table.deviation(r, j);
        }
        quality.r_squared.push_back(product * product / (truth_square * mean_square));
        quality.contraction.push_back(1.0 - posterior / truth_square);
    }
    return quality;
}

}  // namespace afweging::calibration::inference
