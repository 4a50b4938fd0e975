// SPDX-License-Identifier: EUPL-1.2
// A TOML text with explanations, for somebody who goes on writing in it.
#pragma once

#include <string>
#include <string_view>

#include "scenarios/read/node.hpp"

namespace afweging::scenarios {

/// Lines of three sorts: `# an explanation`, `key = value`, and `#key = value`, which counts as
/// soon as somebody takes its # away. Explanations are in one language: that of the reader to be.
class CommentedText {
public:
    explicit CommentedText(Language language) : language_(language) {}

    [[nodiscard]] Language language() const { return language_; }
    /// An explanation, broken into lines.
    void explain(const LocalisedText& paragraph);
    /// A line that counts.
    void line(const std::string& toml) { text_ += toml + '\n'; }
    /// A line that counts without its #.
    void off(const std::string& toml) { text_ += '#' + toml + '\n'; }
    void blank() { text_ += '\n'; }
    /// key = value
    void value(std::string_view key, const Node& value);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    Language language_;
    std::string text_;
};

/// A text between quotes, as TOML writes it.
[[nodiscard]] std::string toml_quoted(std::string_view text);

/// A value on one line: a table is `{ a = 1, b = 2 }`. Dates are no values of ours.
[[nodiscard]] std::string toml_of(const Node& value);

/// "Fietsenplan oost" of "fietsenplan-oost".
[[nodiscard]] std::string label_of_key(std::string_view key);

}  // namespace afweging::scenarios
