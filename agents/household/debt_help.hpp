// SPDX-License-Identifier: EUPL-1.2
// Rules of debt help: how long a plan takes, when it breaks, what is left at the end.
#pragma once

#include <cstdint>

#include "agents/household/money_rates.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Monthly chance that a running plan breaks off: longer plans and less trust break sooner.
///
///   p = p18 (months / 18) (1 + k (1/2 - t)),  within [0, 1]
///   months of the whole plan, t trust in the municipality
///
/// Status:   assumed; level from the share of plans completed (92 % when one lender pays the
///           creditors off, 51 % when paid month by month)
/// Evidence: R111, R112; mechanism 37
/// Page:     docs/model/debts.md
AFWEGING_RULE float plan_break_chance(std::int32_t months, float trust, const MoneyRates& r) {
    const float length = static_cast<float>(months) * (1.0F / 18.0F);
    const float chance = r.plan_break * length * (1.0F + r.plan_break_trust * (0.5F - trust));
    return chance < 0.0F ? 0.0F : (chance > 1.0F ? 1.0F : chance);
}

/// What a month can bring to a plan. One draw decides: a break, a forgotten debt, or nothing.
enum class PlanMonth : std::uint8_t { goes_on, breaks, late_debt, late_debt_breaks };

/// Late debts feel like a mistake of the municipality: a share of them ends the plan.
///
///   [0, b) breaks;  of the rest a share l brings a late debt, a share e of which breaks the plan
///
/// Status:   assumed
/// Evidence: mechanism 38
/// Page:     docs/model/debts.md
AFWEGING_RULE PlanMonth month_of_plan(float draw, float break_chance, const MoneyRates& r) {
    const float left = 1.0F - break_chance;
    const float late_until = break_chance + left * r.late_debt_chance;
    const float fatal_until = break_chance + left * r.late_debt_chance * r.late_debt_break;
    return draw < break_chance  ? PlanMonth::breaks
           : draw < fatal_until ? PlanMonth::late_debt_breaks
           : draw < late_until  ? PlanMonth::late_debt
                                : PlanMonth::goes_on;
}

/// What creditors forgive when a plan is served. [EUR cent]
AFWEGING_RULE std::int32_t written_off(std::int32_t debt, float share) {
    return smaller(share_of(debt, share), debt);
}

}  // namespace afweging::agents
