// SPDX-License-Identifier: EUPL-1.2
// Parameters of search, duration dependence and acceptance. Page: docs/model/search.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [search.<name>] in scenarios/parameters/search.toml.
struct SearchParameters {
    double effort_weight = 0;         ///< elasticity of hazard to search effort
    double capacity_weight = 0;       ///< share of effort that needs doenvermogen, [0, 1]
    double self_efficacy_weight = 0;  ///< share of effort that needs self-efficacy, [0, 1]
    double minimum_gate = 0;          ///< share of effort lost below the participation minimum
    double homeless_gate = 0;         ///< share of effort lost without a home
    double push_at_distance = 0;      ///< share of a search push that reaches the long distance
    double women_push = 0;            ///< extra effect of a push for women, as a fraction
    double acceptance_gain = 0;       ///< logit of acceptance per relative gain of income
    double acceptance_base = 0;       ///< logit of acceptance at no gain
};

[[nodiscard]] std::vector<ParameterSpec> search_parameter_specs();

}  // namespace afweging::agents
