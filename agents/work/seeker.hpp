// SPDX-License-Identifier: EUPL-1.2
// The household of somebody who seeks work, read off its columns: a part of search.
#pragma once

#include <cstdint>

#include "agents/household/incomes.hpp"
#include "agents/household/profit.hpp"
#include "agents/household/spending.hpp"
#include "agents/inputs/channels.hpp"
#include "agents/work/business.hpp"
#include "agents/work/search.hpp"

namespace afweging::agents {

using PositionStep = MonthStep<
    In<&People::status, &People::household, &People::children, &People::housing,
       &People::fixed_costs, &People::wage, &People::savings, &People::months_on_benefit,
       &People::sanction, &People::sanction_cut, &People::disregard_used,
       &People::partner_disregard_used, &People::debt, &People::business, &People::contact_held,
       &People::more_sharers, &MonthColumns::acting, &Notes::age, &Notes::youngest, &Notes::ww>>;

/// What decides the income of person i.
AFWEGING_HOT Position position_of(const PositionStep& step, std::size_t i, float price_level,
                                  const ChannelTable& channels, const SearchRules& rules) {
    const IncomeRates& r = rules.income;
    const float* free = channels.of(Channel::earnings_free);
    return {.status = step.in<&People::status>()[i],
            .awaits_right = 0,
            .household = step.in<&People::household>()[i],
            .age = static_cast<std::int32_t>(step.in<&Notes::age>()[i]),
            .children = step.in<&People::children>()[i],
            .youngest = step.in<&Notes::youngest>()[i],
            .rent = bare_rent(step.in<&People::fixed_costs>()[i], step.in<&People::housing>()[i],
                              price_level, r),
            .tables = {},
            .wage = step.in<&People::wage>()[i],
            .ww = step.in<&Notes::ww>()[i],
            .savings = step.in<&People::savings>()[i],
            .debt = step.in<&People::debt>()[i],
            .months_on_benefit = step.in<&People::months_on_benefit>()[i],
            .sanction = step.in<&People::sanction>()[i],
            .sanction_cut = step.in<&People::sanction_cut>()[i],
            .disregard_used = step.in<&People::disregard_used>()[i],
            .partner_disregard_used = step.in<&People::partner_disregard_used>()[i],
            .profit = profit_of(step.in<&People::business>()[i], rules.business.profit),
            .free = free_earnings(free[step.in<&MonthColumns::acting>()[i]],
                                  free[step.in<&People::contact_held>()[i]]),
            .more_sharers = step.in<&People::more_sharers>()[i]};
}

using WorkersStep =
    MonthStep<In<&People::status, &People::household, &People::children, &People::hours,
                 &People::partner_hours, &Notes::age, &Notes::youngest>>;

/// Who works how long in the household of person i.
AFWEGING_HOT Workers workers_of(const WorkersStep& step, std::size_t i,
                                std::int32_t full_time_hours) {
    const Status status = step.in<&People::status>()[i];
    return {.household = step.in<&People::household>()[i],
            .age = static_cast<std::int32_t>(step.in<&Notes::age>()[i]),
            .children = step.in<&People::children>()[i],
            .youngest = step.in<&Notes::youngest>()[i],
            .hours = keep_if(earns_by_the_hour(status), step.in<&People::hours>()[i]),
            .partner_hours = step.in<&People::partner_hours>()[i],
            .full_time_hours = full_time_hours};
}

using DebtsOfStep =
    MonthStep<In<&People::debt, &People::accounts, &People::debt_help, &People::debt_held>>;

AFWEGING_HOT Debts debts_of(const DebtsOfStep& step, std::size_t i, const ChannelTable& channels) {
    const float* kept = channels.of(Channel::earnings_kept);
    return {.debt = step.in<&People::debt>()[i],
            .accounts = step.in<&People::accounts>()[i],
            .help = step.in<&People::debt_help>()[i],
            .earnings_kept = kept[step.in<&People::debt_held>()[i]]};
}

}  // namespace afweging::agents
