// SPDX-License-Identifier: EUPL-1.2
// What homelessness, a threatened home and stress cost in care. Page: docs/model/care.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct LawOfMonth;

// TOML: [care.<name>] in scenarios/parameters/care.toml
// clang-format off
#define AFWEGING_CARE_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(homeless, "EUR/month", 0, 100000, cents, "care for a household without a home")            \
    PARAMETER(threatened, "EUR/month", 0, 100000, cents, "care for a household whose home is threatened") \
    PARAMETER(stress, "EUR/month", 0, 100000, cents, "care for a household at full stress")
// clang-format on
AFWEGING_PARAMETERS(CareParameters, CareRates, AFWEGING_CARE_PARAMETERS)

/// Stress up to which a household needs no care for it: the middle of the scale.
inline constexpr float stress_without_care = 0.5F;

/// What care a household uses costs in a month, at the prices of the start. [EUR cent per month]
///
///   h [homeless] + d [threatened] + s (stress - 1/2)+ / (1/2)
///
/// Status:   assumed (that crises cost care: mechanism 41; no amount was found)
/// Evidence: S030, S041; mechanisms 29, 41
/// Page:     docs/model/care.md
AFWEGING_RULE float care_of(Housing housing, float stress, const CareRates& r) {
    const float above = (stress - stress_without_care) * (1.0F / stress_without_care);
    const float stressed = sim::keep(sim::mask(above > 0.0F), above);
    return sim::keep(sim::mask(housing == Housing::homeless), r.homeless) +
           sim::keep(sim::mask(housing == Housing::threatened), r.threatened) + r.stress * stressed;
}

using CareStep =
    MonthStep<In<&People::status, &People::housing, &People::stress>, InOut<&MonthColumns::care>>;

/// Care that everybody uses this month, in money of others: no pot of the model pays it. 0 for
/// people outside the world.
AFWEGING_ISA_VARIANTS(void care(CareStep step, const LawOfMonth& law, const CareRates& rates);)

}  // namespace afweging::agents
