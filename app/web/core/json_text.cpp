// SPDX-License-Identifier: EUPL-1.2
// Quotes, commas and braces.
#include "app/web/core/json_text.hpp"

namespace afweging::web {

std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            result += "\\u00";
            result += digits[byte >> 4U];
            result += digits[byte & 15U];
        } else {
            result += c == '"' || c == '\\' ? "\\" : "";
            result += c;
        }
    }
    return result + '"';
}

std::string object(std::initializer_list<Member> members) {
    std::string result;
    for (const Member& member : members) {
        result += result.empty() ? '{' : ',';
        result += quoted(member.first) + ':' + member.second;
    }
    return result + '}';
}

std::string list(const std::vector<std::string>& items) {
    std::string result = "[";
    for (const std::string& item : items) {
        result += result.size() == 1 ? "" : ",";
        result += item;
    }
    return result + ']';
}

std::string in_both(const LocalisedText& phrase) {
    return object({{"en", quoted(phrase.en)}, {"nl", quoted(phrase.nl)}});
}

}  // namespace afweging::web
