// SPDX-License-Identifier: EUPL-1.2
// What it is worth to know more before choosing, in the unit of the objective.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "calibration/inference/matrix.hpp"

namespace afweging::calibration::deciding {

using inference::Matrix;
using inference::Vector;
using inference::View;

/// E max(0, X) for X normal: mean Phi(mean / deviation) + deviation phi(mean / deviation).
/// deviation >= 0; 0 gives max(0, mean).
[[nodiscard]] double normal_gain(double mean, double deviation);

/// Value of one number with a normal prior that alone decides between an option worth it and one
/// worth nothing, when n observations of it come: normal_gain(mean, s) - max(0, mean), with
/// s^2 = prior^4 / (prior^2 + observation^2 / n), the variance of the mean after them.
/// prior and observation are standard deviations > 0, n >= 1. Source: raiffa1961decision
struct NormalNumber {
    double mean = 0.0;
    double prior = 1.0;
};
[[nodiscard]] double value_of_observations(const NormalNumber& number, double observation,
                                           double n);

/// A value with its standard error, and what the same estimator finds where there is nothing.
struct InformationValue {
    double value = 0.0;
    double standard_error = 0.0;  ///< delete-a-group jackknife, 20 groups
    double by_luck = 0.0;         ///< of numbers that belong to other rows
};

/// Value of knowing everything: mean over rows of the best option of the row, less the best mean.
/// `worth` has a row for each draw and a column for each option (at least 2 rows, 1 column).
[[nodiscard]] InformationValue perfect_information(const Matrix& worth);

/// Numbers that could be learned together.
struct NumberSet {
    std::string name;
    std::vector<std::size_t> columns;  ///< of `known`
};

/// Value of knowing each set of numbers: the worth of every option beside the first is regressed
/// on them (linear terms, quadratic ones forward, cubes where few matter), and
///
///   value = mean over rows of max over options of the fit - max over options of the mean fit
///
/// Values are held between 0 and that of perfect information, and no set has less than one that it
/// contains. `known` has a row for each row of `worth`. A study's result, simulated at each draw,
/// is a number like any other: so the value of a study comes from the same function. Columns that
/// do not vary are worth nothing. Source: strong2014estimating; strong2015estimating (a study)
[[nodiscard]] std::vector<InformationValue> value_of_knowing(const Matrix& worth,
                                                             const Matrix& known,
                                                             const std::vector<NumberSet>& sets);

}  // namespace afweging::calibration::deciding
