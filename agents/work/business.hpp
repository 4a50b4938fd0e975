// SPDX-License-Identifier: EUPL-1.2
// An own business: beside bijstand, where it grows with guidance and by motivation, and one that
// ends bijstand: who starts one, what it earns, how long it lasts. Page: docs/model/business.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/work/employment.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ChannelTable;

// TOML: [business.<name>] in scenarios/parameters/business.toml
// clang-format off
#define AFWEGING_BUSINESS_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(start, "1/month", 0, 1, number, "hazard that a business ends bijstand, at motivation 1/2")   \
    PARAMETER(income, "fraction", 0, 5, number, "net earnings as share of the full bijstandsnorm")         \
    PARAMETER(end, "1/month", 0, 1, number, "hazard that a business ends")                                 \
    PARAMETER(motivation_weight, "fraction", 0, 1, number, "of the growth of one beside bijstand that hangs on motivation") \
    PARAMETER(fade, "fraction", 0, 1, number, "of a business beside bijstand lost in a month without guidance") \
    PARAMETER(profit, "EUR per month", 0, 5000, number, "of a full business beside bijstand")              \
    PARAMETER(hours, "hours/week", 0, 40, number, "that a full business beside bijstand takes")            \
    PARAMETER(moves_on, "1/month", 0, 1, number, "hazard that a full one ends bijstand, at motivation 1/2") \
    PARAMETER(network, "log effort", 0, 3, number, "of the contacts that a full one brings")               \
    PARAMETER(strain_half, "EUR per month", 1, 5000, number, "profit lacking at which half of the strain is felt") \
    PARAMETER(strain_motivation, "per month", 0, 1, number, "motivation lost at full strain")              \
    PARAMETER(strain_stress, "per month", 0, 1, number, "of the room for stress filled at full strain")
// clang-format on
AFWEGING_PARAMETERS(BusinessParameters, BusinessRates, AFWEGING_BUSINESS_PARAMETERS)

/// How much more or less than average comes of a business by motivation m: 1 - w + 2 w m.
///
/// Status:   assumed; Evidence: mechanism 20
/// Page:     docs/model/business.md
AFWEGING_RULE float by_motivation(float motivation, const BusinessRates& r) {
    return 1.0F - r.motivation_weight + 2.0F * r.motivation_weight * motivation;
}

/// Size of a business beside bijstand after a month, [0, 1]: with guidance it closes a part of the
/// gap, without it fades.
///
///   s' = s + min(g k, 1) (1 - s),   g > 0 by the programme, k by_motivation;   s (1 - fade) else
///
/// Status:   assumed; Evidence: S018, mechanisms 20 and 21
/// Page:     docs/model/business.md
AFWEGING_RULE float next_business(float size, float growth, float motivation,
                                  const BusinessRates& r) {
    const float wanted = growth * by_motivation(motivation, r);
    const float closed = wanted < 1.0F ? wanted : 1.0F;
    return growth > 0.0F ? size + closed * (1.0F - size) : size * (1.0F - r.fade);
}

/// What a target of profit weighs on somebody who falls short of it, [0, 1).
///
///   x = d / (d + d0),   d = (target - profit)+ [EUR per month], d0 strain_half
///
/// Status:   assumed; Evidence: mechanism 22
/// Page:     docs/model/business.md
AFWEGING_RULE float strain_of_target(float size, float target, const BusinessRates& r) {
    const float lacking = target - r.profit * size;
    return lacking > 0.0F ? lacking / (lacking + r.strain_half) : 0.0F;
}

/// Hazard that a business beside bijstand becomes one that ends it, filled up by the Bbz at first.
/// [1/month]
///
///   h = moves_on s k,   s its size, k by_motivation
///
/// Status:   assumed; Evidence: S018, mechanism 20
/// Page:     docs/model/business.md
AFWEGING_RULE float hazard_of_moving_on(float size, float motivation, const BusinessRates& r) {
    return r.moves_on * size * by_motivation(motivation, r);
}

/// What customers, and work to show, add to log search effort, wherever somebody stands.
///
///   c = network s
///
/// Status:   assumed; Evidence: mechanism 21
/// Page:     docs/model/business.md
AFWEGING_RULE float contacts_of(float size, const BusinessRates& r) { return r.network * size; }

/// Monthly chance that somebody on bijstand starts a business that ends it. Motivation
/// decides who does, not distance to work.
///
///   p = 1 - exp(-2 h m - b),  h at m = 1/2 [1/month], m intrinsic motivation (0, 1),
///                             b hazard_of_moving_on
///
/// Status:   assumed; the sorting from mechanism 20
/// Evidence: S018, R067
/// Page:     docs/model/business.md
AFWEGING_RULE float business_start_chance(float intrinsic_motivation, float moving_on,
                                          const BusinessRates& r) {
    return sim::chance_of_hazard(2.0F * r.start * intrinsic_motivation + moving_on);
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

using BusinessStep = MonthStep<In<&People::status, &MonthColumns::acting, &Notes::in_programme>,
                               InOut<&People::business, &People::motivation, &People::stress>>;

/// Businesses beside bijstand grow and fade, and weigh on who is to earn more with them. Costs
/// nothing where no instrument of the run helps with one.
AFWEGING_ISA_VARIANTS(void business(BusinessStep step, const ChannelTable& channels,
                                    const BusinessRates& rates);)

}  // namespace afweging::agents
