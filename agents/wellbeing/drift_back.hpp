// SPDX-License-Identifier: EUPL-1.2
// What was gained or lost drifts back: motivation to the trait, search skill to the average.
// Page: docs/model/drift_back.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [drift_back.<name>] in scenarios/parameters/drift_back.toml
// clang-format off
#define AFWEGING_DRIFT_BACK_PARAMETERS(PARAMETER)                                                         \
    PARAMETER(motivation, "fraction", 0, 1, number, "of the gap to the trait closed per month")           \
    PARAMETER(search_skill, "fraction", 0, 1, number, "of search skill above average lost per month")
// clang-format on
AFWEGING_PARAMETERS(DriftBackParameters, DriftBackRates, AFWEGING_DRIFT_BACK_PARAMETERS)

/// Motivation a month later: m' = m + k (trait - m).
///
/// Status:   assumed
/// Page:     docs/model/drift_back.md
AFWEGING_RULE float returning(float motivation, float trait, const DriftBackRates& r) {
    return motivation + r.motivation * (trait - motivation);
}

/// Search skill a month later: g' = g - f max(g - 1, 0).
///
/// Status:   assumed; Evidence: R125
/// Page:     docs/model/drift_back.md
AFWEGING_RULE float fading(float search_skill, const DriftBackRates& r) {
    const float excess = search_skill > 1.0F ? search_skill - 1.0F : 0.0F;
    return search_skill - r.search_skill * excess;
}

using DriftBackStep = MonthStep<In<&People::status, &People::intrinsic_motivation>,
                                InOut<&People::motivation, &People::search_skill>>;

/// For everybody in the world, in a programme or not.
AFWEGING_ISA_VARIANTS(void drift_back(DriftBackStep step, const DriftBackRates& rates);)

}  // namespace afweging::agents
