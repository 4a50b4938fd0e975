// SPDX-License-Identifier: EUPL-1.2
// Names that were there once: what they are called now, or why they are gone.
#pragma once

#include <optional>
#include <string>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// What to tell of a name of an older version: a number of the model or of law, whole or by its
/// last part, or a row of the tables. Empty when there never was one.
[[nodiscard]] std::optional<LocalisedText> told_of_old_name(const std::string& name);

}  // namespace afweging::scenarios
