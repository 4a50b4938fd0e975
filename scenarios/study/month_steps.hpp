// SPDX-License-Identifier: EUPL-1.2
// What the steps of a month are called, in their order.
#pragma once

#include <span>
#include <string_view>

#include "agents/watch.hpp"

namespace afweging::scenarios {

/// The steps that agents/month.cpp takes in a part of the month: the names of docs/model/steps.md.
[[nodiscard]] std::span<const std::string_view> steps_of(agents::MonthPart part);

}  // namespace afweging::scenarios
