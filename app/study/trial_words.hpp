// SPDX-License-Identifier: EUPL-1.2
// What is said under the table of a trial.
#pragma once

#include "scenarios/study/trial.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// Why what a study finds and the true effect differ, by design.
[[nodiscard]] LocalisedText why_it_differs(const scenarios::Trial& trial);

/// What stands behind ±.
[[nodiscard]] LocalisedText what_reach_says();

}  // namespace afweging::app
