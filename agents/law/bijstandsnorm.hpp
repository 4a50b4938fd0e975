// SPDX-License-Identifier: EUPL-1.2
// bijstandsnorm: what social assistance tops an income up to.
#pragma once

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

}  // namespace afweging::agents
