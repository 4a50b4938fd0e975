// SPDX-License-Identifier: EUPL-1.2
// A line through draws, and where it crosses zero.
#include "app/report/page/tipping.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace afweging::app::page {
namespace {

constexpr double reach = 1.2815515655446004;  // 80 %

struct Sums {
    double x_mean = 0, y_mean = 0;
    double xx = 0, xy = 0, yy = 0;  ///< around the means
};

Sums sums_of(const std::vector<double>& y, const std::vector<double>& x) {
    Sums sums;
    const auto n = static_cast<double>(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        sums.x_mean += x[i] / n;
        sums.y_mean += y[i] / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - sums.x_mean;
        const double dy = y[i] - sums.y_mean;
        sums.xx += dx * dx;
        sums.xy += dx * dy;
        sums.yy += dy * dy;
    }
    return sums;
}

}  // namespace

std::optional<Tipping> tipping_of(const std::vector<double>& answers,
                                  const std::vector<double>& values) {
    if (values.size() < 3 || values.size() != answers.size()) {
        return std::nullopt;
    }
    const Sums sums = sums_of(answers, values);
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const double slope = sums.xx > 0 ? sums.xy / sums.xx : 0;
    const double at = sums.x_mean - sums.y_mean / slope;
    if (!(at >= *least && at <= *most)) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(values.size());
    const double room = reach * reach * std::max(0.0, sums.yy - slope * sums.xy) / (n - 2);
    // The ends are roots of a square in v - x_mean.
    const double square = slope * slope - room / sums.xx;
    const double y = sums.y_mean;
    const double under = y * y * slope * slope - square * (y * y - room / n);
    if (!(square > 0) || !(under >= 0)) {
        return Tipping{at, *least, *most, slope > 0};
    }
    const double low = sums.x_mean + (-y * slope - std::sqrt(under)) / square;
    const double high = sums.x_mean + (-y * slope + std::sqrt(under)) / square;
    return Tipping{at, std::clamp(low, *least, at), std::clamp(high, at, *most), slope > 0};
}

}  // namespace afweging::app::page
