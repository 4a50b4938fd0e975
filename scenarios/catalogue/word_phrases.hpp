// SPDX-License-Identifier: EUPL-1.2
// What the words of the files are called in Dutch.
#pragma once

#include <string_view>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A word of the files for a choice or a channel, as English and Dutch readers call it: "lottery",
/// "loting". A word that is not in the table is the same in both.
[[nodiscard]] LocalisedText word_phrase(std::string_view word);

}  // namespace afweging::scenarios
