// SPDX-License-Identifier: EUPL-1.2
// Parameters of stress, doenvermogen and trust. Page: docs/model/stress-and-doenvermogen.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [capacity.<name>] in scenarios/parameters/capacity.toml.
struct CapacityParameters {
    double stress_base = 0;        ///< stress without money trouble
    double stress_debts = 0;       ///< stress of very many or very large debts
    double accounts_weight = 0;    ///< share of that which follows accounts, the rest the amount
    double accounts_half = 0;      ///< [accounts] at which half of it is reached
    double debt_half = 0;          ///< [EUR] at which half of the rest is reached
    double stress_shortfall = 0;   ///< stress when the whole budget is short
    double stress_volatility = 0;  ///< stress per unit of income volatility
    double stress_housing = 0;     ///< stress of being homeless; half of it when threatened
    double calm_savings = 0;       ///< stress taken away by one month's budget in savings
    double help_calms = 0;         ///< share of debt stress that goes at admission to debt help
    double speed = 0;              ///< share of the gap to the target closed per month
    double bandwidth_tax = 0;      ///< share of doenvermogen that full stress takes
    double trust_gain = 0;         ///< share of the gap to full trust that a talk closes
    double trust_loss = 0;         ///< share of trust that a fine, sanction or broken plan takes
    double minimum_shortfall = 0;  ///< [EUR per month] above which money is not enough
    double minimum_stress = 0;     ///< above which there is not enough calm
};

[[nodiscard]] std::vector<ParameterSpec> capacity_parameter_specs();

}  // namespace afweging::agents
