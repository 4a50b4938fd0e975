// SPDX-License-Identifier: EUPL-1.2
// What an output depends on: numbers one at a time or in groups, and luck, which is one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "calibration/inference/matrix.hpp"
#include "calibration/inference/screening.hpp"

namespace afweging::calibration::deciding {

/// How a factor moves in an elementary effect. A place is on (0, 1): the share of a prior below.
///   half_range  by half of its prior, up or down, on a grid of four levels
///   anew        to a place that has nothing to do with the one before: what has no order, as luck
///               or the row of a posterior
enum class Move : std::uint8_t { half_range, anew };

/// Columns of the places that move together.
struct Factor {
    std::string name;
    std::vector<std::size_t> columns;
    Move move = Move::half_range;
};

/// Elementary effects of each factor (columns) on each output (rows), in the unit of the output: by
/// how much it changes when the factor makes its move. Signed by the direction of the move where
/// the factor has one column that has an order; else size alone means something.
struct ElementaryEffects {
    inference::Matrix mean;        ///< mu
    inference::Matrix mean_size;   ///< mu*: mean of absolute effects
    inference::Matrix deviation;   ///< sigma: not linear, or together with others, or by luck
    inference::Matrix size_error;  ///< standard error of mu*, by the trajectories
    std::size_t runs = 0;
};
/// trajectories x (factors + 1) runs: each starts at a drawn place and moves every factor once, in
/// a drawn order. Needs two trajectories. Source: morris1991factorial; campolongo2007screening
[[nodiscard]] ElementaryEffects elementary_effects(const inference::PlaceFunction& f,
                                                   std::size_t columns,
                                                   const std::vector<Factor>& factors,
                                                   std::size_t trajectories, std::uint64_t seed);

/// A share of a variance and where it lies with 95 % confidence (percentile bootstrap over points).
struct VarianceShare {
    double value = 0;
    double low = 0;
    double high = 0;
};
/// Of one output, by factor. All NaN where the output never changes.
struct SharesOfOutput {
    double variance = 0;
    std::vector<VarianceShare> first;  ///< S: by the factor alone
    std::vector<VarianceShare> total;  ///< ST: alone and together with others
    /// S of each factor in the variance that is left when the last factor (luck) is averaged out:
    /// S / (1 - ST of the last). NaN of the last itself.
    std::vector<VarianceShare> without_last;
};
struct VarianceShares {
    std::vector<SharesOfOutput> outputs;
    std::size_t runs = 0;
};
/// points x (factors + 2) runs, at A, B and A with the columns of one factor of B:
///
///   S V = mean of f(B) (f(AB) - f(A));   ST V = mean of (f(A) - f(AB))^2 / 2
///
/// V over A and B together; outputs are centred first. Factors need not cover all columns: those
/// that none has stay as in A. Source: saltelli2010variance (table 2, b and f: Saltelli, Jansen)
[[nodiscard]] VarianceShares variance_shares(const inference::PlaceFunction& f, std::size_t columns,
                                             const std::vector<Factor>& factors, std::size_t points,
                                             std::uint64_t seed);

}  // namespace afweging::calibration::deciding
