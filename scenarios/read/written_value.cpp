// SPDX-License-Identifier: EUPL-1.2
// What stands at a place in a text that TOML could not read.
#include <algorithm>

#include "scenarios/read/characters.hpp"
#include "scenarios/read/meant_number.hpp"

namespace afweging::scenarios {
namespace {

std::string_view line_at(std::string_view text, std::uint32_t line) {
    for (; line > 1; --line) {
        const std::size_t end = text.find('\n');
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return text.substr(0, text.find_first_of("\r\n"));
}

/// The byte at which a column begins; the end of the line when it is shorter.
std::size_t byte_of(std::string_view line, std::uint32_t column) {
    std::size_t byte = 0;
    for (; column > 1 && byte < line.size(); --column) {
        byte += std::max<std::size_t>(1, character_at(line, byte).length);
    }
    return std::min(byte, line.size());
}

std::uint32_t columns_of(std::string_view text) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins));
}

/// A comma parts two values when a blank follows it, or nothing.
bool parts_values(std::string_view line, std::size_t i) {
    return line[i] == ',' && (i + 1 == line.size() || line[i + 1] == ' ' || line[i + 1] == '\t');
}

std::size_t begin_of(std::string_view line, std::size_t around) {
    std::size_t begin = around;
    const auto opens = [&](std::size_t i) {
        return line[i] == '=' || line[i] == '[' || parts_values(line, i);
    };
    while (begin > 0 && !opens(begin - 1)) { --begin; }
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) { ++begin; }
    return begin;
}

std::size_t end_of(std::string_view line, std::size_t begin) {
    std::size_t end = begin;
    const auto closes = [&](std::size_t i) {
        return line[i] == ']' || line[i] == '}' || line[i] == '#' || parts_values(line, i);
    };
    while (end < line.size() && !closes(end)) { ++end; }
    while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\t')) { --end; }
    return end;
}

/// The last word before the equals sign.
std::string key_before(std::string_view line, std::size_t value) {
    const std::size_t equals = line.substr(0, value).rfind('=');
    if (equals == std::string_view::npos) {
        return {};
    }
    std::string_view key = line.substr(0, equals);
    key = key.substr(0, key.find_last_not_of(" \t") + 1);
    const std::size_t blank = key.find_last_of(" \t{,");
    return std::string(blank == std::string_view::npos ? key : key.substr(blank + 1));
}

}  // namespace

WrittenValue written_value(const Problems& problems, Position around) {
    const std::string_view text = problems.source(around.source).text;
    const std::string_view line = line_at(text, around.line);
    const std::size_t begin = begin_of(line, byte_of(line, around.column));
    const std::size_t end = end_of(line, begin);
    const std::string_view value = line.substr(begin, end - begin);
    around.column = columns_of(line.substr(0, begin)) + 1;
    around.width = std::max(1U, columns_of(value));
    const auto first = static_cast<std::size_t>(line.data() - text.data()) + begin;
    return {std::string(value), first, around, printable(key_before(line, begin))};
}

std::string_view text_at(const Problems& problems, Position at) {
    const std::string_view line = line_at(problems.source(at.source).text, at.line);
    const std::string_view text = line.substr(byte_of(line, at.column));
    return text.substr(0, text.find_first_of(" \t,]}#"));
}

}  // namespace afweging::scenarios
