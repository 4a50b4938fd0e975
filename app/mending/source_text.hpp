// SPDX-License-Identifier: EUPL-1.2
// The bytes of a file that a message points at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "scenarios/read/problem.hpp"

namespace afweging::app {

/// Bytes of a text: from `begin` up to `end`.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A line and a column, both from 1; columns count code points.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// A text with its lines.
class SourceText {
public:
    explicit SourceText(std::string_view text) : text_(text) {}

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::string_view of(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    [[nodiscard]] std::size_t byte_of(LineColumn at) const;
    [[nodiscard]] LineColumn place_of(std::size_t byte) const;

    /// The value or the key that begins at the byte: a string with its quotes, a list or a table
    /// with its brackets, else up to a blank, a comma, an equals sign, a dot between keys or a
    /// closing bracket.
    [[nodiscard]] Span value_at(std::size_t byte) const;
    [[nodiscard]] Span key_at(std::size_t byte) const;
    /// The line that the byte is in, its end included.
    [[nodiscard]] Span line_at(std::size_t byte) const;
    /// The line without blanks and comment.
    [[nodiscard]] std::string_view bare_line(Span line) const;

private:
    [[nodiscard]] std::size_t past_string(std::size_t byte) const;

    std::string_view text_;
};

/// A text between quotes, without them; another text as it is.
[[nodiscard]] std::string_view unquoted(std::string_view text);

}  // namespace afweging::app
