// SPDX-License-Identifier: EUPL-1.2
// Keys, units and ranges of the parameters of stress, doenvermogen and trust.
#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {

using P = Parameters;

std::vector<ParameterSpec> stress_specs() {
    return {
        {"capacity.stress_base", "score", 0, 1,
         [](P& p) -> double& { return p.capacity.stress_base; }},
        {"capacity.stress_debts", "score", 0, 1,
         [](P& p) -> double& { return p.capacity.stress_debts; }},
        {"capacity.accounts_weight", "fraction", 0, 1,
         [](P& p) -> double& { return p.capacity.accounts_weight; }},
        {"capacity.accounts_half", "accounts", 0.1, 100,
         [](P& p) -> double& { return p.capacity.accounts_half; }},
        {"capacity.debt_half", "EUR", 1, 1000000,
         [](P& p) -> double& { return p.capacity.debt_half; }},
        {"capacity.stress_shortfall", "score", 0, 5,
         [](P& p) -> double& { return p.capacity.stress_shortfall; }},
        {"capacity.stress_volatility", "score", 0, 5,
         [](P& p) -> double& { return p.capacity.stress_volatility; }},
        {"capacity.stress_housing", "score", 0, 1,
         [](P& p) -> double& { return p.capacity.stress_housing; }},
        {"capacity.calm_savings", "score", 0, 1,
         [](P& p) -> double& { return p.capacity.calm_savings; }},
        {"capacity.help_calms", "fraction", 0, 1,
         [](P& p) -> double& { return p.capacity.help_calms; }},
        {"capacity.speed", "1/month", 0, 1, [](P& p) -> double& { return p.capacity.speed; }},
    };
}

}  // namespace

std::vector<ParameterSpec> capacity_parameter_specs() {
    std::vector<ParameterSpec> all = stress_specs();
    const std::vector<ParameterSpec> rest = {
        {"capacity.bandwidth_tax", "fraction", 0, 1,
         [](P& p) -> double& { return p.capacity.bandwidth_tax; }},
        {"capacity.trust_gain", "fraction", 0, 1,
         [](P& p) -> double& { return p.capacity.trust_gain; }},
        {"capacity.trust_loss", "fraction", 0, 1,
         [](P& p) -> double& { return p.capacity.trust_loss; }},
        {"capacity.minimum_shortfall", "EUR/month", 0, 10000,
         [](P& p) -> double& { return p.capacity.minimum_shortfall; }},
        {"capacity.minimum_stress", "score", 0, 1,
         [](P& p) -> double& { return p.capacity.minimum_stress; }},
    };
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
}

}  // namespace afweging::agents
