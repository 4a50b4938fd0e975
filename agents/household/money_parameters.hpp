// SPDX-License-Identifier: EUPL-1.2
// Parameters of household budgets, mistakes, fines and debts. Page: docs/model/household-money.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [money.<name>] in scenarios/parameters/money.toml.
struct MoneyParameters {
    double ww_share = 0;           ///< WW after tax as share of the last net wage
    double unknown_job_hours = 0;  ///< [hours/week] of the job before a WW whose wage is not known
    double own_means = 0;          ///< income in education and other exits, share of the norm
    double living_share = 0;       ///< living costs as share of the social minimum
    double living_floor = 0;       ///< share of living costs that nobody cuts
    double spending_of_surplus = 0;   ///< share of what is left over that is spent
    double energy_share = 0;          ///< energy as share of fixed costs
    double shock_per_month = 0;       ///< [1/month] an unforeseen expense
    double shock_mean = 0;            ///< [EUR] its mean
    double sanction_cut = 0;          ///< share of the norm that a maatregel withholds
    double volatility_speed = 0;      ///< weight of the last month in the volatility of income
    double voluntary_share = 0;       ///< of savings above one month's living, paid off a month
    double account_from = 0;          ///< [EUR] arrears of a month that open a new account
    double smallest_account = 0;      ///< [EUR] debt per account below which accounts close
    double attached_from = 0;         ///< [accounts] from which creditors attach income
    double collection_share = 0;      ///< collection costs as share of new arrears
    double interest = 0;              ///< [1/month] on debts outside debt help
    double mistake_per_month = 0;     ///< [1/month] at doenvermogen 1/2, without contact
    double mistake_slope = 0;         ///< log chance of a mistake per unit lack of doenvermogen
    double mistake_transition = 0;    ///< factor in the two months after a change of status
    double mistake_outside = 0;       ///< factor outside income support
    double contact_prevents = 0;      ///< share of mistakes prevented just after a talk
    double contact_lasts = 0;         ///< [months] until a talk no longer prevents mistakes
    double claim_share = 0;           ///< of mistakes on bijstand: too much was paid
    double claim = 0;                 ///< [EUR] that must be paid back then
    double stabilisation_months = 0;  ///< [months] before creditors answer
    double plan_agreement = 0;        ///< chance that creditors agree
    double plan_earnings_share = 0;   ///< of earnings above the protected amount, to creditors
    double plan_break = 0;            ///< [1/month] in a plan of 18 months at trust 1/2
    double plan_break_trust = 0;      ///< relative change of it per unit of trust
    double late_debt_per_month = 0;   ///< [1/month] a forgotten debt turns up in a plan
    double late_debt = 0;             ///< [EUR] its amount
    double late_debt_break = 0;       ///< chance that it ends the plan
};

[[nodiscard]] std::vector<ParameterSpec> money_parameter_specs();

}  // namespace afweging::agents
