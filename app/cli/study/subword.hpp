// SPDX-License-Identifier: EUPL-1.2
// Commands that have words of their own: afweging forecast add.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "app/verb.hpp"

namespace afweging::app {

/// Takes the first word from the arguments when it is one of these, and gives it; else "" and
/// nothing is taken. `--json` and `--lang nl` may stand before it.
[[nodiscard]] inline std::string take_subword(Arguments& arguments,
                                              const std::vector<std::string>& words) {
    std::size_t at = 0;
    while (at < arguments.size() &&
           (arguments[at] == "--json" || arguments[at].starts_with("--lang"))) {
        at += arguments[at] == "--lang" ? 2U : 1U;
    }
    if (at >= arguments.size() ||
        std::find(words.begin(), words.end(), arguments[at]) == words.end()) {
        return "";
    }
    std::string word = arguments[at];
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    return word;
}

}  // namespace afweging::app
