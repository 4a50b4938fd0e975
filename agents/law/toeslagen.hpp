// SPDX-License-Identifier: EUPL-1.2
// toeslagen by threshold in the gross income of a year, and kinderbijslag.
#pragma once

#include <cstdint>

#include "agents/law/home.hpp"
#include "agents/law/statute.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Children of a household by age.
struct Children {
    std::int32_t below_6 = 0;
    std::int32_t below_12 = 0;  ///< 6 to 11
    std::int32_t below_16 = 0;  ///< 12 to 15
    std::int32_t below_18 = 0;  ///< 16 and 17
};

AFWEGING_RULE std::int32_t number_of(const Children& c) {
    return c.below_6 + c.below_12 + c.below_16 + c.below_18;
}

/// A twelfth of what is due in a year; too small an amount is not paid. [EUR cent per month]
AFWEGING_RULE std::int32_t paid_of_year(std::int32_t due, const ToeslagenLaw& law) {
    return keep_if(due >= law.toeslagen_smallest, (positive_part(due) + 6) / 12);
}

/// zorgtoeslag of everybody in a household of one or two partners. [EUR cent per month]
///
///   (P - q D - s (Y - D)+) / 12      a couple: 2 P and the share of a couple
///   P premium, D threshold, q own share, s taper, Y gross income of the household a year
///
/// Status:   statute
/// Sources:  Wet op de zorgtoeslag art. 2
/// Evidence: R030
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t zorgtoeslag_of(std::int32_t income, const Home& home,
                                          const ToeslagenLaw& law) {
    const float own =
        has_partner(home) ? law.zorgtoeslag_share_couple : law.zorgtoeslag_share_single;
    const std::int32_t lost =
        share_of(positive_part(income - law.zorgtoeslag_threshold), law.zorgtoeslag_taper);
    return paid_of_year(
        home.partners * law.zorgtoeslag_premium - share_of(law.zorgtoeslag_threshold, own) - lost,
        law);
}

/// Whether everybody is below the age from which all of the rent counts, without children.
AFWEGING_RULE bool young_for_huurtoeslag(const Home& home, const ToeslagenLaw& law) {
    const std::int32_t oldest =
        choose(has_partner(home), larger(home.age, home.partner_age), home.age);
    return (oldest < law.huurtoeslag_full_age) & (home.children == 0);
}

/// With a higher rent there is no huurtoeslag. [EUR cent per month]
///
/// Status:   statute
/// Sources:  Wet op de huurtoeslag art. 13
AFWEGING_RULE std::int32_t rent_limit_of(const Home& home, const ToeslagenLaw& law) {
    return choose(young_for_huurtoeslag(home, law), law.huurtoeslag_rent_limit_young,
                  law.huurtoeslag_rent_limit);
}

/// Rent that huurtoeslag pays at a low income. [EUR cent per month]
///
///   (min(R, q) - b)+ + s2 (min(R, m) - q)+ + s3 (min(R, h) - m)+
///   R bare rent, b own base, q end of the full part, m of the second, h of the third; s3 of one
///   person or of more; young and without children: nothing above q
///
/// Status:   statute (own base of 2024 and 2025 assumed)
/// Sources:  Wet op de huurtoeslag art. 21
/// Evidence: R029
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t rent_paid(std::int32_t rent, const Home& home, const ToeslagenLaw& law) {
    const std::int32_t persons = home.partners + home.children;
    const bool young = young_for_huurtoeslag(home, law);
    const std::int32_t base =
        choose(persons > 1, law.huurtoeslag_base_more, law.huurtoeslag_base_single);
    const std::int32_t most =
        choose(persons > 2, law.huurtoeslag_most_to_many, law.huurtoeslag_most_to_few);
    const std::int32_t counted =
        smaller(rent, choose(young, law.huurtoeslag_full_to, law.huurtoeslag_rent_to));
    const std::int32_t full = positive_part(smaller(counted, law.huurtoeslag_full_to) - base);
    const std::int32_t second =
        share_of(positive_part(smaller(counted, most) - law.huurtoeslag_full_to),
                 law.huurtoeslag_second_share);
    const float third_share =
        persons > 1 ? law.huurtoeslag_third_share_more : law.huurtoeslag_third_share;
    const std::int32_t third = share_of(positive_part(counted - most), third_share);
    return keep_if(rent <= rent_limit_of(home, law), full + second + third);
}

