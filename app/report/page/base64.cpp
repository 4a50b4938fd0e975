// SPDX-License-Identifier: EUPL-1.2
// Three bytes to four letters.
#include "app/report/page/base64.hpp"

#include <cstdint>

#include "sim/localised_text.hpp"

namespace afweging::app::page {
namespace {

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

unsigned digit(char c) {
    if (c >= '0' && c <= '9') {
        return static_cast<unsigned>(c - '0');
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<unsigned>(c - 'a' + 10);
    }
    throw PhrasedError(ExitCode::bug, {"no hexadecimal digit", "geen hexadecimaal cijfer"});
}

}  // namespace

std::string base64(std::string_view bytes) {
    std::string result;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) -> std::uint32_t {
            return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U;
        };
        const std::uint32_t three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        result += letters[three >> 18U & 63U];
        result += letters[three >> 12U & 63U];
        result += i + 1 < bytes.size() ? letters[three >> 6U & 63U] : '=';
        result += i + 2 < bytes.size() ? letters[three & 63U] : '=';
    }
    return result;
}

std::string from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) {
        throw PhrasedError(ExitCode::bug, {"half a byte", "een halve byte"});
    }
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        bytes += static_cast<char>(digit(digits[i]) * 16 + digit(digits[i + 1]));
    }
    return bytes;
}

}  // namespace afweging::app::page
