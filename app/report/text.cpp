// SPDX-License-Identifier: EUPL-1.2
// UTF-8, one character at a time; which characters there are is utf8proc's to know.
#include "app/report/text.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace afweging::app {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// What a text begins with: a character, or the bytes before the next one that may be valid.
struct Piece {
    std::int32_t code;  ///< below 0: not UTF-8
    std::string_view bytes;
};

Piece first_of(std::string_view text) {
    utf8proc_int32_t code = -1;
    const utf8proc_ssize_t length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(text.size()), &code);
    return length > 0 ? Piece{code, text.substr(0, static_cast<std::size_t>(length))}
                      : Piece{-1, text.substr(0, 1)};
}

/// Controls, directions and joiners, line and paragraph separators.
bool steers(std::int32_t code) {
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return true;
        default:
            return false;
    }
}

/// The text, character by character, with what `shown` makes of it.
template <class Shown>
std::string mapped(std::string_view text, const Shown& shown) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Piece piece = first_of(text);
        result += piece.code < 0 ? std::string(replacement) : shown(piece);
        text.remove_prefix(piece.bytes.size());
    }
    return result;
}

std::string escape(std::uint32_t unit) {
    std::string text = "\\u0000";
    for (std::size_t place = text.size(); unit > 0; unit >>= 4U) {
        text[--place] = "0123456789abcdef"[unit & 15U];
    }
    return text;
}

/// Beyond U+FFFF a pair of surrogates, as JSON wants it.
std::string escape_of(std::uint32_t code) {
    if (code < 0x10000) {
        return escape(code);
    }
    return escape(0xD7C0 + (code >> 10U)) + escape(0xDC00 + (code & 0x3FFU));
}

std::string spaces_up_to(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(width > used ? width - used : 0, ' ');
}

}  // namespace

std::string valid_utf8(std::string_view text) {
    return mapped(text, [](const Piece& piece) { return std::string(piece.bytes); });
}

std::string printable(std::string_view text) {
    return mapped(text, [](const Piece& piece) {
        return steers(piece.code) ? std::string("?") : std::string(piece.bytes);
    });
}

std::string escaped(std::string_view json) {
    return mapped(json, [](const Piece& piece) {
        return steers(piece.code) ? escape_of(static_cast<std::uint32_t>(piece.code))
                                  : std::string(piece.bytes);
    });
}

std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Piece piece = first_of(text);
        width += piece.code < 0 ? 1 : static_cast<std::size_t>(utf8proc_charwidth(piece.code));
        text.remove_prefix(piece.bytes.size());
    }
    return width;
}

std::string left_aligned(std::string_view text, std::size_t width) {
    return std::string(text) + spaces_up_to(text, width);
}

std::string right_aligned(std::string_view text, std::size_t width) {
    return spaces_up_to(text, width) + std::string(text);
}

std::string without_trailing_spaces(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::vector<std::string> wrapped(std::string_view paragraph, std::size_t width) {
    std::vector<std::string> lines;
    std::size_t used = 0;
    while (!paragraph.empty()) {
        const std::size_t end = std::min(paragraph.find(' '), paragraph.size());
        const std::string word(paragraph.substr(0, end));
        if (!lines.empty() && (used == 0 || used + 1 + width_of(word) <= width)) {
            lines.back() += (used == 0 ? "" : " ") + word;
            used += (used == 0 ? 0 : 1) + width_of(word);
        } else {
            lines.push_back(word);
            used = width_of(word);
        }
        paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
    }
    return lines;
}

std::vector<std::string> lines_in(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) { text += (text.empty() ? "" : "\n") + line; }
    return text;
}

}  // namespace afweging::app
