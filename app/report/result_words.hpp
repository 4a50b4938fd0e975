// SPDX-License-Identifier: EUPL-1.2
// Words around numbers: of a table's head, of --json, of what was asked.
#pragma once

#include <string>
#include <vector>

#include "sim/localised_text.hpp"

namespace afweging::app {

struct ResultWord {
    std::string key;    ///< as --json has it
    std::string dutch;  ///< as a Dutch table has it; may be the same
    LocalisedText meaning;
};
[[nodiscard]] const std::vector<ResultWord>& result_words();

}  // namespace afweging::app
