// SPDX-License-Identifier: EUPL-1.2
// What a household does with its money in a month. Every cent has a place.
// Page: docs/model/spending.md
#pragma once

#include <cstdint>

#include "agents/household/owed.hpp"
#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/law/law_of_month.hpp"
#include "agents/law/least_spent.hpp"
#include "agents/state/chunk.hpp"
#include "sim/cents.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;

// TOML: [spending.<name>] in scenarios/parameters/spending.toml
// clang-format off
#define AFWEGING_SPENDING_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(living_share, "fraction", 0, 1, number, "living costs as share of the social minimum")        \
    PARAMETER(living_floor, "fraction", 0, 1, number, "share of living costs that nobody cuts")             \
    PARAMETER(surplus_share, "fraction", 0, 1, number, "share of what is left over that is spent")          \
    PARAMETER(energy_share, "fraction", 0, 1, number, "energy as share of fixed costs")                     \
    PARAMETER(homeless_share, "fraction", 0, 2, number, "of fixed costs that a household without a home still has") \
    PARAMETER(shock_per_month, "1/month", 0, 1, number, "an unforeseen expense")                            \
    PARAMETER(shock_mean, "EUR", 0, 10000, cents, "its mean")                                               \
    PARAMETER(voluntary_share, "fraction", 0, 1, number, "of savings above one month's living, paid off a month") \
    PARAMETER(account_from, "EUR", 0, 10000, whole_cents, "arrears of a month that open a new account")     \
    PARAMETER(smallest_account, "EUR", 1, 100000, number, "debt per account below which accounts close")    \
    PARAMETER(attached_from, "accounts", 0, 60, whole, "from which creditors attach income")                \
    PARAMETER(plan_earnings_share, "fraction", 0, 1, number, "of earnings above the protected amount, to creditors in a plan") \
    PARAMETER(collection_share, "fraction", 0, 1, number, "collection costs as share of new arrears")       \
    PARAMETER(interest, "1/month", 0, 0.1, number, "on debts outside debt help")
// clang-format on
AFWEGING_PARAMETERS(SpendingParameters, SpendingRatesRead, AFWEGING_SPENDING_PARAMETERS)

struct SpendingRates : SpendingRatesRead {
    SpendingRates() = default;
    explicit SpendingRates(const SpendingParameters& p)
        : SpendingRatesRead(p),
          accounts_per_cent(
              static_cast<float>(0.01 / (p.smallest_account > 1.0 ? p.smallest_account : 1.0))) {}
    float accounts_per_cent = 0;  ///< one over the smallest account
};

/// What the prices of a month make of costs.
struct Prices {
    float fixed_costs;     ///< factor on fixed costs
    float shock_per_draw;  ///< [EUR cent] per unit of a draw that brings an unforeseen expense
};

/// Fixed costs follow the price level, their energy that of energy too; so do unforeseen expenses.
///
///   fixed = P (1 + e (E - 1)),   shock = 2 P m / chance
///   P price level, E energy price on top of it, e energy as share, m mean of an expense
///
/// A draw below the chance is uniform on [0, chance): twice the mean at the top of that range.
///
/// Status:   assumed
/// Evidence: R120
/// Page:     docs/model/spending.md
AFWEGING_RULE Prices prices_of(const LawOfMonth& law, const SpendingRates& r) {
    const float top = 2.0F * r.shock_mean * law.price_level;
    return {.fixed_costs = law.price_level * (1.0F + r.energy_share * (law.energy_price - 1.0F)),
            .shock_per_draw = r.shock_per_month > 0.0F ? top / r.shock_per_month : 0.0F};
}

/// What a household needs beside fixed costs: food, clothes, travel. [EUR cent per month]
/// minimum: least_spent
///
///   n = share (social minimum + further children x cost of a child),  further: from the second on
///
/// Status:   assumed (the share)
/// Evidence: R118, R119
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t living_need(std::int32_t minimum, std::int32_t children,
                                       const LawOfMonth& law, const SpendingRates& r) {
    const std::int32_t further = positive_part(children - 1);
    return share_of(minimum + law.cost_per_further_child * further, r.living_share);
}

/// An unforeseen expense, from a uniform draw: mostly none. [EUR cent]
///
///   x = 2 P m u / chance when u < chance, else 0
///
/// Status:   assumed
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t expense_shock(float draw, const Prices& prices, const SpendingRates& r) {
    return keep_if(draw < r.shock_per_month,
                   static_cast<std::int32_t>(draw * prices.shock_per_draw));
}

/// What a person owes and to how many.
struct Debts {
    std::int32_t debt;
    std::int32_t accounts;
    DebtHelp help;
    float earnings_kept;  ///< share of what a plan asks of extra earnings, by the instrument
};

