// SPDX-License-Identifier: EUPL-1.2
// Which parameters matter for which output, before anything is fitted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "calibration/inference/matrix.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

/// Outputs (n x K) at places (n x d), each place on (0, 1): the prior's own quantile of a
/// parameter.
using PlaceFunction = std::function<Matrix(const Matrix& places)>;
/// The model of a problem as such a function. The problem must outlive it.
[[nodiscard]] PlaceFunction at_places(const Problem& problem);

class Luck;
/// The order in which a trajectory moves its parameters: 0 .. count - 1, each order as likely.
[[nodiscard]] std::vector<std::size_t> drawn_order(std::size_t count, Luck& luck);

/// Elementary effects of each parameter (columns) on each output (rows), per unit of place.
struct Morris {
    Matrix mean;       ///< mu
    Matrix mean_size;  ///< mu*: mean of absolute effects; near 0: the parameter does nothing
    Matrix deviation;  ///< sigma: not linear, or together with others
    std::size_t runs = 0;
};
/// r trajectories of d + 1 runs on a grid of four levels (1/8, 3/8, 5/8, 7/8), steps of 1/2.
/// Source: morris1991factorial; campolongo2007screening (mu*)
[[nodiscard]] Morris screen_morris(const PlaceFunction& f, std::size_t d, std::size_t trajectories,
                                   std::uint64_t seed);

/// Shares of the variance of each output (rows) by parameter (columns), with standard errors.
struct SobolIndices {
    Matrix first;        ///< S_i: alone
    Matrix total;        ///< ST_i: alone and together with others
    Matrix first_error;  ///< standard errors, from the spread of the n terms of each mean
    Matrix total_error;
    std::size_t runs = 0;
};
/// n (d + 2) runs:
///
///   S_i V = mean of f(B) (f(A_B^i) - f(A));   ST_i V = mean of (f(A) - f(A_B^i))^2 / 2
///
/// A_B^i: A with column i of B; A and B even points (2 d <= 40) or Latin hypercubes; outputs are
/// centred first. Source: saltelli2010variance (table 2, b and f)
[[nodiscard]] SobolIndices sobol_indices(const PlaceFunction& f, std::size_t d, std::size_t n,
                                         std::uint64_t seed);

}  // namespace afweging::calibration::inference
