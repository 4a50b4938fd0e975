// SPDX-License-Identifier: EUPL-1.2
// UTF-8, one character at a time.
#include "app/report/text.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"

namespace afweging::app {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// Copies character by character; `steers` tells which ones to replace by '?'.
template <class Steers>
std::string filtered(std::string_view text, const Steers& steers) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const scenarios::Character character = scenarios::character_at(text, 0);
        const std::string_view bytes = text.substr(0, character.length);
        result += bytes.empty() ? replacement : steers(character.code) ? "?" : bytes;
        text.remove_prefix(std::max<std::size_t>(character.length, 1));
    }
    return result;
}

}  // namespace

std::string valid_utf8(std::string_view text) {
    return filtered(text, [](std::uint32_t) { return false; });
}

std::string printable(std::string_view text) {
    return filtered(text, [](std::uint32_t code) {
        return (scenarios::is_control(code) && code != '\n') || code == '\t' || code == '\r' ||
               scenarios::is_direction(code);
    });
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string left_aligned(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(width > used ? width - used : 0, ' ') + std::string(text);
}

std::string wrapped(std::string_view paragraph, std::size_t width) {
    std::string result;
    std::size_t used = 0;
    while (!paragraph.empty()) {
        const std::size_t end = std::min(paragraph.find(' '), paragraph.size());
        const std::string_view word = paragraph.substr(0, end);
        if (used > 0) {
            const bool fits = used + 1 + width_of(word) <= width;
            result += fits ? ' ' : '\n';
            used = fits ? used + 1 : 0;
        }
        result += word;
        used += width_of(word);
        paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
    }
    return result;
}

}  // namespace afweging::app
