// SPDX-License-Identifier: EUPL-1.2
// Specifications of the population parameters.
#include "agents/population/population_parameters.hpp"

#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {

/// Who enters, and with what traits, spell and money.
std::vector<ParameterSpec> person_specs() {
    return {
        {"population.work_share_of_exits", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.work_share_of_exits; }},
        {"population.new_entrant_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.new_entrant_share; }},
        {"population.doenvermogen_centre", "logit", -5, 5,
         [](Parameters& p) -> double& { return p.population.doenvermogen_centre; }},
        {"population.doenvermogen_spread", "logit", 0, 5,
         [](Parameters& p) -> double& { return p.population.doenvermogen_spread; }},
        {"population.doenvermogen_schooling", "logit", -3, 3,
         [](Parameters& p) -> double& { return p.population.doenvermogen_schooling; }},
        {"population.motivation_centre", "logit", -5, 5,
         [](Parameters& p) -> double& { return p.population.motivation_centre; }},
        {"population.motivation_spread", "logit", 0, 5,
         [](Parameters& p) -> double& { return p.population.motivation_spread; }},
        {"population.self_efficacy_centre", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.self_efficacy_centre; }},
        {"population.self_efficacy_spread", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.self_efficacy_spread; }},
        {"population.search_skill_spread", "factor", 0, 1,
         [](Parameters& p) -> double& { return p.population.search_skill_spread; }},
        {"population.trust_centre", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.trust_centre; }},
        {"population.trust_spread", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.trust_spread; }},
        {"population.longest_without_talk", "months", 0, 120,
         [](Parameters& p) -> double& { return p.population.longest_without_talk; }},
        {"population.longest_spell", "months", 121, 600,
         [](Parameters& p) -> double& { return p.population.longest_spell; }},
        {"population.capacity_of_search", "fraction", 0, 2,
         [](Parameters& p) -> double& { return p.population.capacity_of_search; }},
        {"population.smallest_debt", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.smallest_debt; }},
        {"population.mean_savings_eur", "EUR", 0, 50000,
         [](Parameters& p) -> double& { return p.population.mean_savings_eur; }},
        {"population.entrant_debt_factor", "factor", 0, 3,
         [](Parameters& p) -> double& { return p.population.entrant_debt_factor; }},
        {"population.debt_help_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.debt_help_share; }},
        {"population.fixed_cost_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.fixed_cost_share; }},
        {"population.fixed_cost_spread", "fraction", 0, 0.3,
         [](Parameters& p) -> double& { return p.population.fixed_cost_spread; }},
        {"population.partner_income_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.partner_income_share; }},
        {"population.partner_income_eur", "EUR/month", 0, 3000,
         [](Parameters& p) -> double& { return p.population.partner_income_eur; }},
        {"population.starting_stress", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.starting_stress; }},
        {"population.starting_stress_debts", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.starting_stress_debts; }},
        {"population.starting_stress_spread", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.starting_stress_spread; }},
    };
}

/// Families, work before, and people who had left or been placed when the run starts.
std::vector<ParameterSpec> history_specs() {
    return {
        {"population.one_child_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.one_child_share; }},
        {"population.two_children_share", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.two_children_share; }},
        {"population.recent_work_employed", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.recent_work_employed; }},
        {"population.recent_work_others", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.recent_work_others; }},
        {"population.leavers_permanent", "fraction", 0, 1,
         [](Parameters& p) -> double& { return p.population.leavers_permanent; }},
        {"population.leavers_education", "fraction", 0, 0.5,
         [](Parameters& p) -> double& { return p.population.leavers_education; }},
        {"population.leavers_employability", "standard deviations", 0, 3,
         [](Parameters& p) -> double& { return p.population.leavers_employability; }},
        {"population.leavers_spell", "months", 0, 120,
         [](Parameters& p) -> double& { return p.population.leavers_spell; }},
        {"population.placed_spell", "months", 0, 240,
         [](Parameters& p) -> double& { return p.population.placed_spell; }},
        {"population.leavers_months", "months", 0, 120,
         [](Parameters& p) -> double& { return p.population.leavers_months; }},
    };
}

}  // namespace

std::vector<ParameterSpec> population_parameter_specs() {
    std::vector<ParameterSpec> all = person_specs();
    const std::vector<ParameterSpec> history = history_specs();
    all.insert(all.end(), history.begin(), history.end());
    return all;
}

}  // namespace afweging::agents
