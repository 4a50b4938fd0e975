// SPDX-License-Identifier: EUPL-1.2
// Rules of financial stress, effective doenvermogen, trust and the participatieminimum.
#pragma once

#include <cstdint>

#include "agents/household/debt_help.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/wellbeing/capacity_parameters.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Capacity parameters as binary32, read once per block.
struct CapacityRates {
    float stress_base, stress_debts, accounts_weight, accounts_half, debt_half, stress_shortfall,
        stress_volatility, stress_housing, calm_savings, help_calms, speed, bandwidth_tax,
        trust_gain, trust_loss, minimum_shortfall, minimum_stress;
};

AFWEGING_RULE CapacityRates capacity_rates(const CapacityParameters& p) {
    const auto f = [](double x) { return static_cast<float>(x); };
    return {f(p.stress_base),       f(p.stress_debts),    f(p.accounts_weight),
            f(p.accounts_half),     f(p.debt_half * 100), f(p.stress_shortfall),
            f(p.stress_volatility), f(p.stress_housing),  f(p.calm_savings),
            f(p.help_calms),        f(p.speed),           f(p.bandwidth_tax),
            f(p.trust_gain),        f(p.trust_loss),      f(p.minimum_shortfall * 100),
            f(p.minimum_stress)};
}

AFWEGING_RULE float within_0_1(float x) { return x < 0.0F ? 0.0F : (x > 1.0F ? 1.0F : x); }

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
};

/// Financial stress that a situation leads to in the long run, [0, 1].
///
///   s* = base + D (w a / (a + a0) + (1 - w) d / (d + d0)) (1 - relief) + S min(1, f / B)
///        + V v + H home - C min(1, m / B),  relief > 0 in stabilisation and plan
///   a accounts, d debt, f shortfall, m savings, B budget, v volatility
///
/// Status:   assumed; that accounts weigh more than euros was measured
/// Evidence: R116; mechanisms 1, 37, 40
/// Page:     docs/model/stress-and-doenvermogen.md
AFWEGING_RULE float stress_target(const Worries& w, const CapacityRates& r) {
    const float by_accounts = w.accounts / (w.accounts + r.accounts_half);
    const float by_amount = w.debt / (w.debt + r.debt_half);
    const float debts = r.stress_debts *
                        (r.accounts_weight * by_accounts + (1.0F - r.accounts_weight) * by_amount) *
                        (1.0F - sim::keep(sim::mask(in_debt_help(w.help)), r.help_calms));
    const float home = sim::keep(sim::mask(w.housing == Housing::threatened), 0.5F) +
                       sim::keep(sim::mask(w.housing == Housing::homeless), 1.0F);
    const float short_of = within_0_1(w.shortfall / w.budget);
    const float saved = within_0_1(w.savings / w.budget);
    return within_0_1(r.stress_base + debts + r.stress_shortfall * short_of +
                      r.stress_volatility * w.volatility + r.stress_housing * home -
                      r.calm_savings * saved);
}

/// Stress after one more month: part of the way to the target, less what instruments take away.
///
///   s' = (s + speed (s* - s)) (1 - relief)
AFWEGING_RULE float next_stress(float stress, float target, float relief, const CapacityRates& r) {
    return within_0_1((stress + r.speed * (target - stress)) * (1.0F - relief));
}

/// Effective doenvermogen: the trait less the bandwidth tax of stress.
///
///   q = trait (1 - tax stress),   tax >= 0 with prior mass at zero (the evidence is contested)
///
/// Status:   assumed
/// Evidence: R116, M010, M011, M012
/// Page:     docs/model/stress-and-doenvermogen.md
AFWEGING_RULE float effective_doenvermogen(float trait, float stress, float bandwidth_tax) {
    return trait * (1.0F - bandwidth_tax * stress);
}

/// Trust in the municipality after a month: talks raise it; fines, sanctions and broken plans
/// lower it.
///
///   t' = (t + gain (1 - t) talk) (1 - loss)^k,  k of fine, sanction, broken plan
///
/// Status:   assumed
/// Evidence: mechanisms 38, 46
/// Page:     docs/model/stress-and-doenvermogen.md
struct Dealings {
    std::int32_t talked;  ///< 1 if there was a talk last month
    std::int32_t fined;
    std::int32_t sanctioned;
    std::int32_t plan_broken;
};
AFWEGING_RULE float next_trust(float trust, const Dealings& d, const CapacityRates& r) {
    const float kept = 1.0F - r.trust_loss;
    const float warmed = d.talked != 0 ? trust + r.trust_gain * (1.0F - trust) : trust;
    return warmed * (d.fined != 0 ? kept : 1.0F) * (d.sanctioned != 0 ? kept : 1.0F) *
           (d.plan_broken != 0 ? kept : 1.0F);
}

/// participatieminimum: enough money and enough calm to take part, beside the sociaal minimum,
/// which is money alone.
///
/// Status:   assumed (the thresholds)
/// Evidence: mechanism 34
/// Page:     docs/model/stress-and-doenvermogen.md
AFWEGING_RULE bool above_participation_minimum(std::int32_t shortfall, float stress,
                                               const CapacityRates& r) {
    return static_cast<float>(shortfall) <= r.minimum_shortfall && stress <= r.minimum_stress;
}

/// The same for set-up and measures outside sweeps.
AFWEGING_RULE bool above_participation_minimum(std::int32_t shortfall, float stress,
                                               const CapacityParameters& p) {
    return above_participation_minimum(shortfall, stress, capacity_rates(p));
}

}  // namespace afweging::agents
