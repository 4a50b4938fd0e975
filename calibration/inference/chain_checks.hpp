// SPDX-License-Identifier: EUPL-1.2
// Whether chains have met, and how many independent draws they are worth.
#pragma once

#include <string>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::inference {

/// One quantity, a row of draws for each chain, all as long. Definitions as in the R package
/// posterior. Source: vehtari2021rhat

/// Rank-normalised split R-hat: the larger of that of the ranks and that of the folded ranks.
/// 1 when chains agree; below 1.01 is asked. NaN when all draws are one number.
[[nodiscard]] double r_hat(const std::vector<Vector>& chains);

/// Effective number of draws for the middle (rank-normalised), and for the tails (the lesser of
/// those of the indicators of the 5 and 95 % quantiles). Above 400 is asked.
[[nodiscard]] double bulk_draws(const std::vector<Vector>& chains);
[[nodiscard]] double tail_draws(const std::vector<Vector>& chains);
/// Effective number of draws for the mean: the Monte Carlo error is deviation / sqrt of it.
[[nodiscard]] double mean_draws(const std::vector<Vector>& chains);

/// A gate that something does not pass: "R-hat" of "office.capacity" is 1.03.
struct Failure {
    std::string of;
    std::string what;
    double value = 0.0;
};

/// The same of every parameter of chains as matrices (draws x d), with the gates.
struct ChainCheck {
    Vector r_hat;
    Vector bulk;
    Vector tail;
    Vector monte_carlo_error;       ///< of the posterior mean, in posterior deviations
    std::vector<Failure> failures;  ///< of R-hat < 1.01, both sizes > 400, error < 1/5
};
[[nodiscard]] ChainCheck check_chains(const std::vector<Matrix>& chains,
                                      const std::vector<std::string>& names);

}  // namespace afweging::calibration::inference
