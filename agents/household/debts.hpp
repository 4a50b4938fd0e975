// SPDX-License-Identifier: EUPL-1.2
// Debt help: how long a plan takes, when it breaks, what is left at the end.
// Page: docs/model/debts.md
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "sim/cents.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;
struct Instrument;
struct LawOfMonth;

// TOML: [debts.<name>] in scenarios/parameters/debts.toml
// clang-format off
#define AFWEGING_DEBTS_PARAMETERS(PARAMETER)                                                                \
    PARAMETER(stabilisation_months, "months", 1, 24, whole, "before creditors answer")                      \
    PARAMETER(stabilisation_break, "1/month", 0, 1, number, "chance of giving up while creditors are asked, at trust 1/2") \
    PARAMETER(plan_agreement, "fraction", 0, 1, number, "chance that creditors agree")                      \
    PARAMETER(plan_break, "1/month", 0, 1, number, "chance that a plan of 18 months breaks, at trust 1/2")  \
    PARAMETER(plan_break_trust, "fraction", 0, 2, number, "relative change of it per unit of trust")        \
    PARAMETER(late_debt_per_month, "1/month", 0, 1, number, "chance that a forgotten debt turns up in a plan") \
    PARAMETER(late_debt, "EUR", 0, 100000, whole_cents, "its amount")                                       \
    PARAMETER(late_debt_break, "fraction", 0, 1, number, "chance that it ends the plan")
// clang-format on
AFWEGING_PARAMETERS(DebtsParameters, DebtsRates, AFWEGING_DEBTS_PARAMETERS)

/// Monthly chance that a running plan breaks off: longer plans and less trust break sooner.
///
///   p = p18 (months / 18) (1 + k (1/2 - t)),  within [0, 1]
///   months of the whole plan, t trust in the municipality
///
/// Status:   assumed; level from the share of plans completed (92 % when one lender pays the
///           creditors off, 51 % when paid month by month)
/// Evidence: R111, R112; mechanism 37
/// Page:     docs/model/debts.md
AFWEGING_RULE float plan_break_chance(std::int32_t months, float trust, const DebtsRates& r) {
    const float length = static_cast<float>(months) * (1.0F / 18.0F);
    const float chance = r.plan_break * length * (1.0F + r.plan_break_trust * (0.5F - trust));
    return chance < 0.0F ? 0.0F : (chance > 1.0F ? 1.0F : chance);
}

/// Monthly chance of giving up in stabilisation, before creditors answer: the longer that takes,
/// the more give up.
///
///   p = s (1 + k (1/2 - t)),  within [0, 1];   t trust in the municipality
///
/// Status:   assumed; one in four applications leads to an arrangement, of the proposals 41 %
/// Evidence: N070, R110; mechanism 37
/// Page:     docs/model/debts.md
AFWEGING_RULE float stabilisation_break_chance(float trust, const DebtsRates& r) {
    const float chance = r.stabilisation_break * (1.0F + r.plan_break_trust * (0.5F - trust));
    return chance < 0.0F ? 0.0F : (chance > 1.0F ? 1.0F : chance);
}

/// What a month can bring to a plan. One draw decides: a break, a forgotten debt, or nothing.
enum class PlanMonth : std::uint8_t { goes_on, breaks, late_debt, late_debt_breaks };

/// A late debt that nobody pays ends a share of the plans; paid for the client it breaks none at
/// once, but costs calm and trust all the same (stress.hpp, trust.hpp). open: share of it that is
/// not paid, [0, 1]
///
///   [0, b) breaks;  of the rest a share l brings a late debt, a share e open of which breaks the
///   plan
///
/// Status:   assumed
/// Evidence: mechanism 38
/// Page:     docs/model/debts.md
AFWEGING_RULE PlanMonth month_of_plan(float draw, float break_chance, float open,
                                      const DebtsRates& r) {
    const float left = 1.0F - break_chance;
    const float late_until = break_chance + left * r.late_debt_per_month;
    const float fatal_until =
        break_chance + left * r.late_debt_per_month * r.late_debt_break * open;
    return draw < break_chance  ? PlanMonth::breaks
           : draw < fatal_until ? PlanMonth::late_debt_breaks
           : draw < late_until  ? PlanMonth::late_debt
                                : PlanMonth::goes_on;
}

/// What is paid for a client of a debt that turns up in a plan. [EUR cent]
///
///   min(late, cover)      cover: up to which the instrument pays
///
/// Status:   assumed (that it is paid: Utrecht); Evidence: S056; mechanism 38
/// Page:     docs/model/debts.md
AFWEGING_RULE std::int32_t paid_of_late_debt(std::int32_t late, std::int32_t cover) {
    return smaller(late, cover);
}

/// The share of a late debt that is left to the client, [0, 1]; without a debt all of it.
AFWEGING_RULE float open_share(std::int32_t late, std::int32_t paid) {
    return late > 0 ? static_cast<float>(late - paid) / static_cast<float>(late) : 1.0F;
}

/// What creditors forgive when a plan is served, of the debt that is left. [EUR cent]
///
///   w = min(d, share d)
///
/// Status:   assumed (the share is the instrument's; all of it without one)
/// Page:     docs/model/debts.md
AFWEGING_RULE std::int32_t written_off(std::int32_t debt, float share) {
    return smaller(share_of(debt, share), debt);
}

using DebtsStep =
    MonthStep<In<&People::status, &People::trust, &Notes::debt_event, &Notes::debt_before>,
              InOut<&People::debt, &People::accounts, &People::claims, &People::debt_help,
                    &People::debt_left, &People::debt_held, &MonthColumns::events>,
              Sink<&ThreadBooks::ledger, &Proposals::ends, &Proposals::in_debt_help>>;

/// Debt help of a month: none -> stabilisation -> plan -> finished, or back to none. Debts change
/// no more this month after it.
AFWEGING_ISA_VARIANTS(void debts(DebtsStep step, std::span<const Instrument> instruments,
                                 const LawOfMonth& law, const ChannelTable& channels,
                                 const DebtsRates& rates);)

}  // namespace afweging::agents
