// SPDX-License-Identifier: EUPL-1.2
// Goes through the text beside its strings and comments.
#include "scenarios/read/long_numbers.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace afweging::scenarios {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether the character can stand beside digits in a value that is no decimal whole number: a
/// date, a hexadecimal number, a fraction.
bool belongs(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
           c == ':' || c == '_' || c == '-' || c == '+';
}

/// The end of a string that begins at i, or of a comment.
std::size_t past_text(std::string_view text, std::size_t i) {
    if (text[i] == '#') {
        return std::min(text.find('\n', i), text.size());
    }
    const std::string_view three = text[i] == '"' ? "\"\"\"" : "'''";
    const bool long_one = text.substr(i).starts_with(three);
    const std::string_view quote = long_one ? three : three.substr(0, 1);
    const bool escapes = text[i] == '"';
    i += quote.size();
    while (i < text.size() && !text.substr(i).starts_with(quote) && (long_one || text[i] != '\n')) {
        i += escapes && text[i] == '\\' ? 2U : 1U;
    }
    return std::min(i + quote.size(), text.size());
}

bool overflows(std::string_view digits) {
    std::string bare(digits);
    std::erase(bare, '_');
    std::int64_t number = 0;
    return std::from_chars(bare.data(), bare.data() + bare.size(), number).ec ==
           std::errc::result_out_of_range;
}

/// Something that TOML reads as a key stands before an equals sign.
bool is_key(std::string_view text, std::size_t end) {
    const std::size_t next = text.find_first_not_of(" \t", end);
    return next != std::string_view::npos && text[next] == '=';
}

/// "9e00019": the first digit, and how many follow it.
std::string real_of(std::string_view digits) {
    const auto count = std::count_if(digits.begin(), digits.end(), is_digit) - 1;
    const std::string power = std::to_string(count);
    return std::string(1, digits.front()) + "e" +
           std::string(digits.size() - 2 - power.size(), '0') + power;
}

}  // namespace

std::string with_long_numbers_as_reals(std::string_view text) {
    constexpr std::size_t most_digits = 300;  // more than a double can hold is no number at all
    std::string result(text);
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '#' || text[i] == '"' || text[i] == '\'') {
            i = past_text(text, i);
            continue;
        }
        if (!belongs(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && belongs(text[end])) { ++end; }
        const std::size_t sign = text[i] == '-' || text[i] == '+' ? 1 : 0;
        const std::string_view digits = text.substr(i + sign, end - i - sign);
        const bool whole = !digits.empty() && digits.front() >= '1' && digits.front() <= '9' &&
                           digits.size() <= most_digits &&
                           digits.find_first_not_of("0123456789_") == std::string_view::npos;
        if (whole && overflows(digits) && !is_key(text, end)) {
            result.replace(i + sign, digits.size(), real_of(digits));
        }
        i = end;
    }
    return result;
}

}  // namespace afweging::scenarios
