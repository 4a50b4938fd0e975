// SPDX-License-Identifier: EUPL-1.2
// What comes in: bijstand, WW, wages, other means and toeslagen. Page: docs/model/income.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/law/bijstand.hpp"
#include "agents/state/chunk.hpp"
#include "sim/cents.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [income.<name>] in scenarios/parameters/income.toml
// clang-format off
#define AFWEGING_INCOME_PARAMETERS(PARAMETER)                                                               \
    PARAMETER(ww_share, "fraction", 0, 1, number, "WW after tax as share of the last net wage")             \
    PARAMETER(unknown_job_hours, "hours/week", 1, 40, number, "of the job before a WW whose wage is not known") \
    PARAMETER(own_means, "fraction", 0, 5, number, "income in education and other exits, share of the norm") \
    PARAMETER(sanction_cut, "fraction", 0, 1, number, "share of the norm that a maatregel withholds")       \
    PARAMETER(volatility_speed, "fraction", 0, 1, number, "weight of the last month in the volatility of income")
// clang-format on
AFWEGING_PARAMETERS(IncomeParameters, IncomeRates, AFWEGING_INCOME_PARAMETERS)

/// What decides the income of a month. Money in EUR cent.
struct Position {
    Status status;
    Household household;
    float age;  ///< years
    std::int32_t children;
    std::int32_t wage;            ///< net; in WW: the last one
    std::int32_t partner_income;  ///< net
    std::int32_t savings;
    std::int32_t sanction;        ///< months left
    std::int32_t disregard_used;  ///< months
};

/// What comes in. [EUR cent per month]
struct Incomes {
    std::int32_t bijstand;
    std::int32_t ww;
    std::int32_t wages;
    std::int32_t other;  ///< partner, study grant, own means, parents of the young
    std::int32_t toeslagen;
};

AFWEGING_RULE std::int32_t income_before_toeslagen(const Incomes& in) {
    return in.bijstand + in.ww + in.wages + in.other;
}

/// bijstand paid: the norm, less maatregel, earnings above the vrijlating and partner's income.
/// [EUR cent per month]
///
///   b = max(0, n (1 - cut) - (w - vrijlating(w)) - y)   within the asset limit, else 0
///   n bijstandsnorm, w own earnings, y partner's income
///
/// Status:   statute; cut assumed
/// Sources:  Participatiewet art. 11, 18, 19, 31, 34
/// Evidence: R001-R006, R017, R018, R019
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstand_paid(const Position& p, std::int32_t norm,
                                         const LawOfMonth& law, const IncomeRates& r) {
    const std::int32_t earned = keep_if(has_earnings(p.status), p.wage);
    const std::int32_t kept = vrijlating(earned, p.household, p.disregard_used, law);
    const std::int32_t up_to = bijstandsnorm_after_maatregel(norm, p.sanction, r.sanction_cut);
    const std::int32_t due = positive_part(up_to - (earned - kept) - p.partner_income);
    const bool client = between(p.status, Status::bijstand, Status::bijstand_part_time);
    return keep_if(client & passes_vermogenstoets(p.savings, p.household, law), due);
}

/// toeslagen by household and children, less the taper above the norm. [EUR cent per month]
///
///   a = max(0, A(household) + children A(child) - taper max(0, income - n))
///
/// Status:   assumed (one taper for all schemes)
/// Evidence: R028, R029, R030
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t toeslagen_paid(std::int32_t income, std::int32_t full_bijstandsnorm,
                                          const Position& p, const LawOfMonth& law) {
    const std::int32_t full =
        sim::pick(law.toeslagen, p.household) + law.toeslagen_per_child * p.children;
    return positive_part(full -
                         share_of(positive_part(income - full_bijstandsnorm), law.toeslagen_taper));
}

/// Everything that comes in for somebody who keeps house. [EUR cent per month]
///
///   WW: a share of the last net wage, of the minimum wage at an assumed week when that is unknown
///   the young on bijstand: parents make up the difference between the young and the full norm
///   in education and after other exits: own means, a share of the norm
///
/// Status:   assumed (shares)
/// Evidence: R026
/// Page:     docs/model/income.md
AFWEGING_RULE Incomes incomes(const Position& p, const LawOfMonth& law, const IncomeRates& r) {
    const std::int32_t full_bijstandsnorm = sim::pick(law.bijstandsnorm, p.household);
    const std::int32_t norm = bijstandsnorm(p.household, p.age, law);
    const auto usual_wage = static_cast<std::int32_t>(law.minimum_wage * r.unknown_job_hours);
    const std::int32_t last_wage = choose(p.wage > 0, p.wage, usual_wage);
    Incomes in{};
    in.bijstand = bijstand_paid(p, norm, law, r);
    in.ww = keep_if(p.status == Status::ww, share_of(last_wage, r.ww_share));
    in.wages = keep_if(has_earnings(p.status), p.wage);
    in.other = p.partner_income + keep_if(receives_bijstand(p.status), full_bijstandsnorm - norm) +
               keep_if(has_own_means(p.status), share_of(norm, r.own_means));
    in.toeslagen = toeslagen_paid(income_before_toeslagen(in), full_bijstandsnorm, p, law);
    return in;
}

/// All of it. [EUR cent per month]
AFWEGING_RULE std::int32_t disposable_income(const Incomes& in) {
    return income_before_toeslagen(in) + in.toeslagen;
}

/// Smoothed relative change of income, [0, 1]. No change is counted in a first month.
///
///   v' = v + speed (|y - y'| / max(y, y') - v)
///
/// Status:   assumed
/// Evidence: mechanism 40
/// Page:     docs/model/income.md
AFWEGING_RULE float next_volatility(float volatility, std::int32_t before, std::int32_t now,
                                    const IncomeRates& r) {
    const auto high = static_cast<float>(larger(larger(before, now), 1));
    const auto gap = static_cast<float>(larger(before, now) - smaller(before, now));
    const float change = sim::keep(sim::mask(before > 0), gap / high);
    return volatility + r.volatility_speed * (change - volatility);
}

using IncomeStep =
    MonthStep<In<&People::status, &People::household, &People::children, &People::wage,
                 &People::partner_income, &People::savings, &Notes::age>,
              InOut<&People::income, &People::volatility, &People::sanction,
                    &People::disregard_used, &Notes::attachable, &Notes::sanctioned>,
              Sink<&ThreadBooks::ledger>>;

/// What comes in this month, what of it creditors could take, and how much it swings; a month of
/// vrijlating and of maatregel is used up.
AFWEGING_ISA_VARIANTS(void income(IncomeStep step, const LawOfMonth& law,
                                  const IncomeRates& rates);)

}  // namespace afweging::agents
