// SPDX-License-Identifier: EUPL-1.2
// The model's table of contents, built once for each instruction set with the same bits.
#pragma once

#include <cstddef>

#include "agents/month_context.hpp"
#include "agents/watch.hpp"
#include "agents/world.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

/// The parts of a month whose steps a watch is told of.
struct WatchedPhases {
    void (*propose)(World& world, const MonthContext& c, ThreadTally& tally, std::size_t chunk,
                    StepWatch& watch);
    void (*settle)(World& world, const MonthContext& c, StepWatch& watch);
    void (*commit)(World& world, const MonthContext& c, ThreadTally& tally, std::size_t chunk,
                   StepWatch& watch);
};

/// The parts of a month: two phases that visit everybody, chunk by chunk, and what the gemeente and
/// the labour market settle between and after them.
struct MonthPhases {
    void (*propose)(World& world, const MonthContext& c, ThreadTally& tally, std::size_t chunk);
    void (*settle)(World& world, const MonthContext& c);
    void (*commit)(World& world, const MonthContext& c, ThreadTally& tally, std::size_t chunk);
    void (*close)(World& world, const MonthContext& c);
    WatchedPhases watched;  ///< the same, and tell of each step
};

AFWEGING_ISA_VARIANTS([[nodiscard]] MonthPhases month_phases();)

}  // namespace afweging::agents
