// SPDX-License-Identifier: EUPL-1.2
// How many are still there: durations of which some were cut short by the end of sight.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "calibration/estimators/arms.hpp"
#include "calibration/estimators/estimate.hpp"

namespace afweging::calibration {

/// The curve steps at the times at which somebody left. share and standard_error are those of
/// survival() and greenwood() (calibration/survival.hpp) over these times.
struct SurvivalCurve {
    std::vector<double> times;  ///< ascending
    std::vector<std::int64_t> at_risk, left;
    std::vector<double> share, standard_error;
    double seen_until = not_known;  ///< the longest duration
};

/// event 1: left then; 0: lost from sight then, and at risk until then, of whoever leaves at that
/// very time too.
/// Source: Kaplan and Meier, JASA 53 (1958); Greenwood's error.
[[nodiscard]] SurvivalCurve kaplan_meier(std::span<const double> duration,
                                         std::span<const double> event);

/// At a time, in the unit of the duration. NaN when nobody was seen so long and some had not left.
struct SurvivalAt {
    double share = not_known;
    double standard_error = not_known;
};
[[nodiscard]] SurvivalAt survival_at(const SurvivalCurve& curve, double time);

/// Share still there at the horizon, of the treated less of the others:
/// d = S_1 - S_0, se = sqrt(se_1^2 + se_0^2).
[[nodiscard]] Estimate survival_difference(const Sample& sample, double horizon);

}  // namespace afweging::calibration
