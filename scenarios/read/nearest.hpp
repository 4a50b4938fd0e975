// SPDX-License-Identifier: EUPL-1.2
// Which known name somebody probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// Smallest number of letters to insert, remove, replace or swap with a neighbour.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The name with the smallest distance (the first of equals); "" when none is near. Near: at most a
/// third of the letters of the longer name differ, or two when that is more; one when either name
/// has five letters or fewer, and never half of them.
[[nodiscard]] std::string nearest(std::string_view name, const std::vector<std::string>& known);

/// "a, b, c"; after `limit` names "...".
[[nodiscard]] std::string joined(const std::vector<std::string>& names, std::size_t limit = 40);

/// "known names: a, b, c"
[[nodiscard]] LocalisedText known_phrase(const std::vector<std::string>& names);

}  // namespace afweging::scenarios
