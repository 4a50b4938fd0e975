// SPDX-License-Identifier: EUPL-1.2
// At which value of a number the answer turns.
#pragma once

#include <optional>
#include <vector>

namespace afweging::app::page {

/// Where the answer is nothing; between `low` and `high` in eight of ten cases, as far as values
/// go.
struct Tipping {
    double value, low, high;
    bool rises;  ///< the answer is higher where the number is
};

/// x_k: the number in draw k; y_k: the average answer there; n draws, 3 or more.
///
///   b = sum (x - x_mean)(y - y_mean) / S,  S = sum (x - x_mean)^2,  a = y_mean - b x_mean
///   value = -a / b;  s^2 = sum (y - a - b x)^2 / (n - 2)
///   range (Fieller, 80 %): all v with |a + b v| <= 1.2816 s sqrt(1 / n + (v - x_mean)^2 / S)
///
/// cut off at the lowest and highest x. Nothing where the value is not between those.
[[nodiscard]] std::optional<Tipping> tipping_of(const std::vector<double>& answers,
                                                const std::vector<double>& values);

}  // namespace afweging::app::page
