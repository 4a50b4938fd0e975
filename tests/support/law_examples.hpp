// SPDX-License-Identifier: EUPL-1.2
// A row of law in which every number has its example, so that a test says only what it is about.
#pragma once

#include <string>

#include "agents/law/statute.hpp"

namespace afweging::tests {

[[nodiscard]] inline agents::StatuteRow examples_of_law() {
    agents::StatuteRow row;
    for (const agents::StatuteNumber& number : agents::statute_numbers) {
        for (std::size_t h = 0; h < agents::household_count; ++h) {
            set_value(row, {&number, h, {}, std::stod(std::string(number.example))});
        }
    }
    return row;
}

}  // namespace afweging::tests
