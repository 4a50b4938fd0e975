// SPDX-License-Identifier: EUPL-1.2
// Arrivals: how many apply in a month, and who is scared off at the door.
// Page: docs/model/arrivals.md
#pragma once

#include <cstddef>
#include <cstdint>

#include "agents/inputs/margins.hpp"
#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/distance.hpp"
#include "sim/isa.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

struct ExemptionTerms;

// TOML: [arrivals.<name>] in scenarios/parameters/arrivals.toml
#define AFWEGING_ARRIVALS_PARAMETERS(PARAMETER)            \
    PARAMETER(new_entrant_share, "fraction", 0, 1, number, \
              "of the inflow: persons not on benefit in years before")
AFWEGING_PARAMETERS(ArrivalsParameters, ArrivalsRates, AFWEGING_ARRIVALS_PARAMETERS)

/// Households that come to bijstand anew in a month on average, from WW or not. [households]
///
///   clients * inflow / 12 * world inflow * new share / persons per household
///   inflow of the municipality [1/year], of its clients; world inflow [factor]
///
/// Status:   measured (inflow), assumed (share)
/// Evidence: R042-R056, R068
/// Page:     docs/model/arrivals.md
[[nodiscard]] inline double mean_arrivals(const Margins& margins, double world_inflow,
                                          const ArrivalsParameters& p) {
    return margins.clients * margins.inflow_per_year / 12.0 * world_inflow * p.new_entrant_share /
           persons_per_household(margins);
}

/// Share of them who come from WW. [fraction]
[[nodiscard]] inline double share_from_ww(const Margins& margins) {
    return margins.entrant_route[static_cast<std::size_t>(Route::ww)];
}

/// People at risk of bijstand who begin WW in a month on average; Poisson around it. [persons]
///
///   arrivals * share from WW * beginners
///
/// Status:   assumed
/// Evidence: R078, R081
/// Page:     docs/model/arrivals.md
[[nodiscard]] inline double mean_ww_beginners(double arrivals, const Margins& margins,
                                              double beginners) {
    return arrivals * share_from_ww(margins) * beginners;
}

/// Chance that an applicant withdraws because work is demanded from the first day.
///
///   p = deterrence * P(work within 12 months without help)
///
/// Only people with somewhere to go are scared off (mech. 7), and of those who will be exempt from
/// the duty none.
/// Status:   assumed
/// Evidence: S006, R125
/// Page:     docs/model/arrivals.md
AFWEGING_RULE float deterrence_chance(float deterrence, float hazard) {
    return deterrence * chance_within_a_year(hazard);
}

using AtTheDoor = In<&People::id, &People::arrival, &People::household, &People::children,
                     &People::health, &People::doenvermogen, &People::stress, &Notes::youngest>;
using ArriveStep =
    MonthStep<AtTheDoor, In<&People::route, &People::savings, &People::debt, &MonthColumns::hazard>,
              InOut<&People::status, &MonthColumns::events>,
              Sink<&ThreadBooks::brought_along_cents>>;
using ApplyAfterWwStep =
    MonthStep<AtTheDoor,
              In<&People::months_since_exit, &MonthColumns::status_before, &MonthColumns::hazard>,
              InOut<&People::status, &MonthColumns::events>>;
using MonthOfArrivalStep =
    MonthStep<In<&People::arrival, &People::route, &People::status, &MonthColumns::status_before>,
              InOut<&People::months_in_status, &People::months_on_benefit>>;

AFWEGING_ISA_VARIANTS(
    /// Rows whose month has come enter the world: into WW, or into bijstand if not scared off.
    /// people: rows of the chunk that are people, not padding; deterrence: of a duty, [0, 1];
    /// exemption: who will have no duty
    void arrive(ArriveStep step, std::size_t people, float deterrence,
                const ExemptionTerms& exemption, const MonthLuck& luck);

    /// Who comes to bijstand for the first time, from WW, is an applicant as any other: may be
    /// scared off.
    void apply_after_ww(ApplyAfterWwStep step, float deterrence, const ExemptionTerms& exemption,
                        const MonthLuck& luck);

    /// An arrival lives a whole month in the first status, so at its end one month has passed.
    /// Others who change status do so after the month's money: their first month is the next.
    void count_month_of_arrival(MonthOfArrivalStep step, std::size_t people, std::int32_t t);)

}  // namespace afweging::agents