/// huurtoeslag; who shares the home of others has none of one's own. [EUR cent per month]
///
///   (12 rent paid - s (Y - D)+) / 12      D threshold and s taper of one person or of more
///
/// Status:   statute from 2026; before that assumed (a straight line for a quadratic own share)
/// Sources:  Wet op de huurtoeslag art. 14-21
/// Evidence: R029
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t huurtoeslag_of(std::int32_t income, std::int32_t rent, const Home& home,
                                          const ToeslagenLaw& law) {
    const bool more = home.partners + home.children > 1;
    const std::int32_t threshold =
        choose(more, law.huurtoeslag_threshold_more, law.huurtoeslag_threshold_single);
    const float taper = more ? law.huurtoeslag_taper_more : law.huurtoeslag_taper_single;
    const std::int32_t due =
        12 * rent_paid(rent, home, law) - share_of(positive_part(income - threshold), taper);
    return keep_if(!shares_costs(home), paid_of_year(due, law));
}

/// Whether a household has too much for a huurtoeslag. [EUR cent]
///
/// Status:   statute (limits of 2023 and 2024 recalled); that savings of the month stand for those
///           of January: assumed
/// Sources:  Wet op de huurtoeslag art. 9; Algemene wet inkomensafhankelijke regelingen art. 7
AFWEGING_RULE bool too_rich_for_huurtoeslag(std::int32_t savings, const Home& home,
                                            const ToeslagenLaw& law) {
    return savings > home.partners * law.huurtoeslag_asset_limit;
}

/// kindgebonden budget at a low income, alo-kop of single parents included. [EUR cent per year]
///
///   first + next (k - 1) + extra by age + alo-kop      k children; 0 without
AFWEGING_RULE std::int32_t full_kindgebonden_budget(const Children& children, const Home& home,
                                                    const ToeslagenLaw& law) {
    const std::int32_t all = number_of(children);
    const std::int32_t full = law.kindgebonden_budget_first +
                              law.kindgebonden_budget_next * (all - 1) +
                              law.kindgebonden_budget_age_12 * children.below_16 +
                              law.kindgebonden_budget_age_16 * children.below_18 +
                              keep_if(!has_partner(home), law.alo_kop);
    return keep_if(all > 0, full);
}

/// kindgebonden budget that is left at an income. [EUR cent per month]
///
///   (F - s (Y - D)+)+ / 12      F at a low income, Y gross income a year, D threshold, s taper
///
/// Status:   statute
/// Sources:  Wet op het kindgebonden budget art. 2
/// Evidence: R028
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t kindgebonden_budget_left(std::int32_t full, std::int32_t income,
                                                    const Home& home, const ToeslagenLaw& law) {
    const std::int32_t threshold =
        choose(has_partner(home), law.kindgebonden_budget_threshold_couple,
               law.kindgebonden_budget_threshold_single);
    const std::int32_t lost =
        share_of(positive_part(income - threshold), law.kindgebonden_budget_taper);
    return (positive_part(full - lost) + 6) / 12;
}

/// kindgebonden budget of a household. [EUR cent per month]
AFWEGING_RULE std::int32_t kindgebonden_budget_of(std::int32_t income, const Children& children,
                                                  const Home& home, const ToeslagenLaw& law) {
    return kindgebonden_budget_left(full_kindgebonden_budget(children, home, law), income, home,
                                    law);
}

/// kinderbijslag, at any income. [EUR cent per month]
///
/// Status:   statute
/// Sources:  Algemene Kinderbijslagwet art. 12
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t kinderbijslag_of(const Children& c, const ToeslagenLaw& law) {
    const std::int32_t quarter = law.kinderbijslag_age_0 * c.below_6 +
                                 law.kinderbijslag_age_6 * c.below_12 +
                                 law.kinderbijslag_age_12 * (c.below_16 + c.below_18);
    return (quarter + 1) / 3;
}

}  // namespace afweging::agents
