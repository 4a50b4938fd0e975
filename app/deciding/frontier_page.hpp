// SPDX-License-Identifier: EUPL-1.2
// A frontier as one page: the picture, the plans on it with their ranges, and all others.
#pragma once

#include <string>

#include "app/deciding/sweep_file.hpp"
#include "app/deciding/sweep_words.hpp"
#include "sim/localised_text.hpp"

namespace afweging::app {

/// The whole page. The same frontier gives the same bytes. `command` makes it again.
[[nodiscard]] std::string frontier_page(const SweepFile& sweep, const Swept& all,
                                        const Frontier& frontier, const std::string& command,
                                        Language language);

}  // namespace afweging::app
