// SPDX-License-Identifier: EUPL-1.2
// Who waits for a place may give up: a rule of the step of offers.hpp.
// Page: docs/model/giving_up.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [giving_up.<name>] in scenarios/parameters/giving_up.toml
// clang-format off
#define AFWEGING_GIVING_UP_PARAMETERS(PARAMETER)                                                             \
    PARAMETER(hazard, "1/month", 0, 1, number, "of giving up, at the start of the wait, at average trust and motivation") \
    PARAMETER(by_wait, "log", 0, 5, number, "log hazard of giving up per year waited")                       \
    PARAMETER(by_distrust, "log", 0, 5, number, "log hazard of giving up per unit of trust below a half")    \
    PARAMETER(by_listlessness, "log", 0, 5, number, "log hazard of giving up per unit of motivation below a half")
// clang-format on
AFWEGING_PARAMETERS(GivingUpParameters, GivingUpRates, AFWEGING_GIVING_UP_PARAMETERS)

/// Monthly chance that somebody who waits for a place gives up.
///
///   p = 1 - exp(-h exp(w n / 12 + t (1/2 - trust) + m (1/2 - motivation))),   n months waited
///
/// Status:   assumed
/// Page:     docs/model/giving_up.md
AFWEGING_RULE float giving_up_chance(std::uint8_t waited, float trust, float motivation,
                                     const GivingUpRates& r) {
    return sim::chance_of_hazard(
        r.hazard *
        sim::exponential(r.by_wait * static_cast<float>(waited) * (1.0F / 12.0F) +
                         r.by_distrust * (0.5F - trust) + r.by_listlessness * (0.5F - motivation)));
}

}  // namespace afweging::agents
