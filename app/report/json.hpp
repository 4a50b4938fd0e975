// SPDX-License-Identifier: EUPL-1.2
// A JSON value to print. Writing only: the program reads no JSON. nlohmann-json does the work,
// behind this header: it is slow to compile.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace afweging::app {

/// A JSON value; members of an object keep the order in which they were added.
class Json {
public:
    using Member = std::pair<std::string, Json>;

    Json();  // null
    // NOLINTBEGIN(google-explicit-constructor): a value is written where JSON is asked
    template <std::same_as<bool> T>
    Json(T flag) : Json(Flag{flag}) {}
    template <std::signed_integral T>
    Json(T number) : Json(Integer{number}) {}
    template <std::unsigned_integral T>
    requires(!std::same_as<T, bool>) Json(T number) : Json(Natural{number}) {}
    Json(double number);
    Json(const char* text);
    Json(std::string text);
    // NOLINTEND(google-explicit-constructor)

    Json(const Json& other);
    Json(Json&& other) noexcept;
    Json& operator=(Json other) noexcept;
    ~Json();

    [[nodiscard]] static Json object(std::initializer_list<Member> members = {});
    [[nodiscard]] static Json array(std::vector<Json> items = {});
    [[nodiscard]] static Json texts(const std::vector<std::string>& items);

    /// Adds a member to an object.
    Json& add(const std::string& key, Json value);
    /// Adds an item to an array.
    Json& push(Json value);

    /// The value on one line. Numbers are not rounded, and null when they are not finite; bytes
    /// that are not UTF-8 become U+FFFD; characters that steer a terminal are escaped.
    [[nodiscard]] std::string text() const;

private:
    struct Flag {
        bool value;
    };
    struct Integer {
        std::int64_t value;
    };
    struct Natural {
        std::uint64_t value;
    };
    struct Value;
    explicit Json(Flag flag);
    explicit Json(Integer number);
    explicit Json(Natural number);
    explicit Json(Value value);

    std::unique_ptr<Value> value_;
};

}  // namespace afweging::app
