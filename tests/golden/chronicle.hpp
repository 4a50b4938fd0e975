// SPDX-License-Identifier: EUPL-1.2
// What happened in a small world, month by month, in words.
#pragma once

#include <string>

#include "tests/golden/text_world.hpp"

namespace afweging::tests {

/// Lives the world and tells it: a life for each person, the instruments, and the books. A month in
/// which nothing that is told changed has no line.
[[nodiscard]] std::string chronicle(const TextWorld& text, const agents::Setting& setting);

}  // namespace afweging::tests
