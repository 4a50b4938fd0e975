// SPDX-License-Identifier: EUPL-1.2
// Financial stress, and the doenvermogen that it leaves. Page: docs/model/stress.md
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
struct LawOfMonth;

// TOML: [stress.<name>] in scenarios/parameters/stress.toml
// clang-format off
#define AFWEGING_STRESS_PARAMETERS(PARAMETER)                                                                  \
    PARAMETER(base, "score", 0, 1, number, "stress without money trouble")                                     \
    PARAMETER(debts, "score", 0, 1, number, "stress of very many or very large debts")                         \
    PARAMETER(accounts_weight, "fraction", 0, 1, number, "share of that which follows accounts, the rest the amount") \
    PARAMETER(accounts_half, "accounts", 0.1, 100, number, "accounts at which half of it is reached")          \
    PARAMETER(debt_half, "EUR", 1, 1000000, cents, "debt at which half of the rest is reached")                \
    PARAMETER(shortfall, "score", 0, 5, number, "stress when the whole budget is short")                       \
    PARAMETER(volatility, "score", 0, 5, number, "stress per unit of income volatility")                       \
    PARAMETER(housing, "score", 0, 1, number, "stress of being homeless; half of it when threatened")          \
    PARAMETER(calm_savings, "score", 0, 1, number, "stress taken away by one month's budget in savings")       \
    PARAMETER(help_calms, "fraction", 0, 1, number, "share of debt stress that goes at admission to debt help") \
    PARAMETER(prospect_calms, "fraction", 0, 1, number, "share of what is left of it that the end of a plan in sight takes away") \
    PARAMETER(late_debt, "score", 0, 1, number, "stress of a forgotten debt that turns up in a plan")          \
    PARAMETER(speed, "1/month", 0, 1, number, "share of the gap to the target closed per month")               \
    PARAMETER(bandwidth_tax, "fraction", 0, 1, number, "share of doenvermogen that full stress takes")         \
    PARAMETER(minimum_shortfall, "EUR/month", 0, 10000, cents, "shortfall above which money is not enough to take part") \
    PARAMETER(minimum_stress, "score", 0, 1, number, "stress above which there is not enough calm to take part")
// clang-format on
AFWEGING_PARAMETERS(StressParameters, StressRates, AFWEGING_STRESS_PARAMETERS)

AFWEGING_RULE float within_0_1(float x) { return x < 0.0F ? 0.0F : (x > 1.0F ? 1.0F : x); }

/// A plan that ends in so many months gives no prospect yet: plans were that long before July 2023.
inline constexpr float far_from_the_end = 36.0F;

/// What weighs on a household. Money in EUR cent.
struct Worries {
    float accounts;
    float debt;
    float shortfall;  ///< of the month
    float savings;
    float budget;      ///< the social minimum of the household
    float volatility;  ///< of income, [0, 1]
    Housing housing;
    DebtHelp help;
    float plan_left;  ///< months of the debt plan; of who is in none of no meaning
};

/// How near the end of a debt plan is, [0, 1]: 0 outside a plan and in one with three years to go.
///
///   n = (1 - l / 36)+,   l months left
///
/// Status:   assumed; Evidence: S056; mechanism 37
/// Page:     docs/model/stress.md
AFWEGING_RULE float prospect(DebtHelp help, float plan_left) {
    const float near_end = within_0_1(1.0F - plan_left * (1.0F / far_from_the_end));
    return sim::keep(sim::mask(help == DebtHelp::plan), near_end);
}

/// Financial stress that a situation leads to in the long run, [0, 1].
///
///   s* = base + D (w a / (a + a0) + (1 - w) d / (d + d0)) (1 - relief) (1 - P n)
///        + S min(1, f / B) + V v + H home - C min(1, m / B),  relief > 0 in stabilisation and plan
///   a accounts, d debt, f shortfall, m savings, B budget, v volatility, n prospect of the end
///
/// Status:   assumed; that accounts weigh more than euros was measured
/// Evidence: R116; mechanisms 1, 37, 40
/// Page:     docs/model/stress.md
AFWEGING_RULE float stress_target(const Worries& w, const StressRates& r) {
    const float by_accounts = w.accounts / (w.accounts + r.accounts_half);
    const float by_amount = w.debt / (w.debt + r.debt_half);
    const float debts = r.debts *
                        (r.accounts_weight * by_accounts + (1.0F - r.accounts_weight) * by_amount) *
                        (1.0F - sim::keep(sim::mask(in_debt_help(w.help)), r.help_calms)) *
                        (1.0F - r.prospect_calms * prospect(w.help, w.plan_left));
    const float home = sim::keep(sim::mask(w.housing == Housing::threatened), 0.5F) +
                       sim::keep(sim::mask(w.housing == Housing::homeless), 1.0F);
    const float short_of = within_0_1(w.shortfall / w.budget);
    const float saved = within_0_1(w.savings / w.budget);
    return within_0_1(r.base + debts + r.shortfall * short_of + r.volatility * w.volatility +
                      r.housing * home - r.calm_savings * saved);
}

/// Stress after one more month: part of the way to the target, less what instruments take away; a
/// forgotten debt that turns up comes on top. late: 1 in its month, else 0
///
///   s' = (s + speed (s* - s)) (1 - relief) + L late
AFWEGING_RULE float next_stress(float stress, float target, float relief, float late,
                                const StressRates& r) {
    const float calmed = (stress + r.speed * (target - stress)) * (1.0F - relief);
    return within_0_1(calmed + r.late_debt * late);
}

/// Effective doenvermogen: the trait less the bandwidth tax of stress.
///
///   q = trait (1 - tax stress),   tax >= 0 with prior mass at zero (the evidence is contested)
///
/// Status:   assumed
/// Evidence: R116, M010, M011, M012
/// Page:     docs/model/stress.md
AFWEGING_RULE float effective_doenvermogen(float trait, float stress, float bandwidth_tax) {
    return trait * (1.0F - bandwidth_tax * stress);
}

/// participatieminimum: enough money and enough calm to take part, beside the sociaal minimum,
/// which is money alone.
///
/// Status:   assumed (the thresholds)
/// Evidence: mechanism 34
/// Page:     docs/model/stress.md
AFWEGING_RULE bool above_participation_minimum(std::int32_t shortfall, float stress,
                                               const StressRates& r) {
    return static_cast<float>(shortfall) <= r.minimum_shortfall && stress <= r.minimum_stress;
}

using StressStep =
    MonthStep<In<&People::arrival, &People::status, &People::household, &People::more_sharers,
                 &People::housing, &People::debt_help, &People::debt_left, &People::accounts,
                 &People::debt, &People::savings, &People::shortfall, &People::volatility,
                 &People::doenvermogen, &People::contact_held, &People::debt_held,
                 &MonthColumns::acting, &MonthColumns::events, &Notes::helped>,
              InOut<&People::stress, &MonthColumns::effective>>;

/// Stress and effective doenvermogen after the money of this month, month t of the run. Who is in
/// the first month has lived in the situation before, and is at its target.
AFWEGING_ISA_VARIANTS(void stress(StressStep step, std::int32_t t, const LawOfMonth& law,
                                  const ChannelTable& channels, const StressRates& rates);)

}  // namespace afweging::agents
