// SPDX-License-Identifier: EUPL-1.2
// What toml++ says, in both languages.
#pragma once

#include <string>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// toml++ speaks English only. In Dutch: its "expected X, saw Y" in words, its other complaints in
/// a sentence of our own, and what is not known as "it is not written as TOML wants".
[[nodiscard]] LocalisedText toml_phrase(const std::string& said);

}  // namespace afweging::scenarios
