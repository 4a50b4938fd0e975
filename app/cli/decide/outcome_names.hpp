// SPDX-License-Identifier: EUPL-1.2
// Names of outcomes as somebody writes them behind --on.
#pragma once

#include <string>
#include <vector>

namespace afweging::app {

/// "stock,months_short" in its parts; of an empty text one that is empty.
[[nodiscard]] inline std::vector<std::string> at_commas(const std::string& words) {
    std::vector<std::string> all(1);
    for (const char c : words) {
        if (c == ',') {
            all.emplace_back();
        } else {
            all.back() += c;
        }
    }
    return all;
}

}  // namespace afweging::app
