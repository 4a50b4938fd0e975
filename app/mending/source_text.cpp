// SPDX-License-Identifier: EUPL-1.2
// Going through a text by lines, characters and brackets.
#include "app/mending/source_text.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"

namespace afweging::app {
namespace {

bool is_quote(char c) { return c == '"' || c == '\''; }
bool opens(char c) { return c == '[' || c == '{'; }
bool closes(char c) { return c == ']' || c == '}'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_bare(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::size_t SourceText::byte_of(LineColumn at) const {
    std::size_t byte = 0;
    for (std::uint32_t line = 1; line < at.line; ++line) {
        const std::size_t end = text_.find('\n', byte);
        if (end == std::string_view::npos) {
            return text_.size();
        }
        byte = end + 1;
    }
    for (std::uint32_t c = 1; c < at.column && byte < text_.size() && text_[byte] != '\n'; ++c) {
        byte += std::max<std::size_t>(1, scenarios::character_at(text_, byte).length);
    }
    return byte;
}

LineColumn SourceText::place_of(std::size_t byte) const {
    LineColumn at;
    for (std::size_t i = 0; i < byte && i < text_.size();) {
        at.column = text_[i] == '\n' ? 1 : at.column + 1;
        at.line += text_[i] == '\n' ? 1U : 0U;
        i += std::max<std::size_t>(1, scenarios::character_at(text_, i).length);
    }
    return at;
}

std::size_t SourceText::past_string(std::size_t byte) const {
    const std::string_view three = text_[byte] == '"' ? "\"\"\"" : "'''";
    const bool is_long = text_.substr(byte).starts_with(three);
    const std::string_view quote = is_long ? three : three.substr(0, 1);
    const bool escapes = text_[byte] == '"';
    std::size_t i = byte + quote.size();
    while (i < text_.size() && !text_.substr(i).starts_with(quote) &&
           (is_long || text_[i] != '\n')) {
        i += escapes && text_[i] == '\\' ? 2U : 1U;
    }
    return std::min(i + quote.size(), text_.size());
}

Span SourceText::value_at(std::size_t byte) const {
    if (byte >= text_.size()) {
        return {byte, byte};
    }
    if (is_quote(text_[byte])) {
        return {byte, past_string(byte)};
    }
    std::size_t i = byte;
    for (int depth = 0; i < text_.size();) {
        const char c = text_[i];
        if (is_quote(c)) {
            i = past_string(i);
            continue;
        }
        if (depth == 0 &&
            (is_blank(c) || c == ',' || c == '\n' || c == '\r' || c == '#' || closes(c))) {
            break;
        }
        depth += opens(c) ? 1 : 0;
        depth -= closes(c) ? 1 : 0;
        ++i;
        if (depth == 0 && closes(c)) {
            break;
        }
    }
    return {byte, i};
}

Span SourceText::key_at(std::size_t byte) const {
    if (byte < text_.size() && is_quote(text_[byte])) {
        return {byte, past_string(byte)};
    }
    std::size_t end = byte;
    while (end < text_.size() && is_bare(text_[end])) { ++end; }
    return {byte, end};
}

Span SourceText::line_at(std::size_t byte) const {
    const std::size_t before = byte == 0 ? std::string_view::npos : text_.rfind('\n', byte - 1);
    const std::size_t end = text_.find('\n', byte);
    return {before == std::string_view::npos ? 0 : before + 1,
            end == std::string_view::npos ? text_.size() : end + 1};
}

std::string_view SourceText::bare_line(Span line) const {
    std::size_t i = line.begin;
    while (i < line.end && is_blank(text_[i])) { ++i; }
    const std::size_t begin = i;
    while (i < line.end && text_[i] != '#' && text_[i] != '\n' && text_[i] != '\r') {
        i = is_quote(text_[i]) ? std::min(past_string(i), line.end) : i + 1;
    }
    while (i > begin && is_blank(text_[i - 1])) { --i; }
    return text_.substr(begin, i - begin);
}

std::string_view unquoted(std::string_view text) {
    const bool quoted = text.size() > 1 && is_quote(text.front()) && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

}  // namespace afweging::app
