// SPDX-License-Identifier: EUPL-1.2
// One number of interest in each replicate, and how it spreads over replicates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/units.hpp"
#include "output/values.hpp"

namespace afweging::output {

/// What to make of several months.
enum class Over { last, sum, mean };

/// Months first .. first + count - 1, counted from 0.
struct MonthRange {
    std::uint32_t first;
    std::uint32_t count;  ///< >= 1
};

/// A number of interest: one cell of a dataset over some months.
struct Question {
    std::string dataset;            ///< path
    std::vector<std::string> keys;  ///< one for each axis of the dataset, in its order
    MonthRange months;
    Over how;
};

/// The answer in each replicate: total / divisor, in the unit of the dataset. Exact.
struct Samples {
    std::vector<std::int64_t> totals;
    std::int64_t divisor;  ///< >= 1; the number of months of a mean, otherwise 1
    ShownUnit unit;
};

/// The answer in each replicate, in stored units (cents) and not rounded: an average over people
/// has fractions of them. NaN in a replicate that has no answer, such as an average over nobody.
struct Answers {
    std::vector<double> values;
    ShownUnit unit;
};

/// A sample in the shown unit (euros, not cents).
///
///   mean = sum(x) / n,  sd = sqrt(sum((x - mean)^2) / (n - 1)),  se = sd / sqrt(n)
///   p10, p90: percentiles by linear interpolation between order statistics
///   n [replicates that have an answer]; with one sd and se are 0 and say nothing, with none all
///   numbers are NaN
struct Summary {
    std::size_t replicates = 0;
    double mean = 0.0;
    double standard_deviation = 0.0;
    double standard_error = 0.0;
    double p10 = 0.0;
    double p90 = 0.0;
    double lowest = 0.0;
    double highest = 0.0;
    ShownUnit unit;
};

/// Percentile of sorted values (not none), by linear interpolation. [tenths]
[[nodiscard]] double percentile(const std::vector<double>& sorted, std::size_t tenths);

/// Throws Error (data) on a dataset, key or month that the results do not have, and on sums that
/// leave the range of 64 bits.
[[nodiscard]] Samples samples(const Values& values, const Question& question);

[[nodiscard]] Summary summarise(const Samples& of);
[[nodiscard]] Summary summarise(const Answers& of);
[[nodiscard]] Summary summarise(const Values& values, const Question& question);

/// Where the mean over all luck lies with 95 % confidence, in the shown unit.
///
///   mean -+ t se,  t = 97.5 % point of Student's t with n - 1 degrees of freedom
///
/// Certainty about the average, unlike p10 to p90, which tell how single replicates differ: with
/// more replicates this interval shrinks and that one does not. Exact for normal samples;
/// replicates that all agree give an interval of no width.
struct MeanInterval {
    double low;
    double high;
    friend bool operator==(const MeanInterval&, const MeanInterval&) = default;
};

/// None with fewer than two replicates: they say nothing about luck.
[[nodiscard]] std::optional<MeanInterval> mean_interval(const Summary& summary);

}  // namespace afweging::output
