// SPDX-License-Identifier: EUPL-1.2
// The duty to search (sollicitatieplicht): too little of it comes to light in a talk, and a
// municipality that enforces lowers the benefit. Page: docs/model/duty_to_search.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/law/maatregel.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/search.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [duty_to_search.<name>] in scenarios/parameters/duty_to_search.toml
// clang-format off
#define AFWEGING_DUTY_TO_SEARCH_PARAMETERS(PARAMETER)                                                \
    PARAMETER(asked, "effort", 0, 2, number, "least search effort that a klantmanager takes for enough; 1 = average seeker") \
    PARAMETER(found, "chance", 0, 1, number, "that a talk of quality 1 brings to light that somebody does nothing")
// clang-format on
AFWEGING_PARAMETERS(DutyToSearchParameters, DutyToSearchRates, AFWEGING_DUTY_TO_SEARCH_PARAMETERS)

/// Chance that a talk brings too little search to light.
///
///   p = f q max(0, 1 - e / a),   e own search effort, a asked, q quality of the talk, f found
///
/// Status:   assumed
/// Sources:  Participatiewet art. 9 lid 1 a, art. 18 lid 2
/// Page:     docs/model/duty_to_search.md
AFWEGING_RULE float breach_chance(float effort, float talk, const DutyToSearchRates& r) {
    const float lacks = effort < r.asked ? 1.0F - effort / r.asked : 0.0F;
    return r.found * talk * lacks;
}

/// Whether somebody has the duty now: on bijstand without work and without a programme, which is
/// what the municipality asks instead, and not exempt.
///
/// Status:   statute (who), assumed (that a programme and some hours of work are enough)
/// Sources:  Participatiewet art. 9
/// Page:     docs/model/duty_to_search.md
AFWEGING_RULE bool must_search(Status status, std::uint8_t exempt, Activity acting) {
    return (status == Status::bijstand) & (exempt == 0) & (acting == 0);
}

/// What law, by-law and the municipality make of a breach, and what effort follows from.
struct SearchDuty {
    MaatregelTerms maatregel;
    float enforcement;  ///< share of breaches found that lead to a maatregel, [0, 1]
    DutyToSearchRates rates;
    const SearchRates& search;
    const StressRates& stress;
};

using DutyToSearchStep =
    MonthStep<In<&People::id, &People::status, &People::exempt, &People::motivation,
                 &People::self_efficacy, &People::search_skill, &People::shortfall, &People::stress,
                 &People::housing, &MonthColumns::status_before, &MonthColumns::effective,
                 &MonthColumns::acting, &MonthColumns::talk>,
              InOut<&People::sanction, &People::sanction_cut, &People::breaches,
                    &People::breach_repeat_left, &MonthColumns::events>>;

/// Lowers the benefit of those whose breach comes to light in a talk of this month and is enforced,
/// from next month on. Where nothing is enforced it does nothing.
AFWEGING_ISA_VARIANTS(void duty_to_search(DutyToSearchStep step, const SearchDuty& duty,
                                          const MonthLuck& luck);)

}  // namespace afweging::agents
