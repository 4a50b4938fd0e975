// SPDX-License-Identifier: EUPL-1.2
// Breaking explanations, and writing values as TOML.
#include "scenarios/making/commented_text.hpp"

#include <algorithm>

#include "scenarios/read/characters.hpp"

namespace afweging::scenarios {
namespace {

constexpr std::size_t widest = 96;  // columns, the # included

/// Characters, not bytes.
std::size_t columns(std::string_view word) {
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
        return (static_cast<unsigned char>(c) >> 6) != 2;
    }));
}

}  // namespace

void CommentedText::explain(const LocalisedText& paragraph) {
    const std::string& all = paragraph.in(language_);
    std::string line = "#";
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        const std::string_view word(all.data() + at, end - at);
        if (line.size() > 1 && columns(line) + 1 + columns(word) > widest) {
            text_ += line + '\n';
            line = "#";
        }
        line += ' ';
        line += word;
        at = end + 1;
    }
    text_ += line + '\n';
}

void CommentedText::value(std::string_view key, const Node& value) {
    line(std::string(key) + " = " + toml_of(value));
}

std::string toml_quoted(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        const std::size_t length = std::max<std::size_t>(c.length, 1);
        if (c.length == 0 || is_control(c.code) || is_direction(c.code) || c.code == '\n' ||
            c.code == '\r' || c.code == '\t') {
            quoted += ' ';
        } else {
            quoted += c.code == '"' || c.code == '\\' ? "\\" : "";
            quoted += text.substr(i, length);
        }
        i += length;
    }
    return quoted + '"';
}

std::string toml_of(const Node& value) {
    std::string parts;
    switch (value.kind) {
        case Node::Kind::table:
            for (const auto& [name, node] : value.members) {
                parts += (parts.empty() ? " " : ", ") + name + " = " + toml_of(node);
            }
            return '{' + parts + (parts.empty() ? "}" : " }");
        case Node::Kind::list:
            for (const Node& item : value.items) {
                parts += (parts.empty() ? "" : ", ") + toml_of(item);
            }
            return '[' + parts + ']';
        case Node::Kind::whole:
            return std::to_string(value.whole);
        case Node::Kind::real:
            return number_text(value.real);
        case Node::Kind::truth:
            return value.truth ? "true" : "false";
        case Node::Kind::text:
        case Node::Kind::date:
        case Node::Kind::time:
            return toml_quoted(value.text);
    }
    return {};
}

std::string label_of_key(std::string_view key) {
    std::string label(key);
    std::replace(label.begin(), label.end(), '-', ' ');
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z') {
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    }
    return label;
}

}  // namespace afweging::scenarios
