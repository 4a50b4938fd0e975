// SPDX-License-Identifier: EUPL-1.2
// The model's table of contents, built once for each instruction set with the same bits.
#pragma once

#include <cstddef>

#include "agents/block.hpp"
#include "sim/isa.hpp"

namespace afweging::agents {

/// The two beats that visit everybody; between them the gemeente and the labour market settle.
struct MonthBeats {
    void (*propose)(World& world, const MonthContext& c, ThreadTally& tally, std::size_t chunk);
    void (*commit)(World& world, const MonthContext& c, ThreadTally& tally, std::size_t chunk);
};

AFWEGING_ISA_VARIANTS([[nodiscard]] MonthBeats month_beats();)

}  // namespace afweging::agents
