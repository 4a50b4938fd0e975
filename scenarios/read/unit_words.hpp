// SPDX-License-Identifier: EUPL-1.2
// Units for people.
#pragma once

#include <string_view>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A unit as the files write it, and what it is called in Dutch. A unit that is not in the table is
/// its own word in both languages; a test keeps the table complete.
[[nodiscard]] LocalisedText unit_phrase(std::string_view unit);

/// "3,5 [euro]": the number and, when there is one, its unit.
[[nodiscard]] LocalisedText with_unit(const LocalisedText& number, std::string_view unit);

}  // namespace afweging::scenarios
