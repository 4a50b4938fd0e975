// SPDX-License-Identifier: EUPL-1.2
// What was gained or lost drifts back: motivation to the trait, search skill to the average.
// Page: docs/model/drift_back.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [drift_back.<name>] in scenarios/parameters/drift_back.toml
// clang-format off
#define AFWEGING_DRIFT_BACK_PARAMETERS(PARAMETER)                                                         \
    PARAMETER(motivation, "fraction", 0, 1, number, "of the gap to the trait closed per month")           \
    PARAMETER(search_skill, "fraction", 0, 1, number, "of search skill above average lost per month")     \
    PARAMETER(maatregel, "fraction", 0, 1, number, "of motivation lost in a month of maatregel")
// clang-format on
AFWEGING_PARAMETERS(DriftBackParameters, DriftBackRates, AFWEGING_DRIFT_BACK_PARAMETERS)

/// Motivation a month later: it returns to the trait, and what is forced wears it down.
///
///   m' = (m + k (trait - m)) (1 - w [maatregel])
///
/// Status:   assumed; Evidence: mechanism 44
/// Page:     docs/model/drift_back.md
AFWEGING_RULE float returning(float motivation, float trait, std::uint32_t sanctioned,
                              const DriftBackRates& r) {
    const float back = motivation + r.motivation * (trait - motivation);
    return back * (1.0F - sim::keep(sim::mask(sanctioned != 0), r.maatregel));
}

/// Search skill a month later: g' = g - f max(g - 1, 0).
///
/// Status:   assumed; Evidence: R125
/// Page:     docs/model/drift_back.md
AFWEGING_RULE float fading(float search_skill, const DriftBackRates& r) {
    const float excess = search_skill > 1.0F ? search_skill - 1.0F : 0.0F;
    return search_skill - r.search_skill * excess;
}

using DriftBackStep = MonthStep<In<&People::status, &People::intrinsic_motivation, &Notes::sanctioned>,
                                InOut<&People::motivation, &People::search_skill>>;

/// For everybody in the world, in a programme or not.
AFWEGING_ISA_VARIANTS(void drift_back(DriftBackStep step, const DriftBackRates& rates);)

}  // namespace afweging::agents
