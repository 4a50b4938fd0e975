// SPDX-License-Identifier: EUPL-1.2
// Rules of the participation ladder, self-efficacy, health and housing.
#pragma once

#include "agents/kinds/kinds.hpp"
#include "agents/wellbeing/ladder_parameters.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Ladder parameters as binary32, read once a month.
struct LadderRates {
    explicit LadderRates(const LadderParameters& p);
    float step_up, step_down, contact_weight, self_efficacy_weight, stress_weight, overload,
        health_worse, health_better, mental_by_stress, home_lost, home_threatened, home_restored,
        home_found, confidence_gain, confidence_loss, confidence_return;
};

/// What moves a person on the ladder this month.
struct LadderForces {
    float talk;           ///< quality of this month's talk, 0 = none
    float support;        ///< of a programme, added to the log hazard of a step up
    float self_efficacy;  ///< [0, 1]
    float stress;         ///< [0, 1]
    float overload;       ///< demand above capacity, >= 0
};

/// Monthly chance of a step up the participation ladder.
///
///   p = 1 - exp(-up exp(c talk + support + b (efficacy - 1/2)))
///
/// The same for every distance to the labour market (mech. 13).
/// Status:   assumed until calibrated
/// Evidence: S036, S037, S039, M017
/// Page:     docs/model/ladder.md
AFWEGING_RULE float step_up_chance(const LadderForces& f, const LadderRates& r) {
    return sim::chance_of_hazard(
        r.step_up * sim::exponential(r.contact_weight * f.talk + f.support +
                                     r.self_efficacy_weight * (f.self_efficacy - 0.5F)));
}

/// Monthly chance of a step down: over-asking and stress make people fall back (mech. 17).
///
///   p = 1 - exp(-down exp(s stress + o overload))
///
/// Status:   assumed
/// Page:     docs/model/ladder.md
AFWEGING_RULE float step_down_chance(const LadderForces& f, const LadderRates& r) {
    return sim::chance_of_hazard(
        r.step_down * sim::exponential(r.stress_weight * f.stress + r.overload * f.overload));
}

/// Above the chance of a step up and of one down; whose draw lies beyond both stays where they are.
AFWEGING_RULE float step_up_ceiling(const LadderForces& f, const LadderRates& r) {
    return r.step_up * sim::exponential_ceiling(r.contact_weight * f.talk + f.support +
                                                r.self_efficacy_weight * (f.self_efficacy - 0.5F));
}
AFWEGING_RULE float step_down_ceiling(const LadderForces& f, const LadderRates& r) {
    return r.step_down *
           sim::exponential_ceiling(r.stress_weight * f.stress + r.overload * f.overload);
}

/// Self-efficacy after a month: moved by steps, drawn back to a half.
AFWEGING_RULE float next_self_efficacy(float now, float step, const LadderRates& r) {
    const float weight = sim::select(sim::mask(step > 0.0F), r.confidence_gain, r.confidence_loss);
    const float moved = now + weight * step;
    const float returned = moved + r.confidence_return * (0.5F - moved);
    const float floored = returned > 0.0F ? returned : 0.0F;
    return floored < 1.0F ? floored : 1.0F;
}

/// What is the same for everybody in the drift of health and housing.
struct DriftRates {
    explicit DriftRates(const LadderRates& r)
        : half_worse(0.5F * r.health_worse),
          physical(sim::chance_of_hazard(0.5F * r.health_worse)),
          better(sim::chance_of_hazard(r.health_better)),
          worse_ceiling(1.0001F *
                        (physical + half_worse * sim::exponential(0.5F * r.mental_by_stress))) {}
    float half_worse, physical, better;
    float worse_ceiling;  ///< above the chance that health worsens, for anybody
};

/// Whether a draw can change this health or this home in a month, for some stress and debts.
AFWEGING_RULE bool health_can_change(Health now, float u, const DriftRates& d) {
    const bool limited = now != Health::no_limits;
    return (!limited & (u < d.worse_ceiling)) | (limited & (u >= 1.0F - d.better));
}
AFWEGING_RULE bool home_can_change(Housing now, float u, const LadderRates& r) {
    const float from_threatened = r.home_lost + r.home_restored;
    const float ceiling = sim::select(
        sim::mask(now == Housing::secure), r.home_threatened,
        sim::select(sim::mask(now == Housing::threatened), from_threatened, r.home_found));
    return u < ceiling * 1.0001F;
}

/// Health after a month. One draw decides: small values worsen, values near 1 restore.
///
///   P(mental limit)   = 1 - exp(-h/2 exp(w (s - 1/2))),  h [1/month], s stress
///   P(physical limit) = 1 - exp(-h/2)
///   P(better)         = 1 - exp(-b)
///
/// Status:   assumed
/// Evidence: R065, R066
/// Page:     docs/model/ladder.md
AFWEGING_RULE Health next_health(Health now, float stress, float u, const LadderRates& r,
                                 const DriftRates& d) {
    const float mental = sim::chance_of_hazard(
        d.half_worse * sim::exponential(r.mental_by_stress * (stress - 0.5F)));
    const auto no_limits = static_cast<std::uint32_t>(Health::no_limits);
    const auto physical_limit = static_cast<std::uint32_t>(Health::physical);
    const auto mental_limit = static_cast<std::uint32_t>(Health::mental);
    const auto present = static_cast<std::uint32_t>(now);
    const std::uint32_t worse =
        sim::select(sim::mask(u < mental), mental_limit,
                    sim::select(sim::mask(u < mental + d.physical), physical_limit, present));
    const std::uint32_t restored = sim::select(sim::mask(u >= 1.0F - d.better), no_limits, present);
    return static_cast<Health>(sim::select(sim::mask(present == no_limits), worse, restored));
}

/// Housing after a month: problem debts with high stress threaten a home; a threatened home is
/// lost or restored; a homeless person finds one.
///
/// Status:   assumed
/// Page:     docs/model/ladder.md
AFWEGING_RULE Housing next_housing(Housing now, float arrears_risk, float u, const LadderRates& r) {
    const auto secure = static_cast<std::uint32_t>(Housing::secure);
    const auto threatened = static_cast<std::uint32_t>(Housing::threatened);
    const auto homeless = static_cast<std::uint32_t>(Housing::homeless);
    const auto present = static_cast<std::uint32_t>(now);
    const float lost = r.home_lost * arrears_risk;
    const std::uint32_t from_secure =
        sim::select(sim::mask(u < r.home_threatened * arrears_risk), threatened, secure);
    const std::uint32_t from_threatened =
        sim::select(sim::mask(u < lost), homeless,
                    sim::select(sim::mask(u < lost + r.home_restored), secure, threatened));
    const std::uint32_t from_homeless = sim::select(sim::mask(u < r.home_found), secure, homeless);
    return static_cast<Housing>(
        sim::select(sim::mask(present == secure), from_secure,
                    sim::select(sim::mask(present == threatened), from_threatened, from_homeless)));
}

}  // namespace afweging::agents
