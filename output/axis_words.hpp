// SPDX-License-Identifier: EUPL-1.2
// Words for dimensions, for people.
#pragma once

#include <string>

#include "sim/localised_text.hpp"

namespace afweging::output {

/// What people call a dimension. A name that is not in the table is its own word in both languages.
[[nodiscard]] LocalisedText words_of(const std::string& axis_name);

}  // namespace afweging::output
