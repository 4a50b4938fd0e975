// SPDX-License-Identifier: EUPL-1.2
// Parameters of search, duration dependence and acceptance. Page: docs/model/job-finding.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [search.<name>] in scenarios/parameters/search.toml.
struct SearchParameters {
    double base_hazard = 0;           ///< [1/month] of the reference entrant
    double employability_spread = 0;  ///< sd of the log hazard between people alike [log]
    double duration_early = 0;        ///< fall of log hazard over the first 8 months [log]
    double duration_late = 0;         ///< fall of log hazard per year after that [log/year]
    double skill_weight = 0;          ///< log hazard per unit of skill
    double schooling_lower = 0;       ///< log hazard, lower secondary against qualified
    double schooling_primary = 0;     ///< log hazard, primary against qualified
    double dutch_weight = 0;          ///< log hazard per step below fluent
    double health_physical = 0;       ///< log hazard
    double health_mental = 0;         ///< log hazard
    double age_from_45 = 0;           ///< log hazard per 10 years above 45
    double recent_work_weight = 0;    ///< log hazard per unit of recent experience
    double effort_weight = 0;         ///< elasticity of hazard to search effort
    double capacity_weight = 0;       ///< share of effort that needs doenvermogen, [0, 1]
    double self_efficacy_weight = 0;  ///< share of effort that needs self-efficacy, [0, 1]
    double minimum_gate = 0;          ///< share of effort lost below the participation minimum
    double homeless_gate = 0;         ///< share of effort lost without a home
    double push_at_distance = 0;      ///< share of a search push that reaches the long distance
    double women_push = 0;            ///< extra effect of a push for women, as a fraction
    double acceptance_gain = 0;       ///< logit of acceptance per relative gain of income
    double acceptance_base = 0;       ///< logit of acceptance at no gain
    double distance_short = 0;        ///< chance of work in 12 months from which distance is short
    double distance_long = 0;         ///< chance of work in 12 months below which distance is long
};

[[nodiscard]] std::vector<ParameterSpec> search_parameter_specs();

}  // namespace afweging::agents
