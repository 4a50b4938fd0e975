// SPDX-License-Identifier: EUPL-1.2
// A mean with its error and ranges, and how rounded numbers are kept so that they add up.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/report/tables/municipal_tables.hpp"
#include "output/summary.hpp"

namespace afweging::app {

/// What is known of one number, in the shown unit. NaN where it has no answer.
struct Estimate {
    double mean;
    double error;  ///< standard error of the mean; 0 of one world, or when all agree
    double low;
    double high;
    double luck_low;
    double luck_high;
    std::size_t worlds;  ///< with an answer
};

/// Over draws where there are several (doubt), else over replicates (luck).
[[nodiscard]] Estimate estimate_of(const output::Answers& answers, std::size_t draws,
                                   std::size_t replicates);

/// The decade to which a line is rounded: the first digit that is in error in the number of it that
/// is known best; but its largest number keeps two digits. `finest`: no digit is finer.
/// known: what is told most precisely (mutations, else levels); sizes: all levels
[[nodiscard]] int decade_of_line(const std::vector<Estimate>& known,
                                 const std::vector<Estimate>& sizes, int finest);

/// The decade of the ends of a range: that of the error, never finer than `finest`.
[[nodiscard]] int decade_of_range(const Estimate& estimate, int finest);

/// A rounded number in tenths of a unit: sums of them are exact.
using Tenths = std::optional<std::int64_t>;
[[nodiscard]] Tenths rounded(double value, int decade);
/// x + sign y; nothing when either is nothing.
[[nodiscard]] Tenths plus(Tenths x, Tenths y, int sign);
[[nodiscard]] double value_of(Tenths number);

/// Whether rounding alone puts the number outside its range, by more than half a step of 10^decade:
/// beyond low and high, and beyond the mean where that lies outside them. No range, no answer.
[[nodiscard]] bool outside_by_rounding(Tenths told, const Estimate& estimate, int decade);

}  // namespace afweging::app
