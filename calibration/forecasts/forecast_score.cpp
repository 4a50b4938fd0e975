// SPDX-License-Identifier: EUPL-1.2
// Scores in closed form; sums in the order of the values.
#include "calibration/forecasts/forecast_score.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "calibration/inference/distributions.hpp"
#include "calibration/inference/scores.hpp"
#include "sim/mathematics.hpp"

namespace afweging::calibration {
namespace {

using inference::normal_cdf;
using inference::Vector;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double root_two_pi = 2.5066282746310005024;
constexpr double root_two = 1.4142135623730950488;

/// E|N(mean, deviation^2)|
double mean_distance(double mean, double deviation) {
    const double z = mean / deviation;
    const double density = sim::exponential(-0.5 * z * z) / root_two_pi;
    return 2.0 * deviation * density + mean * (2.0 * normal_cdf(z) - 1.0);
}

double silverman_width(const Vector& values) {
    const double range =
        inference::quantile_of(values, 0.75) - inference::quantile_of(values, 0.25);
    const double deviation = values.size() < 2 ? 0.0 : inference::deviation_of(values);
    const double spread = range > 0 ? std::min(deviation, range / 1.34) : deviation;
    const double size = static_cast<double>(values.size());
    return 0.9 * spread * sim::exponential(-0.2 * sim::logarithm(size));
}

LevelCoverage coverage_of(const std::vector<Scored>& scored, std::size_t which) {
    constexpr double sure = 0.95;
    const auto n = static_cast<std::int64_t>(scored.size());
    const double level = forecast_levels[which];
    const auto inside = std::count_if(scored.begin(), scored.end(),
                                      [&](const Scored& s) { return s.inside[which]; });
    const auto [low, high] = inference::central_counts(n, level, sure);
    return {level, static_cast<std::size_t>(inside), static_cast<std::size_t>(low),
            static_cast<std::size_t>(high)};
}

Scored scored_of(const Forecast& forecast) {
    const double y = forecast.observed->value;
    const Predictive predictive(forecast.values, forecast.error);
    Scored one;
    one.forecast = &forecast;
    one.median = predictive.quantile(0.5);
    one.low_95 = predictive.quantile(0.025);
    one.high_95 = predictive.quantile(0.975);
    one.crps = predictive.crps(y);
    one.log_score = predictive.log_score(y);
    one.pit = predictive.pit(y);
    for (std::size_t k = 0; k < forecast_levels.size(); ++k) {
        one.inside[k] = std::fabs(one.pit - 0.5) <= 0.5 * forecast_levels[k];
    }
    if (forecast.latest) {
        one.latest_crps = std::fabs(*forecast.latest - y);
    }
    return one;
}

double mean_skill(const std::vector<Scored>& scored) {
    double sum = 0;
    std::size_t count = 0;
    for (const Scored& one : scored) {
        if (one.latest_crps && *one.latest_crps > 0) {
            sum += 1.0 - one.crps / *one.latest_crps;
            ++count;
        }
    }
    return count == 0 ? nothing : sum / static_cast<double>(count);
}

}  // namespace

Predictive::Predictive(Vector values, double error) : values_(std::move(values)), error_(error) {}

double Predictive::pit(double y) const {
    double sum = 0;
    for (const double x : values_) {
        sum += error_ > 0 ? normal_cdf((y - x) / error_) : x < y ? 1.0 : x == y ? 0.5 : 0.0;
    }
    return sum / static_cast<double>(values_.size());
}

double Predictive::quantile(double p) const {
    if (error_ <= 0) {
        return inference::quantile_of(values_, p);
    }
    double low = values_.front() - 9 * error_;  // the tail beyond is below any p that is asked
    double high = values_.back() + 9 * error_;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = 0.5 * (low + high);
        (pit(middle) < p ? low : high) = middle;
    }
    return high;
}

double Predictive::crps(double y) const {
    if (error_ <= 0) {
        return inference::crps(values_, y);
    }
    const auto n = static_cast<double>(values_.size());
    double off = 0;
    double apart = 0;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        off += mean_distance(y - values_[i], error_);
        for (std::size_t j = 0; j < i; ++j) {
            apart += 2.0 * mean_distance(values_[i] - values_[j], error_ * root_two);
        }
        apart += mean_distance(0.0, error_ * root_two);
    }
    return off / n - 0.5 * apart / (n * n);
}

double Predictive::log_score(double y) const {
    const double width = error_ > 0 ? error_ : silverman_width(values_);
    if (!(width > 0)) {
        return nothing;
    }
    Vector logs;
    for (const double x : values_) {
        const double z = (y - x) / width;
        logs.push_back(-0.5 * z * z);
    }
    return inference::log_sum_exp(logs) -
           sim::logarithm(static_cast<double>(values_.size()) * width * root_two_pi);
}

ForecastScores score(const std::vector<Forecast>& forecasts) {
    ForecastScores scores{};
    for (const Forecast& each : forecasts) {
        if (each.observed) {
            scores.scored.push_back(scored_of(each));
        } else {
            scores.open.push_back(&each);
        }
    }
    std::stable_sort(scores.scored.begin(), scores.scored.end(),
                     [](const Scored& a, const Scored& b) {
                         return std::fabs(a.pit - 0.5) > std::fabs(b.pit - 0.5);
                     });
    std::stable_sort(
        scores.open.begin(), scores.open.end(),
        [](const Forecast* a, const Forecast* b) { return a->expected < b->expected; });
    for (std::size_t k = 0; k < forecast_levels.size(); ++k) {
        scores.coverage[k] = coverage_of(scores.scored, k);
    }
    scores.mean_crps_skill = mean_skill(scores.scored);
    return scores;
}

}  // namespace afweging::calibration
