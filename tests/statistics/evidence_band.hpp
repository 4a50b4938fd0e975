// SPDX-License-Identifier: EUPL-1.2
// How far the truth may lie from a published number: bands that levels of the model are held in.
//
// A band holds the truth with 95 %, by the evidence's own uncertainty: people drawn, years that
// differ, studies that differ. So two rates belong to a check of a level. That the evidence itself
// is further off: 5 %, once and for all. That a world inside the band fails: 1e-4 a fresh seed
// (within_at_1e4). Nothing is added for "the model is only a model".
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace afweging::tests {

struct Band {
    double low;
    double high;
};

/// 97.5 % points of Student's t for 1 to 4 degrees of freedom.
[[nodiscard]] inline double t_975(std::size_t degrees) {
    constexpr double points[] = {12.706, 4.303, 3.182, 2.776};
    return points[degrees - 1];
}

/// A share p of n people drawn by lot: p -+ 1.96 sqrt(p (1 - p) / n).
[[nodiscard]] inline Band band_of_share(double p, double n) {
    const double reach = 1.96 * std::sqrt(p * (1 - p) / n);
    return {p - reach, p + reach};
}

/// People in an arm of the WerkLoont trial: assumed. No page gives n or a standard error; 3 500 a
/// year join (S012), and a lottery among a year of them makes two arms of half as many.
inline constexpr double werkloont_arm = 1'750;

/// The difference of two such shares of n people each.
[[nodiscard]] inline Band band_of_gap(double p, double q, double n) {
    const double reach = 1.96 * std::sqrt((p * (1 - p) + q * (1 - q)) / n);
    return {p - q - reach, p - q + reach};
}

/// Standard deviation between years (or other repetitions).
[[nodiscard]] inline double spread(const std::vector<double>& values) {
    double sum = 0;
    for (const double x : values) { sum += x; }
    const double mean = sum / static_cast<double>(values.size());
    double squares = 0;
    for (const double x : values) { squares += (x - mean) * (x - mean); }
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

/// An ordinary year, when `years` were seen and single years differ as those of `history` do:
/// mean -+ t s / sqrt(years), t of the history's degrees of freedom.
[[nodiscard]] inline Band band_of_years(const std::vector<double>& years,
                                        const std::vector<double>& history) {
    double sum = 0;
    for (const double x : years) { sum += x; }
    const auto n = static_cast<double>(years.size());
    const double reach = t_975(history.size() - 1) * spread(history) / std::sqrt(n);
    return {sum / n - reach, sum / n + reach};
}

/// What two studies found of several quantities, whose logs differ by one common standard deviation
/// s, estimated from all pairs: s^2 = mean of (log a / b)^2 / 2. The band of quantity k:
///   sqrt(a b) exp(-+ t s / sqrt(2)), t with a degree of freedom for each pair
struct TwoStudies {
    double one;
    double other;
};
[[nodiscard]] inline Band band_of_studies(const std::vector<TwoStudies>& pairs, std::size_t k) {
    double squares = 0;
    for (const TwoStudies& pair : pairs) {
        const double gap = std::log(pair.one / pair.other);
        squares += gap * gap / 2;
    }
    const double s = std::sqrt(squares / static_cast<double>(pairs.size()));
    const double middle = std::sqrt(pairs[k].one * pairs[k].other);
    const double factor = std::exp(t_975(pairs.size()) * s / std::sqrt(2.0));
    return {middle / factor, middle * factor};
}

}  // namespace afweging::tests
