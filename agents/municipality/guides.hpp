// SPDX-License-Identifier: EUPL-1.2
// Who guides leaves when money stops, and has to be found again when it comes back.
// Page: docs/model/guides.md
#pragma once

#include <cstdint>
#include <span>

#include "agents/inputs/instrument.hpp"
#include "agents/inputs/parameter.hpp"
#include "agents/state/gemeente.hpp"

namespace afweging::agents {

// TOML: [guides.<name>] in scenarios/parameters/guides.toml
// clang-format off
#define AFWEGING_GUIDES_PARAMETERS(PARAMETER) \
    PARAMETER(hire_months, "months", 0, 36, number, "until guides are found for all of a budget that was nothing before; 0 = at once")
// clang-format on
AFWEGING_PARAMETERS(GuidesParameters, GuidesRates, AFWEGING_GUIDES_PARAMETERS)

/// What the guides of a month can serve, from the month before. [EUR cent per month]
///
///   g' = n                       n <= g: contracts end with the money
///   g' = min(n, g + n / h)       n > g: people are found in h months, if there were none
///
/// needed: n, what comes free of the budget in the month before; guided: g
/// Status:   assumed; Evidence: mechanism 52
/// Page:     docs/model/guides.md
[[nodiscard]] std::int64_t next_guided(std::int64_t guided, std::int64_t needed,
                                       double hire_months);

/// Whether people are needed to guide who is in it: not for a job, nor for money.
[[nodiscard]] bool is_guided(const Instrument& instrument);

/// Fills Budget::unserved of an instrument's own budget: of what comes free up to each month what
/// its guides cannot serve. In the first month of the run there is somebody for all of it.
///
///   unserved(t) = sum over s <= t of n(s) - min(n(s), g(s)),   g(0) = n(0)
///
/// Page: docs/model/guides.md
void staff_guides(Gemeente& gemeente, std::span<const Instrument> instruments,
                  const GuidesParameters& parameters);

}  // namespace afweging::agents
