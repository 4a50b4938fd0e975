// SPDX-License-Identifier: EUPL-1.2
// From counts by month to curves: who is still there, who left for what.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace afweging::calibration {

/// Share that has not left by the end of each month (Kaplan and Meier).
///
///   S(m) = product over k <= m of (1 - d_k / n_k)
///   n_k at risk in month k: there when it began, and seen until it ended; d_k left in it
///
/// Whoever is seen no longer (the run ended) drops out of n and is not counted as having left. NaN
/// from the first month on in which nobody is at risk, unless everybody had left before: then 0.
[[nodiscard]] std::vector<double> survival(std::span<const std::int64_t> at_risk,
                                           std::span<const std::int64_t> left);

/// Standard error of survival() in one sample (Greenwood).
///
///   se(m) = S(m) sqrt(sum over k <= m of d_k / (n_k (n_k - d_k)))
///
/// 0 once everybody has left; NaN where survival() is.
[[nodiscard]] std::vector<double> greenwood(std::span<const std::int64_t> at_risk,
                                            std::span<const std::int64_t> left);

/// Share that left for one destination by the end of each month (Aalen and Johansen).
///
///   F(m) = sum over k <= m of S(k - 1) c_k / n_k,   c_k left for it in month k
///
/// The destinations together and S make 1. `left` is to all destinations; NaN where S is.
[[nodiscard]] std::vector<double> cumulative_incidence(std::span<const std::int64_t> at_risk,
                                                       std::span<const std::int64_t> left,
                                                       std::span<const std::int64_t> left_for_it);

/// part / whole; NaN over nobody.
[[nodiscard]] double share(std::int64_t part, std::int64_t whole);

}  // namespace afweging::calibration
