// SPDX-License-Identifier: EUPL-1.2
// Rules of programmes: who shows up, who drops out, what is left behind.
#pragma once

#include "agents/instruments/programme_parameters.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Programme parameters as binary32.
struct ProgrammeRates {
    explicit ProgrammeRates(const ProgrammeParameters& p)
        : base(static_cast<float>(p.attend_base)),
          trust(static_cast<float>(p.attend_trust)),
          motivation(static_cast<float>(p.attend_motivation)),
          overload(static_cast<float>(p.attend_overload)),
          health(static_cast<float>(p.attend_health)),
          homeless(static_cast<float>(p.homeless_gate)),
          drop_out(static_cast<float>(p.drop_out)),
          absence(static_cast<float>(p.drop_out_absence)),
          obstacle(static_cast<float>(p.obstacle_drop_out)),
          motivation_return(static_cast<float>(p.motivation_return)),
          search_skill_fade(static_cast<float>(p.search_skill_fade)),
          move_at_end(static_cast<float>(p.move_at_end)),
          // Of who never comes; a little more than rounding can add.
          drop_out_ceiling(1.0001F * sim::chance_of_hazard(drop_out * sim::exponential(absence))) {}

    float base, trust, motivation, overload, health, homeless, drop_out, absence, obstacle,
        motivation_return, search_skill_fade, move_at_end, drop_out_ceiling;
};

/// What decides whether a participant shows up.
struct Participant {
    float effective;   ///< effective doenvermogen, (0, 1)
    float demand;      ///< what the programme asks of it, [0, 1]
    float motivation;  ///< [0, 1]
    float trust;       ///< [0, 1]
    Health health;
    Housing housing;
};

/// Share of a programme that a participant attends in a month.
///
///   a = logistic(base + m (motivation - 1/2) + t (trust - 1/2) - o max(demand - q, 0) - h limit)
///       * (1 - gate [homeless]);   q effective doenvermogen, limit 1 with a health limit
///
/// Status:   assumed; Evidence: S033
/// Page:     docs/model/programmes.md
AFWEGING_RULE float attendance(const Participant& p, const ProgrammeRates& r) {
    const float gap = p.demand > p.effective ? p.demand - p.effective : 0.0F;
    const float limit = p.health == Health::no_limits ? 0.0F : r.health;
    const float gate = p.housing == Housing::homeless ? 1.0F - r.homeless : 1.0F;
    return gate * sim::logistic(r.base + r.motivation * (p.motivation - 0.5F) +
                                r.trust * (p.trust - 0.5F) - r.overload * gap - limit);
}

/// Monthly chance of dropping out: absence comes before leaving.
///
///   p = 1 - exp(-h exp(w (1 - a))),   a attendance
///
/// Status:   assumed (h set near 13 % early drop-out of STiP); Evidence: R142
/// Page:     docs/model/programmes.md
AFWEGING_RULE float drop_out_chance(float attended, const ProgrammeRates& r) {
    return sim::chance_of_hazard(r.drop_out * sim::exponential(r.absence * (1.0F - attended)));
}

/// A share in [0, 1] after a gain or loss.
AFWEGING_RULE float bounded_share(float x) { return x < 0.0F ? 0.0F : (x > 1.0F ? 1.0F : x); }

/// Skill after a month of attendance a: s + gain a, at most 3.
AFWEGING_RULE float next_skill(float skill, float gain, float attended) {
    const float next = skill + gain * attended;
    return next > 3.0F ? 3.0F : next;
}

/// Search skill after a month of attendance a: g + gain a, at most 2.
AFWEGING_RULE float next_search_skill(float search_skill, float gain, float attended) {
    const float next = search_skill + gain * attended;
    return next > 2.0F ? 2.0F : next;
}

/// Motivation after a month: what is chosen feeds it when attended, what is forced wears it down.
///
///   m' = m + autonomy a - coercion,   in [0, 1]
///
/// Status:   assumed (mechanisms 44 and 45 against 6 and 7: both are in, as channels of their own)
/// Page:     docs/model/programmes.md
AFWEGING_RULE float next_motivation(float motivation, float autonomy, float coercion,
                                    float attended) {
    return bounded_share(motivation + autonomy * attended - coercion);
}

/// Motivation drifts back to the trait, search skill above average fades.
AFWEGING_RULE float returning(float motivation, float trait, const ProgrammeRates& r) {
    return motivation + r.motivation_return * (trait - motivation);
}
AFWEGING_RULE float fading(float search_skill, const ProgrammeRates& r) {
    const float excess = search_skill > 1.0F ? search_skill - 1.0F : 0.0F;
    return search_skill - r.search_skill_fade * excess;
}

/// Whether a subsidised place is in its last third, when moving on to a regular job begins.
/// Before that the place holds people (mechanism 26).
AFWEGING_RULE bool in_last_third(unsigned months_left, unsigned duration) {
    return 3U * months_left <= duration;
}

}  // namespace afweging::agents
