// SPDX-License-Identifier: EUPL-1.2
// What creditors take of an income: attachment by the beslagvrije voet, debt plan, debt loan.
#pragma once

#include <cstdint>

#include "agents/law/home.hpp"
#include "agents/law/statute.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// How a household pays off debts. loan: a saneringskrediet, with an instalment that stays.
enum class PayingOff : std::uint8_t { none, attached, plan, loan };

/// What creditors can reach. [EUR cent]
struct Means {
    std::int32_t wages;         ///< net, of the household a month
    std::int32_t bijstand;      ///< a month
    std::int32_t other;         ///< WW and the like, net a month
    std::int32_t gross_income;  ///< of the household a year
};

/// The norm that the beslagvrije voet of wages starts from: cost sharers have the full one.
AFWEGING_RULE std::int32_t protected_bijstandsnorm(const Home& home, const StatuteRow& law) {
    return choose(has_partner(home), sim::pick(law.bijstandsnorm, Household::couple),
                  sim::pick(law.bijstandsnorm, Household::single));
}

/// The most that is given back for lost zorgtoeslag: what the published maximum of a household
/// without children leaves for it, beside the norm and the rent. [EUR cent per month]
///
///   Z = min((M - 0.95 A - (H - J))+, n P / 12)      M maximum of the beslagvrije voet, A norm,
///                                                  H - J as below, n adults, P premium
///
/// Status:   statute (standard premium less an amount; equal to it where both were read)
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475da lid 3, 8
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t most_for_care(const Home& home, const StatuteRow& law) {
    const bool two = has_partner(home);
    const Household alike = two ? Household::couple : Household::single;
    const std::int32_t base = choose(two, law.huurtoeslag_base_more, law.huurtoeslag_base_single);
    const std::int32_t norm = sim::pick(law.bijstandsnorm, alike);
    const std::int32_t left =
        positive_part(sim::pick(law.protected_maximum, alike) -
                      share_of(norm, law.protected_share) - (law.huurtoeslag_rent_to - base));
    return smaller(left, home.partners * law.zorgtoeslag_premium / 12);
}

/// Given back for toeslagen that a higher income loses. [EUR cent per month]
///
///   min((C - D)+ E / 12, Z) + min(I F / 12, H - J) + (C - K)+ L / 12
///   C gross income a year, D and E threshold and taper of the zorgtoeslag, I = (C - threshold)+
///   and F of the huurtoeslag, H its highest rent, J its base, K and L of the kindgebonden budget;
///   Z the most for care
///
/// Status:   statute of 2026; before that assumed (the same form)
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475da lid 2, 3
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t compensated_toeslagen(std::int32_t gross, const Home& home,
                                                 const StatuteRow& law) {
    const bool more = home.partners + home.children > 1;
    const bool two = has_partner(home);
    const std::int32_t care =
        smaller(share_of(positive_part(gross - law.zorgtoeslag_threshold), law.zorgtoeslag_taper),
                12 * most_for_care(home, law));
    const std::int32_t threshold =
        choose(more, law.huurtoeslag_threshold_more, law.huurtoeslag_threshold_single);
    const float taper = more ? law.huurtoeslag_taper_more : law.huurtoeslag_taper_single;
    const std::int32_t base = choose(more, law.huurtoeslag_base_more, law.huurtoeslag_base_single);
    const std::int32_t rent = smaller(share_of(positive_part(gross - threshold), taper),
                                      12 * (law.huurtoeslag_rent_to - base));
    const std::int32_t children_from = choose(two, law.kindgebonden_budget_threshold_couple,
                                              law.kindgebonden_budget_threshold_single);
    const std::int32_t children =
        keep_if(home.children > 0,
                share_of(positive_part(gross - children_from), law.kindgebonden_budget_taper));
    return (care + rent + children + 6) / 12;
}

/// All that comes in before toeslagen. [EUR cent per month]
AFWEGING_RULE std::int32_t reachable(const Means& means) {
    return means.wages + means.bijstand + means.other;
}

/// beslagvrije voet of wages and bijstand together: what an attachment must leave. For bijstand
/// alone that is 0.95 of the norm, as art. 475dc lid 2 says. [EUR cent per month]
///
///   min(0.95 A + compensation, maximum, 0.95 y)      A full norm, y own net income
///
/// Status:   statute
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475da, 475dc
/// Evidence: R034
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t beslagvrije_voet_of(const Means& means, const Home& home,
                                               const StatuteRow& law) {
    const std::int32_t by_formula =
        share_of(protected_bijstandsnorm(home, law), law.protected_share) +
        compensated_toeslagen(means.gross_income, home, law);
    const std::int32_t most = sim::pick(law.protected_maximum, household_of(home));
    return smaller(smaller(by_formula, most), share_of(reachable(means), law.protected_share));
}

/// What an attachment takes; a vrijlating is not protected. [EUR cent per month]
///
///   y - beslagvrije voet
///
/// Status:   statute
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475da, 475dc
/// Evidence: R034
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t taken_by_attachment(const Means& means, const Home& home,
                                               const StatuteRow& law) {
    return reachable(means) - beslagvrije_voet_of(means, home, law);
}

/// What a debt plan can ask. [EUR cent per month]
struct PlanAmounts {
    std::int32_t at_bijstand;  ///< all above what the plan leaves, at the level of bijstand
    std::int32_t above;        ///< and above that level: of it a share stays with who earns it

    /// What is asked when a share of what is earned above bijstand stays. [EUR cent per month]
    [[nodiscard]] std::int32_t asked(float kept_share) const {
        return at_bijstand + share_of(above, 1.0F - kept_share);
    }
};

/// What a debt plan asks: all above what the plan leaves at the level of bijstand, and of extra
/// earnings all but the share that stays. [EUR cent per month]
///
///   x = (y - beslagvrije voet - reserve - for who works)+
///   at_bijstand = min(x, i),   above = x - at_bijstand,   i = N - 0.95 N      N bijstandsnorm
///   taken = at_bijstand + (1 - k) above       k share of extra earnings that stays, [0, 1]
///
/// Status:   statute (reserve and part for who works assumed 0); k an expert's description
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475da; Faillissementswet art. 295
/// Evidence: R035
/// Page:     docs/model/spending.md
AFWEGING_RULE PlanAmounts taken_by_plan(const Means& means, const Home& home, std::int32_t norm,
                                        const StatuteRow& law) {
    const float for_work = means.wages > 0 ? law.vtlb_work_share : 0.0F;
    const std::int32_t reserve = share_of(norm, law.vtlb_reserve_share + for_work);
    const std::int32_t more = positive_part(taken_by_attachment(means, home, law) - reserve);
    const std::int32_t at_bijstand = smaller(more, norm - share_of(norm, law.protected_share));
    return {.at_bijstand = at_bijstand, .above = more - at_bijstand};
}

/// The instalment of a saneringskrediet, fixed at the level of bijstand: all extra earnings stay.
/// [EUR cent per month]
///
/// Status:   statute (fixed instalment read, its height assumed)
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475dc
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t taken_by_loan(const Means& means, std::int32_t norm,
                                         const StatuteRow& law) {
    return smaller(norm - share_of(norm, law.protected_share), reachable(means));
}

}  // namespace afweging::agents
