// SPDX-License-Identifier: EUPL-1.2
// Simulation-based calibration: of data drawn from the prior, the posterior must hold the truth as
// often as it says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// One replication: the truth that was drawn from the prior, and draws of the posterior given data
/// simulated from it (draws x d).
struct Recovery {
    Vector truth;
    Matrix draws;
};
using Recover = std::function<Recovery(std::size_t replication)>;

/// Ranks of the truth among the draws: uniform on 0 .. draws when the sampler is right.
/// Source: talts2018sbc
struct RankTable {
    std::size_t draws = 0;
    std::vector<std::vector<std::size_t>> ranks;  ///< by parameter, by replication
    Matrix truth;                                 ///< replications x d
    Matrix mean;                                  ///< of the posteriors
    Matrix deviation;
};
/// Runs the replications in parallel. Draws are to be nearly independent (thin them), and one less
/// than a multiple of `points` below: 99 will do.
[[nodiscard]] RankTable rank_truths(const Recover& recover, std::size_t replications,
                                    unsigned threads);

/// Bounds of the ECDF of n uniform ranks at i / points, i = 1 .. points - 1, that hold for all i at
/// once with chance `level`: binomial limits at the level that simulated samples reach.
/// Source: sailynoja2022ecdf
struct EcdfBand {
    std::vector<std::size_t> low;
    std::vector<std::size_t> high;
};
[[nodiscard]] EcdfBand ecdf_band(std::size_t n, std::size_t points, double level,
                                 std::uint64_t seed);

/// How many of the points are outside of the band; 0 passes.
[[nodiscard]] std::size_t points_outside(const EcdfBand& band,
                                         const std::vector<std::size_t>& ranks, std::size_t draws);

/// Share of central intervals of a level that hold the truth, with the limits between which that
/// share lies with chance `sure` when intervals are right (binomial).
struct Coverage {
    double level = 0.0;
    double share = 0.0;
    double low = 0.0;
    double high = 0.0;
    [[nodiscard]] bool passes() const { return share >= low && share <= high; }
};
[[nodiscard]] std::vector<Coverage> coverage_of(const std::vector<std::size_t>& ranks,
                                                std::size_t draws,
                                                const std::vector<double>& levels,
                                                double sure = 0.99);

/// How well truths are found again, by parameter: R^2 of posterior mean against truth, and the mean
/// contraction 1 - var_posterior / var_truth.
struct RecoveryQuality {
    Vector r_squared;
    Vector contraction;
};
[[nodiscard]] RecoveryQuality recovery_quality(const RankTable& table);

}  // namespace afweging::calibration::inference
