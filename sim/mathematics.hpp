// SPDX-License-Identifier: EUPL-1.2
// exp, log and logistic with the same bits on every machine: + - * / in a fixed order, no libm.
#pragma once

#include <bit>
#include <cstdint>

#include "sim/rule.hpp"

namespace afweging::sim {

/// e^x in binary32. x is clamped to [-87, 88]. At most 1 ulp from correctly rounded.
AFWEGING_RULE float exponential(float x);

/// Natural logarithm in binary32 for normal x > 0. At most 1 ulp from correctly rounded.
AFWEGING_RULE float logarithm(float x);

/// 1 / (1 + e^-x) in binary32.
AFWEGING_RULE float logistic(float x) { return 1.0F / (1.0F + exponential(-x)); }

/// Chance of at least one event in a month at constant hazard h >= 0 per month: 1 - e^-h.
AFWEGING_RULE float chance_of_hazard(float h) { return 1.0F - exponential(-h); }

/// The binary64 versions, for set-up (not for the month).
[[nodiscard]] double exponential(double x);
[[nodiscard]] double logarithm(double x);

}  // namespace afweging::sim
