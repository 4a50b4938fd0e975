// SPDX-License-Identifier: EUPL-1.2
// What a table of this version cannot show, in words beside the numbers.
#pragma once

#include <string>

#include "sim/localised_text.hpp"

namespace afweging::app {

/// Of a row of the table, by its key.
[[nodiscard]] LocalisedText what_it_lacks(const std::string& key);

/// Of the table as a whole.
[[nodiscard]] LocalisedText what_the_table_lacks();

}  // namespace afweging::app
