// SPDX-License-Identifier: EUPL-1.2
// How a JSON value is written.
#include "app/report/json.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "app/report/text.hpp"

namespace afweging::app {
namespace {

void write_text(std::string& to, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    to += '"';
    for (const char c : valid_utf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (c == '\n') {
            to += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            to += "\\u00";
            to += digits[byte >> 4U];
            to += digits[byte & 15U];
        } else {
            to += c;
        }
    }
    to += '"';
}

template <class T>
void write_number(std::string& to, T number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    to.append(buffer.data(), end);
}

}  // namespace

Json Json::object(std::initializer_list<Member> members) {
    Json json;
    json.value_ = Object(members);
    return json;
}

Json Json::array(std::vector<Json> items) {
    Json json;
    json.value_ = std::move(items);
    return json;
}

Json Json::texts(const std::vector<std::string>& items) {
    return array({items.begin(), items.end()});
}

Json& Json::add(std::string key, Json value) {
    std::get<Object>(value_).emplace_back(std::move(key), std::move(value));
    return *this;
}

Json& Json::push(Json value) {
    std::get<Array>(value_).push_back(std::move(value));
    return *this;
}

std::string Json::text() const {
    std::string result;
    write(result);
    return result;
}

void Json::write(std::string& to) const {
    if (const auto* flag = std::get_if<bool>(&value_)) {
        to += *flag ? "true" : "false";
    } else if (const auto* integer = std::get_if<std::int64_t>(&value_)) {
        write_number(to, *integer);
    } else if (const auto* natural = std::get_if<std::uint64_t>(&value_)) {
        write_number(to, *natural);
    } else if (const auto* real = std::get_if<double>(&value_); real && std::isfinite(*real)) {
        write_number(to, *real);
    } else if (const auto* text = std::get_if<std::string>(&value_)) {
        write_text(to, *text);
    } else if (const auto* items = std::get_if<Array>(&value_)) {
        to += '[';
        for (std::size_t i = 0; i < items->size(); ++i) {
            to += i == 0 ? "" : ", ";
            (*items)[i].write(to);
        }
        to += ']';
    } else if (const auto* members = std::get_if<Object>(&value_)) {
        to += '{';
        for (std::size_t i = 0; i < members->size(); ++i) {
            to += i == 0 ? "" : ", ";
            write_text(to, (*members)[i].first);
            to += ": ";
            (*members)[i].second.write(to);
        }
        to += '}';
    } else {
        to += "null";
    }
}

}  // namespace afweging::app
