// SPDX-License-Identifier: EUPL-1.2
// Who comes first when places are scarce. Page: docs/model/priority.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/inputs/policy.hpp"
#include "agents/kinds/kinds.hpp"
#include "sim/dice/dice.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [priority.<name>] in scenarios/parameters/priority.toml
// clang-format off
#define AFWEGING_PRIORITY_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(cream_motivation, "weight", 0, 10, number, "of motivation in a klantmanager's order")         \
    PARAMETER(cream_distance, "weight", 0, 10, number, "of nearness to work in a klantmanager's order")     \
    PARAMETER(cream_noise, "weight", 0, 10, number, "of what we do not see in a klantmanager's order")      \
    PARAMETER(need_stress, "weight", 0, 10, number, "of stress in the order by need")                       \
    PARAMETER(need_accounts, "weight", 0, 10, number, "of debt accounts in the order by need")              \
    PARAMETER(need_shortfall, "weight", 0, 10, number, "of the shortfall in the order by need")             \
    PARAMETER(full_need_accounts, "accounts", 1, 60, number, "beyond it more make no difference to need")   \
    PARAMETER(full_need_shortfall, "EUR/month", 1, 5000, cents, "beyond it more makes no difference to need") \
    PARAMETER(ww_earlier, "logit", 0, 5, number, "of earlier bijstand in the score of who is in WW")        \
    PARAMETER(ww_left, "logit", 0, 5, number, "per year of WW left, in the same score: less risk")          \
    PARAMETER(ww_supplement, "logit", 0, 5, number, "of a supplement to WW, in the same score")             \
    PARAMETER(ww_partner, "logit", 0, 5, number, "of living with a partner, in the same score: less risk")  \
    PARAMETER(ww_age, "logit", 0, 5, number, "per ten years of age above 45, in the same score")            \
    PARAMETER(ww_amount, "logit", 0, 5, number, "per EUR 1,000 of WW a month, in the same score: less risk") \
    PARAMETER(ww_right, "logit", 0, 5, number, "per year of WW in all, in the same score: less risk")       \
    PARAMETER(ww_beside, "logit", 0, 5, number, "of income beside WW, in the same score: less risk")         \
    PARAMETER(compliance, "fraction", 0, 1, number, "of klantmanagers who keep to a rule of the municipality")
// clang-format on
AFWEGING_PARAMETERS(PriorityParameters, PriorityRatesRead, AFWEGING_PRIORITY_PARAMETERS)

/// The weights of each order scaled to sum to 1.
struct PriorityRates : PriorityRatesRead {
    explicit PriorityRates(const PriorityParameters& p)
        : PriorityRatesRead(p),
          motivation(share(p.cream_motivation, p.cream_distance + p.cream_noise)),
          nearness(share(p.cream_distance, p.cream_motivation + p.cream_noise)),
          noise(share(p.cream_noise, p.cream_motivation + p.cream_distance)),
          stress(share(p.need_stress, p.need_accounts + p.need_shortfall)),
          accounts(share(p.need_accounts, p.need_stress + p.need_shortfall)),
          shortfall(share(p.need_shortfall, p.need_stress + p.need_accounts)),
          per_account(one_part_of(p.full_need_accounts)),
          per_cent_short(one_part_of(p.full_need_shortfall * 100.0)) {}

    float motivation, nearness, noise, stress, accounts, shortfall;
    float per_account, per_cent_short;  ///< share of full need that one counts for

private:
    static float share(double weight, double others) {
        return weight > 0 ? static_cast<float>(weight / (weight + others)) : 0.0F;
    }
    static float one_part_of(double full) {
        return full > 0 ? static_cast<float>(1.0 / full) : 0.0F;
    }
};

/// What an order of priority may look at.
struct Claim {
    float motivation;  ///< [0, 1]
    Distance distance;
    float hazard;          ///< [1/month] of work without help, by what the office has on file
    std::uint8_t waiting;  ///< months
    float stress;          ///< [0, 1]
    std::uint8_t accounts;
    std::int32_t shortfall;  ///< [EUR cent] of last month
    std::uint32_t lottery;   ///< 32 bits of the person's own luck for this instrument
    std::uint8_t rank;       ///< by the tree of questions, 1 = first
    float ww_risk = 0;       ///< ww_score; read where `in_ww`
    std::uint8_t in_ww = 0;  ///< 1: the instrument is for people in WW alone
};

