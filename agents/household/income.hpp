// SPDX-License-Identifier: EUPL-1.2
// What comes in: bijstand, WW, wages, other means and toeslagen. Page: docs/model/income.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct MoneyLaw;

// TOML: [income.<name>] in scenarios/parameters/income.toml
// clang-format off
#define AFWEGING_INCOME_PARAMETERS(PARAMETER)                                                               \
    PARAMETER(own_means, "fraction", 0, 5, number, "income in education and other exits, share of the norm") \
    PARAMETER(rent_share, "fraction", 0, 1, number, "bare rent as share of fixed costs")                    \
    PARAMETER(volatility_speed, "fraction", 0, 1, number, "weight of the last month in the volatility of income")
// clang-format on
AFWEGING_PARAMETERS(IncomeParameters, IncomeRates, AFWEGING_INCOME_PARAMETERS)

/// Smoothed relative change of income, [0, 1]. No change is counted in a first month. Of a change
/// that the settlement evens out only the rest is felt.
///
///   v' = v + speed (felt |y - y'| / max(y, y') - v)
///
/// Status:   assumed
/// Evidence: mechanism 40
/// Page:     docs/model/income.md
AFWEGING_RULE float next_volatility(float volatility, std::int32_t before, std::int32_t now,
                                    float felt, const IncomeRates& r) {
    const auto high = static_cast<float>(larger(larger(before, now), 1));
    const auto gap = static_cast<float>(larger(before, now) - smaller(before, now));
    const float change = sim::keep(sim::mask(before > 0), gap / high * felt);
    return volatility + r.volatility_speed * (change - volatility);
}

/// What a month gives everybody beside the law.
struct IncomeTerms {
    std::int32_t full_time_hours;  ///< of a job that may end bijstand [a week]
    float price_level;             ///< 1 = prices at the start of the run
    float business_share;          ///< what a business earns, as share of the full bijstandsnorm
    float business_profit;         ///< of a full business beside bijstand [EUR]
};

using IncomeStep = MonthStep<
    In<&People::status, &People::household, &People::children, &People::housing,
       &People::fixed_costs, &People::hours, &People::partner_hours, &People::savings,
       &People::debt, &People::months_on_benefit, &People::sanction_cut, &People::awaits_right,
       &People::more_sharers, &People::contact_held, &People::business, &MonthColumns::acting,
       &Notes::age, &Notes::youngest, &Notes::ww, &Notes::helped>,
    InOut<&People::income, &People::wage, &People::volatility, &People::sanction,
          &People::breach_repeat_left, &People::disregard_used, &People::partner_disregard_used,
          &MonthColumns::right, &MonthColumns::income_gap, &Notes::unlowered, &Notes::attachable,
          &Notes::plan_base, &Notes::plan_extra, &Notes::sanctioned>,
    Sink<&ThreadBooks::ledger>>;

/// What comes in this month, what of it creditors could take, whether bijstand is due, and how much
/// income swings; a month of vrijlating and of maatregel is used up.
AFWEGING_ISA_VARIANTS(void income(IncomeStep step, const MoneyLaw& money, const IncomeTerms& terms,
                                  const ChannelTable& channels, const IncomeRates& rates);)

}  // namespace afweging::agents
