// SPDX-License-Identifier: EUPL-1.2
// How good forecasts were, each and all together. Formulas: docs/formats/forecasts.md
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "calibration/forecasts/forecast.hpp"

namespace afweging::calibration {

/// The distribution that was forecast: values x_i, each as likely, plus a normal error of deviation
/// s that is the figure's own.
///
///   P(Y <= y) = mean_i Phi((y - x_i) / s);  s = 0: the share below y, and half of that at y
class Predictive {
public:
    /// values: not none, rising.
    Predictive(inference::Vector values, double error);

    /// P(Y <= y): the probability integral transform of y.
    [[nodiscard]] double pit(double y) const;
    /// The least y with P(Y <= y) >= p, 0 < p < 1 (s = 0: quantile of type 7). [unit]
    [[nodiscard]] double quantile(double p) const;
    /// Continuous ranked probability score, 0 is perfect. [unit]
    ///
    ///   mean_i A(y - x_i, s) - 1/2 mean_ij A(x_i - x_j, s sqrt 2)
    ///   A(m, s) = E|N(m, s^2)| = 2 s phi(m / s) + m (2 Phi(m / s) - 1);  A(m, 0) = |m|
    ///
    /// Source: gneiting2007scoring
    [[nodiscard]] double crps(double y) const;
    /// Log of the density at y, more is better; with s = 0 of a normal kernel of Silverman's width
    /// 0.9 min(sd, IQR / 1.34) n^(-1/5). NaN where all values are one and s = 0.
    [[nodiscard]] double log_score(double y) const;

private:
    inference::Vector values_;
    double error_;
};

inline constexpr std::array<double, 3> forecast_levels{0.5, 0.8, 0.95};

struct Scored {
    const Forecast* forecast = nullptr;
    double median = 0, low_95 = 0, high_95 = 0;  ///< [unit]
    double crps = 0, log_score = 0, pit = 0;
    std::array<bool, forecast_levels.size()> inside{};  ///< the central interval of each level
    std::optional<double> latest_crps;  ///< of the figure as it was last published, as a forecast
};

/// Of how many figures the interval of a level held what came, and where that number lies with 95 %
/// chance when the intervals are right.
struct LevelCoverage {
    double level;
    std::size_t inside, low, high;
};

struct ForecastScores {
    std::vector<Scored> scored;  ///< those furthest out in the tails of what was forecast first
    std::vector<const Forecast*> open;  ///< by the day on which they are expected
    std::array<LevelCoverage, forecast_levels.size()> coverage;
    double mean_crps_skill = 0;  ///< mean of 1 - crps / latest_crps; NaN where none has a latest
};

/// The forecasts must outlive the scores.
[[nodiscard]] ForecastScores score(const std::vector<Forecast>& forecasts);

}  // namespace afweging::calibration
