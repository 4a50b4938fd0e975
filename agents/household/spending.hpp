// SPDX-License-Identifier: EUPL-1.2
// The rule of what a household does with its money in a month. Every cent has a place.
#pragma once

#include <cstdint>

#include "agents/household/money_rates.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Before anything is spent. [EUR cent]
struct Purse {
    std::int32_t savings;       ///< at the start of the month, >= 0
    std::int32_t debt;          ///< at the start of the month, [0, debt_cap]
    std::int32_t income;        ///< everything that comes in
    std::int32_t to_creditors;  ///< attached or under a plan; <= debt and <= income
    std::int32_t fixed;         ///< rent, energy, insurance
    std::int32_t shock;
    std::int32_t need;         ///< living costs
    std::int32_t free_to_pay;  ///< 1 outside debt help: pays voluntarily, pays interest; else 0
};

/// After it. [EUR cent] savings >= 0, 0 <= debt <= debt_cap.
struct MonthEnd {
    std::int32_t savings;
    std::int32_t debt;
    std::int32_t living;      ///< living costs paid
    std::int32_t arrears;     ///< what suppliers advanced: new debt
    std::int32_t paid;        ///< debt paid off, voluntary payments included
    std::int32_t collection;  ///< collection costs and interest added to debt
    std::int32_t shortfall;   ///< what was needed and not there
};

/// Spends a month's money. Savings go first, then living costs are cut to a floor, then arrears.
///
///   a = s + y - p - f - x               what is left for living
///   l = min(max(a, floor n), n)         living costs
///   arrears = max(0, floor n - a)
///   flow surplus y - p - f - x - l > 0: a share is spent too; a share of savings above n pays debt
///   s' - d' = s - d + y - f - x - l - collection      (exactly)
///   s savings, d debt, y income, p to creditors, f fixed, x shock, n living need
///
/// At the cap of debts nothing more is lent and what is not lent is not spent.
///
/// Status:   assumed
/// Sources:  collection costs: Besluit vergoeding voor buitengerechtelijke incassokosten
/// Page:     docs/model/household-money.md
AFWEGING_RULE MonthEnd spend(const Purse& p, const MoneyRates& r) {
    const std::int32_t bills = p.to_creditors + p.fixed + p.shock;
    const std::int32_t cash = p.savings + p.income - bills;
    const std::int32_t floor = share_of(p.need, r.living_floor);
    const std::int32_t owed = p.debt - p.to_creditors;
    const std::int32_t arrears = smaller(positive_part(floor - cash), debt_cap - owed);
    const std::int32_t basic = choose(cash >= floor, smaller(cash, p.need), cash + arrears);
    const std::int32_t surplus = positive_part(p.income - bills - basic);
    const std::int32_t living = basic + smaller(share_of(surplus, r.spending_of_surplus), surplus);
    const std::int32_t left = cash + arrears - living;

    const std::int32_t spare = share_of(positive_part(left - p.need), r.voluntary_share);
    const std::int32_t voluntary = keep_if(p.free_to_pay != 0, smaller(smaller(spare, left), owed));
    const std::int32_t still_owed = owed - voluntary + arrears;
    const std::int32_t charged =
        share_of(arrears, r.collection_share) + share_of(owed - voluntary, r.interest);
    const std::int32_t collection =
        keep_if(p.free_to_pay != 0, smaller(charged, debt_cap - still_owed));
    return {.savings = left - voluntary,
            .debt = still_owed + collection,
            .living = living,
            .arrears = arrears,
            .paid = p.to_creditors + voluntary,
            .collection = collection,
            .shortfall = positive_part(p.need - cash)};
}

/// Smoothed relative change of income, [0, 1]. No change is counted in a first month.
///
///   v' = v + speed (|y - y'| / max(y, y') - v)
///
/// Status:   assumed
/// Page:     docs/model/household-money.md
AFWEGING_RULE float next_volatility(float volatility, std::int32_t before, std::int32_t now,
                                    const MoneyRates& r) {
    const auto high = static_cast<float>(larger(larger(before, now), 1));
    const auto gap = static_cast<float>(larger(before, now) - smaller(before, now));
    const float change = sim::keep(sim::mask(before > 0), gap / high);
    return volatility + r.volatility_speed * (change - volatility);
}

}  // namespace afweging::agents
