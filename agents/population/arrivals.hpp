// SPDX-License-Identifier: EUPL-1.2
// Arrivals: how many apply in a month, and who is scared off at the door.
// Page: docs/model/arrivals.md
#pragma once

#include <array>
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
#define AFWEGING_ARRIVALS_PARAMETERS(PARAMETER)                        \
    PARAMETER(new_entrant_share, "fraction", 0, 1, number,             \
              "of the inflow: persons not on benefit in years before") \
    PARAMETER(school_young, "fraction", 0, 1, number,                  \
              "how far those who come from school are all below 27")   \
    PARAMETER(status_holder_dutch, "fraction", 0, 1, number,           \
              "how far status holders all have little Dutch or none")  \
    PARAMETER(break_up_parent, "fraction", 0, 1, number,               \
              "how far those who come after a break-up are all single parents")
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

/// What each route brings, in units of the reference year. factors: world inflow by route
using ByRoute = std::array<double, route_count>;

/// Share of the arrivals of the reference year that come by other routes than WW, each with its
/// factor.
///
///   1 - w + sum over routes r but WW: m_r (f_r - 1)
///   m share of entrants by route, w of WW, f factor by route
///
/// Status:   assumed (that factors change nobody's traits within a route)
/// Evidence: R081
/// Page:     docs/model/arrivals.md
[[nodiscard]] inline double share_besides_ww(const Margins& margins, const ByRoute& factors) {
    double share = 1.0 - share_from_ww(margins);
    for (std::size_t r = 0; r < route_count; ++r) {
        share += r == static_cast<std::size_t>(Route::ww)
                     ? 0.0
                     : margins.entrant_route[r] * (factors[r] - 1.0);
    }
    return share > 0.0 ? share : 0.0;  // rounding may leave a little less than nothing
}

/// Shares of a trait among those who come by one route, of which a group is more common than among
/// all entrants.
///
///   within the group: m_k (C + e (1 - C)) / C;   outside it: m_k (1 - e)
///   m share among all entrants, C that of the group, e excess: 0 as all, 1 nobody else
///
/// Status:   assumed
/// Page:     docs/model/arrivals.md
template <std::size_t N>
[[nodiscard]] std::array<double, N> shares_of_route(const std::array<double, N>& all,
                                                    unsigned group, double excess) {
    double common = 0;
    for (std::size_t k = 0; k < N; ++k) { common += ((group >> k) & 1U) != 0 ? all[k] : 0.0; }
    std::array<double, N> shares = all;
    if (common <= 0.0 || excess <= 0.0) {
        return shares;
    }
    const double more = (common + excess * (1.0 - common)) / common;
    for (std::size_t k = 0; k < N; ++k) {
        shares[k] *= ((group >> k) & 1U) != 0 ? more : 1.0 - excess;
    }
    return shares;
}

/// Shares of the trait among those who come by the other routes, so that all entrants of the
/// reference year together have the published ones: (m_k - w p_k) / (1 - w), at least 0, scaled to
/// sum to 1. w: share of entrants by the route, p the shares of it
///
/// Status:   assumed
/// Page:     docs/model/arrivals.md
template <std::size_t N>
[[nodiscard]] std::array<double, N> shares_of_others(const std::array<double, N>& all,
                                                     const std::array<double, N>& of_route,
                                                     double by_route) {
    std::array<double, N> shares = all;
    if (of_route == all) {
        return shares;
    }
    double sum = 0;
    for (std::size_t k = 0; k < N; ++k) {
        const double left = all[k] - by_route * of_route[k];
        shares[k] = left > 0.0 ? left : 0.0;
        sum += shares[k];
    }
    for (double& share : shares) { share = sum > 0.0 ? share / sum : 1.0 / N; }
    return shares;
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
