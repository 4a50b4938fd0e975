// SPDX-License-Identifier: EUPL-1.2
// The commonest slips of people who have not written TOML before.
#pragma once

#include <optional>

#include "scenarios/read/meant_number.hpp"
#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// What is wrong with a value that TOML could not read, in words of what to write: text without
/// quotes or with curly ones, a quote that is never closed, a month without quotes, `ja` for true.
/// Empty when it is none of these.
[[nodiscard]] std::optional<LocalisedText> slip_in(const WrittenValue& value);

}  // namespace afweging::scenarios
