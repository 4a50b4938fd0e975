// SPDX-License-Identifier: EUPL-1.2
// beslagvrije voet: the income that creditors must leave.
#pragma once

#include "agents/law/law_of_month.hpp"
#include "sim/cents.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

/// Protected income for a bijstandsnorm. [EUR cent per month]
///
/// Status:   statute (the share; the real amount also follows rent and health costs)
/// Sources:  Wetboek van Burgerlijke Rechtsvordering art. 475d
/// Evidence: R034
/// Page:     docs/model/spending.md
AFWEGING_RULE std::int32_t beslagvrije_voet(std::int32_t norm, const LawOfMonth& law) {
    return share_of(norm, law.protected_share);
}

/// What of an income (toeslagen left out) creditors can take. [EUR cent per month]
AFWEGING_RULE std::int32_t attachable_income(std::int32_t income, std::int32_t norm,
                                             const LawOfMonth& law) {
    return positive_part(income - beslagvrije_voet(norm, law));
}

}  // namespace afweging::agents
