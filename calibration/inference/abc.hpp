// SPDX-License-Identifier: EUPL-1.2
// Approximate Bayesian computation: a cross-check that knows no likelihood, on few parameters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "calibration/inference/likelihood.hpp"
#include "calibration/inference/matrix.hpp"
#include "calibration/inference/problem.hpp"

namespace afweging::calibration::inference {

struct AbcPlan {
    std::size_t particles = 1000;
    double quantile = 0.5;            ///< of accepted distances: the next tolerance
    std::size_t most_runs = 100000;   ///< a population that would go beyond is not begun
    double least_acceptance = 0.005;  ///< populations stop below
    std::uint64_t seed = 1;
    unsigned threads = 1;
};

struct AbcResult {
    Matrix particles;
    Vector weights;   ///< add up to 1
    Matrix adjusted;  ///< particles after local linear regression adjustment, same weights
    Vector tolerances;
    std::size_t runs = 0;
};

/// Runs of the model, with drawn errors of the error model added, are held against what was
/// observed: distance = root of the sum of ((x_k - y_k) / MAD_k)^2, MAD over the first population.
/// Populations of weighted particles move by a normal kernel of twice their covariance while the
/// tolerance falls. Then each particle is moved along a weighted linear regression on the outputs
/// (Epanechnikov weights in the distance) to where outputs are those observed.
///
/// Known to be too wide without the adjustment, and often too narrow with it: a cross-check on a
/// reduced problem, not an engine. Source: beaumont2009abc; beaumont2002approximate
[[nodiscard]] AbcResult sample_abc(const Problem& problem, const Likelihood& likelihood,
                                   const AbcPlan& plan);

}  // namespace afweging::calibration::inference
