// SPDX-License-Identifier: EUPL-1.2
// Numbers whose sign says which of two is more.
#include "app/report/signed_number.hpp"

#include "app/report/numbers.hpp"

namespace afweging::app {

std::string format_signed(double value, int decade, Language language) {
    const std::string text = format_rounded(value, decade, language);
    const bool some = text.find_first_of("123456789") != std::string::npos;
    return some && value > 0 ? "+" + text : (some ? text : "0");
}

}  // namespace afweging::app
