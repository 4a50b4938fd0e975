// SPDX-License-Identifier: EUPL-1.2
// What a small world of this version gives: app/known_digest.txt, put into the program by CMake.
#pragma once

#include <string>

namespace afweging::app {

/// 64 hexadecimal digits.
[[nodiscard]] std::string known_digest();

}  // namespace afweging::app
