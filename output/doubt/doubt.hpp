// SPDX-License-Identifier: EUPL-1.2
// One number of interest over draws and replicates: doubt about numbers apart from luck.
#pragma once

#include <cstddef>
#include <vector>

#include "output/summary.hpp"

namespace afweging::output {

/// Ends of a range: 8 of 10 lie between them (10th to 90th percentile), or all of fewer than 10.
struct Ends {
    double low = 0.0;
    double high = 0.0;
};

/// How an outcome y hangs on draw k of the numbers in doubt and on replicate r of luck, N draws and
/// R replicates with the same dice in every draw. In the shown unit.
///
///   m_k = mean over r, a_r = mean over k, m = mean of all
///   D = R sum (m_k - m)^2 / (N - 1),  L = N sum (a_r - m)^2 / (R - 1)
///   E = sum (y - m_k - a_r + m)^2 / ((N - 1) (R - 1))
///   doubt variance = max(0, D - E) / R          of the mean over all luck, between draws
///   luck variance  = sum (y - m_k)^2 / (N (R - 1))       within a draw, between worlds
///   standard error of m = sqrt((D + max(0, L - E)) / (N R))
///   range of doubt: of m + s (m_k - m), s = sqrt(doubt variance / (D / R))
///   range of luck:  of m + (y - m_k) sqrt(R / (R - 1))
///
/// Luck is in the mean of a draw too: s takes it out. What replicates have in common in all draws
/// does not move m_k - m; E is what is left. A draw in which a world has no answer is left out.
/// With one replicate luck is not known (NaN) and doubt holds it.
struct Doubt {
    std::size_t draws = 0;  ///< with an answer in each replicate
    std::size_t replicates = 0;
    double mean = 0.0;
    double standard_error = 0.0;
    double doubt_variance = 0.0;
    double luck_variance = 0.0;
    double between_variance = 0.0;  ///< of the means of draws as they are: D / R
    Ends doubt;
    Ends luck;
    double above_zero = 0.0;  ///< share of the draws whose mean over replicates is above zero
    double below_zero = 0.0;  ///< and below it; where a draw changes nothing it is neither
    ShownUnit unit;
    std::vector<std::size_t> kept;   ///< the draws, from 0, that have answers
    std::vector<double> draw_means;  ///< of those
};

/// `of` has the worlds of `values`: draw after draw. Of fewer than two draws with answers all
/// numbers but the mean are NaN; of none the mean too.
[[nodiscard]] Doubt doubt_of(const Answers& of, std::size_t replicates);

/// How many standard errors to either side of a mean of `count` numbers hold the truth with chance
/// `share`: Student's t with count - 1 degrees of freedom; exact for normal numbers.
/// count: >= 2; share: (0, 1)
[[nodiscard]] double reach_of_mean(std::size_t count, double share);

/// Where the mean over all luck lies with 80 of 100: the range of doubt, or where that is narrower
/// m -+ t se with t of reach_of_mean(draws, 0.8). So what luck hides is no certainty. Where no draw
/// is below zero (or none above) it ends there: nobody counts less than nothing. NaN of fewer than
/// two draws.
[[nodiscard]] Ends range_of_mean(const Doubt& of);

}  // namespace afweging::output
