// SPDX-License-Identifier: EUPL-1.2
// Trust in the municipality. Page: docs/model/trust.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [trust.<name>] in scenarios/parameters/trust.toml
// clang-format off
#define AFWEGING_TRUST_PARAMETERS(PARAMETER)                                                        \
    PARAMETER(gain, "fraction", 0, 1, number, "share of the gap to full trust that a talk closes")  \
    PARAMETER(loss, "fraction", 0, 1, number, "share of trust that a fine, sanction or broken plan takes") \
    PARAMETER(late_debt, "fraction", 0, 1, number, "share of trust that a forgotten debt in a plan takes")
// clang-format on
AFWEGING_PARAMETERS(TrustParameters, TrustRates, AFWEGING_TRUST_PARAMETERS)

/// What a person had to do with the municipality, 1 for yes.
struct Dealings {
    std::int32_t talked;  ///< last month
    std::int32_t fined;
    std::int32_t sanctioned;
    std::int32_t plan_broken;
    std::int32_t late_debt;  ///< a forgotten debt turned up in a plan
};

/// Trust in the municipality after a month: talks raise it; fines, sanctions, broken plans and
/// debts that turn up in a plan, which feel like its mistake, lower it.
///
///   t' = (t + gain (1 - t) talk) (1 - loss)^k (1 - late)^l,  k of fine, sanction, broken plan
///
/// Status:   assumed
/// Evidence: mechanisms 38, 46
/// Page:     docs/model/trust.md
AFWEGING_RULE float next_trust(float trust, const Dealings& d, const TrustRates& r) {
    const float kept = 1.0F - r.loss;
    const float warmed = d.talked != 0 ? trust + r.gain * (1.0F - trust) : trust;
    return warmed * (d.fined != 0 ? kept : 1.0F) * (d.sanctioned != 0 ? kept : 1.0F) *
           (d.plan_broken != 0 ? kept : 1.0F) * (d.late_debt != 0 ? 1.0F - r.late_debt : 1.0F);
}

using TrustStep = MonthStep<In<&People::status, &People::months_since_contact, &People::sanction,
                               &MonthColumns::events, &Notes::sanctioned>,
                            InOut<&People::trust>>;

/// Trust after the dealings of this month; talks are those of last month.
AFWEGING_ISA_VARIANTS(void trust(TrustStep step, const TrustRates& rates);)

}  // namespace afweging::agents
