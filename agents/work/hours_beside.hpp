// SPDX-License-Identifier: EUPL-1.2
// What a few hours beside bijstand are worth to somebody: a part of search.
#pragma once

#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Relative gains by hours beside bijstand beyond this change nothing more. Assumed; few norms are
/// so low that a few hours bring more than half of them.
inline constexpr float largest_gain_of_hours = 0.5F;

/// How much likelier work beside bijstand is, and how much longer, by what the household keeps of
/// it.
///
///   f = exp(w g),   g relative gain of income by the hours, within [-1/2, 1/2];  w by what it is
///   for
///
/// Status:   assumed; Evidence: mechanisms 23 and 40
/// Page:     docs/model/search.md
AFWEGING_RULE float worth_of_hours(float relative_gain, float weight) {
    const float least =
        relative_gain > -largest_gain_of_hours ? relative_gain : -largest_gain_of_hours;
    const float gain = least < largest_gain_of_hours ? least : largest_gain_of_hours;
    return sim::exponential(weight * gain);
}

/// How much likelier it is where the settlement of earnings evens income out.
///
///   f = exp(c (1 - (1 - a) (1 - b))),   a, b steady_income of programme and regime;  c
///   steady_hours
///
/// Status:   assumed; Evidence: mechanism 40
/// Page:     docs/model/search.md
AFWEGING_RULE float ease_of_settlement(float by_programme, float by_regime, float weight) {
    return sim::exponential(weight * (1.0F - (1.0F - by_programme) * (1.0F - by_regime)));
}

}  // namespace afweging::agents
