// SPDX-License-Identifier: EUPL-1.2
// Distributions for the rare draw. Each gives the same number on every machine.
#pragma once

#include <cstdint>
#include <span>

#include "sim/dice/dice.hpp"

namespace afweging::sim {

// Why not std::: each library has its own algorithms. Boost.Random has one per distribution;
// uniform_int and discrete use integers only, Poisson runs on detail::Real (our exp and log).
// Boost's normal calls the C library in the tails, so it is drawn by inverting the distribution
// function. Gamma and beta differed between machines and are not here. What is drawn for a person
// at set-up inverts the distribution function too (agents/population/draws.hpp): a margin that
// changes by a point then changes few people, and the rest keep their luck.

/// A whole number in [low, high], each as likely. low <= high.
[[nodiscard]] std::int64_t draw_uniform_int(DrawEngine& engine, std::int64_t low,
                                            std::int64_t high);

/// An index 0 .. weights.size() - 1 with chance proportional to its weight. At least one weight
/// is positive; their sum is below 2^32. Exact: integers decide. Building takes O(n): for many
/// draws from the same weights, keep the cumulative sums and use draw_uniform_int.
[[nodiscard]] std::size_t draw_discrete(DrawEngine& engine, std::span<const std::uint32_t> weights);

/// Number of events at this mean. 0 <= mean <= 1e6.
[[nodiscard]] std::int32_t draw_poisson(DrawEngine& engine, double mean);

/// Uniform on the open interval (0, 1): (k + 1/2) / 2^52, k uniform. Two words.
[[nodiscard]] double draw_open_uniform(DrawEngine& engine);

/// Normal with mean 0 and standard deviation 1.
[[nodiscard]] double draw_standard_normal(DrawEngine& engine);

/// The inverse of the standard normal distribution function, 0 < p < 1; relative error about 1e-16.
/// Source: wichura1988 (algorithm AS 241, PPND16)
[[nodiscard]] double normal_quantile(double p);

}  // namespace afweging::sim
