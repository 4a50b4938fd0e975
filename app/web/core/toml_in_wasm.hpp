// SPDX-License-Identifier: EUPL-1.2
// What toml++ needs and libc++ 19 does not have: a real number from its digits. Included before
// parse_toml.cpp; CMakeLists.txt points a copy of toml++ at it.
#pragma once

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <system_error>

namespace afweging::web {

/// As std::from_chars, rounded correctly by the C library. toml++ has checked the form. A number
/// out of range is said to be no value, as the toml++ of the program says it.
inline std::from_chars_result real_from_chars(const char* begin, const char* end, double& value) {
    const std::string digits(begin, end);
    char* last = nullptr;
    const double read = std::strtod(digits.c_str(), &last);
    if (last != digits.c_str() + digits.size() || !std::isfinite(read)) {
        return {begin, std::errc::invalid_argument};
    }
    value = read;
    return {end, std::errc{}};
}

}  // namespace afweging::web
