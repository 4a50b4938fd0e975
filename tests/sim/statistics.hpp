// SPDX-License-Identifier: EUPL-1.2
// Goodness of fit with a stated chance of a false alarm. Seeds are fixed, so a test never flickers;
// the rate tells how surprised to be when a change of draws makes one fail.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/dice/distributions.hpp"

namespace afweging::tests {

/// Chance that a correct program fails one of these tests.
inline constexpr double false_alarm_rate = 1e-6;

/// Upper quantile of chi-squared, by Wilson and Hilferty's cube (error below 1 % for 3 or more
/// degrees of freedom in this tail).
inline double chi_squared_limit(double degrees, double false_alarms = false_alarm_rate) {
    const double z = sim::normal_quantile(1.0 - false_alarms);
    const double c = 2.0 / (9.0 * degrees);
    const double root = 1.0 - c + z * std::sqrt(c);
    return degrees * root * root * root;
}

/// Do the counts fit the expected ones? Cells that expect fewer than 10 are pooled into one.
inline bool fits_counts(const std::vector<std::int64_t>& counts,
                        const std::vector<double>& expected) {
    double statistic = 0.0;
    double pooled_count = 0.0;
    double pooled_expected = 0.0;
    double cells = 0.0;
    const auto add = [&](double count, double expects) {
        statistic += (count - expects) * (count - expects) / expects;
        cells += 1.0;
    };
    for (std::size_t c = 0; c < counts.size(); ++c) {
        if (expected[c] < 10.0) {
            pooled_count += static_cast<double>(counts[c]);
            pooled_expected += expected[c];
        } else {
            add(static_cast<double>(counts[c]), expected[c]);
        }
    }
    if (pooled_expected > 0.0) {
        add(pooled_count, pooled_expected);
    }
    return statistic <= chi_squared_limit(cells - 1.0);
}

/// Kolmogorov and Smirnov: do the values come from this continuous distribution function?
template <class Distribution>
bool fits_distribution(std::vector<double> values, Distribution distribution) {
    std::sort(values.begin(), values.end());
    const auto n = static_cast<double>(values.size());
    double distance = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double f = distribution(values[i]);
        const auto rank = static_cast<double>(i);
        distance = std::max({distance, f - rank / n, (rank + 1.0) / n - f});
    }
    return distance <= std::sqrt(-std::log(false_alarm_rate / 2.0) / (2.0 * n));
}

}  // namespace afweging::tests
