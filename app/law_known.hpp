// SPDX-License-Identifier: EUPL-1.2
// What plans say of law: months before, beyond or across what was looked up.
#pragma once

#include <vector>

#include "app/cli/plans.hpp"

namespace afweging::app {

/// A sentence for each way in which a plan's months leave the law that was looked up, each once. Of
/// results less is known than of a scenario.
[[nodiscard]] std::vector<LocalisedText> law_known_in_words(const std::vector<const Plan*>& plans);

/// Prints them.
void tell_law_known(const std::vector<const Plan*>& plans, Console& console);

}  // namespace afweging::app
