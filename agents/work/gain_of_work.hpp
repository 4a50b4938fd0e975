// SPDX-License-Identifier: EUPL-1.2
// What work would bring a household: a part of search.
#pragma once

#include <cstdint>

#include "agents/household/incomes.hpp"
#include "agents/household/spending.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Incomes below this are compared as if they were this: a relative gain needs a base, and a
/// household without income this month (savings above the vermogensgrens) lives on something.
/// [EUR cent per month] Assumed: no norm but that of the young is lower.
inline constexpr std::int32_t lowest_compared_income = 50'000;

/// The rules of a household that decide what it keeps.
struct MoneyRules {
    const IncomeRates& income;
    const SpendingRates& spending;
};

/// What a household in this position keeps of a month's income when creditors have had theirs.
/// [EUR cent per month]
AFWEGING_HOT std::int32_t left_by_creditors(const Position& p, const Debts& debts,
                                            const MoneyLaw& law, const MoneyRules& r) {
    const Incomes in = incomes(p, law, r.income);
    const Askable askable{.attachable = in.reach.attachable,
                          .plan_base = in.reach.plan.at_bijstand,
                          .plan_extra = in.reach.plan.above};
    return disposable_income(in) - paid_to_creditors(debts, askable, r.spending);
}

/// Work that is offered to somebody, and where it leads.
struct OfferedWork {
    Status status;
    std::int32_t hours;  ///< a week
};

/// What offered work would change in what a household keeps of its income, relative to now.
///
///   gain = (then - now) / max(now, floor),   both after what creditors take
///
/// Status:   statute (incomes, attachment), assumed (floor)
/// Evidence: R124, R035
/// Page:     docs/model/search.md
/// now: its tables are looked up here, for the work now and for the work offered.
AFWEGING_HOT float gain_of_work(Position now, const Workers& workers, OfferedWork offer,
                                const Debts& debts, const MoneyLaw& law, const MoneyRules& r) {
    now.tables = look_up(workers, law);
    Position in_work = now;
    in_work.status = offer.status;
    Workers then = workers;
    then.hours = offer.hours;
    in_work.tables = look_up(then, law);
    const std::int32_t kept_now = left_by_creditors(now, debts, law, r);
    const std::int32_t kept_then = left_by_creditors(in_work, debts, law, r);
    return static_cast<float>(kept_then - kept_now) /
           static_cast<float>(larger(kept_now, lowest_compared_income));
}

}  // namespace afweging::agents
