// SPDX-License-Identifier: EUPL-1.2
// From durations to counts at risk.
#include "calibration/estimators/kaplan_meier.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "calibration/survival.hpp"

namespace afweging::calibration {

SurvivalCurve kaplan_meier(std::span<const double> duration, std::span<const double> event) {
    std::vector<std::pair<double, double>> people;
    for (std::size_t i = 0; i < duration.size(); ++i) {
        people.emplace_back(duration[i], event[i]);
    }
    std::sort(people.begin(), people.end());
    SurvivalCurve curve;
    for (std::size_t i = 0; i < people.size();) {
        const double time = people[i].first;
        const auto at_risk = static_cast<std::int64_t>(people.size() - i);
        std::int64_t left = 0;
        for (; i < people.size() && people[i].first == time; ++i) {
            left += people[i].second == 1.0 ? 1 : 0;
        }
        if (left > 0) {
            curve.times.push_back(time);
            curve.at_risk.push_back(at_risk);
            curve.left.push_back(left);
        }
        curve.seen_until = time;
    }
    curve.share = survival(curve.at_risk, curve.left);
    curve.standard_error = greenwood(curve.at_risk, curve.left);
    return curve;
}

SurvivalAt survival_at(const SurvivalCurve& curve, double time) {
    const auto after = std::upper_bound(curve.times.begin(), curve.times.end(), time);
    const auto steps = static_cast<std::size_t>(after - curve.times.begin());
    const double share = steps == 0 ? 1.0 : curve.share[steps - 1];
    const bool seen = curve.seen_until >= time || share == 0.0;
    if (!seen || std::isnan(curve.seen_until)) {
        return {};
    }
    return {share, steps == 0 ? 0.0 : curve.standard_error[steps - 1]};
}

Estimate survival_difference(const Sample& sample, double horizon) {
    const Column& treatment = treatment_of(sample);
    const Sample treated = rows_of(sample, rows_with(treatment, 1));
    const Sample control = rows_of(sample, rows_with(treatment, 0));
    const SurvivalAt a = survival_at(kaplan_meier(treated.duration, treated.event), horizon);
    const SurvivalAt b = survival_at(kaplan_meier(control.duration, control.event), horizon);
    return {a.share - b.share,
            std::sqrt(a.standard_error * a.standard_error + b.standard_error * b.standard_error),
            treated.duration.size(), control.duration.size()};
}

}  // namespace afweging::calibration
