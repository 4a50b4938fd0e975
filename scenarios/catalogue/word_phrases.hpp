// SPDX-License-Identifier: EUPL-1.2
// What the words of the files are called in Dutch.
#pragma once

#include <string_view>

#include "sim/localised_text.hpp"

namespace afweging::scenarios {

/// A word of the files for a choice or a channel, as English and Dutch readers call it: "lottery",
/// "loting". A word that is not in the table is the same in both.
[[nodiscard]] LocalisedText word_phrase(std::string_view word);

/// What a number of an instrument is, for who does not know its key: "employer growth (how many more
/// ...)", "groei van die plekken".
[[nodiscard]] LocalisedText number_of_instrument(std::string_view name);

}  // namespace afweging::scenarios
