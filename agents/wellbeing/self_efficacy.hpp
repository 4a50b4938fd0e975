// SPDX-License-Identifier: EUPL-1.2
// Self-efficacy: what a person thinks to be able to do. Page: docs/model/self_efficacy.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [self_efficacy.<name>] in scenarios/parameters/self_efficacy.toml
// clang-format off
#define AFWEGING_SELF_EFFICACY_PARAMETERS(PARAMETER)                                                     \
    PARAMETER(gain, "fraction", 0, 1, number, "self-efficacy per step up the participation ladder")      \
    PARAMETER(loss, "fraction", 0, 1, number, "self-efficacy per step down or lost job")                 \
    PARAMETER(recovery, "fraction", 0, 1, number, "share of the gap to a half closed per month")
// clang-format on
AFWEGING_PARAMETERS(SelfEfficacyParameters, SelfEfficacyRates, AFWEGING_SELF_EFFICACY_PARAMETERS)

/// Self-efficacy after a month: moved by steps on the ladder, drawn back to a half.
///
///   b' = x + recovery (1/2 - x),   x = b + gain step (up), b + loss step (down),  within [0, 1]
///   step +1, 0 or -1
///
/// Status:   assumed
/// Evidence: mechanisms 16, 24
/// Page:     docs/model/self_efficacy.md
AFWEGING_RULE float next_self_efficacy(float now, float step, const SelfEfficacyRates& r) {
    const float weight = sim::select(sim::mask(step > 0.0F), r.gain, r.loss);
    const float moved = now + weight * step;
    const float returned = moved + r.recovery * (0.5F - moved);
    const float floored = returned > 0.0F ? returned : 0.0F;
    return floored < 1.0F ? floored : 1.0F;
}

/// Self-efficacy of somebody who lost a job: b - loss, at least 0.
///
/// Status:   assumed
/// Evidence: mechanism 24
/// Page:     docs/model/self_efficacy.md
AFWEGING_RULE float self_efficacy_after_job_loss(float now, float loss) {
    return now > loss ? now - loss : 0.0F;
}

using SelfEfficacyStep =
    MonthStep<In<&People::status, &Notes::ladder_change>, InOut<&People::self_efficacy>>;

/// Moves self-efficacy by the ladder steps of this month, and draws it back.
AFWEGING_ISA_VARIANTS(void self_efficacy(SelfEfficacyStep step, const SelfEfficacyRates& rates);)

}  // namespace afweging::agents
