// SPDX-License-Identifier: EUPL-1.2
// vermogenstoets: who owns more than the limit lives on that first.
#pragma once

#include "agents/law/law_of_month.hpp"
#include "sim/mask.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

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

}  // namespace afweging::agents
