// SPDX-License-Identifier: EUPL-1.2
// The person that tests start from.
#pragma once

#include <cstdint>

#include "agents/world.hpp"

namespace afweging::tests {

/// Settles in row i a single woman of 40 on bijstand for two years, without savings, debts or luck
/// to speak of: rent and bills of EUR 900, doenvermogen 1/2, trust 1/2, a talk long ago.
void settle_in(agents::World& world, std::uint32_t i);

}  // namespace afweging::tests
