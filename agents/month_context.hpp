// SPDX-License-Identifier: EUPL-1.2
// Step 2: law, prices, parameters and the state of office and market, read once a month.
#pragma once

#include "agents/block.hpp"

namespace afweging::agents {

/// The month around the people. Valid while setting, dice and office live.
[[nodiscard]] MonthContext month_context(const Setting& setting, const sim::Dice& dice,
                                         const World& world, const OfficeMonth& office);

}  // namespace afweging::agents
