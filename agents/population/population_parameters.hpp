// SPDX-License-Identifier: EUPL-1.2
// Parameters of the synthetic population beside a municipality's margins.
// Page: docs/model/population.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [population.<name>] in scenarios/parameters/population.toml.
struct PopulationParameters {
    double work_share_of_exits = 0;     ///< share of outflow that goes to work
    double new_entrant_share = 0;       ///< of the inflow: persons not on benefit in years before
    double doenvermogen_centre = 0;     ///< [logit]
    double doenvermogen_spread = 0;     ///< [logit]
    double doenvermogen_schooling = 0;  ///< [logit] per step of schooling
    double motivation_centre = 0;       ///< [logit]
    double motivation_spread = 0;       ///< [logit]
    double self_efficacy_centre = 0;    ///< middle at the start
    double self_efficacy_spread = 0;    ///< sd
    double search_skill_spread = 0;     ///< sd around 1, the average job seeker
    double trust_centre = 0;            ///< middle at the start
    double trust_spread = 0;            ///< sd
    double longest_without_talk = 0;    ///< [months] since the last talk, uniform up to it
    double longest_spell = 0;           ///< [months] on benefit: where the open last band ends
    double capacity_of_search = 0;   ///< average search effort that the stock's selection assumes
    double smallest_debt = 0;        ///< of the mean: least problem debt; exponential above it
    double mean_savings_eur = 0;     ///< [EUR] exponential, cut at the asset limit
    double entrant_debt_factor = 0;  ///< problem debts of entrants relative to the stock
    double debt_help_share = 0;      ///< of the stock with problem debts, in debt help at the start
    double fixed_cost_share = 0;     ///< fixed costs as share of the social minimum
    double fixed_cost_spread = 0;    ///< sd, as share of itself
    double partner_income_share = 0;    ///< share of couples where the partner earns
    double partner_income_eur = 0;      ///< [EUR per month] mean of those
    double starting_stress = 0;         ///< without problem debts
    double starting_stress_debts = 0;   ///< added with problem debts
    double starting_stress_spread = 0;  ///< sd around both
    double one_child_share = 0;         ///< of families with children
    double two_children_share = 0;      ///< of families with children; the others have three
    double recent_work_employed = 0;    ///< recent work of entrants from employment or WW
    double recent_work_others = 0;      ///< recent work of other entrants
    double leavers_permanent = 0;       ///< share of past leavers to work with a permanent contract
    double leavers_education = 0;       ///< share of past leavers who went to education
    double leavers_employability = 0;   ///< [sd] how much more employable past leavers to work are
    double leavers_spell = 0;           ///< [months] on benefit before they left
    double placed_spell = 0;            ///< [months] on benefit before a subsidised job
    double leavers_months = 0;          ///< [months] how far back past leavers are in the world
};

[[nodiscard]] std::vector<ParameterSpec> population_parameter_specs();

}  // namespace afweging::agents
