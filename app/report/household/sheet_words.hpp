// SPDX-License-Identifier: EUPL-1.2
// Words that the huishoudtabel prints: of its head, of its lines and of --json.
#pragma once

#include <vector>

#include "app/report/printed_words.hpp"

namespace afweging::app {

/// The head of the table of one household, from left to right.
[[nodiscard]] const std::vector<PrintedWord>& sheet_heads();

/// Those, the lines of a sheet with rule, article and numbers, and what else --json has.
[[nodiscard]] std::vector<PrintedWord> sheet_words();

}  // namespace afweging::app
