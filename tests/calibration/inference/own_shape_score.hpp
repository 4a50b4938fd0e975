// SPDX-License-Identifier: EUPL-1.2
// How far a posterior of the own-shape benchmark is from the one that is known.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "calibration/inference/waves.hpp"
#include "tests/calibration/inference/own_shape.hpp"

namespace afweging::calibration::inference {

/// Mean over parameters of |difference of means| / deviation, the largest, and the mean ratio of
/// deviations.
struct Distance {
    double error = 0.0;
    double worst = 0.0;
    double width = 0.0;
};

inline Distance distance_between(const Moments& found, const Moments& known) {
    Distance distance;
    const auto d = static_cast<double>(known.mean.size());
    for (std::size_t j = 0; j < known.mean.size(); ++j) {
        const double error = std::fabs(found.mean[j] - known.mean[j]) / known.deviation[j];
        distance.error += error / d;
        distance.worst = std::max(distance.worst, error);
        distance.width += found.deviation[j] / known.deviation[j] / d;
    }
    return distance;
}

/// The posterior itself, by long chains.
inline Moments known_moments(const OwnShape& shape) {
    HmcPlan plan;
    plan.draws = 2500;
    plan.seed = 11;
    return moments_of(sample_hmc(shape.exact(), plan).pooled());
}

/// Three waves of 1,000 runs.
inline WavePlan three_waves() {
    WavePlan plan;
    plan.candidates = 2000;
    plan.hmc.draws = 1500;
    return plan;
}

}  // namespace afweging::calibration::inference