/// What creditors could take of a month. [EUR cent per month] Where it comes from:
/// agents/law/creditors.hpp
struct Askable {
    std::int32_t attachable;  ///< above the beslagvrije voet
    std::int32_t plan_base;   ///< what a debt plan asks at the level of bijstand
    std::int32_t plan_extra;  ///< and above it, from earnings
};

/// What goes to creditors before anything else is paid. [EUR cent per month]
///
///   attachment: min(debt, attachable), from a number of accounts on
///   plan:       min(debt, base + k (1 - s) extra),  k = share of extra earnings that is asked,
///               s = share of that which stays; 1 in a saneringskrediet, with its fixed instalment
///   stabilisation: nothing
///
/// Status:   statute (protected amount); k an expert's description; s read; accounts assumed
/// Evidence: R034, R035
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t paid_to_creditors(const Debts& d, const Askable& a,
                                             const SpendingRates& r) {
    const std::int32_t attached = keep_if(d.accounts >= r.attached_from, a.attachable);
    const float k = r.plan_earnings_share * (1.0F - d.earnings_kept);
    const std::int32_t by_plan = a.plan_base + share_of(a.plan_extra, k);
    const std::int32_t asked = choose(d.help == DebtHelp::plan, by_plan,
                                      keep_if(d.help != DebtHelp::stabilisation, attached));
    return smaller(d.debt, asked);
}

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
    std::int32_t uncovered;   ///< what was needed and income did not cover
    std::int32_t shortfall;   ///< what was needed and not there, savings included
};

/// Spends a month's money. Savings go first, then living costs are cut to a floor, then arrears.
///
///   a = s + y - p - f - x               what is left for living
///   l = min(max(a, floor n), n)         living costs
///   arrears = max(0, floor n - a)
///   flow surplus y - p - f - x - l > 0: a share is spent too; a share of savings above n pays debt
///   s' - d' = s - d + y - f - x - l - collection      (exactly)
///   uncovered (p + f + x + n - y)+,   shortfall (p + f + x + n - y - s)+
///   s savings, d debt, y income, p to creditors, f fixed, x shock, n living need
///
/// At the cap of debts nothing more is lent and what is not lent is not spent.
///
/// Status:   assumed
/// Sources:  collection costs: Besluit vergoeding voor buitengerechtelijke incassokosten
/// Page:     docs/model/spending.md
AFWEGING_RULE MonthEnd spend(const Purse& p, const SpendingRates& r) {
    const std::int32_t bills = p.to_creditors + p.fixed + p.shock;
    const std::int32_t cash = p.savings + p.income - bills;
    const std::int32_t floor = share_of(p.need, r.living_floor);
    const std::int32_t owed = p.debt - p.to_creditors;
    const std::int32_t arrears = smaller(positive_part(floor - cash), debt_cap - owed);
    const std::int32_t basic = choose(cash >= floor, smaller(cash, p.need), cash + arrears);
    const std::int32_t surplus = positive_part(p.income - bills - basic);
    const std::int32_t living = basic + smaller(share_of(surplus, r.surplus_share), surplus);
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
            .uncovered = positive_part(bills + p.need - p.income),
            .shortfall = positive_part(p.need - cash)};
}

/// Debt accounts after a month: one more when arrears are large or the first; fewer when little
/// debt is left; none without debt.
///
///   k' = min(max(k + [arrears > from], 1), cap, floor(d / smallest) + 1),   0 without debt
///
/// Status:   assumed
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t accounts_after(std::int32_t accounts, std::int32_t debt,
                                          std::int32_t arrears, const SpendingRates& r) {
    const std::int32_t opened = accounts + keep_if(arrears > r.account_from, 1);
    const std::int32_t at_least_one = larger(opened, 1);
    const auto room = static_cast<std::int32_t>(static_cast<float>(debt) * r.accounts_per_cent);
    const std::int32_t kept = smaller(smaller(at_least_one, account_cap), room + 1);
    return keep_if(debt > 0, kept);
}

using SpendingStep =
    MonthStep<In<&People::status, &People::household, &People::more_sharers, &People::housing,
                 &People::debt_help, &People::children, &People::fixed_costs, &People::income,
                 &People::debt_held, &Notes::attachable, &Notes::plan_base, &Notes::plan_extra,
                 &Notes::helped>,
              InOut<&People::savings, &People::debt, &People::accounts, &People::claims,
                    &People::shortfall, &MonthColumns::uncovered>,
              Sink<&ThreadBooks::ledger>, Draws<Roll::expense_shock>>;

/// Bills, creditors, living costs; what is short becomes arrears. After this month's income.
AFWEGING_ISA_VARIANTS(void spending(SpendingStep step, const LawOfMonth& law,
                                    const ChannelTable& channels, const SpendingRates& rates);)

}  // namespace afweging::agents
