// SPDX-License-Identifier: EUPL-1.2
// A bond with one coach or supervisor: it grows while it lasts. Page: docs/model/bond.md
#pragma once

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;

// TOML: [bond.<name>] in scenarios/parameters/bond.toml
// clang-format off
#define AFWEGING_BOND_PARAMETERS(PARAMETER)                                                              \
    PARAMETER(fade, "fraction", 0, 1, number, "of a bond lost in a month without who it is with")        \
    PARAMETER(keeps_job, "fraction", 0, 1, number, "of ends of jobs that a full bond prevents")
// clang-format on
AFWEGING_PARAMETERS(BondParameters, BondRates, AFWEGING_BOND_PARAMETERS)

/// A bond after a month: with the coach it closes a part of the gap, without it fades.
///
///   b' = b + g (1 - b),   g > 0 by the instruments of the month;   b' = b (1 - fade) where g = 0
///
/// Status:   assumed; Evidence: mechanism 28
/// Page:     docs/model/bond.md
AFWEGING_RULE float next_bond(float bond, float growth, const BondRates& r) {
    return growth > 0.0F ? bond + growth * (1.0F - bond) : bond * (1.0F - r.fade);
}

/// Share of job ends that are prevented, by aftercare and by what is left of a bond.
///
///   s' = s + k b (1 - s)
///
/// Status:   assumed; Evidence: mechanisms 27 and 28
/// Page:     docs/model/bond.md
AFWEGING_RULE float support_with_bond(float support, float bond, const BondRates& r) {
    return support + r.keeps_job * bond * (1.0F - support);
}

using BondStep = MonthStep<
    In<&People::contact_held, &People::aftercare_held, &MonthColumns::acting, &Notes::helped>,
    InOut<&People::bond>>;

/// Bonds grow and fade. Costs nothing where no instrument of the run has a steady coach.
AFWEGING_ISA_VARIANTS(void bond(BondStep step, const ChannelTable& channels,
                                const BondRates& rates);)

}  // namespace afweging::agents
