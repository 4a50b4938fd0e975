// SPDX-License-Identifier: EUPL-1.2
// What a business beside bijstand earns: for income.hpp, and for who weighs work against it.
#pragma once

#include <cstdint>

#include "sim/rule.hpp"

namespace afweging::agents {

/// What a business beside bijstand earns: a full one's profit times its size. [EUR cent per month]
///
/// Status:   assumed (near the EUR 80 to 100 counted); Evidence: S019
/// Page:     docs/model/business.md
AFWEGING_RULE std::int32_t profit_of(float size, float profit_of_full) {
    return static_cast<std::int32_t>(100.0F * profit_of_full * size + 0.5F);
}

}  // namespace afweging::agents
