// SPDX-License-Identifier: EUPL-1.2
// JSON for who reads it, and for who compares two versions line by line.
#include "app/schema/json_schema.hpp"

namespace afweging::app {
namespace {

bool opens(char c) { return c == '{' || c == '['; }
bool closes(char c) { return c == '}' || c == ']'; }

/// The end of a string that begins at i, behind its quote.
std::size_t past_string(const std::string& json, std::size_t i) {
    for (++i; i < json.size() && json[i] != '"'; ++i) { i += json[i] == '\\' ? 1U : 0U; }
    return i + 1;
}

/// Whether what opens at i holds no other list or object: it stays on one line. Gives its end.
std::size_t end_of_flat(const std::string& json, std::size_t i) {
    constexpr std::size_t widest = 96;
    const std::size_t begin = i;
    for (++i; i < json.size() && i - begin < widest;) {
        if (opens(json[i])) {
            return std::string::npos;
        }
        if (closes(json[i])) {
            return i + 1;
        }
        i = json[i] == '"' ? past_string(json, i) : i + 1;
    }
    return std::string::npos;
}

}  // namespace

std::string indented(const std::string& json) {
    std::string text;
    std::size_t depth = 0;
    const auto new_line = [&] { text += '\n' + std::string(2 * depth, ' '); };
    for (std::size_t i = 0; i < json.size();) {
        const char c = json[i];
        const std::size_t flat = opens(c) ? end_of_flat(json, i) : std::string::npos;
        if (c == '"') {
            const std::size_t end = past_string(json, i);
            text += json.substr(i, end - i);
            i = end;
            continue;
        }
        if (flat != std::string::npos) {
            text += json.substr(i, flat - i);
            i = flat;
            continue;
        }
        depth -= closes(c) ? 1U : 0U;
        if (closes(c)) {
            new_line();
        }
        text += c;
        text += c == ':' ? " " : "";
        depth += opens(c) ? 1U : 0U;
        if (opens(c) || c == ',') {
            new_line();
        }
        ++i;
    }
    return text + '\n';
}

}  // namespace afweging::app
