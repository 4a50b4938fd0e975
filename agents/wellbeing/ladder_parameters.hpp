// SPDX-License-Identifier: EUPL-1.2
// Parameters of the participation ladder, health and housing. Page: docs/model/ladder.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [ladder.<name>] in scenarios/parameters/ladder.toml.
struct LadderParameters {
    double step_up = 0;         ///< [1/month] without help
    double step_down = 0;       ///< [1/month]
    double contact_weight = 0;  ///< log hazard of a step up in a month with a talk of quality 1
    double self_efficacy_weight = 0;  ///< log hazard per unit above a half
    double stress_weight = 0;         ///< log hazard of a step down per unit of stress
    double overload = 0;              ///< log hazard of a step down when demand exceeds capacity
    double health_worse = 0;          ///< [1/month] a limit appears
    double health_better = 0;         ///< [1/month] a limit goes
    double mental_by_stress = 0;      ///< log hazard of a mental limit per unit of stress
    double home_lost = 0;             ///< [1/month] threatened -> homeless
    double home_threatened = 0;    ///< [1/month] secure -> threatened with problem debts and stress
    double home_restored = 0;      ///< [1/month] threatened -> secure without arrears
    double home_found = 0;         ///< [1/month] homeless -> secure
    double confidence_gain = 0;    ///< self-efficacy per step up
    double confidence_loss = 0;    ///< self-efficacy per step down or lost job
    double confidence_return = 0;  ///< share of the gap to the trait closed per month
};

[[nodiscard]] std::vector<ParameterSpec> ladder_parameter_specs();

}  // namespace afweging::agents
