// SPDX-License-Identifier: EUPL-1.2
// An own business that ends bijstand: who starts one, what it earns, how long it lasts.
// Page: docs/model/business.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/work/employment.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [business.<name>] in scenarios/parameters/business.toml
// clang-format off
#define AFWEGING_BUSINESS_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(start, "1/month", 0, 1, number, "hazard that a business ends bijstand, at motivation 1/2")   \
    PARAMETER(income, "fraction", 0, 5, number, "net earnings as share of the full bijstandsnorm")         \
    PARAMETER(end, "1/month", 0, 1, number, "hazard that a business ends")
// clang-format on
AFWEGING_PARAMETERS(BusinessParameters, BusinessRates, AFWEGING_BUSINESS_PARAMETERS)

/// Monthly chance that somebody on bijstand starts a business that ends it. Motivation
/// decides who does, not distance to work.
///
///   p = 1 - exp(-2 h m),  h at m = 1/2 [1/month], m intrinsic motivation (0, 1)
///
/// Status:   assumed; the sorting from mechanism 20
/// Evidence: S018, R067
/// Page:     docs/model/business.md
AFWEGING_RULE float business_start_chance(float intrinsic_motivation, const BusinessRates& r) {
    return sim::chance_of_hazard(2.0F * r.start * intrinsic_motivation);
}

/// Whether the end of this work can give a right to WW: that of an employee, who works for somebody
/// else. After a business there is none.
///
/// Status:   statute, recalled
/// Sources:  Werkloosheidswet art. 3
/// Page:     docs/model/business.md
AFWEGING_RULE bool insured_for_ww(Status work) { return work != Status::self_employed; }

using StartBusinessStep =
    MonthStep<InOut<&People::status, &People::hours, &People::wage, &MonthColumns::events>>;

/// Person i starts a business: it takes the hours of a job and earns a share of the norm.
/// norm: bijstandsnorm of the household [EUR cent per month]
AFWEGING_HOT void start_business(const StartBusinessStep& step, std::size_t i, std::uint8_t hours,
                                 std::int32_t norm, const BusinessRates& r) {
    enter_job(step, i, Status::self_employed, {.hours = hours});
    step.out<&People::wage>()[i] = share_of(norm, r.income);
}

}  // namespace afweging::agents
