// SPDX-License-Identifier: EUPL-1.2
// A TOML text as a tree that knows where each value was written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/read/problem.hpp"

namespace afweging::scenarios {

/// A value. `members` for tables, `items` for lists; members are in the order of the text.
struct Node {
    enum class Kind : std::uint8_t { table, list, text, whole, real, truth, date, time };

    Kind kind = Kind::table;
    Position at;      ///< of the value
    Position key_at;  ///< of its key, when it has one
    std::string text;
    std::int64_t whole = 0;
    double real = 0;
    bool truth = false;
    struct Member;
    std::vector<Member> members;
    std::vector<Node> items;

    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] bool is_number() const { return kind == Kind::whole || kind == Kind::real; }
};

/// A key with its value.
struct Node::Member {
    std::string name;
    Node node;
};

/// Reads, checks and parses a file. Empty when a problem was added.
[[nodiscard]] std::optional<Node> parse_toml(std::size_t source, Problems& problems);

/// `over` laid on `base`: tables are merged key by key, everything else is replaced.
[[nodiscard]] Node merged(const Node& base, const Node& over);

/// What stands at "channels.lock_in", table by table; null when there is nothing.
[[nodiscard]] const Node* find_path(const Node& table, std::string_view path);

/// Where to point for it: the value, or of a table its name.
[[nodiscard]] Position place_of(const Node& node);

/// What stands there, for messages: "a text", "a list", "true".
[[nodiscard]] LocalisedText kind_phrase(const Node& node);

/// The shortest decimal that reads back as the same number, with a point, in any locale.
[[nodiscard]] std::string number_text(double value);

/// As number_text, with the decimal mark of the language: for sentences, not for what is to be
/// written in a file.
[[nodiscard]] LocalisedText number_phrase(double value);

/// As number_phrase, with marks between thousands: of a value that is told, never of one that is
/// asked for.
[[nodiscard]] LocalisedText value_phrase(double value);

/// The digits of a whole number with the mark of the language before every three: "2.230".
[[nodiscard]] std::string grouped(std::string digits, Language language);

}  // namespace afweging::scenarios
