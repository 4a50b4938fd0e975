// SPDX-License-Identifier: EUPL-1.2
// Who is exempt from the duty to work (ontheffing arbeidsplicht), and what that changes.
// Page: docs/model/exemption.md
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/instruments/refusal.hpp"
#include "agents/kinds/draws.hpp"
#include "agents/state/chunk.hpp"
#include "agents/wellbeing/stress.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [exemption.<name>] in scenarios/parameters/exemption.toml
// clang-format off
#define AFWEGING_EXEMPTION_PARAMETERS(PARAMETER)                                                          \
    PARAMETER(asks, "fraction", 0, 1, number, "of single parents of a young child: who ask for one")      \
    PARAMETER(doenvermogen, "score", 0, 1, number, "effective doenvermogen below which a health limit is an urgent reason") \
    PARAMETER(review_months, "months", 1, 120, whole, "between two looks at who has urgent reasons")
// clang-format on
AFWEGING_PARAMETERS(ExemptionParameters, ExemptionRates, AFWEGING_EXEMPTION_PARAMETERS)

/// Grounds of an exemption; bits of People::exempt.
namespace ground {
inline constexpr std::uint8_t urgent = 1;
inline constexpr std::uint8_t young_child = 2;
}  // namespace ground

AFWEGING_RULE std::uint8_t grounds(bool urgent, bool parent) {
    return static_cast<std::uint8_t>((urgent ? ground::urgent : 0) |
                                     (parent ? ground::young_child : 0));
}

/// What decides who is exempt: of law, and of people.
struct ExemptionTerms {
    std::int32_t child_age;  ///< of law: while the youngest child is below it [years]
    float bandwidth_tax;     ///< of stress, on doenvermogen [fraction]
    ExemptionRates rates;
};

/// Whether somebody has urgent reasons: a limit of health that meets little effective doenvermogen.
///
///   health limited and q < doenvermogen,   q effective doenvermogen [0, 1]
///
/// Status:   assumed; Evidence: N032, N033, N034
/// Sources:  Participatiewet art. 9 lid 2
/// Page:     docs/model/exemption.md
AFWEGING_RULE bool has_urgent_reasons(Health health, float effective, const ExemptionRates& r) {
    return (health != Health::no_limits) & (effective < r.doenvermogen);
}

/// Whether somebody may ask for an exemption as a parent: single, with a child below the age of
/// law.
///
/// Status:   statute
/// Sources:  Participatiewet art. 9a lid 1
/// Page:     docs/model/exemption.md
AFWEGING_RULE bool may_ask_as_parent(Household household, std::int32_t children,
                                     std::int32_t youngest, std::int32_t child_age) {
    return (household == Household::single_parent) & (children > 0) & (youngest < child_age);
}

/// Whether a mandatory offer under this duty is a voluntary one to somebody with these grounds. By
/// law an exemption is from searching and from the tegenprestatie; that who has one is not held to
/// a provision either is how offices are taken to use it. From talks and debt help there is none.
///
/// Status:   statute (tegenprestatie), assumed (a provision)
/// Sources:  Participatiewet art. 9 lid 1-2, 7
/// Page:     docs/model/exemption.md
AFWEGING_RULE bool is_excused(std::uint8_t exempt, Duty duty) {
    return exempt != 0 && duty != Duty::other;
}

/// Whether a parent who may ask does: the person's own luck, the same in every month.
AFWEGING_HOT bool asks(std::uint64_t id, std::int16_t arrival, const ExemptionRates& r,
                       const sim::Dice& dice) {
    return dice.uniform(id, static_cast<std::uint32_t>(arrival), purpose::start_asks_exemption) <
           r.asks;
}

using ApplicantForExemption =
    MonthStep<In<&People::id, &People::arrival, &People::household, &People::children,
                 &People::health, &People::doenvermogen, &People::stress, &Notes::youngest>>;

/// Whether applicant i will be exempt once on bijstand, by doenvermogen and stress at the door.
AFWEGING_HOT bool will_be_exempt(const ApplicantForExemption& step, std::size_t i,
                                 const ExemptionTerms& terms, const sim::Dice& dice) {
    const float effective = effective_doenvermogen(
        step.in<&People::doenvermogen>()[i], step.in<&People::stress>()[i], terms.bandwidth_tax);
    const bool parent =
        may_ask_as_parent(step.in<&People::household>()[i], step.in<&People::children>()[i],
                          step.in<&Notes::youngest>()[i], terms.child_age);
    return has_urgent_reasons(step.in<&People::health>()[i], effective, terms.rates) ||
           (parent &&
            asks(step.in<&People::id>()[i], step.in<&People::arrival>()[i], terms.rates, dice));
}

using ExemptionStep = MonthStep<
    In<&People::id, &People::arrival, &People::status, &People::household, &People::children,
       &People::health, &People::months_on_benefit, &MonthColumns::effective, &Notes::youngest>,
    InOut<&People::exempt>>;

/// Who is exempt this month. Urgent reasons are looked at in the first two months on benefit and
/// then once in `review_months`, in a turn that the id gives, and of everybody in the first month
/// of the run; in between what was found holds. A parent's exemption ends with the child's age.
AFWEGING_ISA_VARIANTS(void exemption(ExemptionStep step, const ExemptionTerms& terms,
                                     const MonthLuck& luck);)

}  // namespace afweging::agents
