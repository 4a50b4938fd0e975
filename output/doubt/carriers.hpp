// SPDX-License-Identifier: EUPL-1.2
// Which numbers carry the doubt about an outcome, told from draws.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "output/doubt/doubt.hpp"

namespace afweging::output {

/// A number that demonstrably carries doubt.
struct Carrier {
    std::size_t number = 0;  ///< index in what was given
    bool rises = true;       ///< the outcome is higher where the number is
    double share = 0.0;      ///< of the doubt
    double share_low = 0.0;  ///< 95 % interval of it
    double share_high = 0.0;
};

/// From the largest share on; at most most_carriers. None with fewer than 30 draws.
struct Carriers {
    std::vector<Carrier> found;
    double together = 0.0;     ///< share of the doubt
    double least_share = 0.0;  ///< a number that carries less is not found with so many draws
};

inline constexpr std::size_t most_carriers = 8;
/// Chance that a table names any number that carries nothing.
inline constexpr double false_name_chance = 0.05;

/// Numbers one by one, each time the one whose ranks over draws correlate most with what the ranks
/// of the outcome still leave, as long as
///
///   |r| >= t / sqrt(t^2 + d),  d = N - 2 - number of those found
///   t: point of Student's t with d degrees of freedom that chance passes in `chance` (two-sided)
///   share = r^2 (what is left) / (doubt variance / variance between draws)
///
/// `numbers`: the values of each number in every draw. `chance` is of one number at one step:
/// false_name_chance divided by all that are tried, so that the whole table keeps it. The interval
/// of a share is that of r by Fisher's z. Intervals of shares are a little high: the largest of
/// many was taken.
[[nodiscard]] Carriers carriers_of(const Doubt& outcome,
                                   std::span<const std::vector<double>> numbers, double chance);

}  // namespace afweging::output
