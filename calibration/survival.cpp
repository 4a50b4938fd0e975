// SPDX-License-Identifier: EUPL-1.2
// Kaplan-Meier, Greenwood and Aalen-Johansen.
#include "calibration/survival.hpp"

#include <cmath>
#include <limits>

namespace afweging::calibration {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Share of those at risk in a month that left in it: 0 of nobody when everybody has left.
double chance_in_month(std::int64_t left, std::int64_t at_risk, double still_there) {
    const bool over = at_risk == 0 && still_there == 0.0;
    return over ? 0.0 : share(left, at_risk);
}

}  // namespace

double share(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? nothing : static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<double> survival(std::span<const std::int64_t> at_risk,
                             std::span<const std::int64_t> left) {
    std::vector<double> curve;
    double there = 1;
    for (std::size_t m = 0; m < at_risk.size(); ++m) {
        // In whole numbers, so that 0 comes out exactly when the last one leaves.
        const bool over = at_risk[m] == 0 && there == 0.0;
        there = over ? 0.0 : there * share(at_risk[m] - left[m], at_risk[m]);
        curve.push_back(there);
    }
    return curve;
}

std::vector<double> greenwood(std::span<const std::int64_t> at_risk,
                              std::span<const std::int64_t> left) {
    const std::vector<double> there = survival(at_risk, left);
    std::vector<double> errors;
    double sum = 0;
    for (std::size_t m = 0; m < there.size(); ++m) {
        const std::int64_t stay = at_risk[m] - left[m];
        if (left[m] > 0 && stay > 0) {
            sum += static_cast<double>(left[m]) / static_cast<double>(at_risk[m]) /
                   static_cast<double>(stay);
        }
        errors.push_back(there[m] * std::sqrt(sum));
    }
    return errors;
}

std::vector<double> cumulative_incidence(std::span<const std::int64_t> at_risk,
                                         std::span<const std::int64_t> left,
                                         std::span<const std::int64_t> left_for_it) {
    const std::vector<double> there = survival(at_risk, left);
    std::vector<double> curve;
    double gone = 0;
    double before = 1;
    for (std::size_t m = 0; m < there.size(); ++m) {
        gone += before * chance_in_month(left_for_it[m], at_risk[m], before);
        before = there[m];
        curve.push_back(gone);
    }
    return curve;
}

}  // namespace afweging::calibration
