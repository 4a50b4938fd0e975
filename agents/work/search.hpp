// SPDX-License-Identifier: EUPL-1.2
// Rules of search: how likely work is, what effort makes of it, whether an offer is taken.
#pragma once

#include "agents/kinds/kinds.hpp"
#include "agents/work/search_parameters.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// A parabola above x^w for x >= 0: the tangent at 1 when w <= 1, else x + x^2. 0 <= w <= 2.
struct PowerCeiling {
    explicit PowerCeiling(float w)
        : constant(w <= 1.0F ? 1.0F - w : 0.0F),
          slope(w <= 1.0F ? w : 1.0F),
          square(w <= 1.0F ? 0.0F : 1.0F) {}
    [[nodiscard, gnu::always_inline]] inline float operator()(float x) const {
        return (constant + x * (slope + x * square)) * 1.0001F;
    }
    float constant, slope, square;
};

/// Search parameters as binary32, read once a month.
struct SearchRates {
    explicit SearchRates(const SearchParameters& p);
    float effort, capacity, self_efficacy, minimum_gate, homeless_gate, push_at_distance,
        women_push, acceptance_gain, acceptance_base;
    PowerCeiling power;  ///< of effort
};

/// What a person brings to the search this month. All in [0, 1] but search_skill and push.
struct Seeking {
    float effective_doenvermogen;
    float motivation;
    float self_efficacy;
    float search_skill;   ///< 1 = average
    float push;           ///< from a programme: added to log effort, as it reaches this person
    float lock_in;        ///< fraction of effort that a programme takes
    float below_minimum;  ///< 1 below the participation minimum, else 0
    float homeless;       ///< 1 without a home, else 0
};

/// Search effort relative to an average seeker (1).
///
///   e = 2 m (1 - c + 2 c q)(1 - k + 2 k b) g exp(push) (1 - lock-in)(1 - gate)(1 - home)
///   m motivation, q effective doenvermogen, b self-efficacy, g search skill; c, k weights
///
/// Status:   assumed
/// Evidence: R126, R080, S062
/// Page:     docs/model/search.md
AFWEGING_RULE float search_effort(const Seeking& s, const SearchRates& r) {
    const float able = 1.0F - r.capacity + 2.0F * r.capacity * s.effective_doenvermogen;
    const float confident = 1.0F - r.self_efficacy + 2.0F * r.self_efficacy * s.self_efficacy;
    const float gates = (1.0F - r.minimum_gate * s.below_minimum) *
                        (1.0F - r.homeless_gate * s.homeless) * (1.0F - s.lock_in);
    return 2.0F * s.motivation * able * confident * s.search_skill * gates *
           sim::exponential(s.push);
}

/// Above the effort of somebody with this motivation and search skill, whose push multiplies
/// effort by at most `pushed`.
AFWEGING_RULE float effort_ceiling(float motivation, float search_skill, float pushed,
                                   const SearchRates& r) {
    const float best = 2.0F * (1.0F + r.capacity) * (1.0F + r.self_efficacy) * 1.0001F;
    return best * motivation * search_skill * pushed;
}

/// How much of a push reaches a person: all at short distance, little at long; more for women.
///
/// Status:   assumed, direction from the trial
/// Evidence: S005, R126
/// Page:     docs/model/search.md
AFWEGING_RULE float reach_of_push(float push, Distance distance, Sex sex, const SearchRates& r) {
    const float share = distance == Distance::short_distance    ? 1.0F
                        : distance == Distance::medium_distance ? 0.5F + 0.5F * r.push_at_distance
                                                                : r.push_at_distance;
    return push * share * (sex == Sex::woman ? 1.0F + r.women_push : 1.0F);
}

/// Least effort that counts.
inline constexpr float least_effort = 1.0e-4F;

/// Monthly chance that an employer says yes.
///
///   p = 1 - exp(-h e^w tightness^elasticity)
///
/// Page:     docs/model/search.md
AFWEGING_RULE float job_finding_chance(float hazard, float effort, float market,
                                       const SearchRates& r) {
    const float floored = effort > least_effort ? effort : least_effort;
    return sim::chance_of_hazard(hazard * market *
                                 sim::exponential(r.effort * sim::logarithm(floored)));
}

/// Above that chance, for any effort up to `effort`: 1 - e^-h <= h.
AFWEGING_RULE float job_finding_ceiling(float hazard, float effort, float market,
                                        const SearchRates& r) {
    const float floored = effort > least_effort ? effort : least_effort;
    return hazard * market * r.power(floored) * 1.0001F;
}

/// Chance that an offer is taken, from the relative gain of the household's income (income in work
/// over income now, minus one).
///
///   p = logistic(base + weight gain)
///
/// Status:   assumed
/// Evidence: R124, R035
/// Page:     docs/model/search.md
AFWEGING_RULE float acceptance_chance(float relative_gain, const SearchRates& r) {
    return sim::logistic(r.acceptance_base + r.acceptance_gain * relative_gain);
}

}  // namespace afweging::agents
