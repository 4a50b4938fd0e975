// SPDX-License-Identifier: EUPL-1.2
// Work of a partner: found, kept and lost, beside what the person of the row does.
// Page: docs/model/partner.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/kinds/kinds.hpp"
#include "agents/state/chunk.hpp"
#include "agents/work/employment.hpp"
#include "sim/isa.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [partner.<name>] in scenarios/parameters/partner.toml
// clang-format off
#define AFWEGING_PARTNER_PARAMETERS(PARAMETER)                                                            \
    PARAMETER(search, "factor", 0, 5, number, "hazard of work of a partner relative to that of the person") \
    PARAMETER(full_time_share, "fraction", 0, 1, number, "of the jobs that partners find")                \
    PARAMETER(job_end, "1/month", 0, 1, number, "hazard that a partner's work ends")
// clang-format on
AFWEGING_PARAMETERS(PartnerParameters, PartnerRates, AFWEGING_PARTNER_PARAMETERS)

/// Monthly chance that a partner without work finds some.
///
///   p = 1 - exp(-s h T)      h hazard of work of the person of the row [1/month], T tightness
///
/// Status:   assumed: partners are alike in what decides work (decision 25)
/// Page:     docs/model/partner.md
AFWEGING_RULE float partner_finds_work(float hazard, float tightness, const PartnerRates& r) {
    return sim::chance_of_hazard(r.search * hazard * tightness);
}

/// Hours of a partner after a month, from a uniform draw. Without work: one found, of full-time or
/// a few hours; with work: kept, or none.
///
///   none:  u < p f full-time, u < p part-time, else none
///   some:  u < e none, else as before
///   p chance of work, f full_time_share, e chance that work ends
///
/// Status:   assumed
/// Page:     docs/model/partner.md
AFWEGING_RULE std::uint8_t next_partner_hours(std::uint8_t hours, float u, float finds,
                                              std::uint8_t full_time, std::uint8_t part_time,
                                              const PartnerRates& r) {
    const std::uint8_t found = u < finds * r.full_time_share ? full_time
                               : u < finds                   ? part_time
                                                             : std::uint8_t{0};
    const std::uint8_t kept = u < sim::chance_of_hazard(r.job_end) ? std::uint8_t{0} : hours;
    return hours == 0 ? found : kept;
}

/// What is the same for all partners this month.
struct PartnerTerms {
    float tightness;  ///< its effect: a factor on the hazard of work
    JobTerms full_time;
    JobTerms part_time;
};

using PartnerStep =
    MonthStep<In<&People::id, &People::status, &People::household, &MonthColumns::hazard>,
              InOut<&People::partner_hours>>;

/// A month of every partner's work. It takes no vacancy of the settled market.
AFWEGING_ISA_VARIANTS(void partner(PartnerStep step, const PartnerTerms& terms,
                                   const PartnerRates& rates, const MonthLuck& luck);)

}  // namespace afweging::agents
