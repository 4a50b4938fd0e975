// SPDX-License-Identifier: EUPL-1.2
// A JSON value to print. Writing only: the program reads no JSON.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace afweging::app {

/// A JSON value; members of an object keep the order in which they were added.
class Json {
public:
    using Member = std::pair<std::string, Json>;

    Json() = default;  // null
    // NOLINTBEGIN(google-explicit-constructor): a value is written where JSON is asked
    template <std::integral T>
    Json(T number) : value_(make_integer(number)) {}
    Json(double number) : value_(number) {}
    Json(const char* text) : value_(std::string(text)) {}
    Json(std::string text) : value_(std::move(text)) {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] static Json object(std::initializer_list<Member> members = {});
    [[nodiscard]] static Json array(std::vector<Json> items = {});
    [[nodiscard]] static Json texts(const std::vector<std::string>& items);

    /// Adds a member to an object.
    Json& add(std::string key, Json value);
    /// Adds an item to an array.
    Json& push(Json value);

    /// The value on one line. Numbers that are not finite become null; bytes that are not UTF-8
    /// become U+FFFD.
    [[nodiscard]] std::string text() const;

private:
    using Object = std::vector<Member>;
    using Array = std::vector<Json>;
    using Value = std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double,
                               std::string, Array, Object>;

    template <std::integral T>
    static Value make_integer(T number) {
        if constexpr (std::same_as<T, bool>) {
            return number;
        } else if constexpr (std::unsigned_integral<T>) {
            return static_cast<std::uint64_t>(number);
        } else {
            return static_cast<std::int64_t>(number);
        }
    }
    void write(std::string& to) const;

    Value value_;
};

}  // namespace afweging::app
