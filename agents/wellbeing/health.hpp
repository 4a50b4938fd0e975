// SPDX-License-Identifier: EUPL-1.2
// Health as a limit to work. Page: docs/model/health.md
#pragma once

#include <cstdint>

#include "agents/inputs/parameter.hpp"
#include "agents/state/chunk.hpp"
#include "sim/isa.hpp"
#include "sim/mask.hpp"
#include "sim/mathematics.hpp"
#include "sim/rule.hpp"

namespace afweging::agents {

// TOML: [health.<name>] in scenarios/parameters/health.toml
// clang-format off
#define AFWEGING_HEALTH_PARAMETERS(PARAMETER)                                                        \
    PARAMETER(worse, "1/month", 0, 1, number, "hazard that a limit appears")                         \
    PARAMETER(better, "1/month", 0, 1, number, "hazard that a limit goes")                           \
    PARAMETER(mental_by_stress, "log", 0, 5, number, "log hazard of a mental limit per unit of stress")
// clang-format on
AFWEGING_PARAMETERS(HealthParameters, HealthRead, AFWEGING_HEALTH_PARAMETERS)

/// With what is the same for everybody.
struct HealthRates : HealthRead {
    HealthRates() = default;
    explicit HealthRates(const HealthParameters& p)
        : HealthRead(p),
          half_worse(0.5F * worse),
          physical_chance(sim::chance_of_hazard(0.5F * worse)),
          better_chance(sim::chance_of_hazard(better)),
          worse_ceiling(1.0001F * (physical_chance +
                                   half_worse * sim::exponential(0.5F * mental_by_stress))) {}

    float half_worse{}, physical_chance{}, better_chance{};
    float worse_ceiling{};  ///< above the chance that health worsens, for anybody
};

/// Whether a draw can change this health in a month, at some stress.
AFWEGING_RULE bool health_can_change(Health now, float u, const HealthRates& r) {
    const bool limited = now != Health::no_limits;
    return (!limited & (u < r.worse_ceiling)) | (limited & (u >= 1.0F - r.better_chance));
}

/// Health after a month. One draw decides: small values worsen, values near 1 restore.
///
///   P(mental limit)   = 1 - exp(-h/2 exp(w (s - 1/2))),  h [1/month], s stress
///   P(physical limit) = 1 - exp(-h/2)
///   P(better)         = 1 - exp(-b)
///
/// Status:   assumed
/// Evidence: R065, R066
/// Page:     docs/model/health.md
AFWEGING_RULE Health next_health(Health now, float stress, float u, const HealthRates& r) {
    const float mental = sim::chance_of_hazard(
        r.half_worse * sim::exponential(r.mental_by_stress * (stress - 0.5F)));
    const auto no_limits = static_cast<std::uint32_t>(Health::no_limits);
    const auto physical_limit = static_cast<std::uint32_t>(Health::physical);
    const auto mental_limit = static_cast<std::uint32_t>(Health::mental);
    const auto present = static_cast<std::uint32_t>(now);
    const std::uint32_t worse = sim::select(
        sim::mask(u < mental), mental_limit,
        sim::select(sim::mask(u < mental + r.physical_chance), physical_limit, present));
    const std::uint32_t restored =
        sim::select(sim::mask(u >= 1.0F - r.better_chance), no_limits, present);
    return static_cast<Health>(sim::select(sim::mask(present == no_limits), worse, restored));
}

using HealthStep =
    MonthStep<In<&People::status, &People::stress>, InOut<&People::health>, Draws<Roll::health>>;

/// Limits appear and go; nothing changes for people outside the world.
AFWEGING_ISA_VARIANTS(void health(HealthStep step, const HealthRates& rates);)

}  // namespace afweging::agents
