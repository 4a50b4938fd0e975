// SPDX-License-Identifier: EUPL-1.2
// Distribution functions and keyed luck for the statistics; the same bits everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "sim/dice/dice.hpp"

namespace afweging::calibration::inference {

inline constexpr double log_two_pi = 1.8378770664093454836;

/// The standard normal distribution function. Relative error below 1e-14 for |x| < 8.
///
///   |x| < 4:  1/2 + phi(x) (x + x^3/3 + x^5/(3*5) + ...)          (the left tail: by symmetry of
///   beyond:   phi(x) / (x + 1/(x + 2/(x + 3/(x + ...))))            the continued fraction)
[[nodiscard]] double normal_cdf(double x);

/// log Gamma(x), x > 0 (Stirling's series above 12, recurrence below).
[[nodiscard]] double log_gamma(double x);

/// P(X > x) for chi-squared with `degrees` of freedom > 0.
[[nodiscard]] double chi_squared_tail(double x, double degrees);

/// P(X <= k) for X binomial(n, p), 0 <= p <= 1; k < 0 gives 0.
[[nodiscard]] double binomial_cdf(std::int64_t k, std::int64_t n, double p);

/// Where X binomial(n, p) lies with chance `sure` or more: low the least count with P(X <= low) >=
/// (1 - sure) / 2, high the largest with P(X >= high) as much.
struct CountRange {
    std::int64_t low, high;
};
[[nodiscard]] CountRange central_counts(std::int64_t n, double p, double sure);

/// log(1 + x) for x > -1, and log(sum of exp(x_i)) without overflow.
[[nodiscard]] double log_one_plus(double x);
[[nodiscard]] double log_sum_exp(std::span<const double> x);
[[nodiscard]] double hyperbolic_tangent(double x);

/// What luck is for, within the statistics. A seed of its own keeps it apart from that of worlds.
enum class LuckFor : sim::Purpose {
    design = 1,
    hmc_momentum,
    hmc_accept,
    start,
    resample,
    smc_proposal,
    smc_accept,
    delayed_accept,
    abc_pick,
    abc_data,
    bands,
    trajectories,
    thinning,
    candidates
};

/// A stream of luck with an address: who (particle or chain), when (step), for what. What one
/// address draws depends on no other, so any number of threads gives the same.
class Luck {
public:
    Luck(std::uint64_t seed, LuckFor purpose, std::uint64_t who, std::uint32_t when = 0)
        : engine_(sim::Dice(seed, 0x63616C69U), who, when, static_cast<sim::Purpose>(purpose)) {}
    [[nodiscard]] double uniform();  ///< on (0, 1)
    [[nodiscard]] double normal();
    [[nodiscard]] std::size_t below(std::size_t n);  ///< 0 .. n - 1, each as likely

private:
    sim::DrawEngine engine_;
};

}  // namespace afweging::calibration::inference
