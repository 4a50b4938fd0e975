// SPDX-License-Identifier: EUPL-1.2
// UTF-8 decoding by the table of the Unicode standard.
#include "scenarios/read/characters.hpp"

namespace afweging::scenarios {
namespace {

std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_allowed(std::uint32_t code, std::size_t length) {
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    return !overlong && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

}  // namespace

Character character_at(std::string_view text, std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = length_of(lead);
    if (length == 0 || i + length > text.size()) {
        return {};
    }
    constexpr std::uint32_t lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    std::uint32_t code = lead & lead_bits[length];
    for (std::size_t k = 1; k < length; ++k) {
        const auto next = static_cast<unsigned char>(text[i + k]);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        code = (code << 6U) | (next & 0x3FU);
    }
    return is_allowed(code, length) ? Character{code, length} : Character{};
}

bool is_control(std::uint32_t code) {
    return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0x7F ||
           (code >= 0x80 && code < 0xA0);
}

bool is_direction(std::uint32_t code) {
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

std::string code_point_text(std::uint32_t code) {
    std::string digits;
    for (std::uint32_t rest = code; rest > 0 || digits.size() < 4; rest >>= 4U) {
        digits.insert(digits.begin(), "0123456789ABCDEF"[rest & 0xFU]);
    }
    return "U+" + digits;
}

std::string printable(std::string_view text) {
    constexpr std::size_t longest = 160;
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const std::size_t step = c.length == 0 ? 1 : c.length;
        if (result.size() + step > longest) {
            return result + "...";
        }
        const bool odd = c.length == 0 || c.code < 0x20 || is_control(c.code) ||
                         is_direction(c.code) || c.code == 0xFEFF;
        result += odd ? std::string("?") : std::string(text.substr(i, step));
        i += step;
    }
    return result;
}

}  // namespace afweging::scenarios
