// SPDX-License-Identifier: EUPL-1.2
// Money parameters as the sweeps read them: binary32 shares and int32 cents.
#pragma once

#include <cstdint>

#include "agents/household/money_parameters.hpp"
#include "agents/law/law_of_month.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Nobody owes more: what would come on top is not lent and not charged. [EUR cent] EUR 10 million
inline constexpr std::int32_t debt_cap = 1'000'000'000;
inline constexpr std::int32_t account_cap = 60;

/// Read once per block; prices of the month are in the amounts.
struct MoneyRates {
    float ww_share, unknown_job_hours, own_means, living_share, living_floor, spending_of_surplus,
        fixed_factor, shock_chance, shock_per_draw, sanction_cut, volatility_speed, voluntary_share,
        collection_share, interest, mistake_chance, mistake_slope, mistake_transition,
        mistake_outside, mistake_ceiling, contact_prevents, contact_fades, claim_share,
        plan_agreement, plan_earnings_share, plan_break, plan_break_trust, late_debt_chance,
        late_debt_break, accounts_per_cent;
    std::int32_t account_from, attached_from, claim, late_debt, stabilisation_months;
};

AFWEGING_RULE float in_float(double x) { return static_cast<float>(x); }

AFWEGING_RULE std::int32_t in_cents(double euros) {
    return static_cast<std::int32_t>(euros * 100.0 + 0.5);
}

AFWEGING_RULE MoneyRates money_rates(const MoneyParameters& p, const LawOfMonth& law) {
    const float energy = in_float(p.energy_share);
    const float shock_chance = in_float(p.shock_per_month);
    // A draw below the chance is uniform on [0, chance): twice the mean at the top of that range.
    const float shock_top = 2.0F * in_float(p.shock_mean * 100.0) * law.price_level;
    return {
        .ww_share = in_float(p.ww_share),
        .unknown_job_hours = in_float(p.unknown_job_hours),
        .own_means = in_float(p.own_means),
        .living_share = in_float(p.living_share),
        .living_floor = in_float(p.living_floor),
        .spending_of_surplus = in_float(p.spending_of_surplus),
        .fixed_factor = law.price_level * (1.0F + energy * (law.energy_price - 1.0F)),
        .shock_chance = shock_chance,
        .shock_per_draw = shock_chance > 0.0F ? shock_top / shock_chance : 0.0F,
        .sanction_cut = in_float(p.sanction_cut),
        .volatility_speed = in_float(p.volatility_speed),
        .voluntary_share = in_float(p.voluntary_share),
        .collection_share = in_float(p.collection_share),
        .interest = in_float(p.interest),
        .mistake_chance = in_float(p.mistake_per_month),
        .mistake_slope = in_float(p.mistake_slope),
        .mistake_transition = in_float(p.mistake_transition),
        .mistake_outside = in_float(p.mistake_outside),
        // At a capacity of 0; a little more than rounding can add.
        .mistake_ceiling = 1.0001F * in_float(p.mistake_per_month) *
                           sim::exponential(0.5F * in_float(p.mistake_slope)),
        .contact_prevents = in_float(p.contact_prevents),
        .contact_fades = in_float(1.0 / (p.contact_lasts > 1.0 ? p.contact_lasts : 1.0)),
        .claim_share = in_float(p.claim_share),
        .plan_agreement = in_float(p.plan_agreement),
        .plan_earnings_share = in_float(p.plan_earnings_share),
        .plan_break = in_float(p.plan_break),
        .plan_break_trust = in_float(p.plan_break_trust),
        .late_debt_chance = in_float(p.late_debt_per_month),
        .late_debt_break = in_float(p.late_debt_break),
        .accounts_per_cent = in_float(0.01 / (p.smallest_account > 1.0 ? p.smallest_account : 1.0)),
        .account_from = in_cents(p.account_from),
        .attached_from = static_cast<std::int32_t>(p.attached_from),
        .claim = in_cents(p.claim),
        .late_debt = in_cents(p.late_debt),
        .stabilisation_months = static_cast<std::int32_t>(p.stabilisation_months),
    };
}

}  // namespace afweging::agents
