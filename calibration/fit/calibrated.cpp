// SPDX-License-Identifier: EUPL-1.2
// Quantiles of draws, and of what they predict.
#include "calibration/fit/calibrated.hpp"

#include <algorithm>
#include <cmath>

#include "calibration/inference/distributions.hpp"
#include "scenarios/draws.hpp"

namespace afweging::calibration {
namespace {

using inference::Likelihood;
using inference::Runs;
using inference::Vector;
using inference::View;

/// Student t with 4 degrees of freedom: F(t) = 1/2 + 3/4 (u - u^3 / 3), u = t / sqrt(4 + t^2).
double student_t4_cdf(double t) {
    const double u = t / std::sqrt(4.0 + t * t);
    return 0.5 + 0.75 * (u - u * u * u / 3.0);
}

/// A mixture of distributions of one shape, each weighing as much.
class Mixture {
public:
    Mixture(Vector places, Vector scales, inference::ErrorShape shape)
        : places_(std::move(places)), scales_(std::move(scales)), shape_(shape) {}

    [[nodiscard]] double below(double x) const {
        double sum = 0;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const double z = (x - places_[i]) / scales_[i];
            sum += shape_ == inference::ErrorShape::normal ? inference::normal_cdf(z)
                                                           : student_t4_cdf(z);
        }
        return sum / static_cast<double>(places_.size());
    }

    [[nodiscard]] double quantile(double p) const {
        constexpr double far = 20;  // scales: beyond every place that is told
        double low = INFINITY;
        double high = -INFINITY;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            low = std::min(low, places_[i] - far * scales_[i]);
            high = std::max(high, places_[i] + far * scales_[i]);
        }
        if (!std::isfinite(low) || !std::isfinite(high)) {
            return NAN;
        }
        constexpr int halvings = 40;
        for (int i = 0; i < halvings; ++i) {
            const double middle = 0.5 * (low + high);
            (below(middle) < p ? low : high) = middle;
        }
        return 0.5 * (low + high);
    }

private:
    Vector places_, scales_;
    inference::ErrorShape shape_;
};

TargetRange range_of(const Likelihood& likelihood, std::size_t k, const Runs& at_draws) {
    const double observed = likelihood.targets()[k].observed;
    const double bias = observed - likelihood.observed()[k];
    Vector places = at_draws.means.column(k);
    TargetRange range;
    range.model = quantiles_of(places);
    Vector scales(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const View variances = at_draws.variances.rows() == 0 ? View() : at_draws.variances.row(i);
        scales[i] = likelihood.spread(variances)[k];
        places[i] += bias;
    }
    const Mixture study(std::move(places), std::move(scales), likelihood.errors().shape);
    std::transform(told_places.begin(), told_places.end(), range.predicted.begin(),
                   [&](double p) { return study.quantile(p); });
    const double below = study.below(observed);
    range.p = 2 * std::min(below, 1 - below);
    range.is_inside = observed >= range.predicted.front() && observed <= range.predicted.back();
    return range;
}

}  // namespace

Quantiles prior_quantiles(const FittedNumber& number) {
    Quantiles all{};
    std::transform(told_places.begin(), told_places.end(), all.begin(), [&](double p) {
        return scenarios::triangular_quantile(number.low, number.mode, number.high, p);
    });
    return all;
}

Quantiles quantiles_of(View draws) {
    Quantiles all{};
    std::transform(told_places.begin(), told_places.end(), all.begin(),
                   [&](double p) { return inference::quantile_of(draws, p); });
    return all;
}

std::vector<TargetRange> ranges_of(const Likelihood& likelihood, const Runs& at_draws) {
    std::vector<TargetRange> all;
    for (std::size_t k = 0; k < likelihood.targets().size(); ++k) {
        all.push_back(range_of(likelihood, k, at_draws));
    }
    return all;
}

}  // namespace afweging::calibration
