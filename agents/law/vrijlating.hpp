// SPDX-License-Identifier: EUPL-1.2
// vrijlating: the part of part-time earnings that bijstand does not take back.
#pragma once

#include "agents/law/law_of_month.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

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
