// SPDX-License-Identifier: EUPL-1.2
// Looking up and merging.
#include "scenarios/read/node.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace afweging::scenarios {

const Node* Node::find(std::string_view key) const {
    for (const auto& [name, node] : members) {
        if (name == key) {
            return &node;
        }
    }
    return nullptr;
}

const Node* find_path(const Node& table, std::string_view path) {
    const std::size_t dot = path.find('.');
    const Node* found = table.find(path.substr(0, dot));
    return found == nullptr || dot == std::string_view::npos
               ? found
               : find_path(*found, path.substr(dot + 1));
}

Position place_of(const Node& node) {
    return node.kind == Node::Kind::table && node.key_at.line > 0 ? node.key_at : node.at;
}

Node merged(const Node& base, const Node& over) {
    if (base.kind != Node::Kind::table || over.kind != Node::Kind::table) {
        return over;
    }
    Node result = base;
    result.at = over.at;
    result.key_at = over.key_at;
    for (const auto& [name, node] : over.members) {
        bool found = false;
        for (auto& [known, value] : result.members) {
            if (known == name) {
                value = merged(value, node);
                found = true;
            }
        }
        if (!found) {
            result.members.push_back({name, node});
        }
    }
    return result;
}

LocalisedText kind_phrase(const Node& node) {
    switch (node.kind) {
        case Node::Kind::table:
            return {"a table", "een tabel"};
        case Node::Kind::list:
            return {"a list", "een lijst"};
        case Node::Kind::text:
            return {"a text", "een tekst"};
        case Node::Kind::whole:
        case Node::Kind::real:
            return {"a number", "een getal"};
        case Node::Kind::truth:
            return node.truth ? "true" : "false";
        case Node::Kind::date:
            return {"a date", "een datum"};
        case Node::Kind::time:
            return {"a time of day", "een tijdstip"};
    }
    return {"something else", "iets anders"};
}

std::string number_text(double value) {
    char buffer[64];
    const double size = value < 0 ? -value : value;
    const bool ordinary = size == 0 || (size >= 1e-6 && size < 1e15);
    const auto form = ordinary ? std::chars_format::fixed : std::chars_format::general;
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value, form).ptr};
}

std::string grouped(std::string digits, Language language) {
    const char mark = language == Language::nl ? '.' : ',';
    for (std::size_t i = digits.size(); i > 3; i -= 3) { digits.insert(i - 3, 1, mark); }
    return digits;
}

LocalisedText number_phrase(double value) {
    const std::string en = number_text(value);
    std::string nl = en;
    std::replace(nl.begin(), nl.end(), '.', ',');
    return {en, nl};
}

LocalisedText value_phrase(double value) {
    const std::string text = number_text(std::abs(value));
    const std::size_t whole = text.find_first_not_of("0123456789");
    if (whole != std::string::npos && text[whole] != '.') {
        return number_phrase(value);  // written with a power of ten
    }
    const std::string sign = value < 0 ? "-" : "";
    const std::string digits = text.substr(0, whole);
    const std::string rest = whole == std::string::npos ? "" : text.substr(whole + 1);
    const auto told = [&](Language language, const char* mark) {
        return sign + grouped(digits, language) + (rest.empty() ? "" : mark + rest);
    };
    return {told(Language::en, "."), told(Language::nl, ",")};
}

}  // namespace afweging::scenarios
