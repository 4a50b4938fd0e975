// SPDX-License-Identifier: EUPL-1.2
// Keys, units and ranges of the money parameters.
#include "agents/parameters.hpp"

namespace afweging::agents {

namespace {

using P = Parameters;

std::vector<ParameterSpec> budget_specs() {
    return {
        {"money.ww_share", "fraction", 0, 1, [](P& p) -> double& { return p.money.ww_share; }},
        {"money.unknown_job_hours", "hours/week", 1, 40,
         [](P& p) -> double& { return p.money.unknown_job_hours; }},
        {"money.own_means", "fraction", 0, 5, [](P& p) -> double& { return p.money.own_means; }},
        {"money.living_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.living_share; }},
        {"money.living_floor", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.living_floor; }},
        {"money.spending_of_surplus", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.spending_of_surplus; }},
        {"money.energy_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.energy_share; }},
        {"money.shock_per_month", "1/month", 0, 1,
         [](P& p) -> double& { return p.money.shock_per_month; }},
        {"money.shock_mean", "EUR", 0, 10000, [](P& p) -> double& { return p.money.shock_mean; }},
        {"money.sanction_cut", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.sanction_cut; }},
        {"money.volatility_speed", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.volatility_speed; }},
    };
}

std::vector<ParameterSpec> debt_specs() {
    return {
        {"money.voluntary_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.voluntary_share; }},
        {"money.account_from", "EUR", 0, 10000,
         [](P& p) -> double& { return p.money.account_from; }},
        {"money.smallest_account", "EUR", 1, 100000,
         [](P& p) -> double& { return p.money.smallest_account; }},
        {"money.attached_from", "accounts", 0, 60,
         [](P& p) -> double& { return p.money.attached_from; }},
        {"money.collection_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.collection_share; }},
        {"money.interest", "1/month", 0, 0.1, [](P& p) -> double& { return p.money.interest; }},
        {"money.stabilisation_months", "months", 1, 24,
         [](P& p) -> double& { return p.money.stabilisation_months; }},
        {"money.plan_agreement", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.plan_agreement; }},
        {"money.plan_earnings_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.plan_earnings_share; }},
        {"money.plan_break", "1/month", 0, 1, [](P& p) -> double& { return p.money.plan_break; }},
        {"money.plan_break_trust", "fraction", 0, 2,
         [](P& p) -> double& { return p.money.plan_break_trust; }},
        {"money.late_debt_per_month", "1/month", 0, 1,
         [](P& p) -> double& { return p.money.late_debt_per_month; }},
        {"money.late_debt", "EUR", 0, 100000, [](P& p) -> double& { return p.money.late_debt; }},
        {"money.late_debt_break", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.late_debt_break; }},
    };
}

std::vector<ParameterSpec> mistake_specs() {
    return {
        {"money.mistake_per_month", "1/month", 0, 1,
         [](P& p) -> double& { return p.money.mistake_per_month; }},
        {"money.mistake_slope", "log", 0, 10,
         [](P& p) -> double& { return p.money.mistake_slope; }},
        {"money.mistake_transition", "factor", 0, 20,
         [](P& p) -> double& { return p.money.mistake_transition; }},
        {"money.mistake_outside", "factor", 0, 5,
         [](P& p) -> double& { return p.money.mistake_outside; }},
        {"money.contact_prevents", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.contact_prevents; }},
        {"money.contact_lasts", "months", 1, 60,
         [](P& p) -> double& { return p.money.contact_lasts; }},
        {"money.claim_share", "fraction", 0, 1,
         [](P& p) -> double& { return p.money.claim_share; }},
        {"money.claim", "EUR", 0, 100000, [](P& p) -> double& { return p.money.claim; }},
    };
}

}  // namespace

std::vector<ParameterSpec> money_parameter_specs() {
    std::vector<ParameterSpec> all = budget_specs();
    for (const auto& part : {mistake_specs(), debt_specs()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

}  // namespace afweging::agents
