// SPDX-License-Identifier: EUPL-1.2
// Who is in which arm, and parts of a sample.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "calibration/estimators/sample.hpp"

namespace afweging::calibration {

using Column = std::vector<double>;

/// What an estimator says that cannot tell.
inline constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
/// Half the width of a 95 % interval in standard errors: the 0.975 quantile of a normal.
inline constexpr double normal_975 = 1.959963984540054;

/// Yes or no by row: `assigned` where the study has it (what was drawn), else `received`.
[[nodiscard]] const Column& treatment_of(const Sample& sample);
/// Yes or no by row: `received` where the study has it (what came of it), else `assigned`.
[[nodiscard]] const Column& taken_up(const Sample& sample);

/// Rows of one arm, in order. `treatment` holds 0 and 1.
[[nodiscard]] std::vector<std::size_t> rows_with(const Column& treatment, double value);
/// These rows of every column that is there.
[[nodiscard]] Sample rows_of(const Sample& sample, const std::vector<std::size_t>& rows);

/// Mean and variance (n - 1) in two passes; NaN over nobody, and the variance of one person too.
struct MeanVariance {
    std::size_t n = 0;
    double mean = not_known;
    double variance = not_known;
};
[[nodiscard]] MeanVariance mean_variance(std::span<const double> values);

/// Codes 0, 1, ... in ascending order of the values, and how many there are.
struct Codes {
    std::vector<std::size_t> of;
    std::size_t count = 0;
};
[[nodiscard]] Codes codes_of(const std::vector<std::int64_t>& values);

/// Whether no column holds a value that is not finite, all have one length, and arms are 0 or 1.
[[nodiscard]] bool is_whole(const Sample& sample);

}  // namespace afweging::calibration
