// SPDX-License-Identifier: EUPL-1.2
// What the Participatiewet pays and takes into account: bijstandsnorm, maatregel, vermogenstoets,
// vrijlating.
#pragma once

#include "agents/kinds/kinds.hpp"
#include "agents/law/law_of_month.hpp"
#include "sim/cents.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

inline constexpr float age_of_full_bijstandsnorm = 21.0F;  ///< years

/// Single and below 21: parents owe maintenance, the norm is the low one.
AFWEGING_RULE bool has_young_bijstandsnorm(Household household, float age) {
    return (household == Household::single) & (age < age_of_full_bijstandsnorm);
}

/// bijstandsnorm of a household, holiday allowance included. [EUR cent per month]
/// age [years]; cost sharers: a home of two adults.
///
/// Status:   statute
/// Sources:  Participatiewet art. 20-22a
/// Evidence: R001, R002, R003, R004, R005, R006, R011, R012, M024, M025
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstandsnorm(Household household, float age, const LawOfMonth& law) {
    const std::int32_t full = sim::pick(law.bijstandsnorm, household);
    return choose(has_young_bijstandsnorm(household, age), law.bijstandsnorm_young, full);
}

/// The norm that is paid up to while a maatregel runs. [EUR cent per month]
/// `cut` is the share withheld, [0, 1].
///
/// Status:   assumed (law allows 5-100 %, by municipal by-law)
/// Sources:  Participatiewet art. 18
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t bijstandsnorm_after_maatregel(std::int32_t norm,
                                                         std::int32_t months_left, float cut) {
    return norm - keep_if(months_left > 0, share_of(norm, cut));
}

/// Whether savings [EUR cent] stay within the asset limit of the household. Looked at every month;
/// in law what is saved out of bijstand itself is left out.
///
/// Status:   statute
/// Sources:  Participatiewet art. 34
/// Evidence: R017
/// Page:     docs/model/income.md
AFWEGING_RULE bool passes_vermogenstoets(std::int32_t savings, Household household,
                                         const LawOfMonth& law) {
    return savings <= sim::pick(law.asset_limit, household);
}

/// Earnings kept beside bijstand. [EUR cent per month]
///
///   months used < limit:   min(share earnings, ceiling)
///   after that, parents:   min(parent share earnings, parent ceiling)
///   after that, others:    0
///
/// The parents' part ends after 30 months in law; here it goes on.
///
/// Status:   statute
/// Sources:  Participatiewet art. 31 lid 2 n and r
/// Evidence: R018, R019
/// Page:     docs/model/income.md
AFWEGING_RULE std::int32_t vrijlating(std::int32_t earnings, Household household,
                                      std::int32_t months_used, const LawOfMonth& law) {
    const std::int32_t first =
        smaller(share_of(earnings, law.disregard_share), law.disregard_ceiling);
    const std::int32_t parent =
        smaller(share_of(earnings, law.parent_disregard_share), law.parent_disregard_ceiling);
    const std::int32_t later = keep_if(household == Household::single_parent, parent);
    return choose(months_used < law.disregard_months, first, later);
}

}  // namespace afweging::agents
