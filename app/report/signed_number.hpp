// SPDX-License-Identifier: EUPL-1.2
// Numbers whose sign says which of two is more.
#pragma once

#include <string>

#include "sim/localised_text.hpp"

namespace afweging::app {

/// `value` rounded to a multiple of 10^decade, with its sign: "+37", "-1.520.000"; what rounds to
/// nothing is "0".
[[nodiscard]] std::string format_signed(double value, int decade, Language language);

}  // namespace afweging::app
