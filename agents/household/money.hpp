// SPDX-License-Identifier: EUPL-1.2
// Rules of a household's month: what comes in, what must be paid, what creditors take.
#pragma once

#include <cstdint>

#include "agents/household/money_rates.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/law/beslagvrije_voet.hpp"
#include "agents/law/bijstandsnorm.hpp"
#include "agents/law/maatregel.hpp"
#include "agents/law/vermogenstoets.hpp"
#include "agents/law/vrijlating.hpp"
#include "sim/cents.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

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
/// Page:     docs/model/household-money.md
AFWEGING_RULE std::int32_t bijstand_paid(const Position& p, std::int32_t norm,
                                         const LawOfMonth& law, const MoneyRates& r) {
    const std::int32_t earned = keep_if(has_earnings(p.status), p.wage);
    const std::int32_t kept = vrijlating(earned, p.household, p.disregard_used, law);
    const std::int32_t up_to = bijstandsnorm_after_maatregel(norm, p.sanction, r.sanction_cut);
    const std::int32_t due = positive_part(up_to - (earned - kept) - p.partner_income);
    const bool client = between(p.status, Status::bijstand, Status::bijstand_part_time);
    return keep_if(client & passes_vermogenstoets(p.savings, p.household, law), due);
}

/// toeslagen by household and children, less the taper above the norm. [EUR cent per month]
///
/// Status:   assumed (one taper for all schemes)
/// Evidence: R028, R029, R030
/// Page:     docs/model/household-money.md
AFWEGING_RULE std::int32_t toeslagen_paid(std::int32_t income, std::int32_t full_bijstandsnorm,
                                          const Position& p, const LawOfMonth& law) {
    const std::int32_t full =
        sim::pick(law.toeslagen, p.household) + law.toeslagen_per_child * p.children;
    return positive_part(full -
                         share_of(positive_part(income - full_bijstandsnorm), law.toeslagen_taper));
}

/// Everything that comes in for somebody who keeps house. [EUR cent per month]
///
///   WW: a share of the last net wage, the minimum wage at an assumed week when that is unknown
///   the young on bijstand: parents make up the difference between the young and the full norm
AFWEGING_RULE Incomes incomes(const Position& p, const LawOfMonth& law, const MoneyRates& r) {
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

/// What a household needs beside fixed costs: food, clothes, travel. [EUR cent per month]
///
///   share of the social minimum, further children included
///
/// Status:   assumed (the share)
/// Evidence: R118, R119
/// Page:     docs/model/household-money.md
AFWEGING_RULE std::int32_t living_need(Household household, std::int32_t children,
                                       const LawOfMonth& law, const MoneyRates& r) {
    const std::int32_t further = positive_part(children - 1);
    return share_of(sim::pick(law.social_minimum, household) + law.cost_per_further_child * further,
                    r.living_share);
}

/// An unforeseen expense, from a uniform draw: mostly none. [EUR cent]
AFWEGING_RULE std::int32_t expense_shock(float draw, const MoneyRates& r) {
    return keep_if(draw < r.shock_chance, static_cast<std::int32_t>(draw * r.shock_per_draw));
}

/// What goes to creditors before anything else is paid. [EUR cent per month]
///
///   attachment: min(debt, income above the beslagvrije voet), from a number of accounts on
///   plan:       min(debt, excess - (1 - k) min(excess, wages)),  k = share of earnings taken
///   stabilisation: nothing
///
/// Status:   statute (protected amount); k an expert's description; accounts assumed
/// Evidence: R034, R035
/// Page:     docs/model/debts.md
struct Debts {
    std::int32_t debt;
    std::int32_t accounts;
    DebtHelp help;
};
AFWEGING_RULE std::int32_t paid_to_creditors(const Debts& d, std::int32_t excess,
                                             std::int32_t wages, const MoneyRates& r) {
    const std::int32_t attached = keep_if(d.accounts >= r.attached_from, excess);
    const std::int32_t kept = share_of(smaller(excess, wages), 1.0F - r.plan_earnings_share);
    const std::int32_t asked = choose(d.help == DebtHelp::plan, excess - kept,
                                      keep_if(d.help != DebtHelp::stabilisation, attached));
    return smaller(d.debt, asked);
}

/// Debt accounts after a month: one more when arrears are large or the first; fewer when little
/// debt is left; none without debt.
AFWEGING_RULE std::int32_t accounts_after(std::int32_t accounts, std::int32_t debt,
                                          std::int32_t arrears, const MoneyRates& r) {
    const std::int32_t opened = accounts + keep_if(arrears > r.account_from, 1);
    const std::int32_t at_least_one = larger(opened, 1);
    const auto room = static_cast<std::int32_t>(static_cast<float>(debt) * r.accounts_per_cent);
    const std::int32_t kept = smaller(smaller(at_least_one, account_cap), room + 1);
    return keep_if(debt > 0, kept);
}

}  // namespace afweging::agents
