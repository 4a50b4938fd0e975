// SPDX-License-Identifier: EUPL-1.2
// What work would bring a household: a part of search.
#pragma once

#include <cstdint>

#include "agents/household/income.hpp"
#include "agents/household/spending.hpp"
#include "agents/law/beslagvrije_voet.hpp"
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
                                            const LawOfMonth& law, const MoneyRules& r) {
    const Incomes in = incomes(p, law, r.income);
    const std::int32_t norm = bijstandsnorm(p.household, p.age, law);
    const std::int32_t excess = attachable_income(income_before_toeslagen(in), norm, law);
    return disposable_income(in) - paid_to_creditors(debts, excess, in.wages, r.spending);
}

/// What a full-time job would change in what a household keeps of its income, relative to now.
///
///   gain = (then - now) / max(now, floor),   both after what creditors take
///
/// Status:   statute (incomes, attachment), assumed (floor)
/// Evidence: R124, R035
/// Page:     docs/model/search.md
AFWEGING_HOT float gain_of_work(const Position& now, const Debts& debts,
                                std::int32_t full_time_wage, const LawOfMonth& law,
                                const MoneyRules& r) {
    Position in_work = now;
    in_work.status = Status::job_temporary;
    in_work.wage = full_time_wage;
    const std::int32_t kept_now = left_by_creditors(now, debts, law, r);
    const std::int32_t kept_then = left_by_creditors(in_work, debts, law, r);
    return static_cast<float>(kept_then - kept_now) /
           static_cast<float>(larger(kept_now, lowest_compared_income));
}

}  // namespace afweging::agents