/// A score in [0, 1] in the upper half, luck in the lower: the higher goes first, luck breaks ties.
AFWEGING_RULE std::uint32_t ranked(float score, std::uint32_t lottery) {
    const float bounded = score < 0.0F ? 0.0F : (score > 1.0F ? 1.0F : score);
    return (static_cast<std::uint32_t>(bounded * 65535.0F) << 16) | (lottery >> 16);
}

/// A klantmanager's own order: the motivated and those near to work first (creaming).
///
///   x = w_m motivation + w_d nearness + w_n luck,   nearness 1, 1/2, 0 by distance
///
/// Luck stands for what a klantmanager sees and we do not.
/// Status:   assumed (weights); Evidence: R040, R135
/// Page:     docs/model/priority.md
AFWEGING_RULE float creaming_score(const Claim& c, const PriorityRates& r) {
    const float nearness = c.distance == Distance::short_distance    ? 1.0F
                           : c.distance == Distance::medium_distance ? 0.5F
                                                                     : 0.0F;
    return r.motivation * c.motivation + r.nearness * nearness +
           r.noise * sim::to_uniform(c.lottery);
}

/// The chance of still being without work after 12 months without help: exp(-12 h), of somebody of
/// whom only the file is known (file_hazard): what an employer sees and no office does is not in
/// it, and neither is command of Dutch.
///
/// Page:     docs/model/priority.md
AFWEGING_RULE float risk_score(const Claim& c) { return sim::exponential(-12.0F * c.hazard); }

/// What a score of people in WW looks at: the eight facts that predict bijstand after WW.
struct WwFile {
    float earlier;     ///< 1: was on bijstand before
    float left;        ///< months of WW left
    float supplement;  ///< 1: Toeslagenwet on top of WW
    float partner;     ///< 1: lives with a partner
    float age;         ///< years
    float amount;      ///< WW a month, without supplement [EUR]
    float right;       ///< months of WW in all
    float beside = 0;  ///< 1: has income beside WW
};

/// Risk of bijstand after WW by what is on file, in [0, 1]: an order, no forecast.
///
///   logistic(a earlier + b supplement + c (age - 45)+ / 10
///            - d left / 12 - e partner - f amount / 1000 - g right / 12 - h beside)
///
/// Status:   assumed (weights; that these facts predict it is told of a pilot)
/// Evidence: S035
/// Page:     docs/model/priority.md
AFWEGING_RULE float ww_score(const WwFile& w, const PriorityRates& r) {
    const float older = w.age > 45.0F ? w.age - 45.0F : 0.0F;
    return sim::logistic(r.ww_earlier * w.earlier + r.ww_supplement * w.supplement +
                         r.ww_age * 0.1F * older - r.ww_left * w.left * (1.0F / 12.0F) -
                         r.ww_partner * w.partner - r.ww_amount * 0.001F * w.amount -
                         r.ww_right * w.right * (1.0F / 12.0F) - r.ww_beside * w.beside);
}

/// Need: stress, debt accounts and shortfall, each as a share of where it counts in full.
///
/// Status:   assumed (weights and bounds); Evidence: R116, R118, R119
/// Page:     docs/model/priority.md
AFWEGING_RULE float need_score(const Claim& c, const PriorityRates& r) {
    const float by_accounts = static_cast<float>(c.accounts) * r.per_account;
    const float by_shortfall = static_cast<float>(c.shortfall) * r.per_cent_short;
    const float accounts = by_accounts < 1.0F ? by_accounts : 1.0F;
    const float shortfall = by_shortfall < 1.0F ? by_shortfall : 1.0F;
    return r.stress * c.stress + r.accounts * accounts + r.shortfall * shortfall;
}

/// Priority of a claim under the municipality's rule: highest first.
///
/// Page:     docs/model/priority.md
AFWEGING_RULE std::uint32_t priority(const Claim& c, Allocation rule, const PriorityRates& r) {
    switch (rule) {
        case Allocation::discretion:
            return ranked(creaming_score(c, r), c.lottery);
        case Allocation::score:
            return ranked(c.in_ww != 0 ? c.ww_risk : risk_score(c), c.lottery);
        case Allocation::lottery:
            return c.lottery;
        case Allocation::first_come:
            return (static_cast<std::uint32_t>(c.waiting) << 24) | (c.lottery >> 8);
        case Allocation::need:
            return ranked(need_score(c, r), c.lottery);
        case Allocation::tree:
            return ranked(share_of_rank(c.rank), c.lottery);
    }
    return c.lottery;
}

}  // namespace afweging::agents
