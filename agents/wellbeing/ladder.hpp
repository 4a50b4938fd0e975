// SPDX-License-Identifier: EUPL-1.2
// The participation ladder. Page: docs/model/ladder.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct PeersRates;

// TOML: [ladder.<name>] in scenarios/parameters/ladder.toml
// clang-format off
#define AFWEGING_LADDER_PARAMETERS(PARAMETER)                                                                \
    PARAMETER(up, "1/month", 0, 1, number, "hazard of a step up without help")                               \
    PARAMETER(down, "1/month", 0, 1, number, "hazard of a step down without stress or overload")             \
    PARAMETER(contact_weight, "log", 0, 5, number, "log hazard of a step up in a month with a talk of quality 1") \
    PARAMETER(self_efficacy_weight, "log", 0, 5, number, "log hazard of a step up per unit above a half")    \
    PARAMETER(stress_weight, "log", 0, 5, number, "log hazard of a step down per unit of stress")            \
    PARAMETER(overload, "log", 0, 5, number, "log hazard of a step down when demand exceeds doenvermogen")
// clang-format on
AFWEGING_PARAMETERS(LadderParameters, LadderRates, AFWEGING_LADDER_PARAMETERS)

/// What a programme asks of doenvermogen at once: what comes in small steps does not count.
///
///   d' = d (1 - s),   s small_steps
///
/// Status:   assumed; Evidence: mechanism 3
/// Page:     docs/model/ladder.md
AFWEGING_RULE float asked_at_once(float demand, float small_steps) {
    return demand * (1.0F - small_steps);
}

/// What moves a person on the ladder this month.
struct LadderForces {
    float talk;           ///< quality of this month's talk, 0 = none
    float support;        ///< of a programme and of peers, added to the log hazard of a step up
    float self_efficacy;  ///< [0, 1]
    float stress;         ///< [0, 1]
    float overload;       ///< what is asked at once above effective doenvermogen, >= 0
};

/// Monthly chance of a step up the participation ladder.
///
///   p = 1 - exp(-up exp(c talk + support + b (efficacy - 1/2)))
///
/// The same for every distance to the labour market (mechanism 13).
/// Status:   assumed until calibrated
/// Evidence: S036, S037, S039, M017
/// Page:     docs/model/ladder.md
AFWEGING_RULE float step_up_chance(const LadderForces& f, const LadderRates& r) {
    return sim::chance_of_hazard(
        r.up * sim::exponential(r.contact_weight * f.talk + f.support +
                                r.self_efficacy_weight * (f.self_efficacy - 0.5F)));
}

/// Monthly chance of a step down: over-asking and stress make people fall back (mechanism 17).
///
///   p = 1 - exp(-down exp(s stress + o overload))
///
/// Status:   assumed
/// Page:     docs/model/ladder.md
AFWEGING_RULE float step_down_chance(const LadderForces& f, const LadderRates& r) {
    return sim::chance_of_hazard(
        r.down * sim::exponential(r.stress_weight * f.stress + r.overload * f.overload));
}

/// Above the chance of a step up and of one down: a person whose draw lies beyond both stays put.
AFWEGING_RULE float step_up_ceiling(const LadderForces& f, const LadderRates& r) {
    return r.up * sim::exponential_ceiling(r.contact_weight * f.talk + f.support +
                                           r.self_efficacy_weight * (f.self_efficacy - 0.5F));
}
AFWEGING_RULE float step_down_ceiling(const LadderForces& f, const LadderRates& r) {
    return r.down * sim::exponential_ceiling(r.stress_weight * f.stress + r.overload * f.overload);
}

using LadderStep =
    MonthStep<In<&People::status, &People::self_efficacy, &People::stress, &People::contact_held,
                 &MonthColumns::acting, &MonthColumns::effective, &MonthColumns::talk>,
              InOut<&People::ladder, &Notes::ladder_change>, Draws<Roll::ladder>>;

/// Steps up and down: the lower end of the draw is a step up, the upper end a step down. Work is
/// the top step; a person who loses it starts from the step below.
AFWEGING_ISA_VARIANTS(void ladder(LadderStep step, const ChannelTable& channels,
                                  const LadderRates& rates, const PeersRates& peers);)

}  // namespace afweging::agents
